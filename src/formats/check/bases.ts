import { houseSettings } from '../house.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import { checkLook } from './part-looks.ts';
import type { Parts } from './parts.ts';
import { rewrite } from './rewrite.ts';
import { placeOf, quoted } from './say.ts';
import { isCapitals } from './words.ts';

/** Each basis on a line of its own, with the signs before and after it. */
export function checkBases({ bases, enacting }: Parts, rules: RuleSet, findings: Findings) {
  const { words, family } = rules;
  checkLook(bases, 'basis', rules, findings, { capitals: false });
  for (const [at, line] of bases.entries()) {
    if (!line.paragraph.label) checkStart(line, words['basis.start'], findings);
    const isLast = at === bases.length - 1;
    if (!isLast)
      checkEnd(line, words['basis.end'], [words['basis.end'].value], 'basis.end', findings);
    else if (family === 'state' && isSentence(enacting) && /[;,]$/.test(line.text))
      continue; // the line that enacts is the last, as in the decree itself
    else
      checkEnd(line, words['basis.last'], lastMarks(words['basis.last']), 'basis.last', findings);
  }
}

const isSentence = (line: Line | undefined) => line !== undefined && !isCapitals(line.text);

const lastMarks = (rule: RuleSet['words']['basis.last']) =>
  rule.setting ? houseSettings[rule.setting].choices.map(({ value }) => value) : [rule.value];

function checkStart(line: Line, by: RuleSet['words']['basis.start'], findings: Findings) {
  const asked = by.value.trim();
  const bare = line.text.replace(/^[-–—+*]\s*/, '');
  const isRight = asked ? /^-\s/.test(line.text) : bare === line.text;
  if (isRight) return;
  findings.add({
    rule: 'words.basis.start',
    by,
    place: placeOf('basis', line),
    found: `đầu dòng ${quoted(line.text.slice(0, 12))}`,
    expected: asked ? 'đầu dòng có gạch (- )' : 'đầu dòng không có gạch',
    mends: rewrite(line, `${by.value}${bare}`),
  });
}

function checkEnd(
  line: Line,
  by: RuleSet['words']['basis.end'],
  marks: string[],
  rule: string,
  findings: Findings,
) {
  const [mark = ''] = marks;
  if (marks.some((one) => line.text.endsWith(one) && !line.text.endsWith(`${one}${one}`))) return;
  findings.add({
    rule: `words.${rule}`,
    by,
    place: placeOf('basis', line),
    found: `cuối dòng là ${quoted(line.text.slice(-1))}`,
    expected: `cuối dòng là ${marks.map(quoted).join(' hoặc ')}`,
    mends: rewrite(line, line.text.replace(/[.,;:]*$/, mark)),
  });
}
