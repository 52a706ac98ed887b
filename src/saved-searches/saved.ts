import { and, count, desc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { NotAllowed, NotFound, Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { savedSearches } from './schema.ts';

const MOST = 50; // of one person: each is asked about every new document

export type SavedSearch = typeof savedSearches.$inferSelect;

/** A person's saved searches, the latest first. */
export const savedSearchesOf = (db: Transaction, viewer: Viewer): Promise<SavedSearch[]> =>
  db
    .select()
    .from(savedSearches)
    .where(and(ownedBy(viewer), isNull(savedSearches.removedAt)))
    .orderBy(desc(savedSearches.id));

/** @throws {NotFound} alike when there is none and when it is somebody else's */
export async function findSavedSearch(db: Transaction, viewer: Viewer, id: number) {
  const [search] = await db.select().from(savedSearches).where(own(viewer, id));
  if (!search) throw new NotFound();
  return search;
}

/**
 * Keeps a search from now on. The same search again is the one that is kept already.
 * @throws {Unacceptable} when the person keeps too many
 */
export async function saveSearch(
  db: Database,
  viewer: Viewer,
  { name, query }: { name: string; query: string },
): Promise<SavedSearch> {
  const personId = idOf(viewer);
  return db.transaction(async (tx) => {
    const kept = and(ownedBy(viewer), isNull(savedSearches.removedAt));
    const [same] = await tx
      .select()
      .from(savedSearches)
      .where(and(kept, eq(savedSearches.query, query)));
    if (same) return same;
    const [held] = await tx.select({ total: count() }).from(savedSearches).where(kept);
    if ((held?.total ?? 0) >= MOST) throw new Unacceptable(full);
    const [saved] = await tx
      .insert(savedSearches)
      .values({ personId, name, query, watchedSince: sql`now()` })
      .returning();
    if (!saved) throw new Error('a search was not saved');
    return saved;
  });
}

const full = `Đồng chí đã lưu ${MOST} tìm kiếm. Xin bỏ bớt một tìm kiếm trước khi lưu thêm.`;

export const renameSearch = (db: Transaction, viewer: Viewer, id: number, name: string) =>
  changed(db, viewer, id, { name });

export const pauseSearch = (db: Transaction, viewer: Viewer, id: number) =>
  changed(db, viewer, id, { pausedAt: sql`now()` });

/** Goes on from now: what came during the pause is no news. */
export const resumeSearch = (db: Transaction, viewer: Viewer, id: number) =>
  changed(db, viewer, id, { pausedAt: null, watchedSince: sql`now()` });

export const removeSearch = (db: Transaction, viewer: Viewer, id: number) =>
  changed(db, viewer, id, { removedAt: sql`now()` });

/** Takes a removal back. What came in between is no news. */
export async function restoreSearch(db: Transaction, viewer: Viewer, id: number): Promise<void> {
  await db
    .update(savedSearches)
    .set({ removedAt: null, watchedSince: sql`now()` as never })
    .where(and(ownedBy(viewer), eq(savedSearches.id, id), isNotNull(savedSearches.removedAt)));
}

/** Removed searches of before a moment go for good. */
export async function forgetRemovedSearches(db: Transaction, before: Date): Promise<void> {
  await db.delete(savedSearches).where(lt(savedSearches.removedAt, before));
}

async function changed(db: Transaction, viewer: Viewer, id: number, change: object) {
  const [search] = await db
    .update(savedSearches)
    .set(change)
    .where(own(viewer, id))
    .returning({ id: savedSearches.id });
  if (!search) throw new NotFound();
}

const own = (viewer: Viewer, id: number) =>
  and(ownedBy(viewer), eq(savedSearches.id, id), isNull(savedSearches.removedAt));

const ownedBy = (viewer: Viewer) => eq(savedSearches.personId, viewer.id ?? 0); // ids begin at 1

function idOf({ id }: Viewer): number {
  if (id === null) throw new NotAllowed();
  return id;
}
