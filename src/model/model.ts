import type { WriterFailure } from '../errors.ts';
import type { Cleared, Reach } from './cleared.ts';
import type { Method } from './methods.ts';
import type { Written } from './sentences.ts';

/**
 * What a writing model is given: the question and passages by token ("S1"). It names no paper, date
 * or link of its own: those are put in from the record.
 */
export type Task = {
  question: string;
  passages: { token: string; heading: string; text: string; cleared: Cleared }[];
};

/**
 * What a writing model is given for one section of a draft: what the office calls the paper and the
 * section, what the section is for, the task in somebody's words, and passages by token.
 */
export type SectionTask = {
  product: string;
  part: string;
  hint: string;
  task: string;
  most: number; // sentences
  words: number; // about, of the whole section
  passages: Task['passages'];
};

/** Writes sentence by sentence. @throws {WriterUnavailable} when nothing it says can be used */
export type Write = (task: Task) => AsyncIterable<Written>;
export type WriteSection = (task: SectionTask) => AsyncIterable<Written>;

/** How the server was when it was last asked something for a trial. */
export type ModelState = {
  triedAt: Date | undefined; // undefined: not yet
  method: Method | undefined; // undefined: it gave no usable answer
  failure: WriterFailure | undefined;
  readsLittle: boolean; // it counted fewer tokens than it was sent: its template loses words
};

/** A model that writes, as the rest of the portal knows it. */
export type Model = {
  name: string;
  reach: Reach;
  prompt: string; // version
  sectionPrompt: string; // version
  budget: number; // characters of passages
  sectionBudget: (most: number) => number; // the same, for a section of so many sentences
  write: Write;
  writeSection: WriteSection;
  /** Asks the server something small: how it understands a wish for JSON. Never throws. */
  tryOut: () => Promise<ModelState>;
  state: () => ModelState;
};

/** One call, as it is kept for the administrator: no text. */
export type Call = {
  purpose: 'answer' | 'section' | 'trial';
  model: string;
  prompt: string;
  outcome: 'done' | WriterFailure;
  sentences: number;
  promptTokens: number | null;
  replyTokens: number | null;
  firstMs: number | null; // until the first whole sentence
  wholeMs: number;
};
