import { createHash } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { narrowed, type Source, toCandidate } from './elastic-candidates.ts';
import type { Candidate, NearestRequest, Vector } from './engine.ts';
import type { Entry } from './entries.ts';

const NAMED = 12; // letters of a hash that name a model's field

/** The field of one model's vectors of one length; a new model writes beside what the old one left. */
export const fieldOf = (space: string, { length }: Pick<Vector, 'length'>) =>
  `${prefixOf(space)}${length}`;

const prefixOf = (space: string) =>
  `meaning_${createHash('sha256').update(space).digest('hex').slice(0, NAMED)}_`;

/** All that a model ever wrote, of whatever length. */
export const fieldsOf = (space: string) => `${prefixOf(space)}*`;

/** The server has to know a field before it is written. Safe to repeat. */
export async function makeFields(client: Client, index: string, space: string, entries: Entry[]) {
  const sizes = new Set(entries.flatMap(({ vector }) => vector?.length ?? []));
  for (const length of sizes)
    await client.indices.putMapping({
      index,
      properties: { [fieldOf(space, { length })]: { ...meaning, dims: length } },
    });
}

// Flat: each passage within the filter is compared. The graph of the other kinds is walked through
// what may not be read as well, and is another one when a hidden paper comes in; quantised vectors
// depend on all others of the segment.
const meaning = {
  type: 'dense_vector',
  index: true,
  similarity: 'cosine',
  index_options: { type: 'flat' },
} as const;

/** The nearest passages of an index. The request has a vector and usable keys. */
export async function findNearest(
  client: Client,
  index: string,
  space: string,
  { vector, keys, filters, limit }: NearestRequest,
): Promise<Candidate[]> {
  const field = fieldOf(space, vector);
  const found = await client.search<Source>({
    index,
    size: limit,
    allow_partial_search_results: false,
    _source: { excludes: ['meaning_*'] },
    query: {
      bool: {
        filter: { exists: { field } }, // not mapped yet: nothing, instead of a failure
        must: {
          knn: {
            field,
            query_vector: vector,
            k: limit,
            num_candidates: limit,
            filter: [{ terms: { keys } }, ...narrowed(filters)],
          },
        },
      },
    },
  });
  return found.hits.hits.flatMap(toCandidate).sort(byNearness);
}

const byNearness = (a: Candidate, b: Candidate) =>
  b.score - a.score || a.documentId.localeCompare(b.documentId, 'en') || a.place - b.place;
