import type { WeightedToken } from './engine.ts';

/** A short form and what it stands for, both as the index knows them. */
type Expansion = { short: string[]; long: string[] };

/** What a question says besides its words. */
type Conditions = {
  expansions: Expansion[];
  phrases: string[][];
  excluded: string[][];
  day: string | undefined; // ISO date
  types: string[];
  year: number | undefined;
  month: string | undefined; // ISO, without the day
  newestFirst: boolean;
};

export type AnalysedQuery = Conditions & { words: string[]; tokens: WeightedToken[] };
