import { noteAllJudged } from '../drafts/judge.ts';
import { Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import { dueOn } from './due.ts';
import { noteDecided } from './events.ts';
import { mustBeClear } from './hindered.ts';
import { LONGEST_REASON, said } from './said.ts';
import { mustHold } from './standing.ts';
import type { Step } from './step.ts';
import {
  move,
  mustBeSeen,
  type Outside,
  reviewIn,
  touch,
  underLock,
  versionNow,
} from './under-lock.ts';

/**
 * Approves a draft as its page showed it and hands it to the next step.
 *
 * @param seen - hash of the draft on that page
 * @throws {Conflict} when it was changed since, {NotAllowed}, {Unacceptable} as for sending up
 */
export const approve = (outside: Outside, viewer: Viewer, id: string, seen: string | undefined) =>
  underLock(outside, viewer, id, async (locked) => {
    const { tx, draft, standing, now } = locked;
    const step = mustHold(standing, 'approve');
    const review = reviewIn(locked);
    const version = await versionNow(locked);
    mustBeSeen(seen, version);
    await mustBeClear(locked);
    await noteAllJudged(tx, viewer, draft);
    const next = review.steps[review.at + 1] as Step; // the last step approves nothing
    const to = { id: null, name: next.name };
    await noteDecided(
      tx,
      viewer,
      { draftId: draft.id, verdict: 'approved', step, version, to },
      now,
    );
    await move(locked, { at: review.at + 1, dueOn: dueOn(now, next.days) });
    await touch(locked);
  });

/**
 * Gives a draft back to its writer, who is told why.
 *
 * @throws {Unacceptable} without a reason
 */
export const giveBack = (outside: Outside, viewer: Viewer, id: string, why: string | undefined) =>
  underLock(outside, viewer, id, async (locked) => {
    const { tx, draft, standing, now } = locked;
    const step = mustHold(standing, standing.step?.kind ?? 'approve');
    const reason = said(why, LONGEST_REASON);
    if (!reason) throw new Unacceptable('Xin ghi lý do trả lại, để người soạn biết phải sửa gì.');
    if (reviewIn(locked).state === 'numbered')
      throw new Unacceptable('Đã ghi số nên chưa trả lại được: xin bỏ số đã ghi trước.');
    const version = await versionNow(locked);
    await noteDecided(
      tx,
      viewer,
      { draftId: draft.id, verdict: 'returned', step, version, reason },
      now,
    );
    await move(locked, { state: 'with-writer' });
    await touch(locked);
  });

/**
 * Hands a draft to a colleague who may take the same step, or takes it from one.
 *
 * @throws {NotAllowed} unless the viewer may take the step, {Unacceptable} for anybody else's name
 */
export const handOver = (outside: Outside, viewer: Viewer, id: string, to: number) =>
  underLock(outside, viewer, id, async (locked) => {
    const { tx, draft, standing, now } = locked;
    const { takers, holder, takes, holds, step } = standing;
    if (!step || !takes || !(holds || to === viewer.id))
      mustHold(standing, step?.kind ?? 'approve');
    const colleague = takers.find((one) => one.id === to);
    if (!step || !colleague)
      throw new Unacceptable('Người được chọn không nhận được bước này. Xin chọn lại.');
    if (holder?.id === to) return;
    const version = await versionNow(locked);
    const decided = { draftId: draft.id, verdict: 'handed-over' as const, step, version };
    await noteDecided(tx, viewer, { ...decided, to: colleague }, now);
    await move(locked, { holderId: to, movedAt: reviewIn(locked).movedAt });
  });
