import { fold } from '../../text/fold.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import { checkLook } from './part-looks.ts';
import { isLetter, type Parts } from './parts.ts';
import { rewrite } from './rewrite.ts';
import { partNames, placeOf, quoted } from './say.ts';

/** To whom a letter or a submission goes: the label, and the list where there are several. */
export function checkAddressees(parts: Parts, rules: RuleSet, findings: Findings) {
  const [label, ...list] = parts.addressees;
  const isSubmission = /^(?:to|phieu) trinh$/.test(fold(parts.type?.text ?? ''));
  const by = rules.words[isSubmission ? 'addressee.submission' : 'addressee'];
  if (!label) {
    if (isLetter(parts) || isSubmission)
      findings.add({
        rule: 'addressee',
        by,
        place: partNames.addressee,
        found: 'không có',
        expected: quoted(by.value),
      });
    return;
  }
  const typed = /^(?<word>\S+\s+\S+?)\s*(?<colon>:?)(?=\s|$|-)/.exec(label.text);
  const { word = '', colon = '' } = typed?.groups ?? {};
  if (`${word}${colon}` !== by.value && typed)
    findings.add({
      rule: `words.${isSubmission ? 'addressee.submission' : 'addressee'}`,
      by,
      place: partNames['addressee.label'],
      found: quoted(`${word}${colon}`),
      expected: quoted(by.value),
      mends: rewrite(label, `${by.value}${label.text.slice(typed[0].length)}`),
    });
  checkPlace(label, rules, findings);
  const split = splitLabel(label);
  checkLook([split.label], 'addressee.label', rules, findings, { align: false, capitals: false });
  checkLook([split.rest, ...list], 'addressee', rules, findings, { align: false, capitals: false });
  if (rules.family === 'state') checkList(list, rules, findings);
}

/** In the middle or indented: only where the office decided, for accounts of the guideline disagree. */
function checkPlace(label: Line, { words, family }: RuleSet, findings: Findings) {
  const by = words['addressee.place'];
  const isCentered = label.paragraph.setting.align === 'center';
  if (family !== 'party' || by.setting || isCentered === (by.value === 'center')) return;
  findings.add({
    rule: 'addressee.place',
    by,
    place: partNames['addressee.label'],
    found: isCentered ? 'giữa trang' : 'không ở giữa trang',
    expected: by.value === 'center' ? 'giữa trang' : 'lùi đầu dòng',
  });
}

/**
 * The word and the bodies stand on one line and look different. A run that holds both looks one way:
 * it is judged as the label.
 */
function splitLabel(line: Line): { label: Line; rest: Line } {
  const typed = line.pieces.map(({ text }) => text).join('');
  const end = /^\s*\S+\s+[^\s:]+:?/.exec(typed)?.[0].length ?? 0;
  let at = 0;
  const starts = line.pieces.map(({ text }) => {
    at += text.length;
    return at - text.length;
  });
  const within = (isLabel: boolean) =>
    line.pieces.filter((_, index) => (starts[index] ?? 0) < end === isLabel);
  return { label: { ...line, pieces: within(true) }, rest: { ...line, pieces: within(false) } };
}

function checkList(list: Line[], { looks }: RuleSet, findings: Findings) {
  if (list.length < 2) return;
  for (const [at, line] of list.entries()) {
    const mark = at === list.length - 1 ? '.' : ';';
    if (line.text.endsWith(mark)) continue;
    findings.add({
      rule: 'addressee.end',
      by: looks.addressee,
      place: placeOf('addressee', line),
      found: `cuối dòng là ${quoted(line.text.slice(-1))}`,
      expected:
        at === list.length - 1 ? 'dòng cuối có dấu chấm (.)' : 'cuối dòng có dấu chấm phẩy (;)',
      mends: rewrite(line, line.text.replace(/[.,;:]*$/, mark)),
    });
  }
}
