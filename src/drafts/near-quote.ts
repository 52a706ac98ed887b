import { isSameDegree } from '../verify/degrees.ts';
import type { Problem } from '../verify/problem.ts';
import { commonWords, DENYING, likest, type Word, wordsOf } from './writing/aligned.ts';

const SHORTEST = 8; // words
const LIKE = 8; // sentences of a source that are looked at
const SAME = 0.75; // share of the words of either that stand in the other, in this order

/**
 * What is wrong with a sentence that is word for word one of its source but for one place: there it
 * says another figure, another name or a word that turns the meaning, or leaves out a denial. That the
 * source has the new words elsewhere is no excuse, as it may be for what is said in other words.
 */
export function nearQuoteProblems(claim: string, sources: string[]): Problem[] {
  const said = wordsOf(claim);
  if (said.length < SHORTEST) return [];
  const like = sources
    .flatMap((source) => likest(said, source, LIKE))
    .map((source) => ({ source, pairs: commonWords(said, source) }));
  const most = Math.max(0, ...like.map(({ pairs }) => pairs.length));
  const turned = like
    .filter(({ pairs }) => pairs.length === most)
    .map(({ source, pairs }) => turnedIn(holeIn(said, source, pairs)));
  return turned.every(Boolean) ? turned.flatMap((one) => one ?? []).slice(0, 1) : [];
}

/** `moved`: words of the source that stand at another place of the sentence. */
type Hole = { said: Word[]; source: Word[]; moved: Set<string> };

/** The one place where two sentences differ; what stands in the source around the whole is left out. */
function holeIn(said: Word[], source: Word[], pairs: [number, number][]): Hole | undefined {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length < SAME * said.length) return undefined;
  const from = first[0] === 0 ? first[1] : 0;
  const to = last[0] === said.length - 1 ? last[1] + 1 : source.length;
  if (pairs.length < SAME * (to - from)) return undefined;
  const own = apart(said, pairs, 0);
  const left = apart(source, pairs, 1).filter(({ at }) => at > 0 || !isLabelled(source));
  const theirs = left.filter(({ at }) => at >= from && at < to);
  if (new Set([...own, ...theirs].map(({ hole }) => hole)).size !== 1) return undefined;
  const moved = new Set(left.filter((one) => !theirs.includes(one)).map(({ word }) => word.word));
  return { said: own.map(({ word }) => word), source: theirs.map(({ word }) => word), moved };
}

/** Words that stand in one alone, each with its place and the number of pairs before it. */
function apart(words: Word[], pairs: [number, number][], side: 0 | 1) {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return words.flatMap((word, at) =>
    taken.has(at) ? [] : [{ word, at, hole: pairs.filter((pair) => pair[side] < at).length }],
  );
}

const isLabelled = ([, second]: Word[]) => /^[.)]/.test(second?.between ?? '');

function turnedIn(hole: Hole | undefined): Problem | undefined {
  if (!hole) return undefined;
  const { said, source, moved } = hole;
  const there = new Set(source.map(({ word }) => word));
  const telling =
    said.find(({ telling, word }) => telling && !moved.has(word) && !there.has(word)) ??
    source.find(({ word }) => DENYING.has(word) || (said.length > 0 && LIMITS.has(word))) ??
    (said.length > 0 && !POINTS.test(written(said)) ? source.find(({ name }) => name) : undefined);
  if (!telling || isSameDegree(written(said), written(source))) return undefined;
  const kind = telling.figure ? 'number' : telling.name ? 'name' : 'word';
  const expected = written(source);
  return { kind, found: written(said) || expected, ...(expected ? { expected } : {}) };
}

const LIMITS = new Set(['tối', 'đa', 'thiểu']);
/** "Cơ quan này" is who was named. */
const POINTS = /(?<!\p{L})(?:này|đó|trên|ấy)$/u;
const written = (words: Word[]) => words.map(({ word }) => word).join(' ');
