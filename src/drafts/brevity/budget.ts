import type { Section } from './sections.ts';
import { countWords } from './words.ts';

/** 500 Vietnamese words fill an A4 page at 14 pt. */
const WORDS_A_PAGE = 500;

/** `pages`: to one decimal, upwards, for half a line too many is another page. */
export type Length = {
  words: number;
  pages: number;
  budget: number; // words
  pagesAllowed: number;
  over: number; // words
};

/** How long a draft is, its headings included, against what it may be. */
export function lengthOf(sections: Section[], budget: number): Length {
  const words = sections.reduce((sum, section) => sum + wordsIn(section), 0);
  const over = Math.max(0, words - budget);
  return { words, pages: pagesOf(words), budget, pagesAllowed: pagesOf(budget), over };
}

const wordsIn = ({ name, sentences }: Section) =>
  sentences.reduce((sum, { text }) => sum + countWords(text), countWords(name));

const pagesOf = (words: number): number => Math.ceil((10 * words) / WORDS_A_PAGE) / 10;
