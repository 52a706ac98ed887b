import { shortForms } from '../../search/abbreviations.ts';
import { type Day, daysIn, says } from '../../verify/days.ts';
import { figuresIn } from '../../verify/figures.ts';
import { papersIn } from '../../verify/papers.ts';
import { plainText } from '../../verify/plain.ts';
import { type Word, wordsOf } from './words.ts';

/** What a sentence says that can be right or wrong. `first`: its first word, a name or not. `turns`: words that turn a sentence round. */
export type Facts = {
  figures: Set<string>;
  names: Set<string>;
  days: Day[];
  turns: Set<string>;
  first: string;
};

/** Words that turn a sentence round when they come in or go. */
const TURNS = new Set(
  `không chưa chẳng đừng cấm trừ tăng giảm trước sau trên dưới mất lợi hại ưu nhược thiếu thừa vượt thấp cao kém nhanh
  chậm sớm muộn đúng sai khó thuận nhất phải chỉ ít nhiều đầu cuối`
    .split(/\s+/)
    .filter(Boolean),
);
/** These of them turn nothing round where the same figure is told: "tốn 16 tỷ", "phải tốn tới 16 tỷ". */
const SOFT = new Set('phải chỉ nhất ít nhiều khó đầu cuối'.split(' '));
/** Without one of these, and without a digit, there is no figure and no day. */
const COUNTS = new Set(
  'một hai ba bốn tư năm sáu bảy tám chín mười trăm nghìn ngàn vạn triệu tỷ tỉ rưỡi quý tháng khóa thứ kỳ hạng'.split(
    ' ',
  ),
);
/** "một" that counts nothing. */
const IDLE_ONE = /ngày một|mỗi một|một (?:cách|số|trong|mặt|lòng)(?!\p{L})/giu;
/** Names that stand in every paper of the office and tell nothing new. */
export const HOUSE = new Set(
  'đảng nhà nước nhân dân thành ủy thường vụ ban bộ văn phòng trung ương phố nghị quyết'.split(' '),
);
/** "Phương án A", "nhóm 2": what one letter or figure tells apart. */
const LABELLED = new Set('án nhóm điểm khu lô đợt tổ loại dãy'.split(' '));
const LABEL = /^[A-Z0-9]{1,3}$/;
/** Without this in it, a text names no paper by its number; looking closely takes ten times as long. */
const MAY_NAME_PAPER =
  /\d\p{L}?\s?[-–/]\s?\p{L}|\d\/\d{4}|(?:số|quyết|thị|luận|định|tri|tư|báo|hoạch|trình|văn|dẫn|án|luật|NQ|CT|KL|QĐ|TB|HD|KH) \d/iu;

export function factsIn(text: string, words: Word[]): Facts {
  const isNumbered = /\d/.test(text);
  const labels = words.flatMap(({ lower }, i) => {
    const next = words[i + 1];
    if (!next || !LABELLED.has(lower)) return [];
    const label = text.slice(next.start, next.end);
    return LABEL.test(label) ? [`${lower} ${label}`] : [];
  });
  const told =
    isNumbered || words.some(({ lower }) => COUNTS.has(lower))
      ? counted(plainText(text.replace(IDLE_ONE, '#')), isNumbered)
      : { figures: [], days: [] };
  return {
    figures: new Set([...told.figures, ...labels]),
    days: told.days,
    names: namesIn(text, words),
    first: words[0]?.lower ?? '',
    turns: new Set(words.flatMap(({ lower }) => (TURNS.has(lower) ? [lower] : []))),
  };
}

function counted(plain: string, isNumbered: boolean): { figures: string[]; days: Day[] } {
  const papers = isNumbered && MAY_NAME_PAPER.test(plain) ? papersIn(plain) : [];
  const rest = papers.reduce(blank, plain);
  const days = daysIn(rest);
  const figures = figuresIn(days.reduce(blank, rest));
  return {
    days,
    figures: [
      ...papers.map(({ numberKey, number, written }) => `paper ${numberKey ?? number ?? written}`),
      ...figures.map(({ value, unit }) => `${value}${unit === '%' ? '%' : ''}`),
    ],
  };
}

const blank = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(0, start) + '#'.repeat(end - start) + text.slice(end);

/** Words with a capital within a sentence, short forms written out. */
function namesIn(text: string, words: Word[]): Set<string> {
  const long = /\p{Lu}{2}/u.test(text) ? spelled(text) : text;
  return new Set(
    (long === text ? words : wordsOf(long)).flatMap(({ lower, start }, i) =>
      i > 0 && isCapital(long, start) && !begins(long, start) && !HOUSE.has(lower) ? [lower] : [],
    ),
  );
}

/** Most letters are small ones of the first block: only others are looked up. */
const isCapital = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return (code < 97 || code > 122) && /\p{Lu}/u.test(text.charAt(at));
};

const begins = (text: string, at: number) =>
  /[.!?:;"“]\s?$/u.test(text.slice(Math.max(0, at - 2), at));

const spelled = (text: string): string =>
  shortForms(text)
    .filter(({ longs }) => longs.length === 1)
    .reduceRight(
      (rest, { start, end, longs: [long = ''] }) => rest.slice(0, start) + long + rest.slice(end),
      text,
    );

export const hasFacts = ({ figures, names, days }: Facts): boolean =>
  figures.size + names.size + days.length > 0;

/** One figure of one digit, or a year, stands in too many sentences to tell which fact is meant. */
export const tells = ({ figures, days }: Facts) =>
  days.some(({ day }) => day !== undefined) ||
  figures.size + days.length > 1 ||
  [...figures].some((one) => /\d{2}/.test(one));

/** Whether the others say every fact of a sentence; a day may be said more exactly there. */
export const areSaidIn = (facts: Facts, others: Facts[]): boolean =>
  [...facts.figures].every((one) => others.some(({ figures }) => figures.has(one))) &&
  [...facts.names].every((one) =>
    others.some(({ names, first }) => names.has(one) || first === one),
  ) &&
  facts.days.every((day) => others.some(({ days }) => days.some((other) => says(other, day)))) &&
  [...facts.turns].every(
    (one) => (SOFT.has(one) && tells(facts)) || others.some(({ turns }) => turns.has(one)),
  ) &&
  others.every(({ turns }) => DENIALS.every((one) => !turns.has(one) || facts.turns.has(one)));

/** A sentence that is said again with a denial is not said again. */
const DENIALS = ['không', 'chưa', 'chẳng', 'cấm', 'đừng'];
