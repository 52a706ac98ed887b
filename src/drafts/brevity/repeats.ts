import { isEarlyAsk } from './ask.ts';
import { areSaidIn, tells } from './facts.ts';
import type { Read } from './read.ts';

/** What says again what others say. */
export type Repeat = { again: Read; said: Read };

const KEPT = 8; // sentences kept for a pair of words: what stands everywhere finds nothing
const LOOKED_AT = 6; // sentences, those with most pairs in common
const SHORTEST = 4; // words that say something
const SAME_WORDS = 0.75; // of its own words
const SAME_FACTS = 0.5; // where it names the same figures

/** Sentences whose facts and words stand in others of the draft, in the order of the page. */
export function repeatsIn(read: Read[]): Repeat[] {
  const seen = new Map<string, Read[]>();
  const found = new Map<Read, Read>();
  for (const one of read) {
    if (one.own.length + one.common < SHORTEST) continue;
    const near = nearest(one, seen);
    const said = near.find((other) => !found.has(other) && says(other, one));
    const poorer = said ? undefined : near.find((other) => !found.has(other) && says(one, other));
    if (said && !isEarlyAsk(one)) found.set(one, said);
    else if (poorer && !isEarlyAsk(poorer)) found.set(poorer, one);
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
  return held(other, [one]) >= (tells(other.facts) ? SAME_FACTS : SAME_WORDS);
}

/** It puts together what two others say, figures and all. */
const isSummary = (one: Read, others: Read[]) =>
  tells(one.facts) &&
  areSaidIn(
    one.facts,
    others.map(({ facts }) => facts),
  ) &&
  held(one, others) >= SAME_WORDS;

function held({ own, all }: Read, others: Read[]): number {
  const wanted = own.length > 2 ? new Set(own) : all;
  let there = 0;
  for (const word of wanted) if (others.some((other) => other.all.has(word))) there++;
  return there / wanted.size;
}

const pairsOf = ({ own, words }: Read): string[] => {
  const from = own.length > 2 ? own : words.map(({ lower }) => lower);
  return [...new Set(from.slice(1).map((word, i) => `${from[i]} ${word}`))];
};

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
