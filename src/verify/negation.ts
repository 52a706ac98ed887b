import { isFunctionWord, type Word, wordsOf } from './plain.ts';
import type { Problem } from './problem.ts';
import { contentOf, overlap, type Piece, type Region } from './region.ts';

// "không quá" and its like are limits, not denials; they are judged with the other degrees.
const NOT_DENIALS =
  /không (?:quá|vượt quá|nhiều hơn|lớn hơn|cao hơn|dưới|ít hơn|thấp hơn|nhỏ hơn|muộn hơn|trễ hơn|chậm hơn|chỉ|những|kể|gian|khí|ngừng|riêng|thường xuyên)(?![\p{L}])|(?<=\p{L} )chưa\?|hay không|có không/giu;
const DENIALS =
  /(?<![\p{L}])(?:không|chưa|chẳng|chả|đừng|chớ|nghiêm cấm|cấm|ngừng|thôi|miễn|từ chối)(?![\p{L}])/giu;

const SCOPE = 2; // words behind a denial that it denies

type Denial = { written: string; scope: string[] };

/** Denials that a claim adds to the sentences it rests on, or leaves out. */
export function negationProblems(claim: Piece, { near, whole }: Region): Problem[] {
  const own = denialsIn(claim.plain);
  const theirs = near.flatMap(({ plain }) => denialsIn(plain));
  const added = own
    .filter((denial) => !isDenied(denial, theirs) && !isDeniedIn(denial, whole))
    .filter((denial) => own.length > theirs.length || isSaid(denial, near));
  if (added.length > 0)
    return added.map(({ written, scope }) => ({
      kind: 'negation',
      found: [written, ...scope].join(' '),
    }));
  return left(claim, near);
}

/** The sources have the very words, not denied: "không làm xong" for "không hoàn thành" is no change. */
const isSaid = ({ scope: [first = ''] }: Denial, near: Piece[]) =>
  near.some(({ words }) => words.has(first));

function denialsIn(plain: string): Denial[] {
  const text = plain.replace(NOT_DENIALS, (found) => '_'.repeat(found.length));
  const words = wordsOf(text);
  return Array.from(text.matchAll(DENIALS), ({ 0: written, index }) => ({
    written: written.toLowerCase(),
    scope: scopeOf(words, index + written.length),
  }));
}

const scopeOf = (words: Word[], at: number): string[] =>
  words
    .filter(({ start, lower }) => start >= at && !isFunctionWord(lower) && lower !== 'phải')
    .slice(0, SCOPE)
    .map(({ lower }) => lower);

const isDenied = ({ scope }: Denial, others: Denial[]) =>
  others.length > 0 &&
  (scope.length === 0 || others.some((other) => other.scope.some((word) => scope.includes(word))));

const isDeniedIn = (denial: Denial, pieces: Piece[]) =>
  pieces.some(({ plain }) => {
    const others = denialsIn(plain).filter(({ scope }) =>
      denial.scope.every((word) => scope.includes(word)),
    );
    return denial.scope.length > 0 && others.length > 0;
  });

/** The best source denies what the claim says. */
function left(claim: Piece, [best]: Piece[]): Problem[] {
  if (!best) return [];
  const own = denialsIn(claim.plain);
  const theirs = denialsIn(best.plain);
  return theirs
    .filter(({ scope }) => scope.length > 0 && scope.every((word) => claim.words.has(word)))
    .filter((denial) => !isDenied(denial, own) && own.length < theirs.length)
    .filter(({ scope }) => saysAsMuch(claim, best, scope))
    .map(({ written, scope }) => ({
      kind: 'negation' as const,
      found: scope.join(' '),
      expected: [written, ...scope].join(' '),
    }));
}

const MOSTLY = 0.5;

/** The claim speaks of the clause that is denied, not of another one with a word of it. */
function saysAsMuch(claim: Piece, best: Piece, scope: string[]): boolean {
  const clause = best.plain
    .split(/[;,.:]/)
    .map((text) => contentOf(text.toLowerCase()))
    .find((words) => scope.every((word) => words.has(word)));
  return clause === undefined || overlap(clause, claim.words) >= MOSTLY * clause.size;
}
