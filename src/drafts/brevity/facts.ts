import { shortForms } from '../../search/abbreviations.ts';
import { type Day, daysIn, says } from '../../verify/days.ts';
import { figuresIn } from '../../verify/figures.ts';
import { papersIn } from '../../verify/papers.ts';
import { plainText, wordsOf } from '../../verify/plain.ts';

/** What a sentence says that can be right or wrong. `turns`: words that turn a sentence round. */
export type Facts = { figures: Set<string>; names: Set<string>; days: Day[]; turns: Set<string> };

const TURNS = new Set(
  `không chưa chẳng đừng cấm trừ tăng giảm trước sau trên dưới trong ngoài mất lợi hại ưu nhược thiếu thừa vượt thấp cao
  kém nhanh chậm sớm muộn đúng sai khó thuận nhất nhưng song phải nên chỉ ít nhiều đầu cuối`
    .split(/\s+/)
    .filter(Boolean),
);
const NUMBERED = /\d/;
/** Names that stand in every paper of the office and tell nothing new. */
const HOUSE = new Set(
  'đảng nhà nước nhân dân thành ủy thường vụ ban bộ văn phòng trung ương phố nghị quyết'.split(' '),
);
const LABELLED = /(?<!\p{L})(?:phương án|nhóm|điểm|khu|lô|đợt|tổ|loại) ([A-Z0-9]{1,3})(?!\p{L})/gu;

export function factsIn(text: string): Facts {
  const plain = plainText(text);
  const papers = NUMBERED.test(plain) ? papersIn(plain) : [];
  const rest = papers.reduce(blank, plain);
  const days = NUMBERED.test(rest) || /tháng|quý/iu.test(rest) ? daysIn(rest) : [];
  const figures = figuresIn(days.reduce(blank, rest));
  return {
    figures: new Set([
      ...papers.map(({ numberKey, number, written }) => `paper ${numberKey ?? number ?? written}`),
      ...figures.map(({ value, unit }) => `${value}${unit === '%' ? '%' : ''}`),
      ...Array.from(plain.matchAll(LABELLED), ([label]) => label.toLowerCase()),
    ]),
    names: namesIn(rest),
    days,
    turns: new Set(wordsOf(plain).flatMap(({ lower }) => (TURNS.has(lower) ? [lower] : []))),
  };
}

const blank = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(0, start) + '#'.repeat(end - start) + text.slice(end);

/** Words with a capital within a sentence, short forms written out. */
function namesIn(plain: string): Set<string> {
  const written = /\p{Lu}{2}/u.test(plain) ? spelled(plain) : plain;
  return new Set(
    wordsOf(written).flatMap(({ text, lower, start }, i) =>
      i > 0 &&
      /^\p{Lu}/u.test(text) &&
      !/[.!?:;"]\s*$/.test(written.slice(0, start).slice(-2)) &&
      !HOUSE.has(lower)
        ? [lower]
        : [],
    ),
  );
}

const spelled = (plain: string): string =>
  shortForms(plain)
    .filter(({ longs }) => longs.length === 1)
    .reduceRight(
      (text, { start, end, longs: [long = ''] }) => text.slice(0, start) + long + text.slice(end),
      plain,
    );

export const hasFacts = ({ figures, names, days }: Facts): boolean =>
  figures.size + names.size + days.length > 0;

/** Whether the others say every fact of a sentence; a day may be said more exactly there. */
export const areSaidIn = (facts: Facts, others: Facts[]): boolean =>
  [...facts.figures].every((one) => others.some(({ figures }) => figures.has(one))) &&
  [...facts.names].every((one) => others.some(({ names }) => names.has(one))) &&
  facts.days.every((day) => others.some(({ days }) => days.some((other) => says(other, day)))) &&
  [...facts.turns].every((one) => others.some(({ turns }) => turns.has(one)));
