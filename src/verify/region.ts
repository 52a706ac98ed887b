import { sentences } from '../text/sentences.ts';
import { isFunctionWord, plainText, wordsOf } from './plain.ts';

/** A sentence of a source, ready to be compared. `digits`: its figures as they are written. */
export type Piece = { plain: string; words: Set<string>; digits: Set<string> };

/** What a sentence may rest on: its sources, and of them the few sentences that hold its words. */
export type Region = { whole: Piece[]; near: Piece[]; held: number };

const MOST_NEAR = 4; // sentences that one may put together
const NEW_WORDS = 2; // that a further sentence must hold

export const piecesOf = (text: string): Piece[] =>
  sentences(text.replace(/ ?\| ?/g, ' | ')).map(({ text: written }) => pieceOf(written));

export function pieceOf(text: string): Piece {
  const plain = plainText(text);
  return { plain, words: contentOf(plain), digits: new Set(plain.match(/\d[\d.,]*(?<=\d)/g)) };
}

/** The words that carry meaning, lower case; figures are judged apart. */
export const contentOf = (plain: string): Set<string> =>
  new Set(
    wordsOf(plain)
      .map(({ lower }) => lower)
      .filter((word) => !isFunctionWord(word) && !/^\d/.test(word)),
  );

/**
 * The sentence of the sources that holds most of the claim's words, then those that hold words still
 * missing. Rows of a list often differ in figures alone: then the one with more of the claim's goes
 * first. `held`: the share of its words that they hold.
 */
export function regionOf(claim: Piece, sources: Piece[]): Region {
  const near: Piece[] = [];
  const missing = new Set(claim.words);
  while (near.length < MOST_NEAR && missing.size > 0) {
    const left = sources.filter((piece) => !near.includes(piece));
    const [best] = left
      .map((piece) => ({
        piece,
        score: overlap(missing, piece.words),
        all: overlap(claim.words, piece.words),
        digits: overlap(claim.digits, piece.digits),
      }))
      .sort(
        (a, b) =>
          b.score - a.score ||
          b.all - a.all ||
          b.digits - a.digits ||
          a.piece.words.size - b.piece.words.size,
      );
    if (!best || best.score < (near.length === 0 ? 1 : NEW_WORDS)) break;
    near.push(best.piece);
    for (const word of best.piece.words) missing.delete(word);
  }
  const { size } = claim.words;
  return { whole: sources, near, held: size === 0 ? 0 : 1 - missing.size / size };
}

/** How many of the words are among the others. */
export const overlap = (words: Set<string>, others: Set<string>): number =>
  [...words].filter((word) => others.has(word)).length;
