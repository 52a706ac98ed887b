import type { Viewer } from '../people/viewer.ts';
import { mayAsk } from './access-filter.ts';
import type { Candidate, CandidateRequest, EngineFilters, IndexedDocument } from './engine.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { SearchQuery } from './query.ts';
import { findRanked } from './search.ts';

/**
 * Asks searches of these documents alone, as if the index held nothing else: however much does match
 * a search, a document cannot be crowded out of its best. No engine is asked, so it costs the same
 * for a small archive and a large one.
 *
 * @returns a function that says which of the documents a viewer's search finds
 */
export function searchAmong(documents: IndexedDocument[]) {
  const entries = documents.flatMap(entriesOf);
  const holding = postings(entries);
  const candidates = async (request: CandidateRequest) => ({
    candidates: mayAsk(request) ? candidatesIn(holding, request) : [],
    capped: false,
  });
  return async (query: SearchQuery, viewer: Pick<Viewer, 'keys'>): Promise<string[]> => {
    const { ranked } = await findRanked({ candidates }, query, viewer);
    return ranked.map(({ documentId }) => documentId);
  };
}

type Postings = Map<string, Entry[]>;

function postings(entries: Entry[]): Postings {
  const holding: Postings = new Map();
  for (const entry of entries)
    for (const word of new Set(entry.words.split(' '))) {
      const known = holding.get(word);
      if (known) known.push(entry);
      else holding.set(word, [entry]);
    }
  return holding;
}

/** Every entry scores the same: whether a document is found does not depend on its rank. */
function candidatesIn(holding: Postings, { tokens, keys, filters }: CandidateRequest): Candidate[] {
  const found = new Set(tokens.flatMap(({ token }) => holding.get(token) ?? []));
  return [...found]
    .filter((entry) => entry.keys.some((key) => keys.includes(key)) && passes(entry, filters))
    .map((entry) => ({ ...entry, score: 1 }));
}

const passes = (entry: Entry, { types, issuers, years, from, to }: EngineFilters) =>
  among(types, entry.type) &&
  among(issuers, entry.issuerId) &&
  among(years, entry.year) &&
  (!from || (entry.issuedOn ?? '') >= from) &&
  (!to || (entry.issuedOn !== undefined && entry.issuedOn <= to));

const among = <T>(wanted: T[] | undefined, value: T | undefined) =>
  !wanted?.length || (value !== undefined && wanted.includes(value));
