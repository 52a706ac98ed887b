import { and, desc, eq, isNotNull, lt } from 'drizzle-orm';
import { readPassages } from '../documents/read-passages.ts';
import { NotFound, Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { MOST_SOURCES, type Wanted } from './add.ts';
import { basketCount, inBasketOf, ownerId } from './owner.ts';
import { basketItems } from './schema.ts';

/** @throws {NotFound} when it is not in this person's basket */
export async function annotate(db: Transaction, viewer: Viewer, id: number, note: string) {
  await changed(db, viewer, id, { note });
}

/** Takes one source out; `undoRemoval` brings it back. */
export async function removeFromBasket(db: Transaction, viewer: Viewer, id: number, now: Date) {
  await changed(db, viewer, id, { removedAt: now });
}

/** By its passage or document, for the buttons beside them. */
export async function takeOut(
  db: Transaction,
  viewer: Viewer,
  wanted: Wanted,
  now: Date,
): Promise<{ anchor: string | null; label: string | null }> {
  const rows = await db.select().from(basketItems).where(inBasketOf(viewer));
  const row = rows.find(({ documentId, passageId }) =>
    'passageId' in wanted
      ? passageId === wanted.passageId
      : passageId === null && documentId === wanted.documentId,
  );
  if (row) await removeFromBasket(db, viewer, row.id, now);
  return row ?? { anchor: null, label: null };
}

export async function clearBasket(db: Transaction, viewer: Viewer, now: Date): Promise<void> {
  await db.update(basketItems).set({ removedAt: now }).where(inBasketOf(viewer));
}

/**
 * Brings back what was taken out last, all of it.
 * @throws {Unacceptable} when the basket has been filled meanwhile
 */
export async function undoRemoval(db: Database, viewer: Viewer): Promise<void> {
  const own = eq(basketItems.personId, ownerId(viewer));
  await db.transaction(async (tx) => {
    const [last] = await tx
      .select({ removedAt: basketItems.removedAt })
      .from(basketItems)
      .where(and(own, isNotNull(basketItems.removedAt)))
      .orderBy(desc(basketItems.removedAt))
      .limit(1);
    if (!last?.removedAt) return;
    const batch = and(own, eq(basketItems.removedAt, last.removedAt));
    await tx.update(basketItems).set({ removedAt: null }).where(batch);
    if ((await basketCount(tx, viewer)) > MOST_SOURCES) throw new Unacceptable(tooMany);
  });
}

const tooMany = `Lấy lại thì giỏ quá ${MOST_SOURCES} nguồn. Xin bỏ bớt trước.`;

/** Takes the words that stand at a source's place today for the words that were set aside. */
export async function renew(db: Transaction, viewer: Viewer, id: number): Promise<void> {
  const [row] = await db.select().from(basketItems).where(own(viewer, id));
  if (!row?.anchor || !row.hash) throw new NotFound();
  const { documentId, anchor, hash } = row;
  const like = [{ documentId, anchor, hash }];
  const found = await readPassages(db, viewer, { like }, 'basket');
  const now = found.find((passage) => passage.anchor === anchor);
  if (!now) throw new NotFound();
  await changed(db, viewer, id, { label: now.label, hash: now.hash, quote: now.text });
}

/** Sources taken out before a moment go for good. */
export async function forgetRemovedSources(db: Transaction, before: Date): Promise<void> {
  await db.delete(basketItems).where(lt(basketItems.removedAt, before));
}

type Fields = Partial<typeof basketItems.$inferInsert>;

async function changed(db: Transaction, viewer: Viewer, id: number, fields: Fields) {
  const [row] = await db
    .update(basketItems)
    .set(fields)
    .where(own(viewer, id))
    .returning({ id: basketItems.id });
  if (!row) throw new NotFound();
}

const own = (viewer: Viewer, id: number) => and(inBasketOf(viewer), eq(basketItems.id, id));
