import type { Kind } from '../../../src/verify/verify.ts';

/** A paper as an office writes it, and what somebody would add who has a page to fill. */
export type Topic = {
  needed: [kind: Kind, text: string][]; // sources: [1], but for a judgement
  again: string[]; // facts of the needed sentences in other words
  about?: string[]; // what says nothing in the words of this paper
  source: string; // lies with the draft; the padding takes stretches of it
};
export type Wordings = {
  topics: Topic[];
  nothing: string[];
  openings: string[];
  tails?: string[]; // put before the full stop
};
