import { z } from 'zod';
import { dayTyped } from '../text/dates.ts';

export const PAGE_SIZE = 10; // documents

/** Results come from a few hundred candidates, so there is no page beyond these. */
export const LAST_PAGE = 30;

/** Longer text is cut, not refused: a pasted paragraph should still find something. */
const MAX_TEXT = 1_000; // characters
const MAX_CHOICES = 50; // ticks of one filter

const many = z.array(z.string().trim().min(1).max(200)).max(MAX_CHOICES).catch([]);
const numbers = z.array(z.coerce.number().int().positive()).max(MAX_CHOICES).catch([]);

/** A day of the calendar, as typed or as an address has it; anything else is no limit. */
const day = z.string().transform(dayTyped).optional().catch(undefined);

const Params = z.object({
  text: z
    .string()
    .transform((text) => text.normalize('NFC').slice(0, MAX_TEXT).trim())
    .catch(''),
  types: many,
  issuers: numbers,
  years: numbers,
  signers: many,
  fields: many,
  dossiers: many,
  from: day,
  to: day,
  inForce: z
    .literal('1')
    .transform(() => true)
    .catch(false), // wholly or partly, on the day `on`
  on: day,
  literal: z
    .literal('1')
    .transform(() => true)
    .catch(false), // as typed: nothing is mended
  sort: z.enum(['relevance', 'newest']).catch('relevance'),
  page: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
});

export type SearchQuery = z.output<typeof Params>;

/** Reads untrusted URL parameters. Never fails: what it cannot read becomes the default. */
export function parseQuery(params: Record<string, string[]>): SearchQuery {
  const { q, type = [], issuer = [], year = [], signer = [], field = [], dossier = [] } = params;
  return Params.parse({
    text: q?.[0],
    types: type,
    issuers: issuer,
    years: year,
    signers: signer,
    fields: field,
    dossiers: dossier,
    from: params.from?.[0],
    to: params.to?.[0],
    inForce: params.inForce?.[0],
    on: params.on?.[0],
    literal: params.literal?.[0],
    sort: params.sort?.[0],
    page: params.page?.[0],
  });
}
