import { OpenAI } from 'openai';
import type { Masked } from '../masked.ts';

/** Where a server that speaks the OpenAI protocol is. `url` ends before "/chat/completions". */
export type Address = { url: Masked; key: Masked | undefined };

/**
 * What every client of a model server is opened with. Of the environment it reads nothing: neither
 * somebody's own key nor a wish to have requests logged.
 */
export const clientOptions = ({ url, key }: Address) => ({
  baseURL: url.reveal().replace(/\/+$/, ''),
  apiKey: key?.reveal() ?? 'none', // the client refuses an empty one; servers without a key ignore it
  organization: null,
  project: null,
  logLevel: 'off' as const, // a debug log would quote what is sent
  maxRetries: 0, // who asks says what is worth asking again
  fetch: stayThere,
});

/** A redirect would carry passages to a server that nobody approved. */
const stayThere = (input: string | URL | Request, init?: RequestInit) =>
  fetch(input, { ...init, redirect: 'error' });

/**
 * For what is not written: embeddings.
 *
 * @param timeout - ms for a whole request
 */
export const openClient = (address: Address, timeout: number): OpenAI =>
  new OpenAI({ ...clientOptions(address), timeout });
