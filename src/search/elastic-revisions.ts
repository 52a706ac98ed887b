import type { Client } from '@elastic/elasticsearch';
import { fieldsOf } from './elastic-nearest.ts';
import type { IndexedRevision } from './engine.ts';

type Head = { document_id: string; revision: number; passages: number; entries: number };

const NOT_WHOLE = -1; // passages

/** Heads in order of document id, each checked against the entries that are really there. */
export async function revisions(
  client: Client,
  index: string,
  space: string | undefined,
  limit: number,
  after: string | undefined,
): Promise<IndexedRevision[]> {
  const heads = await headsAfter(client, index, limit, after);
  const counts = await entryCounts(
    client,
    index,
    space,
    heads.map(({ document_id }) => document_id),
  );
  return heads.map(({ document_id, revision, passages, entries }) => ({
    documentId: document_id,
    revision,
    passages: entries === (counts.get(document_id)?.doc_count ?? 0) ? passages : NOT_WHOLE,
    vectors: counts.get(document_id)?.meant?.doc_count ?? 0,
  }));
}

async function headsAfter(client: Client, index: string, limit: number, after?: string) {
  const { hits } = await client.search<Head>({
    index,
    size: limit,
    query: {
      bool: { filter: { exists: { field: 'passages' } }, must_not: { term: { passages: 0 } } },
    },
    sort: [{ document_id: 'asc' }],
    allow_partial_search_results: false,
    ...(after === undefined ? {} : { search_after: [after] }),
  });
  return hits.hits.flatMap(({ _source }) => _source ?? []);
}

async function entryCounts(
  client: Client,
  index: string,
  space: string | undefined,
  ids: string[],
) {
  const { aggregations } = await client.search<unknown, Counted>({
    index,
    size: 0,
    query: {
      bool: { filter: [{ terms: { document_id: ids } }, { exists: { field: 'ordinal' } }] },
    },
    aggs: {
      documents: {
        terms: { field: 'document_id', size: Math.max(ids.length, 1) },
        ...(space === undefined ? {} : { aggs: meantOf(space) }),
      },
    },
    allow_partial_search_results: false,
  });
  const buckets = aggregations?.documents.buckets ?? [];
  return new Map(buckets.map((bucket) => [bucket.key, bucket]));
}

const meantOf = (space: string) => ({ meant: { filter: { exists: { field: fieldsOf(space) } } } });

type Bucket = { key: string; doc_count: number; meant?: { doc_count: number } };
type Counted = { documents: { buckets: Bucket[] } };
