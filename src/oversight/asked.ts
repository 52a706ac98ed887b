import { z } from 'zod';
import { asLogin } from '../people/form.ts';
import { dayTyped } from '../text/dates.ts';
import { kindNames } from './words.ts';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const LONGEST = 200; // characters

/** What narrows the record. Anything that cannot be read narrows nothing, and the page shows so. */
export type AskedEvents = {
  who: string; // a login; empty: everybody
  kind: string; // of events.ts; empty: all
  from: string; // ISO day in Vietnam
  to: string;
  document: string; // its id, or an address that holds it
  before?: number; // older than this event
};

const text = z.string().trim().max(LONGEST).catch('');
const day = z
  .string()
  .transform((typed) => dayTyped(typed) ?? '')
  .catch('');

const Asked = z.object({
  who: text.transform(asLogin),
  kind: text.transform((kind) => (Object.hasOwn(kindNames, kind) ? kind : '')),
  from: day,
  to: day,
  document: text.transform((typed) => UUID.exec(typed)?.[0].toLowerCase() ?? ''),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

/** Never fails. */
export function askedEvents(params: Record<string, string>): AskedEvents {
  const { before, ...asked } = Asked.parse(params);
  return before === undefined ? asked : { ...asked, before };
}
