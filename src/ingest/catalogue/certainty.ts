import type { Word } from '../extract/extracted.ts';

/** The first page as far as its header is read; `words` only where OCR read it. */
export type FirstPage = {
  text: string;
  by?: string;
  words?: readonly Pick<Word, 'start' | 'end' | 'confidence'>[];
};

const HEAD = 3_000; // characters

// Of eleven scanned headers the numbers that were read right had .89 and more, the wrong ones .76
// and less; stamped and handwritten figures lie between and are left to a person.
const SURE = 0.85;

/** Whether OCR was sure of the figures that a pattern finds in the header; true of a text layer. */
export function isSure({ text, words = [] }: FirstPage, pattern: RegExp): boolean {
  const found = pattern.exec(text.slice(0, HEAD));
  if (!found) return words.length === 0;
  const end = found.index + found[0].length;
  return words
    .filter((word) => word.start < end && word.end > found.index)
    .filter((word) => /\d/.test(text.slice(word.start, word.end)))
    .every(({ confidence }) => confidence >= SURE);
}

/** The figures of a number, or of a day, as a header prints them. */
export const figuresOf = (number: string) =>
  new RegExp(`(?<!\\d)0*${number.replace('.', '\\.')}(?!\\d)`);

export function dayOf(iso: string): RegExp {
  const [year, month, day] = iso.split('-').map(Number);
  return new RegExp(`0?${day}\\D{1,14}0?${month}\\D{1,14}${year}`);
}
