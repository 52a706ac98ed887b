import type { Kind } from '../../../src/verify/verify.ts';

/** A paper as an office writes it, and what somebody would add who has a page to fill. */
export type Topic = {
  needed: [kind: Kind, text: string][]; // sources: [1], but for a judgement
  again: string[]; // facts of the needed sentences in other words
  source: string; // lies with the draft; the padding takes stretches of it
};
export type Wordings = { topics: Topic[]; nothing: string[]; openings: string[] };
