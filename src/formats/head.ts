import { longDate } from '../text/dates.ts';
import { type Line, line } from './line.ts';
import type { Printed } from './printed.ts';
import type { RuleSet } from './rule-set.ts';
import { capitalised, clean } from './words.ts';

/** The two columns on top: who issues, in whose name; under them number and place, on one height. */
export type Head = { left: Line[]; right: Line[]; number: Line[]; place: Line[] };

export function headOf(printed: Printed, rules: RuleSet): Head {
  const { superior, body } = printed.issuer;
  return {
    left: [
      ...(superior ? [line('superior', superior, rules)] : []),
      ...under(line('issuer', body, rules), rules.below.issuer.value, rules),
    ],
    right: nationOf(rules),
    number: [
      ...(printed.number ? [numberOf(printed.number, rules)] : []),
      ...(isLetter(printed) ? [line('about.letter', letterAbout(printed, rules), rules)] : []),
      ...(printed.draftMark ? [line('draft', printed.draftMark, rules)] : []),
    ],
    place: [line('place-and-date', placeAndDate(printed), rules)],
  };
}

function nationOf(rules: RuleSet): Line[] {
  const { nation, motto } = rules.words;
  const first = line('nation', nation.value, rules);
  if (!motto) return under(first, rules.below.nation.value, rules);
  return [first, ...under(line('motto', motto.value, rules), rules.below.nation.value, rules)];
}

/** Tên loại and trích yếu; a công văn has neither here. */
export function titleOf(printed: Printed, rules: RuleSet): Line[] {
  if (isLetter(printed)) return [];
  const about = rules.family === 'state' ? capitalised(clean(printed.about)) : printed.about;
  return [
    line('type', printed.title, rules),
    ...(about ? under(line('about', about, rules), rules.below.about.value, rules) : []),
  ];
}

/** Whether it is a công văn, whose abstract stands under the number. */
export const isLetter = ({ productType }: Printed): boolean => productType === 'cong-van';

function letterAbout({ about }: Printed, rules: RuleSet): string {
  const before = rules.words['about.letter'].value;
  if (!before) return capitalised(about.trim());
  return `${before} ${about.trim().replace(/^(?:v\/v|về việc|về)\s+/iu, '')}`;
}

function numberOf(number: string, rules: RuleSet): Line {
  const padded = rules.family === 'state' ? number.replace(/^\d(?=\/)/, '0$&') : number;
  return line(
    'number',
    rules.words.number.value.replace('{number}', () => padded),
    rules,
  );
}

const placeAndDate = (printed: Printed): string =>
  [printed.place, dateOf(printed)].filter(Boolean).join(', ');

/** The day written out, or room to write it in. */
const dateOf = ({ date, day }: Printed): string =>
  date ? longDate(date) : `ngày ${ROOM} tháng ${ROOM} năm ${day.slice(0, 4)}`;

const ROOM = '\u00a0'.repeat(4); // no-break, or the line would break in the gap

type Mark = RuleSet['below']['issuer']['value'];

/** A line with what stands under it: a drawn line, a star, five hyphens. */
function under(above: Line, mark: Mark, rules: RuleSet): Line[] {
  if (mark === 'whole line' || mark === 'part line') return [{ ...above, below: mark }];
  const sign = mark === 'star' ? '*' : '-----';
  const look = mark === 'star' ? rules.looks.number.value : rules.looks.about.value;
  return [
    above,
    { part: mark, look: { ...look, bold: false, italic: false }, runs: [{ text: sign }] },
  ];
}
