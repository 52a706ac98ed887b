import type { CandidateRequest, NearestRequest } from './engine.ts';

const KEY = /^[a-z]+(?::[\w-]{1,64})?$/; // all, unit:7, person:12, meeting:3
const MOST_KEYS = 1_000; // of one viewer: units above theirs, delegations, meetings

/**
 * True when a request may go to an engine at all: it has something to look for, and its keys are
 * what a viewer can hold. A filter that was lost or mangled on its way finds nothing, ever.
 */
export const mayAsk = ({ tokens, keys }: CandidateRequest): boolean =>
  tokens.length > 0 && isUsable(keys);

export const mayAskNearest = ({ vector, keys }: NearestRequest): boolean =>
  vector.length > 0 && isUsable(keys);

/** A list of keys that a viewer can hold, and not an empty one. */
export const isUsable = (keys: unknown): keys is string[] =>
  Array.isArray(keys) &&
  keys.length > 0 &&
  keys.length <= MOST_KEYS &&
  keys.every((key) => typeof key === 'string' && KEY.test(key));
