import type { Below, RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import type { Parts } from './parts.ts';
import { rewrite } from './rewrite.ts';
import { partNames, placeOf, quoted } from './say.ts';
import { isRule } from './words.ts';

/** What the head says, word for word and sign by sign. */
export function checkHeadWords(parts: Parts, rules: RuleSet, findings: Findings) {
  const { words, family } = rules;
  checkPhrase(parts.nation, words.nation, 'nation', findings);
  if (words.motto) checkPhrase(parts.motto, words.motto, 'motto', findings);
  else if (parts.motto)
    findings.add({
      rule: 'words.motto',
      by: words.nation,
      place: placeOf('motto', parts.motto),
      found: 'có tiêu ngữ',
      expected: 'văn bản của Đảng không có tiêu ngữ',
    });
  if (parts.issuer.length === 0)
    findings.add({
      rule: 'issuer',
      by: rules.looks.issuer,
      place: partNames.issuer,
      found: 'không có',
      expected: 'tên cơ quan ban hành ở phía trên, bên trái',
    });
  checkBelow(family === 'party' ? parts.nation : parts.motto, 'nation', parts, rules, findings);
  checkBelow(parts.issuer.at(-1), 'issuer', parts, rules, findings);
}

function checkPhrase(
  line: Line | undefined,
  by: RuleSet['words']['nation'],
  part: 'nation' | 'motto',
  findings: Findings,
) {
  const expected = quoted(by.value);
  if (!line)
    findings.add({
      rule: `words.${part}`,
      by,
      place: partNames[part],
      found: 'không có',
      expected,
    });
  else if (!isSame(line.text, by.value))
    findings.add({
      rule: `words.${part}`,
      by,
      place: partNames[part],
      found: quoted(line.text),
      expected,
      mends: rewrite(line, by.value),
    });
}

/** The tone stands on either letter of HÒA, HOÀ: nobody forbids one. Capitals are asked elsewhere. */
const isSame = (typed: string, right: string) => {
  const plain = (text: string) => text.replace(/HOÀ/g, 'HÒA').toLocaleLowerCase('vi');
  return (
    plain(typed) === plain(right) &&
    !(/[a-zđ]/.test(right) && /\p{L}/u.test(typed) && differs(typed, right))
  );
};

/** Of a phrase in small letters the capitals are part. One written in capitals alone is a look. */
const differs = (typed: string, right: string) =>
  typed !== right && typed !== typed.toLocaleUpperCase('vi');

const signs: Record<Below, string> = {
  'whole line': 'đường kẻ ngang, nét liền, dài bằng dòng chữ',
  'part line': 'đường kẻ ngang, nét liền, dài bằng 1/3 đến 1/2 dòng chữ',
  star: 'dấu sao (*)',
  hyphens: 'năm gạch nối (-----)',
};

function checkBelow(
  above: Line | undefined,
  part: 'nation' | 'issuer',
  parts: Parts,
  rules: RuleSet,
  findings: Findings,
) {
  if (!above) return;
  const by = rules.below[part];
  const tell = (found: string, line?: Line, mended?: string) =>
    findings.add({
      rule: `below.${part}`,
      by,
      place: `Dưới ${placeOf(above === parts.motto ? 'motto' : part, above)}`,
      found,
      expected: signs[by.value],
      mends: line && mended ? rewrite(line, mended) : [],
    });
  const rule = ruleBelow(above, parts);
  if (by.value === 'whole line' && isUnderlined(above)) return; // it is as long as the words
  if (by.value === 'star') {
    if (!parts.star) return tell(rule ? 'đường kẻ' : 'không có gì');
    if (parts.star.text !== '*') tell(quoted(parts.star.text), parts.star, '*');
    return;
  }
  if (part === 'issuer' && parts.star) return tell('dấu sao (*)');
  if (!rule) return tell('không có gì');
  if (/^[-–—\s]+$/.test(rule.text)) tell(`các gạch nối rời ${quoted(rule.text)}`);
}

const isUnderlined = ({ pieces }: Line) =>
  pieces.every(({ text, look }) => text.trim() === '' || look.underlined);

/** A line made of signs below it in its column; or one drawn: in its paragraph, or in one just below. */
function ruleBelow(above: Line, { rules }: Parts): Line | undefined {
  const cell = above.paragraph.cell;
  const inColumn = rules.filter(
    ({ paragraph, at }) => paragraph.cell?.column === cell?.column && at >= above.at,
  );
  const near = inColumn.find(
    ({ at, text, paragraph }) => at - above.at <= NEAR && (isRule(text) || paragraph.ruled),
  );
  // A shape hangs on whichever paragraph its author had the cursor in.
  return near ?? rules.find(({ text, paragraph }) => !isRule(text) && paragraph.ruled);
}
const NEAR = 3; // lines
