import { plainText, wordsOf } from '../verify/plain.ts';
import { quoteProblems } from '../verify/quotes.ts';
import { overlap, type Piece, pieceOf, piecesOf } from '../verify/region.ts';
import type { Ground } from './check.ts';
import type { Marked } from './marks.ts';

const FEW = 6; // words that carry meaning; with fewer, a sentence is like many
const MOST_WORDS = 0.8; // share of them that one sentence of the source holds
const SOME_WORDS = 0.4; // where a figure of the source stands there too
const RUN = 10; // words in a row
const SHORTEST_FIGURE = 3; // digits

/**
 * Whether a sentence rests on a source that is closed to the reader: it names it, or says what it says
 * without naming it, word for word or with some words changed. What an open source says as well is free.
 */
export function isClosed({ text, sources, gap }: Marked, grounds: Map<number, Ground>): boolean {
  if (sources.some((number) => grounds.get(number)?.open === false)) return true;
  const all = [...grounds.values()];
  const closed = all.filter(({ open, held }) => !open && held !== '');
  if (gap || closed.length === 0) return false;
  if (closed.some(({ held }) => quoteProblems(text, [held]).length === 0)) return true;
  const claim = pieceOf(text);
  const free = all.filter(({ open }) => open).flatMap(sentencesOf);
  return closed
    .flatMap(sentencesOf)
    .some((piece) => isNear(claim, piece, free) && !free.some((own) => holds(own, claim, piece)));
}

const cut = new WeakMap<Ground, Piece[]>(); // each source is cut once for all sentences of a page

function sentencesOf(ground: Ground): Piece[] {
  const pieces = cut.get(ground) ?? piecesOf(ground.open ? ground.text : ground.held);
  cut.set(ground, pieces);
  return pieces;
}

/** An open sentence that has as much of the claim as the closed one is where it may come from. */
const holds = (own: Piece, claim: Piece, piece: Piece): boolean =>
  overlap(claim.words, own.words) >= overlap(claim.words, piece.words) &&
  figuresShared(claim, own) >= figuresShared(claim, piece);

function isNear(claim: Piece, piece: Piece, free: Piece[]): boolean {
  const held = overlap(claim.words, piece.words);
  const share = claim.words.size === 0 ? 0 : held / claim.words.size;
  if (claim.words.size >= FEW && share >= MOST_WORDS) return true;
  const known = new Set(free.flatMap(({ digits }) => [...digits]));
  const told = [...claim.digits].some(
    (figure) => isTelling(figure) && piece.digits.has(figure) && !known.has(figure),
  );
  return (told && share >= SOME_WORDS) || longestRun(claim.plain, piece.plain) >= RUN;
}

const figuresShared = (claim: Piece, { digits }: Piece) => overlap(claim.digits, digits);

/** A year is in every other paper. */
const isTelling = (figure: string): boolean =>
  figure.replace(/\D/g, '').length >= SHORTEST_FIGURE && !/^(?:19|20)\d\d$/.test(figure);

/** How many words stand in both texts in a row. */
function longestRun(one: string, other: string): number {
  const words = wordsOf(plainText(one)).map(({ lower }) => lower);
  const others = ` ${wordsOf(plainText(other))
    .map(({ lower }) => lower)
    .join(' ')} `;
  let [from, longest] = [0, 0];
  for (let to = 1; to <= words.length; to++) {
    while (from < to && !others.includes(` ${words.slice(from, to).join(' ')} `)) from++;
    longest = Math.max(longest, to - from);
  }
  return longest;
}
