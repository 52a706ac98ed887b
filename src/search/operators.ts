/** A question taken apart: `plain` is what is left, with the words of the phrases in their place. */
export type Operators = { plain: string; phrases: string[]; excluded: string[] };

const MOST = 8; // of each kind; more are words like others

const quoted = /(^|[\s(])(-?)["“”«]([^"“”«»]{1,200})["“”»]/gu;
// A hyphen that joins (15-NQ/TU, KT-XH) or stands between numbers is none of ours.
const minus = /(?<=^|\s)-(?=\p{L})([\p{L}\p{M}\p{N}]+)(?=$|[\s.,;?!])/gu;

/**
 * Reads "a phrase that must stand" and -word that must not, from a question. A quote that is never
 * closed is read as plain text; nothing but refusals asks for nothing.
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
  if (/[\p{L}\p{N}]/u.test(plain)) return { plain, phrases, excluded };
  // What must not stand is no question by itself.
  return { plain: excluded.length > 0 ? '' : text, phrases: [], excluded: [] };
}
