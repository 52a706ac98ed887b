import type { Client, estypes } from '@elastic/elasticsearch';
import { SearchUnavailable } from '../errors.ts';
import type { IndexedDocument } from './engine.ts';
import { type Entry, entriesOf } from './entries.ts';

const AT_ONCE = 400; // operations a request, about 1 MB

const NOT_WHOLE = -1; // passages of a document whose entries are still going in

type Operation = { index: object } | { delete: object } | object;
type Head = { revision: number; entries: number };

/**
 * Replaces what an index holds of the documents. Every write carries the document's revision as its
 * external version, so an older one never overwrites a newer one, in whatever order they arrive. The
 * head is claimed first and declared whole last.
 */
export async function putDocuments(client: Client, index: string, documents: IndexedDocument[]) {
  const before = await heads(client, index, documents);
  const fresh = documents.filter(
    ({ documentId, revision }) => (before.get(documentId)?.revision ?? 0) <= revision,
  );
  const rows = fresh.map((document) => {
    const entries = entriesOf(document);
    const count = (entries.at(-1)?.ordinal ?? -1) + 1;
    return { document, entries, count, known: before.get(document.documentId)?.entries ?? 0 };
  });
  await write(
    client,
    index,
    rows.flatMap(({ document, count, known }) => head(document, NOT_WHOLE, Math.max(count, known))),
  );
  await write(
    client,
    index,
    rows.flatMap(({ entries }) => entries.flatMap(put)),
  );
  await write(
    client,
    index,
    rows.flatMap(({ document, entries, known }) => leftovers(document, entries, known)),
  );
  await write(
    client,
    index,
    rows.flatMap(({ document, count }) => head(document, document.passages.length, count)),
  );
}

/** Realtime, unlike a search: what was put a moment ago is known. */
async function heads(client: Client, index: string, documents: IndexedDocument[]) {
  const ids = [...new Set(documents.map(({ documentId }) => documentId))];
  if (ids.length === 0) return new Map<string, Head>();
  const { docs } = await client.mget<Head>({ index, ids, _source: ['revision', 'entries'] });
  return new Map(
    docs.flatMap((doc) =>
      'found' in doc && doc.found && doc._source ? [[doc._id, doc._source]] : [],
    ),
  );
}

const versioned = (id: string, revision: number) => ({
  _id: id,
  version: revision,
  version_type: 'external_gte',
});

const head = (
  { documentId, revision }: IndexedDocument,
  passages: number,
  entries: number,
): Operation[] => [
  { index: versioned(documentId, revision) },
  { document_id: documentId, revision, passages, entries },
];

const idOf = (documentId: string, ordinal: number) => `${documentId}#${ordinal}`;

const put = (entry: Entry): Operation[] => [
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
    words: entry.words,
    tokens: `${entry.words} ${entry.pairs}`,
  },
];

/** Entries of an earlier revision that this one has no more. */
function leftovers(
  { documentId, revision }: IndexedDocument,
  entries: Entry[],
  known: number,
): Operation[] {
  const kept = new Set(entries.map(({ ordinal }) => ordinal));
  return Array.from({ length: known }, (_, ordinal) => ordinal)
    .filter((ordinal) => !kept.has(ordinal))
    .map((ordinal) => ({ delete: versioned(idOf(documentId, ordinal), revision) }));
}

const CONFLICT = 409; // a newer revision is there already
const MISSING = 404; // of a deletion: gone already

async function write(client: Client, index: string, operations: Operation[]) {
  for (const part of parts(operations)) {
    const { errors, items } = await client.bulk({
      index,
      operations: part as estypes.BulkRequest['operations'] & object,
    });
    if (errors) refuse(items);
  }
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

function refuse(items: estypes.BulkResponse['items']) {
  for (const item of items) {
    const { status, error } = item.index ?? item.delete ?? {};
    if (!error || status === CONFLICT || status === MISSING) continue;
    throw new SearchUnavailable(`bulk: ${status} ${error.type}`);
  }
}
