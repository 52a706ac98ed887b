import { and, eq, isNull } from 'drizzle-orm';
import { record } from '../../audit/events.ts';
import { Conflict, Unacceptable } from '../../errors.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Database } from '../../storage/database.ts';
import { draftFlags } from '../schema.ts';
import { type Draft, writerId } from '../store.ts';

/**
 * A person has looked at what changed in a source and keeps it, under their name.
 *
 * @param seen - when what they saw was noticed, ISO: something that came since is not answered for
 * @throws {Unacceptable} when nothing waits for an answer {Conflict} when something else does
 */
export async function answerForFlag(
  db: Database,
  viewer: Viewer,
  draft: Draft,
  number: number,
  seen: string,
  now: Date,
): Promise<void> {
  const which = and(eq(draftFlags.draftId, draft.id), eq(draftFlags.number, number));
  await db.transaction(async (tx) => {
    const [flag] = await tx.select().from(draftFlags).where(which).for('update');
    if (!flag || flag.answeredAt) throw new Unacceptable('Nguồn này không còn gì chờ xem.');
    if (flag.noticedAt.toISOString() !== seen)
      throw new Conflict('Nguồn này vừa thay đổi thêm. Xin mở lại dự thảo để xem.');
    await tx
      .update(draftFlags)
      .set({ answeredById: writerId(viewer), answeredAt: now })
      .where(and(which, isNull(draftFlags.answeredAt)));
    const whats = [...new Set(flag.changes.map(({ what }) => what))].join(' ');
    await record(tx, {
      kind: 'changed source kept',
      personId: viewer.id,
      detail: { draft: draft.id, source: number, changes: whats },
    });
  });
}
