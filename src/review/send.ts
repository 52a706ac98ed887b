import { and, eq, isNull } from 'drizzle-orm';
import { keepAdviceIn } from '../drafts/advice/keep.ts';
import { noteAllJudged } from '../drafts/judge.ts';
import { Conflict, Unacceptable } from '../errors.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import { readChain } from './chain.ts';
import { dueOn } from './due.ts';
import { noteDecided, WRITER } from './events.ts';
import { mustBeClear } from './hindered.ts';
import { draftReviews, reviewEvents } from './schema.ts';
import { mustWrite } from './standing.ts';
import type { Step } from './step.ts';
import { isOwnStep, readStaff, type Staff, takersOf } from './takers.ts';
import { type Locked, move, type Outside, touch, underLock, versionNow } from './under-lock.ts';

/**
 * Sends a draft up, to the first step that has not approved it as it stands.
 *
 * @throws {Unacceptable} while something in it has to be answered for, or nobody could take a step
 */
export const sendUp = (outside: Outside, viewer: Viewer, id: string): Promise<void> =>
  underLock(outside, viewer, id, async (locked) => {
    const { tx, draft, standing, now } = locked;
    mustWrite(standing);
    const { review } = standing;
    if (review && review.state !== 'with-writer')
      throw new Conflict('Dự thảo này đã trình, đang ở bước khác.');
    await mustBeClear(locked);
    const [writer] = await tx.select().from(people).where(eq(people.id, draft.personId));
    if (!writer) throw new Conflict('Người soạn không còn trong danh sách.');
    const steps = await readChain(tx);
    const staff = await readStaff(tx);
    const first = steps.findIndex((step) => !isOwnStep(step, writer, staff));
    mustBeManned(steps.slice(first), writer, staff);
    await noteAllJudged(tx, viewer, draft);
    await keepAdviceIn(tx, viewer, draft, 'sent', now);
    const version = await versionNow(locked);
    const approved = await approvedSteps(locked, version.hash);
    const at = steps.findIndex(({ key }, i) => i >= first && !approved.has(key));
    const present = steps[at] as Step; // the last step approves nothing, so there is one
    const values = {
      ...{ draftId: draft.id, steps, first, at, state: 'in-review' as const, holderId: null },
      ...{ movedAt: now, dueOn: dueOn(now, present.days) },
    };
    await tx
      .insert(draftReviews)
      .values(values)
      .onConflictDoUpdate({ target: draftReviews.draftId, set: values });
    if (!review)
      for (const step of steps.slice(0, first))
        await noteDecided(
          tx,
          viewer,
          { draftId: draft.id, verdict: 'skipped', step, version },
          now,
        );
    const to = { id: null, name: present.name };
    await noteDecided(
      tx,
      viewer,
      { draftId: draft.id, verdict: 'sent', step: WRITER, version, to },
      now,
    );
    await touch(locked);
  });

function mustBeManned(steps: Step[], writer: Parameters<typeof takersOf>[1], staff: Staff) {
  const empty = steps.find((step) => takersOf(step, writer, staff).length === 0);
  if (empty)
    throw new Unacceptable(
      `Chưa trình được: bước “${empty.name}” chưa có ai nhận. Xin người quản trị đặt lại quy trình duyệt.`,
    );
}

/** The steps whose approval holds for the draft as it stands. */
async function approvedSteps({ tx, draft }: Locked, hash: string): Promise<Set<string>> {
  const rows = await tx
    .select({ step: reviewEvents.step })
    .from(reviewEvents)
    .where(
      and(
        eq(reviewEvents.draftId, draft.id),
        eq(reviewEvents.verdict, 'approved'),
        eq(reviewEvents.hash, hash),
        isNull(reviewEvents.fellAt),
      ),
    );
  return new Set(rows.map(({ step }) => step));
}

/** The writer takes a draft back before it is numbered. */
export const recall = (outside: Outside, viewer: Viewer, id: string): Promise<void> =>
  underLock(outside, viewer, id, async (locked) => {
    const { tx, draft, standing, now } = locked;
    mustWrite(standing);
    if (standing.review?.state !== 'in-review')
      throw new Conflict('Chỉ rút về được khi dự thảo đang trình và chưa ghi số.');
    const version = await versionNow(locked);
    await move(locked, { state: 'with-writer' });
    await noteDecided(
      tx,
      viewer,
      { draftId: draft.id, verdict: 'recalled', step: WRITER, version },
      now,
    );
    await touch(locked);
  });
