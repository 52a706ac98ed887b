import { Unacceptable } from '../errors.ts';

/** A refusal as the sentence that goes above the form; what else a change says passes through. */
export async function orSentence<T>(change: Promise<T>): Promise<T | { problem: string }> {
  try {
    return await change;
  } catch (error) {
    if (error instanceof Unacceptable) return { problem: error.message };
    throw error;
  }
}
