import { doer } from '../audit/events.ts';
import { noteReading } from '../audit/reading.ts';
import { readableKeys } from '../documents/access.ts';
import { dayAsked, today } from '../documents/day.ts';
import { type DocumentCard, findDocuments, readableIds } from '../documents/find.ts';
import { type Passage, readPassages } from '../documents/read-passages.ts';
import { type Status, type StatusState, standingOn, withReasons } from '../documents/status.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database } from '../storage/database.ts';
import { ask } from './ask.ts';
import type { Engine, EngineFilters } from './engine.ts';
import { type Exact, withNumber } from './exact.ts';
import { explainer, type Why } from './explain.ts';
import { type Facets, facetsOf } from './facets.ts';
import { highlighter, type Piece } from './highlight.ts';
import { type Named, namedIn } from './named.ts';
import type { RankedDocument } from './order.ts';
import { PAGE_SIZE, type SearchQuery } from './query.ts';
import { type Told, toldOf } from './told.ts';

export type FoundPassage = { passage: Passage; pieces: Piece[] };
/** `marked`: the question as it was understood, whose words are marked. */
export type Hit = {
  card: DocumentCard;
  marked: string;
  title: Piece[];
  passages: FoundPassage[];
  why: Why;
};
export type SearchResults = {
  total: number;
  capped: boolean; // there are more than could be ranked
  exact: Exact;
  standing: number; // of all found, those in force, wholly or partly
  statuses: Map<string, Status>; // of what is shown, on the day asked
  hits: Hit[];
  facets: Facets;
  named: Named;
  told: Told;
};

type Asked = { db: Database; engine: Engine; now: () => Date };

/**
 * Finds what the viewer may read: documents by their best passages, and before them the documents
 * that bear the very number that was asked.
 *
 * @param size - documents on a page
 * @throws {SearchUnavailable} if the index does not answer
 */
export async function search(
  { db, engine, now }: Asked,
  query: SearchQuery,
  viewer: Viewer,
  size: number = PAGE_SIZE,
): Promise<SearchResults> {
  const answer = await findRanked(engine, query, viewer);
  const told = toldOf(answer, Boolean(query.from ?? query.to), today(now()));
  const { text } = answer.understood;
  const day = dayAsked(query.on, now());
  const [readable, exact, standings] = await Promise.all([
    stillReadable(db, viewer, answer.ranked),
    query.page === 1 ? withNumber(db, viewer, text) : nothingExact,
    standingOn(db, answer.ranked.map(idOf), day),
  ]);
  const called = exact.documents.map(({ id }) => id);
  const besides = called.filter((id) => !standings.has(id));
  for (const [id, one] of await standingOn(db, besides, day)) standings.set(id, one);
  const stands = (one: RankedDocument) => isInForce(standings.get(idOf(one))?.state);
  const ranked = query.inForce ? readable.filter(stands) : readable;
  const page = ranked.slice((query.page - 1) * size, query.page * size);
  const shown = new Set([...called, ...page.map(idOf)]);
  const [statuses, hits, facets] = await Promise.all([
    withReasons(db, viewer, new Map([...standings].filter(([id]) => shown.has(id)))),
    read(db, viewer, page, { text, expanded: told.expanded, called: new Set(called) }),
    facetsOf(db, ranked),
  ]);
  const written = [text, ...told.expanded.map(({ long }) => long)].join(' ');
  const named = await namedIn(db, viewer, written, facets);
  const standing = readable.filter(stands).length;
  const detail = { page: query.page }; // not how many were found: who asked in vain is nobody's business
  await noteReading(db, { kind: 'search', ...doer(viewer, detail) });
  const { capped } = answer;
  return { total: ranked.length, capped, exact, standing, statuses, hits, facets, named, told };
}

const idOf = ({ documentId }: RankedDocument) => documentId;
const nothingExact: Exact = { documents: [], alike: [] };

/** What "chỉ còn hiệu lực" keeps. */
export const isInForce = (state: StatusState | undefined) =>
  state === 'in-force' || state === 'partly';

/**
 * Every document that a search finds, best first, and no text of any: for lists and for alerts.
 *
 * @param engine - what finds the candidates
 * @throws {SearchUnavailable} if the index does not answer
 */
export const findRanked = (
  engine: Pick<Engine, 'candidates' | 'near'>,
  query: SearchQuery,
  viewer: Pick<Viewer, 'keys'>,
) => ask(engine, query, { keys: readableKeys(viewer), filters: filtersOf(query) });

const filtersOf = ({ types, issuers, years, from, to, ...query }: SearchQuery): EngineFilters => ({
  types,
  issuers,
  years,
  signers: query.signers,
  fields: query.fields,
  dossiers: query.dossiers,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

/** The index learns of a withdrawal a moment later: totals and counts must not tell of it. */
async function stillReadable(db: Database, viewer: Viewer, ranked: RankedDocument[]) {
  const ids = ranked.map(({ documentId }) => documentId);
  const readable = await readableIds(db, viewer, ids);
  return ranked.filter(({ documentId }) => readable.has(documentId));
}

type Question = Parameters<typeof explainer>[0] & { called: Set<string> };

/** Texts of one page of hits, through the one door. What may no longer be read is left out. */
async function read(
  db: Database,
  viewer: Viewer,
  page: RankedDocument[],
  question: Question,
): Promise<Hit[]> {
  const ids = page.flatMap(({ passageIds }) => passageIds);
  const [cards, passages] = await Promise.all([
    findDocuments(db, viewer, page.map(idOf)),
    readPassages(db, viewer, { ids }, 'search'),
  ]);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const why = explainer(question);
  const marked = [question.text, ...question.expanded.map(({ long }) => long)].join(' | ');
  const highlighted = highlighter(marked);
  return page.flatMap(({ documentId, passageIds, meant = false }) => {
    const card = cards.get(documentId);
    if (!card) return [];
    const found = passageIds.flatMap((id) => byId.get(id) ?? []);
    const headings = found.flatMap(({ heading, text }) => [...heading, text]);
    const pieces = highlighted(
      card.title,
      found.map(({ text }) => text),
    );
    const texts = [card.type ?? '', card.issuer ?? card.issuerPrinted ?? '', ...headings];
    return [
      {
        card,
        marked,
        title: pieces.title,
        passages: found.map((passage, i) => ({ passage, pieces: pieces.texts[i] ?? [] })),
        why: why({
          number: card.number,
          title: card.title,
          texts,
          meant,
          called: question.called.has(documentId),
        }),
      },
    ];
  });
}
