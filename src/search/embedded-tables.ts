import type { Sql } from 'postgres';
import { BM25 } from './ranking.ts';

/** Raised whenever the same document would leave other rows: an index of an older form is dropped. */
const FORM = '3';

/** The schema that is searched, and the one that `beginRebuild` fills. */
export type Side = 'live' | 'next';

/** What rows of entries and of vectors alike are filtered by. */
const NARROWING = `keys text[] not null, type text, issuer_id int, year int, issued_on text,
  signer text, field text, dossier text`;

/**
 * Prepares the database for searching: the extension, the plans, the tables. Not a migration: this
 * database is a projection, and only the embedded index has it.
 *
 * @param meanings - whether it also holds what passages mean
 */
export async function prepare(sql: Sql, meanings: boolean): Promise<void> {
  await sql`create extension if not exists pg_textsearch`;
  if (meanings) await sql`create extension if not exists vector`;
  for (const settings of [PLANS, MERGING, STATISTICS]) await sql.unsafe(settings);
  await dropSide(sql, 'next'); // left by a rebuild that was interrupted
  const [live] = await sql`
    select obj_description(oid, 'pg_namespace') as form from pg_namespace where nspname = 'live'`;
  if (live?.form !== FORM) {
    await dropSide(sql, 'live');
    await createSide(sql, 'live', meanings);
  } else if (meanings) await createVectors(sql, 'live');
}

// The trap: bm25_get_current_score() is right only while rows come out of the BM25 index itself. So
// every other way to answer is closed: no index on a column that is filtered by, no plan that sorts.
const PLANS = `
  set enable_seqscan = off;
  set enable_sort = off;
  set plan_cache_mode = force_custom_plan;`;

// Measured on 20,000 passages put in batches of 50: as it comes, 1.6 ms of processor a passage; with
// these, 1.25 ms. Without a limit to a segment one merge at 60,000 passages held up searches for
// seconds; with it no batch took more than 1.3 s.
const MERGING = `
  set pg_textsearch.memtable_pages_threshold = 256; -- 2 MB
  set pg_textsearch.max_segment_size = 16; -- MB`;

// Without statistics the index is searched to its end for every reader. A small sample is enough.
const STATISTICS = 'set default_statistics_target = 10';

export async function createSide(sql: Sql, side: Side, meanings: boolean): Promise<void> {
  await sql.unsafe(`
    create schema ${side};
    comment on schema ${side} is '${FORM}';
    create table ${side}.documents (
      id text collate "C" primary key,
      revision int not null,
      passages int not null, -- 0: removed; the row keeps older revisions out
      entries int not null,
      card jsonb not null -- what filters ask, see embedded-directory.ts
    );
    create table ${side}.entries (
      document_id text collate "C" not null,
      ordinal int not null,
      passage_id text,
      place int not null,
      ${NARROWING},
      words text not null,
      pairs text not null,
      primary key (document_id, ordinal)
    );
    create index entries_bm25 on ${side}.entries using bm25 ((words || ' ' || pairs))
      with (text_config = 'simple', k1 = ${BM25.k1}, b = ${BM25.b});`);
  if (meanings) await createVectors(sql, side);
}

/** A vector goes with its entry, also where the index is opened without meanings for a while. */
const createVectors = (sql: Sql, side: Side) =>
  sql.unsafe(`
    create table if not exists ${side}.vectors (
      document_id text collate "C" not null,
      ordinal int not null,
      space text not null, -- the model
      size int not null,
      ${NARROWING},
      meaning vector not null,
      primary key (document_id, ordinal),
      foreign key (document_id, ordinal) references ${side}.entries on delete cascade
    )`);

export const dropSide = (sql: Sql, side: Side) =>
  sql.unsafe(`drop schema if exists ${side} cascade`);

export const swapSides = (sql: Sql) =>
  sql.begin((tx) => [tx`drop schema live cascade`, tx`alter schema next rename to live`]);
