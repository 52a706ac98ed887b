import { and, count, eq, isNull, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import { findDocument } from '../documents/find.ts';
import { readPassages } from '../documents/read-passages.ts';
import { NotFound, Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { inBasketOf, ownerId } from './owner.ts';
import { basketItems } from './schema.ts';

/** A draft of a few pages rests on far fewer; each is read anew whenever the basket opens. */
export const MOST_SOURCES = 200;

export type Wanted = { documentId: string } | { passageId: string };

/**
 * Sets a passage or a document aside; one that is there already stays where it is.
 * @throws {NotFound} when the viewer may not read it
 * @throws {Unacceptable} when the basket is full
 */
export async function addToBasket(
  db: Database,
  viewer: Viewer,
  wanted: Wanted,
  now: Date,
  note = '',
): Promise<{ anchor: string | null; label: string | null }> {
  const personId = ownerId(viewer);
  return db.transaction(async (tx) => {
    const source = await sourceOf(tx, viewer, wanted);
    const held = await heldBy(tx, personId);
    const place = held.last + 1;
    if (held.total >= MOST_SOURCES && !(await isHeld(tx, viewer, source)))
      throw new Unacceptable(full);
    const { documentId: _d, passageId: _p, ...words } = source;
    await tx
      .insert(basketItems)
      .values({ ...source, personId, place, note, addedAt: now })
      .onConflictDoUpdate({
        target: [basketItems.personId, basketItems.documentId, basketItems.passageId],
        set: { ...words, place, note, addedAt: now, removedAt: null },
        setWhere: sql`${basketItems.removedAt} is not null`,
      });
    return source;
  });
}

const full = `Giỏ nguồn đã đủ ${MOST_SOURCES} nguồn. Xin bỏ bớt trước khi thêm.`;

type Source = Awaited<ReturnType<typeof sourceOf>>;

async function sourceOf(tx: Transaction, viewer: Viewer, wanted: Wanted) {
  if ('documentId' in wanted) {
    const { id } = await findDocument(tx, viewer, wanted.documentId);
    return { documentId: id, passageId: null, anchor: null, label: null, hash: null, quote: null };
  }
  if (!z.uuid().safeParse(wanted.passageId).success) throw new NotFound();
  const [passage] = await readPassages(tx, viewer, { ids: [wanted.passageId] }, 'basket');
  if (!passage) throw new NotFound();
  const { id, documentId, anchor, label, hash, text } = passage;
  return { documentId, passageId: id, anchor, label, hash, quote: text };
}

async function heldBy(tx: Transaction, personId: number) {
  const [row] = await tx
    .select({
      total: count(sql`case when ${basketItems.removedAt} is null then 1 end`),
      last: max(basketItems.place),
    })
    .from(basketItems)
    .where(eq(basketItems.personId, personId));
  return { total: row?.total ?? 0, last: row?.last ?? 0 };
}

async function isHeld(tx: Transaction, viewer: Viewer, { documentId, passageId }: Source) {
  const same = passageId
    ? eq(basketItems.passageId, passageId)
    : and(eq(basketItems.documentId, documentId), isNull(basketItems.passageId));
  const rows = await tx
    .select()
    .from(basketItems)
    .where(and(inBasketOf(viewer), same));
  return rows.length > 0;
}
