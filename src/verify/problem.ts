export type ProblemKind =
  | 'token' // names a source that is not there, or none
  | 'quote' // is not in the source in these words
  | 'number'
  | 'date'
  | 'document'
  | 'organ'
  | 'name'
  | 'negation'
  | 'word' // all or some, must or may, at most or at least
  | 'support'; // the source speaks of something else

/** What is wrong with a sentence. `expected`: what the source says instead, where that is known. */
export type Problem = { kind: ProblemKind; found: string; expected?: string };
