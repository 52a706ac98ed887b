import type { Family, RuleSet } from './rule-set.ts';
import { hd05 } from './rules/hd05.ts';
import { hd36 } from './rules/hd36.ts';
import { nd30 } from './rules/nd30.ts';

/** Every rule set known, the oldest of a family first. */
export const ruleSets: RuleSet[] = [hd36, hd05, nd30];

/**
 * The rules that held for a family of papers on a day, ISO. Undefined for a day before the oldest
 * set we know: such a paper had other rules, and is not to be judged by these.
 */
export const rulesFor = (family: Family, day: string): RuleSet | undefined =>
  ruleSets.find(
    (rules) => rules.family === family && rules.from <= day && (!rules.until || day < rules.until),
  );
