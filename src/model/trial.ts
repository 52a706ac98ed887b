import { WriterUnavailable } from '../errors.ts';
import type { Request } from './chat.ts';
import { methods } from './methods.ts';
import type { ModelState } from './model.ts';
import { promptOf, replySchema } from './prompt.ts';
import type { Waits } from './waits.ts';

// Invented, and ours: nothing of the archive is sent for a trial.
const TASK = {
  question: 'Sổ trực được ghi mấy lần một ngày?',
  passages: [{ token: 'S1', heading: 'Điều 1', text: 'Sổ trực được ghi hai lần một ngày.' }],
};
const WAITS: Waits = { first: 8_000, between: 5_000, whole: 20_000 };
const LEAST = 100; // tokens; the prompt has several hundred in any vocabulary

/** @returns the tokens of the prompt as the server counted them */
type Ask = (request: Request) => Promise<number | null>;

/** Which way of asking for JSON the server understands, the strictest first. */
export async function tryOut(ask: Ask, now: Date): Promise<ModelState> {
  const state: ModelState = {
    ...{ triedAt: now, method: undefined, failure: undefined, readsLittle: false },
  };
  for (const method of methods) {
    try {
      const request = {
        ...{ method, waits: WAITS, messages: promptOf(TASK), schema: replySchema(['S1']) },
      };
      const tokens = await ask(request);
      return { ...state, method, readsLittle: tokens !== null && tokens < LEAST };
    } catch (error) {
      if (!(error instanceof WriterUnavailable)) throw error;
      state.failure = error.why;
      if (!worthAnother.includes(error.why)) return state;
    }
  }
  return state;
}

const worthAnother: string[] = ['failed', 'garbage', 'cut'];
