import type { Sql } from 'postgres';
import type { Card } from './embedded-directory.ts';
import type { Side } from './embedded-tables.ts';
import type { IndexedDocument, IndexedPassage } from './engine.ts';
import { type Entry, entriesOf, newestOfEach } from './entries.ts';

/** One statement's worth, 30 ms: a search waits for no more, also behind a 2,000-page document. */
const SLICE = 25; // entries

export const NOT_WHOLE = -1; // passages of a document whose entries are still going in

/**
 * Replaces what one side holds of the documents. Not one transaction, so that searches get a turn:
 * a document is claimed (and emptied), filled, and declared whole at the end. Whoever claims it
 * meanwhile with a newer revision ends the filling.
 *
 * @param turn - is awaited before each slice
 * @param space - the model of the vectors; left out, they are
 * @returns how many entries went in
 */
export async function putDocuments(
  sql: Sql,
  side: Side,
  offered: IndexedDocument[],
  turn: Turn,
  space?: string,
): Promise<number> {
  const documents = newestOfEach(offered);
  const claimed = await claim(sql, side, documents);
  const filled: Filled[] = [];
  const slice: Entry[] = [];
  for (const document of documents.filter(({ documentId }) => claimed.has(documentId))) {
    const entries = entriesOf(document);
    filled.push({
      ...claimOf(document),
      passages: document.passages.length,
      entries: entries.length,
    });
    for (const entry of entries)
      if (slice.push(entry) === SLICE) {
        await turn();
        await insert(sql, side, slice.splice(0), space);
      }
  }
  await insert(sql, side, slice, space);
  await declareWhole(sql, side, filled);
  return filled.reduce((sum, { entries }) => sum + entries, 0);
}

/** Resolves when this work may go on: people who search come first. */
export type Turn = () => Promise<void>;

type Filled = { documentId: string; revision: number; passages: number; entries: number };

/** @returns the documents of which the index knew no newer revision; their entries are gone */
async function claim(sql: Sql, side: Side, documents: IndexedDocument[]): Promise<Set<string>> {
  const rows = await sql`
    with claimed as (
      insert into ${sql(side)}.documents (id, revision, passages, entries, card)
      select "documentId", revision, passages, 0, card
      from jsonb_to_recordset(${sql.json(documents.map(claimOf))})
        as t ("documentId" text, revision int, passages int, card jsonb)
      on conflict (id) do update set revision = excluded.revision,
        passages = excluded.passages, entries = 0, card = excluded.card
      where documents.revision <= excluded.revision
      returning id
    ), emptied as (
      delete from ${sql(side)}.entries where document_id in (select id from claimed)
    )
    select id from claimed`;
  return new Set(rows.map(({ id }) => id));
}

const claimOf = ({ documentId, revision, passages }: IndexedDocument) => ({
  documentId,
  revision,
  passages: passages.length === 0 ? 0 : NOT_WHOLE,
  card: cardOf(passages[0]),
});

function cardOf(first: IndexedPassage | undefined): Card {
  if (!first) return { keys: [] };
  const { keys, type, issuerId, year, issuedOn, signer, field, dossier } = first;
  const known = Object.entries({ type, issuerId, year, issuedOn, signer, field, dossier });
  return { keys, ...Object.fromEntries(known.filter(([, value]) => value !== undefined)) };
}

async function insert(sql: Sql, side: Side, entries: Entry[], space: string | undefined) {
  if (entries.length === 0) return;
  const plain = entries.map(({ vector: _, ...entry }) => entry);
  await sql`
    insert into ${sql(side)}.entries
    select document_id, ordinal, "passageId", place, keys, type, "issuerId", year, "issuedOn",
      signer, field, dossier, words, pairs
    from jsonb_to_recordset(${sql.json(plain)}) as t (
      "documentId" text, revision int, ordinal int, "passageId" text, place int, keys text[],
      type text, "issuerId" int, year int, "issuedOn" text, signer text, field text,
      dossier text, words text, pairs text
    )
    join (select id as document_id, revision from ${sql(side)}.documents) as known
      on known.document_id = t."documentId" and known.revision = t.revision
    on conflict do nothing`;
  const meant = entries.filter(({ vector }) => vector);
  if (space === undefined || meant.length === 0) return;
  const vectors = meant.map(({ documentId, revision, ordinal, vector = [] }) => ({
    ...{ documentId, revision, ordinal, size: vector.length, meaning: `[${vector.join(',')}]` },
  }));
  await sql`
    insert into ${sql(side)}.vectors
    select e.document_id, e.ordinal, ${space}, t.size, e.keys, e.type, e.issuer_id, e.year,
      e.issued_on, e.signer, e.field, e.dossier, t.meaning::vector
    from jsonb_to_recordset(${sql.json(vectors)})
      as t ("documentId" text, revision int, ordinal int, size int, meaning text)
    join ${sql(side)}.documents d on d.id = t."documentId" and d.revision = t.revision
    join ${sql(side)}.entries e on e.document_id = t."documentId" and e.ordinal = t.ordinal
    on conflict do nothing`;
}

const declareWhole = (sql: Sql, side: Side, filled: Filled[]) => sql`
  update ${sql(side)}.documents set passages = t.passages, entries = t.entries
  from jsonb_to_recordset(${sql.json(filled)})
    as t ("documentId" text, revision int, passages int, entries int)
  where id = t."documentId" and documents.revision = t.revision`;
