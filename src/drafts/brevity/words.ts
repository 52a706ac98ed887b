import { normalise } from '../../text/normalise.ts';
import { modernTone } from '../../text/tone.ts';
import { eachWord } from '../../text/word-places.ts';
import { isFunctionWord } from '../../verify/plain.ts';

/** A word of a text, accents kept, tone marks in the new place. */
export type Word = { start: number; end: number; lower: string };

const spelled = new Map<string, string>();
const MOST_KNOWN = 20_000; // a language has some thousand syllables, with and without capitals

/** Texts are made of the same few thousand words again and again: each is put in order once. */
function lowerOf(typed: string): string {
  const before = spelled.get(typed);
  if (before !== undefined) return before;
  if (spelled.size >= MOST_KNOWN) spelled.clear();
  const lower = modernTone(normalise(typed)).toLowerCase();
  spelled.set(typed, lower);
  return lower;
}

export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  eachWord(text, (start, end) => {
    found.push({ start, end, lower: lowerOf(text.slice(start, end)) });
  });
  return found;
}

/** Words as the budget counts them: what stands between spaces and has a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const SHORT_FIGURE = 1; // digits

/** Words that say something by themselves; figures are told apart, as facts. */
export const saysSomething = (lower: string): boolean =>
  !isFunctionWord(lower) && !/^\d/.test(lower) && lower.length > SHORT_FIGURE;
