import type { Run } from './printed.ts';
import type { Below, Look, Part, RuleSet } from './rule-set.ts';
import { written } from './words.ts';

export type LinePart = Part | 'motto' | 'star' | 'hyphens' | 'space';

/** A run as set: `notes` are the footnotes that stand behind it. */
export type SetRun = Run & { notes?: number[] };

/** One paragraph as set. */
export type Line = {
  part: LinePart;
  look: Look;
  runs: SetRun[];
  /** A drawn line under it; stars and hyphens are lines of their own. */
  below?: Extract<Below, 'whole line' | 'part line'>;
};

/** A line of one run, in the words and look of its part. */
export function line(part: Part | 'motto', text: string, rules: RuleSet): Line {
  const look = rules.looks[part]?.value ?? rules.looks.body.value;
  return { part, look, runs: [{ text: written(text, look, rules) }] };
}

export const textOf = (runs: Run[]): string => runs.map(({ text }) => text).join('');
