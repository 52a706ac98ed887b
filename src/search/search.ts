import { readableKeys } from '../documents/access.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { type Passage, readPassages } from '../documents/read-passages.ts';
import { resolveNumber } from '../documents/resolve.ts';
import type { Viewer } from '../people/viewer.ts';
import { findReferences } from '../references/find.ts';
import { numberKey, parseNumber } from '../references/number.ts';
import type { Database } from '../storage/database.ts';
import type { Log } from '../storage/log.ts';
import { isUsable } from './access-filter.ts';
import type { Engine, EngineFilters } from './engine.ts';
import { type Facets, facetsOf } from './facets.ts';
import { excerpt, highlight, type Piece } from './highlight.ts';
import { PAGE_SIZE, type SearchQuery } from './query.ts';
import { analyseQuery, CANDIDATES, type RankedDocument, rank } from './ranking.ts';

export type FoundPassage = { passage: Passage; pieces: Piece[] };
export type Hit = { card: DocumentCard; title: Piece[]; passages: FoundPassage[] };
export type SearchResults = {
  total: number;
  capped: boolean; // there are more than could be ranked
  exact: DocumentCard[];
  hits: Hit[];
  facets: Facets;
};

type Asked = { db: Database; engine: Engine; log: Log };

/**
 * Finds what the viewer may read: documents by their best passages, and before them the documents
 * that bear the very number that was asked.
 *
 * @throws {SearchUnavailable} if the index does not answer
 */
export async function search(
  { db, engine, log }: Asked,
  query: SearchQuery,
  viewer: Viewer,
): Promise<SearchResults> {
  const asked = analyseQuery(query.text);
  const keys = readableKeys(viewer);
  if (!isUsable(keys)) log.error({ viewer: viewer.id }, 'alarm: access filter lost'); // finds nothing
  const { candidates, capped } = await engine.candidates({
    ...asked,
    keys,
    filters: filtersOf(query),
    limit: CANDIDATES,
  });
  const ranked = rank(candidates, asked, query.sort);
  const page = ranked.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE);
  return {
    total: ranked.length,
    capped,
    exact: query.page === 1 ? await withNumber(db, viewer, query.text) : [],
    hits: await read(db, viewer, page, query.text),
    facets: await facetsOf(db, ranked),
  };
}

const filtersOf = ({ types, issuers, years }: SearchQuery): EngineFilters => ({
  types,
  issuers,
  years,
});

/** The documents whose number is the question, or stands in it. */
async function withNumber(db: Database, viewer: Viewer, text: string): Promise<DocumentCard[]> {
  const reference = parseNumber(text) ?? findReferences(text)[0];
  return reference ? resolveNumber(db, viewer, numberKey(reference)) : [];
}

/** Texts of one page of hits, through the one door. What may no longer be read is left out. */
async function read(
  db: Database,
  viewer: Viewer,
  page: RankedDocument[],
  text: string,
): Promise<Hit[]> {
  const cards = await findDocuments(
    db,
    viewer,
    page.map(({ documentId }) => documentId),
  );
  const ids = page.flatMap(({ passageIds }) => passageIds);
  const passages = await readPassages(db, viewer, { ids }, 'search');
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return page.flatMap(({ documentId, passageIds }) => {
    const card = cards.get(documentId);
    if (!card) return [];
    const found = passageIds.flatMap((id) => byId.get(id) ?? []);
    return [
      {
        card,
        title: highlight(card.title, text),
        passages: found.map((passage) => ({ passage, pieces: excerpt(passage.text, text) })),
      },
    ];
  });
}
