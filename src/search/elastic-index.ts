import type { estypes } from '@elastic/elasticsearch';
import { BM25 } from './ranking.ts';

/** Raised whenever the same document would leave other entries; the next index has another name. */
export const FORM = 3;

/**
 * One Elasticsearch document for each entry (see entries.ts), and a head for each document of ours:
 * its revision and how many passages and entries it has. Words keep their order, for the ranking.
 */
export const mappings: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  _source: { excludes: ['tokens', 'card'] }, // searched, or read beside the source
  properties: {
    tokens: {
      type: 'text',
      analyzer: 'whitespace',
      similarity: 'ours',
      index_options: 'freqs',
    },
    words: { type: 'keyword', index: false, doc_values: false },
    card: { type: 'binary', doc_values: true }, // what a hit is answered with, but its words
    document_id: { type: 'keyword' },
    revision: { type: 'integer' },
    ordinal: { type: 'integer' },
    passage_id: { type: 'keyword', index: false },
    place: { type: 'integer', index: false },
    keys: { type: 'keyword' },
    type: { type: 'keyword' },
    issuer_id: { type: 'integer' },
    year: { type: 'integer' },
    issued_on: { type: 'date', format: 'yyyy-MM-dd' },
    signer: { type: 'keyword' },
    field: { type: 'keyword' },
    dossier: { type: 'keyword' },
    passages: { type: 'integer' }, // of a head
    entries: { type: 'integer' }, // of a head: how many there are
    size: { type: 'integer' }, // of a head: the highest ordinal that may be there, plus one
  },
};

export const settings: estypes.IndicesIndexSettings = {
  number_of_shards: 1, // scores compare term statistics within a shard
  auto_expand_replicas: '0-1',
  similarity: { ours: { type: 'BM25', k1: BM25.k1, b: BM25.b } },
};
