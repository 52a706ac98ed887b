import { daysIn } from '../verify/days.ts';
import { type Figure, figuresIn } from '../verify/figures.ts';
import { papersIn } from '../verify/papers.ts';

/** What a figure has to measure to answer: a family of units, or the first syllable of what is counted. */
export type Measure = ({ family: keyof typeof FAMILIES } | { counted: string }) & {
  implied?: true; // by the noun that leads the question, and not by a unit
};

// Units by what they measure, folded. What an answer may be given in stands together.
const FAMILIES = {
  money: ['dong', 'trieu', 'ty', 'nghin', 'usd'],
  share: ['%'],
  pay: ['dong', 'trieu', 'ty', 'nghin', 'usd', '%', 'lan'], // a sum or a share of one
  length: ['km', 'm', 'met', 'cm', 'mm', 'cay', 'ki'],
  area: ['ha', 'hec', 'm2', 'm', 'km2'],
  weight: ['tan', 'kg', 'ta', 'yen', 'gam'],
  span: ['ngay', 'thang', 'nam', 'gio', 'phut', 'tuan', 'quy', 'giay'],
  people:
    'nguoi dong can cong vien em hoc tre dang dai lao chien doan giao bac nhan ho dan luot khach thanh uy'.split(
      ' ',
    ),
};

const UNITS: [RegExp, keyof typeof FAMILIES][] = [
  [/^(?:tien|dong|trieu|ty)(?: |$)/, 'money'],
  [/^(?:%|phan tram)/, 'share'],
  [/^(?:km|m|met|cay so|ki lo met|kilomet)(?: (?!vuong|khoi)|$)/, 'length'],
  [/^(?:ha|hec ta|met vuong|m2|dat|mat bang)(?: |$)/, 'area'],
  [/^(?:tan|kg|ki lo gam|ta)(?: |$)/, 'weight'],
  [/^(?:lau)(?: |$)/, 'span'],
  [/^nguoi(?: |$)/, 'people'],
];

// Nouns that ask for a measure by themselves, where they lead the question.
const LEADING: [RegExp, keyof typeof FAMILIES][] = [
  [
    /^(?:gia|hoc phi|le phi|phi|kinh phi|chi phi|tong (?:von|muc|kinh phi|du toan)|von|du toan|doanh thu|so tien|tien|hoc bong|thu lao|ngan sach|tong nhu cau)(?: |$)/,
    'money',
  ],
  [/^(?:luong|muc (?:thu|phat|luong|tro cap|ho tro|chi|dong|khoan)|tro cap|phu cap)(?: |$)/, 'pay'],
  [/^(?:ty le|ti le|lai suat)(?: |$)/, 'share'],
  [/^dien tich(?: |$)/, 'area'],
  [/^(?:chieu (?:dai|rong|cao))(?: |$)/, 'length'],
  [/^(?:khoi luong|san luong)(?: |$)/, 'weight'],
];

/** What a question wants to have measured; nothing where its words leave that open. */
export function measureAsked(folded: string): Measure | undefined {
  const behind = /(?:bao nhieu|(?:^| )may) (\S.*)$/.exec(folded)?.[1];
  if (behind) {
    const known = UNITS.find(([unit]) => unit.test(behind));
    if (known) return { family: known[1] };
    if (/^tu[?. ]*$/.test(behind)) return { counted: 'tu' };
    const [counted = ''] = behind.split(' ');
    if (/^[a-z]/.test(counted) && !OPEN.has(counted)) return { counted };
  }
  const lead = LEADING.find(([noun]) => noun.test(folded));
  if (lead) return { family: lead[1], implied: true };
  if (/(?:^| )bao lau(?: |$)/.test(folded)) return { family: 'span', implied: true };
  const counted = /^(?:tong )?so (?:luong )?([a-z]+)/.exec(folded)?.[1];
  return counted && !OPEN.has(counted) ? { counted, implied: true } : undefined;
}

const OPEN = new Set(
  'la thi roi mot so luong lieu o tai trong tu cua va hon tro moi den lan'.split(' '),
);

/** Whether a figure measures what was asked. `folded`: its unit without accents. */
export const measures = (measure: Measure, folded: string): boolean =>
  'family' in measure
    ? FAMILIES[measure.family].includes(folded)
    : folded === measure.counted ||
      (FAMILIES.people.includes(measure.counted) &&
        PEOPLE.has(measure.counted) &&
        FAMILIES.people.includes(folded));

/** Who may be counted under another name: "đồng chí" for "Thành ủy viên". */
const PEOPLE = new Set('nguoi dong can thanh dai vien'.split(' '));

const LABEL = /^(?:\d+(?:\.\d+)*[.)]|\p{L}\))(?=\s)/u;

/** Figures of a plain text that are no part of a day, of a paper's number or of the label of an item. */
export const quantitiesIn = (plain: string): Figure[] =>
  figuresIn(
    [...daysIn(plain), ...papersIn(plain)].reduce(
      (text, { start, end }) => text.slice(0, start) + '#'.repeat(end - start) + text.slice(end),
      plain.replace(LABEL, (label) => '#'.repeat(label.length)),
    ),
  );
