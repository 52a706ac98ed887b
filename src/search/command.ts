import { z } from 'zod';
import { statusWords } from '../../views/ui/status.tsx';
import { readArguments } from '../control/arguments.ts';
import type { Said } from '../control/commands.ts';
import type { DocumentCard } from '../documents/find.ts';
import { operator, viewerNamed } from '../people/viewer-of.ts';
import type { Portal } from '../portal.ts';
import { parseQuery } from './query.ts';
import { type SearchResults, search } from './search.ts';

/** `search "..." [--as LOGIN] [--limit N] [--json]`: what that person would find, from the shell. */
export async function* searchCommand(portal: Portal, args: string[]): AsyncIterable<Said> {
  const { values, positionals } = readArguments(args);
  const viewer = values.as
    ? await viewerNamed(portal.db, values.as, portal.now())
    : await operator(portal.db);
  const query = parseQuery({ q: [positionals.join(' ')] });
  const limit = Limit.safeParse(values.limit);
  if (!limit.success) throw new Error(`--limit cần một số từ 1 đến ${MOST_HITS}.`);
  await portal.engine.refresh();
  const results = await search(portal, query, viewer, limit.data);
  if (values.json) yield { line: JSON.stringify(asJson(results)) };
  else for (const line of asText(results)) yield { line };
}

const MOST_HITS = 300; // documents: results come from a few hundred candidates
const Limit = z.coerce.number().int().min(1).max(MOST_HITS).optional();

function asJson({ total, exact: { documents: exact }, statuses, hits, facets }: SearchResults) {
  const identity = identityOn(statuses);
  const [first] = exact;
  return {
    total,
    ...(exact.length === 1 && first ? { card: identity(first) } : {}),
    ...(exact.length > 1 ? { choices: exact.map(identity) } : {}),
    hits: hits.map(({ card, passages }) => ({
      ...identity(card),
      passages: passages.map(({ passage: { heading, page, text } }) => ({
        heading: heading.join(' > '),
        page,
        text,
      })),
    })),
    facets,
  };
}

/** `status`: in-force, partly, not-yet, suspended, not-in-force or unknown, today. */
const identityOn =
  (statuses: SearchResults['statuses']) =>
  ({ id, number, type, issuer, issuerPrinted, issuedOn, title }: DocumentCard) => ({
    documentId: id,
    number,
    type,
    issuer: issuer ?? issuerPrinted,
    issuedOn,
    title,
    status: statuses.get(id)?.state ?? 'unknown',
  });

function* asText({ total, exact, statuses, hits }: SearchResults): Iterable<string> {
  const status = (id: string) => statusWords(statuses.get(id)?.state ?? 'unknown');
  for (const card of exact.documents) yield `Đúng số hiệu: ${nameOf(card)} · ${status(card.id)}`;
  yield `${total} văn bản`;
  for (const { card, passages } of hits) {
    yield `- ${nameOf(card)} · ${status(card.id)}`;
    for (const { passage } of passages)
      yield `    ${passage.label}, trang ${passage.page}: ${passage.text.replace(/\s+/g, ' ').slice(0, 160)}`;
  }
}

const nameOf = ({ type, number, issuedOn, title }: DocumentCard) =>
  [type, number, issuedOn, title].filter(Boolean).join(' · ');
