import { ContextOverflowError } from '@langchain/core/errors';
import type { AIMessageChunk, UsageMetadata } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { APIConnectionError, APIError } from 'openai';
import { WriterUnavailable } from '../errors.ts';
import { type Address, clientOptions } from './client.ts';
import { askedBy, type Method } from './methods.ts';
import { inTime, type Waits } from './waits.ts';

/** The instructions, then what they are about. */
export type Messages = [system: string, user: string];

export type Request = {
  messages: Messages;
  method: Method;
  schema: { [keyword: string]: unknown };
  waits: Waits;
};

/** What a call took; a server may not tell the tokens. */
export type Usage = { promptTokens: number | null; replyTokens: number | null };

export type Chat = ReturnType<typeof openChat>;

/** @param longest - tokens of a reply */
export function openChat(address: Address, name: string, longest: number) {
  const chat = new ChatOpenAI({
    model: name,
    apiKey: clientOptions(address).apiKey,
    configuration: clientOptions(address),
    temperature: 0,
    maxTokens: longest,
    maxRetries: 0,
    streamUsage: true,
    useResponsesApi: false, // few servers have it
  });

  /**
   * The reply as it grows, piece by piece.
   *
   * @throws {WriterUnavailable} for whatever a server can do wrong
   */
  return async function* reply(
    { messages: [system, user], method, schema, waits }: Request,
    usage: Usage,
  ): AsyncIterable<string> {
    const messages = [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ];
    let ending: unknown;
    const begin = (signal: AbortSignal) =>
      askedAgain(() => chat.stream(messages, { ...askedBy(method, schema), signal }), signal);
    try {
      for await (const chunk of inTime(begin, waits)) {
        ending = chunk.response_metadata.finish_reason ?? ending;
        noteUsage(usage, chunk.usage_metadata);
        const text = textOf(chunk);
        if (text) yield text;
      }
    } catch (error) {
      throw failureOf(error);
    }
    if (ending === 'content_filter') throw new WriterUnavailable('refused');
    if (ending !== 'stop' && ending !== 'tool_calls') throw new WriterUnavailable('cut');
  };
}

const textOf = ({ content, tool_call_chunks: calls }: AIMessageChunk): string =>
  (typeof content === 'string' ? content : '') +
  (calls ?? []).map(({ args }) => args ?? '').join('');

function noteUsage(usage: Usage, told: UsageMetadata | undefined) {
  if (!told) return;
  usage.promptTokens = told.input_tokens;
  usage.replyTokens = told.output_tokens;
}

const AGAIN = [500, 2_000]; // ms before a server that is busy is asked again, unless it says how long
const LONGEST_WAIT = 5_000; // ms

/** Only 429 is worth asking again: anything else either answers at once or will not. */
async function askedAgain<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const wait of AGAIN) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof APIError) || error.status !== 429) throw error;
      const told = Number(error.headers?.get('retry-after')) * 1000;
      await sleep(Math.min(told || wait, LONGEST_WAIT), signal);
    }
  }
  return ask();
}

const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

function failureOf(error: unknown): Error {
  if (error instanceof WriterUnavailable) return error;
  if (error instanceof APIConnectionError) return new WriterUnavailable('down');
  if (error instanceof APIError && error.status === 429) return new WriterUnavailable('busy');
  if (error instanceof APIError && error.status) return new WriterUnavailable('failed');
  if (error instanceof ContextOverflowError) return new WriterUnavailable('failed');
  return new WriterUnavailable('cut'); // the connection ended, or what came is no event stream
}
