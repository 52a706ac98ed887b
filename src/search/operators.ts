/** A question taken apart: `plain` is what is left, with the words of the phrases in their place. */
export type Operators = { plain: string; phrases: string[]; excluded: string[] };

const MOST = 8; // of each kind; more are words like others

const quoted = /(^|[\s(])(-?)["“”«]([^"“”«»]{1,200})["“”»]/gu;
// A hyphen that joins (15-NQ/TU, KT-XH) or stands between numbers is none of ours.
const minus = /(?<=^|\s)-(?=\p{L})([\p{L}\p{M}\p{N}]+)(?=$|[\s.,;?!])/gu;

/**
 * Reads "a phrase that must stand" and -word that must not, from a question. A quote that is never
 * closed, and a question of nothing but refusals, are read as plain text.
 */
export function readOperators(text: string): Operators {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const keep = (list: string[], words: string) => {
    if (list.length < MOST && /[\p{L}\p{N}]/u.test(words)) list.push(words.trim());
  };
  const plain = text
    .replace(quoted, (_, before: string, sign: string, words: string) => {
      keep(sign ? excluded : phrases, words);
      return sign ? before : `${before}${words}`;
    })
    .replace(minus, (_, word: string) => {
      keep(excluded, word);
      return '';
    })
    .replace(/\s+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(plain)
    ? { plain, phrases, excluded }
    : { plain: text, phrases: [], excluded: [] };
}
