import { eq } from 'drizzle-orm';
import { drafts } from '../drafts/schema.ts';
import { type Draft, findDraft, lock, sectionsOf, textsOf, writerId } from '../drafts/store.ts';
import { versionHash } from '../drafts/version-hash.ts';
import { fixVersion } from '../drafts/versions.ts';
import { Conflict } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { draftReviews } from './schema.ts';
import { type Review, type Standing, standingOf } from './standing.ts';

export type Outside = Pick<Portal, 'db' | 'now'>;

/** A draft while nobody else changes it, and what its viewer is to it. */
export type Locked = {
  tx: Transaction;
  viewer: Viewer;
  draft: Draft;
  standing: Standing;
  now: Date;
};

/** Does one thing about a draft while nobody else does. @throws {NotFound} as `findDraft` */
export const underLock = async <T>(
  { db, now }: Outside,
  viewer: Viewer,
  id: string,
  work: (locked: Locked) => Promise<T>,
): Promise<T> => {
  await findDraft(db, viewer, id);
  return db.transaction(async (tx) => {
    await lock(tx, id);
    const draft = await findDraft(tx, viewer, id);
    const standing = await standingOf(tx, viewer, draft);
    return work({ tx, viewer, draft, standing, now: now() });
  });
};

/** The review of a draft that has one. */
export function reviewIn({ standing: { review } }: Locked): Review {
  if (!review) throw new Conflict('Dự thảo này chưa được trình.');
  return review;
}

/** The version that somebody answers for from now on. */
export async function versionNow({ tx, viewer, draft, now }: Locked) {
  const texts = textsOf(await sectionsOf(tx, draft));
  const ordinal = await fixVersion(tx, draft.id, { personId: writerId(viewer), texts }, now);
  return { ordinal, hash: await versionHash(tx, draft) };
}

/** @throws {Conflict} when the draft is another one than the page showed */
export function mustBeSeen(seen: string | undefined, { hash }: { hash: string }): void {
  if (seen !== hash)
    throw new Conflict('Dự thảo vừa được sửa. Xin mở lại trang, xem bản mới rồi quyết định.');
}

export const move = ({ tx, draft, now }: Locked, change: Partial<Review>) =>
  tx
    .update(draftReviews)
    .set({ movedAt: now, holderId: null, ...change })
    .where(eq(draftReviews.draftId, draft.id));

/** The list of drafts is by their last change, and a verdict is one. */
export const touch = ({ tx, draft, now }: Locked) =>
  tx.update(drafts).set({ changedAt: now }).where(eq(drafts.id, draft.id));
