import { fold } from '../text/fold.ts';
import { sameFolded } from './same-words.ts';

/** How much a word or a pair of neighbours says: one that few of the texts hold says more. */
export type Spread = { weightOf: (term: string) => number };

const LEAST = 0.2;

/** @param texts - folded syllables of what the search found, each padded by nothing */
export function spreadOf(texts: string[]): Spread {
  const padded = texts.map((words) => ` ${sameFolded(words)} `);
  const known = new Map<string, number>();
  const weightOf = (term: string) => {
    const key = fold(term);
    const before = known.get(key);
    if (before !== undefined) return before;
    const held = padded.filter((text) => text.includes(` ${key} `)).length;
    const weight = Math.max(LEAST, Math.log((padded.length + 1) / (held + 0.5)));
    known.set(key, weight);
    return weight;
  };
  return { weightOf };
}
