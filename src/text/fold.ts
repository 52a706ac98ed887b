import { normalise } from './normalise.ts';

const FIRST_ACCENTED = 0xc0; // À
const END_OF_ALPHABETS = 0x2000; // Latin, Greek and Cyrillic letters with accents end before it

/** By character code: the letter without its accents; undefined for a character that has none. */
const plain = Array.from({ length: END_OF_ALPHABETS }, (_, code) =>
  plainLetter(String.fromCharCode(code)),
);

/** Lower case without accents, đ as d: ASCII for any Vietnamese text, in NFC or NFD, old tone or new. */
export const fold = (text: string): string => withoutAccents(normalise(text).toLowerCase());

/** The same for text that is normalised and lower case already; indexing calls it for every word. */
export function withoutAccents(lower: string): string {
  let folded = '';
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    folded += (code < FIRST_ACCENTED ? undefined : plain[code]) ?? lower[i];
  }
  return folded;
}

function plainLetter(letter: string): string | undefined {
  if (letter === 'đ') return 'd'; // Unicode does not decompose it
  if (letter === 'ς') return 'σ'; // or the fold of a word would depend on what follows it
  if (/[\u0300-\u036f]/.test(letter)) return ''; // a loose accent
  const [, base] = letter.normalize('NFD').match(/^(.)[\u0300-\u036f]+$/u) ?? [];
  return base;
}
