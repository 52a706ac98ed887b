import { dayAsked } from '../documents/day.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { askedDocuments } from '../documents/list-props.ts';
import { statesOn } from '../documents/status.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import { withNumber } from '../search/exact.ts';
import { parseQuery, type SearchQuery } from '../search/query.ts';
import { findRanked, isInForce } from '../search/search.ts';
import type { Database } from '../storage/database.ts';

/** More is a register of its own; a spreadsheet of a thousand rows is still read by a person. */
export const MOST_EXPORTED = 1_000; // documents

/** `total`: how many there are, of which `cards` are the first. */
export type Listed = {
  title: string;
  cards: DocumentCard[];
  total: number;
  more: boolean;
  reasons?: Map<string, string>; // why each is there, by id
};

type Asked = Pick<Portal, 'db' | 'engine' | 'now'>;
type Params = Record<string, string[]>;

/**
 * Everything that a search finds, on whatever page, best first; before it the documents that bear
 * the very number that was asked.
 *
 * @throws {SearchUnavailable} if the index does not answer
 */
export async function searchedList(
  { db, engine, now }: Asked,
  viewer: Viewer,
  params: Params,
): Promise<Listed> {
  const query = parseQuery(params);
  const title = `Kết quả tìm “${query.text}”`;
  if (!query.text) return { title, cards: [], total: 0, more: false };
  const { ranked, capped, understood } = await findRanked(engine, query, viewer);
  const { documents: exact } = await withNumber(db, viewer, understood.text);
  const ids = [...exact.map(({ id }) => id), ...ranked.map(({ documentId }) => documentId)];
  const wanted = await inForceAlone(db, query, [...new Set(ids)], now());
  const cards = await findDocuments(db, viewer, wanted.slice(0, MOST_EXPORTED));
  const found = wanted.flatMap((id) => cards.get(id) ?? []);
  return { title, cards: found, total: found.length, more: capped };
}

/** What the question leaves of the documents where it asks for those in force alone. */
async function inForceAlone(db: Database, query: SearchQuery, ids: string[], now: Date) {
  if (!query.inForce) return ids;
  const states = await statesOn(db, ids, dayAsked(query.on, now));
  return ids.filter((id) => isInForce(states.get(id)));
}

/** The list of the library as its filters narrow it, the latest first. */
export async function libraryList({ db }: Asked, viewer: Viewer, params: Params): Promise<Listed> {
  const { cards, total } = await askedDocuments(db, viewer, params, MOST_EXPORTED);
  return { title: 'Danh sách văn bản', cards, total, more: total > cards.length };
}
