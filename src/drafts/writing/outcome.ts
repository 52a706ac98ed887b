import type { WriterFailure } from '../../errors.ts';

/**
 * What came of a section that a model was asked for. After anything but `written` and `typed` the
 * section is what it was before: sentences chosen by rule, or what somebody had typed.
 */
export type WritingOutcome =
  | 'written'
  | 'typed' // somebody typed meanwhile: theirs stays, the model's is a version
  | 'unborne' // it said nothing that a source bears
  | 'uncleared' // the source that says most may not go to the model
  | 'nothing' // no source has a sentence for this section: the model was not asked
  | WriterFailure;

/** A sentence as it is told while a section is being written. `struck`: why no source bears it. */
export type Told = { text: string; struck?: string };
