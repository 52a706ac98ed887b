import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { drafts, draftVersions } from '../drafts/schema.ts';
import { versionHash } from '../drafts/version-hash.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { dueOn } from './due.ts';
import { noteDecided, WRITER } from './events.ts';
import { draftReviews, reviewEvents } from './schema.ts';
import { mustEdit, type Review, standingOf } from './standing.ts';

/**
 * After a change of a draft, in its transaction and with the draft's row locked: approvals of the steps
 * from the editor's on fall, and the draft goes back to the first of them. What stands as it was
 * approved stays approved.
 *
 * @throws {NotAllowed} when the draft is no longer the viewer's to change
 */
export async function noteEdit(
  tx: Transaction,
  viewer: Viewer,
  draftId: string,
  now: Date,
): Promise<void> {
  const [review] = await tx
    .select()
    .from(draftReviews)
    .where(eq(draftReviews.draftId, draftId))
    .for('update');
  const [draft] = await tx.select().from(drafts).where(eq(drafts.id, draftId));
  if (!review || !draft) return;
  const standing = await standingOf(tx, viewer, draft, review);
  mustEdit(standing);
  const from = standing.isWriter ? review.first : review.at;
  const hash = await versionHash(tx, draft);
  const fallen = await fell(tx, review, from, hash, now);
  if (fallen.length === 0) return;
  const names = fallen.map(({ stepName, by }) => `${stepName} (${by})`).join(', ');
  const step = (standing.isWriter ? undefined : standing.step) ?? WRITER;
  const version = { ordinal: await lastVersion(tx, draftId), hash };
  const reason = `Duyệt không còn giá trị: ${names}.`;
  await noteDecided(tx, viewer, { draftId, verdict: 'edited', step, version, reason }, now);
  if (review.state !== 'in-review') return;
  await tx
    .update(draftReviews)
    .set({
      ...{ at: from, holderId: null, movedAt: now },
      dueOn: dueOn(now, review.steps[from]?.days ?? 1),
    })
    .where(eq(draftReviews.draftId, draftId));
}

const fell = (tx: Transaction, { draftId, steps }: Review, from: number, hash: string, now: Date) =>
  tx
    .update(reviewEvents)
    .set({ fellAt: now })
    .where(
      and(
        eq(reviewEvents.draftId, draftId),
        eq(reviewEvents.verdict, 'approved'),
        isNull(reviewEvents.fellAt),
        ne(reviewEvents.hash, hash),
        inArray(
          reviewEvents.step,
          steps.slice(from).map(({ key }) => key),
        ),
      ),
    )
    .returning({ stepName: reviewEvents.stepName, by: reviewEvents.by });

export async function lastVersion(tx: Transaction, draftId: string): Promise<number> {
  const [last] = await tx
    .select({ ordinal: draftVersions.ordinal })
    .from(draftVersions)
    .where(eq(draftVersions.draftId, draftId))
    .orderBy(desc(draftVersions.ordinal))
    .limit(1);
  return last?.ordinal ?? 0;
}
