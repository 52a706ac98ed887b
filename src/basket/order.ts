import { eq } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Database } from '../storage/database.ts';
import { basketItems } from './schema.ts';
import { byDocument, rowsOf } from './sources.ts';

export type Direction = 'up' | 'down';

/** Moves a source past its neighbour of the same document. At the end of the row nothing moves. */
export const moveItem = (db: Database, viewer: Viewer, id: number, direction: Direction) =>
  arrange(db, viewer, (groups) =>
    groups.map((group) =>
      swapped(
        group,
        group.findIndex((row) => row.id === id),
        direction,
      ),
    ),
  );

/** Moves a document with all its sources past its neighbour. */
export const moveDocument = (
  db: Database,
  viewer: Viewer,
  documentId: string,
  direction: Direction,
) =>
  arrange(db, viewer, (groups) =>
    swapped(
      groups,
      groups.findIndex(([first]) => first?.documentId === documentId),
      direction,
    ),
  );

type Groups = (typeof basketItems.$inferSelect)[][];

/** Writes a new order of the whole basket: at most its two hundred rows. */
async function arrange(db: Database, viewer: Viewer, change: (groups: Groups) => Groups) {
  await db.transaction(async (tx) => {
    const before = [...byDocument(await rowsOf(tx, viewer)).values()];
    for (const [i, row] of change(before).flat().entries())
      if (row.place !== i + 1)
        await tx
          .update(basketItems)
          .set({ place: i + 1 })
          .where(eq(basketItems.id, row.id));
  });
}

/** A list with one of its entries past its neighbour; the same list where there is no neighbour. */
export function swapped<T>(list: T[], at: number, direction: Direction): T[] {
  const to = direction === 'up' ? at - 1 : at + 1;
  const [one, other] = [list[at], list[to]];
  if (one === undefined || other === undefined) return list;
  return list.with(at, other).with(to, one);
}
