import { withoutAccents } from './fold.ts';
import { normalise } from './normalise.ts';
import { toneless } from './rimes.ts';

const bare = new Set(Array.from(toneless, withoutAccents));
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g; // huyền, sắc, ngã, hỏi, nặng
const markOnConsonant = /[^aeiouy\p{M}]\p{M}/u;
const sharpOrHeavy = /[\u0301\u0323]/;

/**
 * True for a well-formed Vietnamese syllable with its accents: an initial, a rime, at most one tone
 * on a vowel, and sắc or nặng before c, ch, p, t. Which of two vowels bears the tone is left open,
 * for people write hoà, hòa and hòan.
 */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const stem = letters.replace(tone, '').normalize('NFC');
  if (!toneless.has(stem) || markOnConsonant.test(letters)) return false;

  const tones = letters.match(tone)?.length ?? 0;
  const stopped = /(?:[cpt]|ch)$/.test(stem);
  return tones === 1 ? !stopped || sharpOrHeavy.test(letters) : tones === 0 && !stopped;
}

/** True for a syllable typed without any accent: `duoc`, `nghi`. */
export const isBareSyllable = (word: string): boolean => bare.has(word.toLowerCase());

const LETTER = '\\p{L}(?!\\p{L})';
const listed = new RegExp(
  `(?<!\\p{L})(?:điểm|mẫu|hạng|nhóm|loại|bảng) ${LETTER}(?:(?:, | và | hoặc | đến )(?:điểm )?${LETTER})*`,
  'giu',
);
const code = /[\p{N}@/\\_=&#+]|^\p{Lu}+(?:[-.]\p{Lu}+)+/u; // 15-NQ/TU, KT-XH, TP.HCM, an address
const marker = /^[("“]?(?:\p{L}|\p{Lu}{2,3})[.):]/u; // a) b. KT. TM.
const partLetter = /^\p{Lu}\s?[-–.](?=\s)/gmu; // "D- BA KHÂU ĐỘT PHÁ": no syllable, among few capitals
const roman = /^[IVX]+$/;
const acronym = /^(?=.{3})\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u; // UBND, TTg

// Fewer words than this on lines of capitals say little: a table's head is such a line too.
const ENOUGH_IN_CAPITALS = 8;
const WORDS_OF_A_HEADING = 2; // a line of one word is more often a cell of a table

/**
 * How much of a text reads as Vietnamese, 0 to 1: the share of its words that are syllables as
 * written, of all words or of those on lines of capitals, whichever is lower. (A broken font of
 * the headings loses number, type and issuer while the body stays sound.) Numbers, codes, list
 * letters and Roman numerals do not count. 1 when only such things are found, 0 for a text
 * without a letter or digit. Measured: see the test.
 */
export function vietnameseShare(text: string): number {
  if (!/[\p{L}\p{N}]/u.test(text)) return 0;
  const lines = normalise(text)
    .replace(partLetter, ' ')
    .replace(listed, ' ')
    .split('\n')
    .map(wordsOf);
  const headings = lines.filter(isHeading).flat();
  return Math.min(share(lines.flat()), headings.length < ENOUGH_IN_CAPITALS ? 1 : share(headings));
}

function share(words: string[]): number {
  if (words.length === 0) return 1;
  const wrong = new Set(Array.from(new Set(words)).filter((word) => !isSyllable(word)));
  return words.filter((word) => !wrong.has(word)).length / words.length;
}

/** A line of capitals with an accent among them; a line of codes (VT, TH, KT) has none. */
function isHeading(words: string[]): boolean {
  if (words.length < WORDS_OF_A_HEADING) return false;
  const letters = words.join('').normalize('NFD');
  return /\p{M}/u.test(letters) && !/\p{Ll}/u.test(letters);
}

function wordsOf(line: string): string[] {
  return line
    .split(/\s+/)
    .filter((chunk) => !code.test(chunk) && !marker.test(chunk))
    .flatMap((chunk) => chunk.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => !roman.test(word) && (!acronym.test(word) || isSyllable(word)));
}
