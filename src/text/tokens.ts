import { fold, withoutAccents } from './fold.ts';
import { normalise } from './normalise.ts';
import { modernTone } from './tone.ts';
import { eachWord } from './word-places.ts';

export type Span = { start: number; end: number; token: string };

// The Latin letters are listed only for speed: Unicode classes alone take twice the time.
const LATIN = 'a-z0-9\\u00df-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff';
const word = new RegExp(`(?:[${LATIN}]|[\\p{L}\\p{N}])(?:[${LATIN}]|[\\p{L}\\p{N}\\p{M}])*`, 'gu');

/**
 * Everything the index keeps of a text, in one pass. `syl` and `acc` have the same length: the
 * i-th of one is the i-th of the other without accents.
 */
export function analyse(text: string): { syl: string[]; bi: string[]; acc: string[] } {
  const acc = accented(text);
  const syl = acc.map(withoutAccents);
  return { syl, bi: bigrams(syl), acc };
}

/**
 * Runs of letters and digits, folded: `15-NQ/TU` is 15 nq tu, `QH15` is one syllable. A number is
 * cut where it is written apart: `15.000` is 15 000, and their bigram keeps the two together.
 */
export function syllables(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (start, end) => {
    found.push(folded(text.slice(start, end)));
  });
  return found;
}

/** The same runs in lower case with their accents, tone marks in the new place. */
export const accented = (text: string): string[] =>
  modernTone(normalise(text)).toLowerCase().match(word) ?? [];

/** Each two neighbours joined: `hop dong` gives hop0dong. One fewer than the syllables. */
export function bigrams(syllables: string[]): string[] {
  const pairs: string[] = [];
  let first: string | undefined;
  for (const second of syllables) {
    if (first !== undefined) pairs.push(joined(first, second));
    first = second;
  }
  return pairs;
}

/** Where each of `syllables(text)` stands in the text as given, for marking it there. */
export function spans(text: string): Span[] {
  const found: Span[] = [];
  eachWord(text, (start, end) => {
    found.push({ start, end, token: folded(text.slice(start, end)) });
  });
  return found;
}

const MOST_KNOWN = 20_000; // words: a language has some thousand syllables, with and without capitals
const LONGEST_KNOWN = 12; // letters; a longer piece keeps alive the whole text that it was cut from
const known = new Map<string, string>();

/** Texts are made of the same few thousand words again and again: each is folded once. */
function folded(typed: string): string {
  if (typed.length > LONGEST_KNOWN) return fold(typed);
  const before = known.get(typed);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const token = fold(typed);
  known.set(typed, token);
  return token;
}

// The trap: with a bare 0 both "1 2010" and "102 10" would be 102010, and a search for one would
// find the other. So a zero of a syllable's own is written 0o, and then the join is 00, which 0o
// never holds: two different pairs can not meet. The sign must be a letter or digit, or the
// database's parser cuts the token in two.
function joined(first: string, second: string): string {
  if (!first.includes('0') && !second.includes('0')) return `${first}0${second}`;
  return `${first.replaceAll('0', '0o')}00${second.replaceAll('0', '0o')}`;
}
