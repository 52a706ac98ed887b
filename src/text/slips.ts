import { withoutAccents } from './fold.ts';
import { isBareSyllable, isSyllable } from './syllable.ts';

const LETTERS = [...'abcdeghiklmnopqrstuvxy']; // of a bare syllable

// Sounds that many speakers do not keep apart, and so write one for the other.
const CONFUSED = [
  ['l', 'n'],
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi'],
  ['d', 'r'],
  ['gi', 'r'],
  ['qu', 'c'],
] as const;

/**
 * The bare syllables that one slip of hand, ear or scanner turns into this word: a letter struck
 * beside another, left out, doubled or swapped with the next, l for n, ch for tr. The word itself is
 * not among them. All in lower case without accents.
 */
export function slipsOf(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of LETTERS) {
      found.add(before + letter + after);
      found.add(before + letter + after.slice(1));
    }
  }
  for (const other of misheard(word)) found.add(other);
  found.delete(word);
  return Array.from(found).filter(isBareSyllable);
}

/** The syllables that sound like this one to some: `long` for `nong`. */
export const misheard = (word: string): string[] =>
  CONFUSED.flatMap(([a, b]) => [swapped(word, a, b), swapped(word, b, a)]).filter(
    (other) => other !== undefined && isBareSyllable(other),
  ) as string[];

const swapped = (word: string, from: string, to: string): string | undefined =>
  word.startsWith(from) ? to + word.slice(from.length) : undefined;

const LONGEST_SYLLABLE = 7; // nghieng
const LONGEST_RUN = 60; // letters without a space
const MOST = 6; // ways to cut; the archive tells which was meant

/**
 * The ways to cut a run of letters into syllables, those of fewest syllables first: `nghịquyết` is
 * nghị quyết, `thanhuy` may be thanh uy or than huy. Empty for a syllable, and for what no cut makes
 * Vietnamese. Pieces are as typed.
 */
export function cutsOf(run: string): string[][] {
  const lower = run.toLowerCase().normalize('NFC');
  if (lower.length > LONGEST_RUN || !/^\p{L}{3,}$/u.test(lower)) return [];
  const ways: string[][][] = [[[]]]; // by length of the part that is cut
  for (let end = 1; end <= lower.length; end++) {
    const here: string[][] = [];
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const piece = lower.slice(start, end);
      if (isPiece(piece)) for (const way of ways[start] ?? []) here.push([...way, piece]);
    }
    ways.push(here.sort((a, b) => a.length - b.length).slice(0, MOST));
  }
  const whole = ways.at(-1) ?? [];
  const fewest = whole[0]?.length ?? 0;
  return fewest < 2 ? [] : whole.filter(({ length }) => length <= fewest + 1);
}

/** A syllable with its accents, or without any. Of single letters only those that are words. */
const isPiece = (piece: string): boolean =>
  (piece.length > 1 || /^[yýỷỳỵỹoôơuưởôồờốớ]$/u.test(piece)) &&
  (isSyllable(piece) || (piece === withoutAccents(piece) && isBareSyllable(piece)));
