import { parseJsonMarkdown } from '@langchain/core/output_parsers';
import { z } from 'zod';
import { WriterUnavailable } from '../errors.ts';

/** A sentence with the tokens it rests on, as the model gave them. */
export type Written = { text: string; tokens: string[] };

const Sentence = z.object({ text: z.string().trim().min(1), sources: z.array(z.string()) });
const Reply = z.object({ sentences: z.array(z.unknown()) });

const LONGEST = 20_000; // characters of a reply; one that is longer says nothing we asked for

/**
 * The sentences of a reply, each as soon as it is whole. What follows the closing brace is not read.
 *
 * @throws {WriterUnavailable} where the reply is not of the shape that was asked for
 */
export async function* sentencesIn(pieces: AsyncIterable<string>): AsyncIterable<Written> {
  const coming = pieces[Symbol.asyncIterator]();
  let reply = '';
  let told = 0;
  try {
    for (let next = await coming.next(); !next.done; next = await coming.next()) {
      reply += next.value;
      if (reply.length > LONGEST) throw new WriterUnavailable('garbage');
      const said = reply.replace(THOUGHT, '');
      const whole = wholeIn(said);
      const found = sentencesOf(whole ?? said);
      const finished = whole ? found : found.slice(0, -1); // the last one still grows
      for (const one of finished.slice(told)) yield asWritten(one);
      told = Math.max(told, finished.length);
      if (whole) return await hearOut(coming);
    }
    throw new WriterUnavailable('garbage');
  } finally {
    await coming.return?.();
  }
}

const THOUGHT = /^\s*<think>[\s\S]*?(?:<\/think>|$)/; // some models think aloud first
const MORE = 20; // pieces after the end
const LINGER = 300; // ms for each

/** The server tells last what the call took; one that goes on talking is left. */
async function hearOut(coming: AsyncIterator<string>): Promise<void> {
  for (let pieces = 0; pieces < MORE; pieces++) {
    const next = coming.next().catch(() => LEFT);
    const lingering = new Promise<typeof LEFT>((resolve) => setTimeout(resolve, LINGER, LEFT));
    if ((await Promise.race([next, lingering])).done) return;
  }
}

const LEFT = { done: true as const, value: undefined };

/** The reply up to its last brace, where that makes it whole; what stands behind is not read. */
function wholeIn(reply: string): string | undefined {
  const upTo = reply.slice(0, reply.lastIndexOf('}') + 1);
  try {
    parseJsonMarkdown(upTo, JSON.parse);
    return upTo;
  } catch {
    return undefined;
  }
}

/** What of the list is there so far; nothing while the reply does not look like it yet. */
function sentencesOf(reply: string): unknown[] {
  const read = Reply.safeParse(partial(reply));
  return read.success ? read.data.sentences : [];
}

function partial(reply: string): unknown {
  try {
    return parseJsonMarkdown(reply);
  } catch {
    return undefined;
  }
}

/** "[S2]" and "s2" mean S2; anything else stays as it is and is found out by the check. */
function asWritten(found: unknown): Written {
  const read = Sentence.safeParse(found);
  if (!read.success) throw new WriterUnavailable('garbage');
  const tokens = read.data.sources.map((given) => /s\d+/i.exec(given)?.[0].toUpperCase() ?? given);
  return { text: read.data.text.normalize('NFC'), tokens: [...new Set(tokens)] };
}
