import { isSyllable } from '../syllable.ts';

/** Words with a sign beyond ASCII: how many there are, and how many of them are Vietnamese. */
export type Evidence = { words: number; good: number };

const accented = /\P{ASCII}/u;
const noWord = /\d|^\P{L}*$/u; // 21°11’49” and dashes say nothing
const edges = /^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu;
const OUTSIDE_LATIN_1 = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{M}/u; // hardly found in another language

/** Judges each chunk between spaces that `counts` picks in the text as it came. */
export function evidenceOf(text: string, counts = isAccented): Evidence {
  const found = { words: 0, good: 0 };
  for (const chunk of text.split(/\s+/)) {
    if (!counts(chunk)) continue;
    found.words++;
    if (isGood(chunk)) found.good++;
  }
  return found;
}

const isAccented = (chunk: string) => accented.test(chunk) && !noWord.test(chunk);

const ODD =
  '\\u0080-\\u009f\\u00a1-\\u00aa\\u00ac-\\u00b6\\u00b8-\\u00ba\\u00bc-\\u00be€ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ×÷';
const oddEnd = new RegExp(`\\p{L}(?:»[‘’“”•–—…]|»?[${ODD}])`, 'u'); // "bá»™" is no word "bá"

/** All words of a chunk ("chính-trị,", "NQ/TW") are syllables, or codes without an accent. */
export function isGood(chunk: string): boolean {
  const bare = chunk.replace(edges, '');
  const words = bare.split(/[^\p{L}\p{M}]+/u).filter((word) => accented.test(word));
  return words.length > 0 && !oddEnd.test(chunk) && words.every(isSyllable);
}

/** Proof that a text is Unicode already: syllables with letters that no byte stands for. */
export const provesUnicode = (text: string): number =>
  text.split(/\s+/).filter((chunk) => OUTSIDE_LATIN_1.test(chunk) && isGood(chunk)).length;
