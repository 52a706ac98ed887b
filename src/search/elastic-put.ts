import { setImmediate as turn } from 'node:timers/promises';
import type { Client, estypes } from '@elastic/elasticsearch';
import { SearchUnavailable } from '../errors.ts';
import { cardOf } from './elastic-card.ts';
import { fieldOf, makeFields } from './elastic-nearest.ts';
import type { IndexedDocument } from './engine.ts';
import { type Entry, entriesOf, newestOfEach } from './entries.ts';

const AT_ONCE = 400; // operations a request, about 1 MB

const NOT_WHOLE = -1; // passages of a document whose entries are still going in

type Operation = { index: object } | { delete: object } | object;

/**
 * Replaces what an index holds of the documents. Every write carries the document's revision as its
 * external version, so an older one never overwrites a newer one, in whatever order they arrive. The
 * head is claimed first and declared whole last; whoever was overtaken in between takes back the
 * entries that the newer revision did not overwrite.
 *
 * @param space - the model of the vectors; left out, they are
 */
export async function putDocuments(
  client: Client,
  index: string,
  offered: IndexedDocument[],
  space?: string,
) {
  const documents = newestOfEach(offered);
  const sizes = await sizesBefore(client, index, documents);
  const claims: Claim[] = [];
  for (const document of documents) {
    claims.push(claimOf(document, sizes.get(document.documentId)));
    await turn(); // 500 passages at once would hold up whoever waits for a page
  }

  const refused = await write(client, index, claims.flatMap(claimHead));
  const claimed = claims.filter(({ document }) => !refused.has(document.documentId));
  const entries = claimed.flatMap((claim) => claim.entries);
  if (space !== undefined) await makeFields(client, index, space, entries);
  await write(
    client,
    index,
    entries.flatMap((entry) => put(entry, space)),
  );
  await write(client, index, claimed.flatMap(leftovers));

  const overtaken = await write(client, index, claimed.flatMap(wholeHead));
  const lost = claimed.filter(({ document }) => overtaken.has(document.documentId));
  await write(client, index, lost.flatMap(takeBack));
}

/** `size`: one more than the highest ordinal. `known`: the same of what may be there already. */
type Claim = { document: IndexedDocument; entries: Entry[]; size: number; known: number };

function claimOf(document: IndexedDocument, known: number | undefined): Claim {
  const entries = entriesOf(document);
  const size = (entries.at(-1)?.ordinal ?? -1) + 1;
  return { document, entries, size, known: known ?? 0 };
}

/** Realtime, unlike a search: what was put a moment ago is known. */
async function sizesBefore(client: Client, index: string, documents: IndexedDocument[]) {
  const ids = documents.map(({ documentId }) => documentId);
  if (ids.length === 0) return new Map<string, number>();
  const { docs } = await client.mget<{ size: number }>({ index, ids, _source: ['size'] });
  return new Map(
    docs.flatMap((doc) => ('_source' in doc && doc._source ? [[doc._id, doc._source.size]] : [])),
  );
}

const versioned = (id: string, revision: number) => ({
  _id: id,
  version: revision,
  version_type: 'external_gte',
});

const claimHead = ({ document, size, known }: Claim): Operation[] =>
  head(document, { passages: NOT_WHOLE, entries: 0, size: Math.max(size, known) });

const wholeHead = ({ document, entries, size }: Claim): Operation[] =>
  head(document, { passages: document.passages.length, entries: entries.length, size });

const head = (
  { documentId, revision }: IndexedDocument,
  counts: { passages: number; entries: number; size: number },
): Operation[] => [
  { index: versioned(documentId, revision) },
  { document_id: documentId, revision, ...counts },
];

const idOf = (documentId: string, ordinal: number) => `${documentId}#${ordinal}`;

const put = (entry: Entry, space: string | undefined): Operation[] => [
  { index: versioned(idOf(entry.documentId, entry.ordinal), entry.revision) },
  {
    document_id: entry.documentId,
    revision: entry.revision,
    ordinal: entry.ordinal,
    passage_id: entry.passageId,
    place: entry.place,
    keys: entry.keys,
    type: entry.type,
    issuer_id: entry.issuerId,
    year: entry.year,
    issued_on: entry.issuedOn,
    signer: entry.signer,
    field: entry.field,
    dossier: entry.dossier,
    words: entry.words,
    card: cardOf(entry),
    tokens: `${entry.words} ${entry.pairs}`,
    ...(entry.vector && space !== undefined
      ? { [fieldOf(space, entry.vector)]: entry.vector }
      : {}),
  },
];

/** Entries of an earlier revision that this one has no more. */
function leftovers({ document: { documentId, revision }, entries, known }: Claim): Operation[] {
  const kept = new Set(entries.map(({ ordinal }) => ordinal));
  return Array.from({ length: known }, (_, ordinal) => ordinal)
    .filter((ordinal) => !kept.has(ordinal))
    .map((ordinal) => ({ delete: versioned(idOf(documentId, ordinal), revision) }));
}

/** By version: what the newer revision wrote in their place stays. */
const takeBack = ({ entries }: Claim): Operation[] =>
  entries.map(({ documentId, ordinal, revision }) => ({
    delete: versioned(idOf(documentId, ordinal), revision),
  }));

const CONFLICT = 409; // a newer revision is there already
const MISSING = 404; // of a deletion: gone already

/** @returns the ids that were refused for an older version */
async function write(
  client: Client,
  index: string,
  operations: Operation[],
): Promise<Set<string | null | undefined>> {
  const refused = new Set<string | null | undefined>();
  for (const part of parts(operations)) {
    const { errors, items } = await client.bulk({
      index,
      operations: part as estypes.BulkRequest['operations'] & object,
    });
    if (errors) for (const id of conflicts(items)) refused.add(id);
  }
  return refused;
}

/** Cuts between operations: an `index` line and the document after it stay together. */
function* parts(operations: Operation[]): Iterable<Operation[]> {
  const part: Operation[] = [];
  for (const operation of operations) {
    const begins = 'index' in operation || 'delete' in operation;
    if (begins && part.length >= AT_ONCE) yield part.splice(0);
    part.push(operation);
  }
  if (part.length > 0) yield part;
}

/** @throws {SearchUnavailable} when the server did not take an operation for any other reason */
function conflicts(items: estypes.BulkResponse['items']) {
  return items.flatMap((item) => {
    const { _id, status, error } = item.index ?? item.delete ?? {};
    if (status === CONFLICT) return [_id];
    if (error && status !== MISSING) throw new SearchUnavailable(`bulk: ${status} ${error.type}`);
    return [];
  });
}
