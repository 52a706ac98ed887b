import type { Viewer } from '../people/viewer.ts';
import { mayAsk } from './access-filter.ts';
import type { Answer } from './ask.ts';
import type { Candidate, CandidateRequest, EngineFilters, IndexedDocument } from './engine.ts';
import { type Entry, entriesOf, indexWords } from './entries.ts';
import type { SearchQuery } from './query.ts';
import { damagedIn } from './repair.ts';
import { findRanked } from './search.ts';
import { understand } from './understand.ts';

/**
 * Asks searches of these documents alone, as if the index held nothing else: however much does match
 * a search, a document cannot be crowded out of its best. No engine is asked, so it costs the same
 * for a small archive and a large one.
 *
 * @returns a function that says which of the documents are worth telling of
 */
export function searchAmong(documents: IndexedDocument[]) {
  const entries = documents.flatMap(entriesOf);
  const holding = postings(entries);
  const candidates = async (request: CandidateRequest) => ({
    candidates: mayAsk(request) ? candidatesIn(holding, request) : [],
    capped: false,
  });
  return async (query: SearchQuery, viewer: Pick<Viewer, 'keys'>): Promise<string[]> => {
    const answer = await findRanked({ candidates }, query, viewer);
    return isMeant(answer, query) ? worthTelling(answer) : [];
  };
}

/**
 * A list may end in what matches little, for one stops reading; an alert calls. Share of the
 * question's words that a passage and its title must hold. On the 85 known items, 110 documents:
 * .3 (the list's) tells of 71 documents a question and 1.00 of the right ones, .5 of 27 and 1.00, .7
 * of 6 and .98, .8 of 3 and .94.
 */
const ENOUGH_TO_TELL = 0.7;

function worthTelling({ ranked, understood }: Answer): string[] {
  const needed = ENOUGH_TO_TELL * new Set(indexWords(understood.text)).size;
  return ranked.filter(({ held }) => held >= needed).map(({ documentId }) => documentId);
}

/**
 * A sound question that finds nothing among a few documents is a sound question still: only one with
 * damaged words may be read otherwise.
 */
function isMeant({ understood }: Answer, { text, literal }: SearchQuery): boolean {
  const asked = understand(text, literal);
  return understood.text === asked.text || damagedIn(asked).length > 0;
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

const passes = (entry: Entry, { from, to, ...wanted }: EngineFilters) =>
  among(wanted.types, entry.type) &&
  among(wanted.issuers, entry.issuerId) &&
  among(wanted.years, entry.year) &&
  among(wanted.signers, entry.signer) &&
  among(wanted.fields, entry.field) &&
  among(wanted.dossiers, entry.dossier) &&
  (!from || (entry.issuedOn ?? '') >= from) &&
  (!to || (entry.issuedOn !== undefined && entry.issuedOn <= to));

const among = <T>(wanted: T[] | undefined, value: T | undefined) =>
  !wanted?.length || (value !== undefined && wanted.includes(value));
