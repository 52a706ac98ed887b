import { vietnameseShare } from '../../text/syllable.ts';

// Of 300 pages measured, sound ones have .96 or more and broken ones (a font without H, Ị or Ủ) .89
// or less.
const SOUND_SHARE = 0.92;

/** True when the text layer of a PDF says what is printed, not what a broken font made of it. */
export const isSound = (text: string): boolean =>
  vietnameseShare(text) >= SOUND_SHARE || isPlain(text);

const PLAIN_LETTERS = 0.99;
const SPEAKABLE_WORDS = 0.9;

/**
 * Another language, or Vietnamese without accents: hardly a letter outside ASCII, and words that
 * can be spoken. OCR reads such a page worse than its layer; a font that lost letters leaves words
 * without a vowel.
 */
function isPlain(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const ascii = letters.filter((letter) => letter <= 'z').length;
  const speakable = words.filter((word) => /[aeiouy]/i.test(word)).length;
  const signs = text.match(/[^\p{L}\p{N}\p{M}\s.,;:()"'/-]/gu)?.length ?? 0;
  return (
    words.length > 0 &&
    ascii >= letters.length * PLAIN_LETTERS &&
    speakable >= words.length * SPEAKABLE_WORDS &&
    signs <= letters.length * (1 - SPEAKABLE_WORDS)
  );
}
