import type { Evidence } from './evidence.ts';

/**
 * What a writing model is given: the question and passages by token ("S1"). It names no paper, date
 * or link of its own: those are put in from the record.
 */
export type Task = {
  question: string;
  passages: {
    token: string;
    heading: string;
    text: string;
    cleared: 'none' | 'inside' | 'outside';
  }[];
};

/** A sentence with the tokens it rests on, as the model gave them. */
export type Written = { text: string; tokens: string[] };

/** Writes sentence by sentence. @throws {WriterUnavailable} when the model does not answer */
export type Write = (task: Task) => AsyncIterable<Written>;

export class WriterUnavailable extends Error {}

export const taskOf = (question: string, evidence: Evidence[]): Task => ({
  question,
  passages: evidence.map(({ passage, card }, i) => ({
    token: `S${i + 1}`,
    heading: [...passage.heading, passage.label].join(', '),
    text: passage.text,
    cleared: card.clearedForModel,
  })),
});
