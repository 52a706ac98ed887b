import { isEarlyAsk } from './ask.ts';
import { areSaidIn, tells } from './facts.ts';
import type { Read } from './read.ts';
import { decides, isHeading } from './says-nothing.ts';

/** What says again what others say. */
export type Repeat = { again: Read; said: Read };

const KEPT = 8; // sentences kept for a pair of words: what stands everywhere finds nothing
const LOOKED_AT = 6; // sentences, those with most pairs in common
const SHORTEST = 4; // words that say something, and figures
const SAME_WORDS = 0.85; // of its own words
const MOST_WORDS = 0.55; // of the second of two, where the first is all in it
const SAME_PAIRS = 0.45; // of its words side by side: a long paper has any of them somewhere
const MOST_LONGER = 1.8; // times
const OWN_WORDS = 4;
const SAME_FACTS = 0.5; // where it names the same figures

/** Sentences whose facts and words stand in others of the draft, in the order of the page. */
export function repeatsIn(read: Read[]): Repeat[] {
  const seen = new Map<string, Read[]>();
  const found = new Map<Read, Read>();
  for (const one of read) {
    if (one.telling.length + one.facts.figures.size < SHORTEST || isHeading(one.text)) continue;
    const near = nearest(one, seen);
    const said = near.find((other) => !found.has(other) && says(other, one));
    const poorer = said ? undefined : near.find((other) => !found.has(other) && says(one, other));
    if (said && !isEarlyAsk(one)) found.set(one, said);
    else if (poorer && !isEarlyAsk(one) && hardlyMore(one, poorer)) found.set(one, poorer);
    else if (poorer && !isEarlyAsk(poorer) && !decides(poorer.text)) found.set(poorer, one);
    else if (!said) {
      const two = near.filter((other) => !found.has(other)).slice(0, 2);
      const [first] = two;
      if (first && two.length === 2 && isSummary(one, two)) found.set(one, first);
    }
    keep(one, seen);
  }
  return read.flatMap((again) => {
    const said = found.get(again);
    return said ? [{ again, said }] : [];
  });
}

/** Whether one sentence says all of another. */
function says(one: Read, other: Read): boolean {
  if (!areSaidIn(other.facts, [one.facts])) return false;
  if (tells(other.facts)) return held(other, [one]) >= SAME_FACTS;
  return (
    held(other, [one]) >= SAME_WORDS &&
    one.telling.length <= MOST_LONGER * other.telling.length &&
    pairsHeld(other, one) >= SAME_PAIRS
  );
}

const NONE = new Set<string>();

/** Of two that say the same the second goes, but for what it has more. */
const hardlyMore = (one: Read, poorer: Read) =>
  areSaidIn({ ...one.facts, turns: NONE }, [poorer.facts]) && held(one, [poorer]) >= MOST_WORDS;

/** It puts together what two others say, figures and all. */
const isSummary = (one: Read, others: Read[]) =>
  tells(one.facts) &&
  areSaidIn(
    one.facts,
    others.map(({ facts }) => facts),
  ) &&
  held(one, others) >= SAME_WORDS;

function held(one: Read, others: Read[]): number {
  const wanted = wordsFor(one);
  let there = 0;
  for (const word of wanted) if (others.some((other) => other.all.has(word))) there++;
  return there / wanted.size;
}

/** What has to be in another sentence for this one to be said there: of its own words, if it has any to speak of. */
const wordsFor = ({ own, telling }: Read) => new Set(own.length >= OWN_WORDS ? own : telling);

const pairsOf = ({ own, telling }: Read): string[] => {
  const from = own.length >= OWN_WORDS ? own : telling;
  return [...new Set(from.slice(1).map((word, i) => `${from[i]} ${word}`))];
};

function pairsHeld(one: Read, other: Read): number {
  const [wanted, there] = [pairsOf(one), new Set(pairsOf({ ...other, own: [] }))];
  const all = new Set([...there, ...pairsOf(other)]);
  return wanted.filter((pair) => all.has(pair)).length / Math.max(1, wanted.length);
}

const keysOf = (one: Read): string[] => [...pairsOf(one), ...one.facts.figures];

function keep(one: Read, seen: Map<string, Read[]>): void {
  for (const key of keysOf(one)) {
    const like = seen.get(key);
    if (!like) seen.set(key, [one]);
    else if (like.length < KEPT) like.push(one);
  }
}

function nearest(one: Read, seen: Map<string, Read[]>): Read[] {
  const shared = new Map<Read, number>();
  for (const key of keysOf(one))
    for (const other of seen.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, LOOKED_AT)
    .map(([other]) => other);
}
