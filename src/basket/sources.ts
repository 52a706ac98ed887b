import { asc } from 'drizzle-orm';
import type { BasketGroup, BasketItem } from '../../views/basket/group.tsx';
import { citationOf } from '../documents/citation.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { type Passage, readPassages } from '../documents/read-passages.ts';
import { statusesOn, UNKNOWN } from '../documents/status.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { inBasketOf } from './owner.ts';
import { basketItems } from './schema.ts';

type Row = typeof basketItems.$inferSelect;

/** What somebody has set aside, in their order: documents as their first source comes. */
export const rowsOf = (db: Transaction, viewer: Viewer): Promise<Row[]> =>
  db
    .select()
    .from(basketItems)
    .where(inBasketOf(viewer))
    .orderBy(asc(basketItems.place), asc(basketItems.id));

/** Rows by document; a map keeps the order in which they came. */
export function byDocument(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.documentId, [...(groups.get(row.documentId) ?? []), row]);
  return groups;
}

/**
 * The basket as it stands on a day: each source with what became of it since. Of a document that the
 * person may no longer read nothing is told but that it cannot be read, and their own note.
 */
export async function readBasket(
  db: Transaction,
  viewer: Viewer,
  on: string,
): Promise<BasketGroup[]> {
  const rows = await rowsOf(db, viewer);
  const groups = byDocument(rows);
  const cards = await findDocuments(db, viewer, [...groups.keys()]);
  const statuses = await statusesOn(db, viewer, [...cards.keys()], on);
  const present = await presentPassages(db, viewer, rows);
  return [...groups].map(([id, sources]) => {
    const card = cards.get(id);
    if (!card) return { id, items: sources.map(unreadable) };
    const found = present.filter(({ documentId }) => documentId === id);
    return {
      id,
      document: card,
      status: statuses.get(id) ?? UNKNOWN,
      citation: citationOf(card),
      items: sources.map((row) => readable(row, card, found)),
    };
  });
}

function presentPassages(db: Transaction, viewer: Viewer, rows: Row[]): Promise<Passage[]> {
  const like = rows.flatMap(({ documentId, anchor, hash }) =>
    anchor && hash ? [{ documentId, anchor, hash }] : [],
  );
  return readPassages(db, viewer, { like }, 'basket');
}

const unreadable = ({ id, note }: Row): BasketItem => ({ id, note, standing: 'unreadable' });

/** The same words are the same passage, wherever they stand now; else the same place is. */
function readable(row: Row, card: DocumentCard, present: Passage[]): BasketItem {
  const { id, note, label, quote, anchor, hash } = row;
  if (!anchor || !hash) return { id, note, standing: 'document' };
  const alike = present.filter((passage) => passage.hash === hash);
  const same = alike.find((passage) => passage.anchor === anchor) ?? alike[0];
  const now = same ?? present.find((passage) => passage.anchor === anchor);
  const said = { id, note, quote: quote ?? '', label: label ?? '' };
  if (!now) return { ...said, standing: 'vanished' };
  return {
    ...said,
    label: now.label,
    anchor: now.anchor,
    page: now.page,
    standing: same ? 'same' : 'changed',
    citation: `${now.label}, ${citationOf(card)}`,
  };
}
