import type { Sql } from 'postgres';
import type { Side } from './embedded-tables.ts';
import type { IndexedDocument } from './engine.ts';
import { type Entry, entriesOf, newestOfEach } from './entries.ts';

/** One statement's worth: a search waits for no more than that, also behind a 2,000-page document. */
const SLICE = 50; // entries

const NOT_WHOLE = -1; // passages of a document whose entries are still going in

/**
 * Replaces what one side holds of the documents. Not one transaction, so that searches get a turn:
 * a document is claimed (and emptied), filled, and declared whole at the end. Whoever claims it
 * meanwhile with a newer revision ends the filling.
 *
 * @returns how many entries went in
 */
export async function putDocuments(
  sql: Sql,
  side: Side,
  offered: IndexedDocument[],
): Promise<number> {
  const documents = newestOfEach(offered);
  const claimed = await claim(sql, side, documents);
  const slice: Entry[] = [];
  let total = 0;
  for (const document of documents.filter(({ documentId }) => claimed.has(documentId))) {
    for (const entry of entriesOf(document)) {
      total++;
      if (slice.push(entry) === SLICE) await insert(sql, side, slice.splice(0));
    }
  }
  await insert(sql, side, slice);
  await declareWhole(sql, side, documents);
  return total;
}

/** @returns the documents of which the index knew no newer revision; their entries are gone */
async function claim(sql: Sql, side: Side, documents: IndexedDocument[]): Promise<Set<string>> {
  const rows = await sql`
    with claimed as (
      insert into ${sql(side)}.documents (id, revision, passages)
      select "documentId", revision, passages
      from jsonb_to_recordset(${sql.json(documents.map(claimOf))})
        as t ("documentId" text, revision int, passages int)
      on conflict (id) do update set revision = excluded.revision, passages = excluded.passages
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
});

async function insert(sql: Sql, side: Side, entries: Entry[]) {
  if (entries.length === 0) return;
  await sql`
    insert into ${sql(side)}.entries
    select document_id, ordinal, "passageId", place, keys, type, "issuerId", year, "issuedOn",
      words, pairs
    from jsonb_to_recordset(${sql.json(entries)}) as t (
      "documentId" text, revision int, ordinal int, "passageId" text, place int, keys text[],
      type text, "issuerId" int, year int, "issuedOn" text, words text, pairs text
    )
    join (select id as document_id, revision from ${sql(side)}.documents) as known
      on known.document_id = t."documentId" and known.revision = t.revision
    on conflict do nothing`;
}

async function declareWhole(sql: Sql, side: Side, documents: IndexedDocument[]) {
  const counts = documents.map(({ documentId, revision, passages }) => ({
    documentId,
    revision,
    passages: passages.length,
  }));
  await sql`
    update ${sql(side)}.documents set passages = t.passages
    from jsonb_to_recordset(${sql.json(counts)}) as t ("documentId" text, revision int, passages int)
    where id = t."documentId" and documents.revision = t.revision`;
}
