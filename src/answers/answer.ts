import type { Kind } from '../verify/verify.ts';

export const outcomes = [
  'answered',
  'partly',
  'not-found',
  'ambiguous',
  'disagree',
  'out-of-scope',
  'refused',
  'unavailable',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What was asked for, as the rules read it; everything that no rule knows is `content`. */
export type Route =
  | 'paper'
  | 'status'
  | 'count'
  | 'who-when'
  | 'deadline'
  | 'comparison'
  | 'content'
  | 'outside';

/** `sources`: numbers of the answer's sources, from 1. `struck`: why it is not shown as sourced. */
export type Sentence = { text: string; kind: Kind; sources: number[]; struck?: string };

/** A passage an answer rests on, or a document as a whole. `quote`: its words as they were then. */
export type Source = {
  documentId: string;
  passageId: string | null;
  hash: string | null;
  quote: string;
};

/** A number from the record. `list`: the address that lists exactly what was counted. */
export type Computed = { value: string; documentIds: string[]; list: string | null };

/** One of two sources that say otherwise. */
export type Side = { value: string; source: number };

/** What led to an answer, kept with it: ids and hashes, no text. */
export type Trace = {
  route: Route;
  paperIds: string[]; // of the papers the question names
  found: { passageId: string; documentId: string; hash: string; score: number }[];
  used: string[]; // passage ids
  leftOut: { passageId: string; why: 'below' | 'repeats' | 'failed' | 'beyond' }[];
  prompt?: string; // version of what a model was asked with
  support?: number; // how sure the best sentence is; under the threshold nothing is answered
};

export type Answer = {
  outcome: Outcome;
  sentences: Sentence[];
  sources: Source[];
  writtenBy: 'record' | 'quotes' | 'model';
  computed?: Computed;
  choices?: { documentId: string; question: string }[]; // ask about this one instead
  sides?: Side[];
  missing?: string[]; // words of the question that nothing found speaks of
  reason?: Reason; // of a refusal
  trace: Trace;
};

/** Why a question is not answered. */
export type Reason =
  | 'secret'
  | 'writing'
  | 'personal'
  | 'no-paper'
  | 'no-text'
  | 'below'
  | 'empty'
  | 'engine';

export const emptyTrace = (route: Route, paperIds: string[] = []): Trace => ({
  route,
  paperIds,
  found: [],
  used: [],
  leftOut: [],
});

/** An answer that says nothing of the archive. */
export const without = (outcome: Outcome, route: Route, rest: Partial<Answer> = {}): Answer => ({
  outcome,
  sentences: [],
  sources: [],
  writtenBy: 'record',
  trace: emptyTrace(route),
  ...rest,
});
