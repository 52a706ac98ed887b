import { shortForms } from '../search/abbreviations.ts';
import { fold } from '../text/fold.ts';

// Ways of saying one thing, each side lower case: what a question calls so and a paper otherwise.
const SAME: [RegExp, string][] = [
  [/không vượt quá|không quá|không nhiều hơn|nhiều nhất/gu, 'tối đa'],
  [/không ít hơn|không thấp hơn|không dưới|ít nhất/gu, 'tối thiểu'],
  [/chậm nhất|muộn nhất/gu, 'thời hạn'],
  [/hàng (?=ngày|tuần|tháng|quý|năm)/gu, 'hằng '],
  [/thcs/gu, 'trung học cơ sở'],
  [/thpt/gu, 'trung học phổ thông'],
];

/** A text in lower case with what can be said in several ways said in one. */
export const sameWords = (lower: string): string =>
  SAME.reduce((text, [from, to]) => text.replace(from, to), lower);

const FOLDED = SAME.map(([from, to]) => [new RegExp(fold(from.source), 'gu'), fold(to)] as const);

/** The same for a text without accents. */
export const sameFolded = (folded: string): string =>
  FOLDED.reduce((text, [from, to]) => text.replace(from, to), folded);

/** With the short forms that mean one thing written out. */
export function spelledOut(text: string): string {
  const forms = shortForms(text).filter(({ longs }) => longs.length === 1);
  return forms.reduceRight(
    (left, { start, end, longs: [long = ''] }) => left.slice(0, start) + long + left.slice(end),
    text,
  );
}
