import { WriterUnavailable } from '../errors.ts';
import type { Messages, Request } from './chat.ts';
import { methods } from './methods.ts';
import type { ModelState } from './model.ts';
import { replySchema } from './prompt.ts';
import type { Waits } from './waits.ts';

// Invented, ours, and short, so that a slow machine answers too: nothing of the archive is sent.
const MESSAGES: Messages = [
  'Chỉ trả về JSON theo mẫu: {"sentences": [{"text": "Một câu.", "sources": ["S1"]}]}. Viết một câu trả lời câu hỏi bằng chữ của đoạn văn bản.',
  '<<<S1\nSổ trực được ghi hai lần một ngày.\nS1>>>\n\nCâu hỏi: Sổ trực được ghi mấy lần một ngày?',
];
const WAITS: Waits = { first: 15_000, between: 10_000, whole: 30_000 };
const ALL = 45_000; // ms for all of it: somebody may be waiting
const LEAST = 40; // tokens; the prompt has more in any vocabulary

/** @returns the tokens of the prompt as the server counted them */
type Ask = (request: Request) => Promise<number | null>;

/** Which way of asking for JSON the server understands, the strictest first. */
export async function tryOut(ask: Ask, now: Date): Promise<ModelState> {
  const state: ModelState = {
    ...{ triedAt: now, method: undefined, failure: undefined, readsLittle: false },
  };
  const until = Date.now() + ALL;
  for (const method of methods) {
    const whole = Math.min(WAITS.whole, until - Date.now());
    try {
      const request = {
        ...{ method, waits: { ...WAITS, whole }, messages: MESSAGES, schema: replySchema(['S1']) },
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
