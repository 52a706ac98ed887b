import { type WriterFailure, WriterUnavailable } from '../errors.ts';
import type { Chat, Request, Usage } from './chat.ts';
import type { Call } from './model.ts';
import { sentencesIn, type Written } from './sentences.ts';

type Noted = Omit<Call, 'purpose' | 'model' | 'prompt'>;

/** One call of a model: its sentences as they come, and at the end, however it ends, what it took. */
export async function* call(
  chat: Chat,
  request: Request,
  note: (noted: Noted) => Promise<void>,
): AsyncIterable<Written> {
  const usage: Usage = { promptTokens: null, replyTokens: null };
  const began = performance.now();
  const passed = () => Math.round(performance.now() - began);
  let outcome: 'done' | WriterFailure = 'done';
  let sentences = 0;
  let firstMs: number | null = null;
  try {
    for await (const sentence of sentencesIn(chat(request, usage))) {
      firstMs ??= passed();
      sentences += 1;
      yield sentence;
    }
  } catch (error) {
    outcome = error instanceof WriterUnavailable ? error.why : 'garbage';
    throw error;
  } finally {
    await note({ outcome, sentences, ...usage, firstMs, wholeMs: passed() });
  }
}
