import { and, eq, inArray, isNull } from 'drizzle-orm';
import { record } from '../../audit/events.ts';
import { Conflict, Unacceptable } from '../../errors.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { draftFlags, draftSources } from '../schema.ts';
import { type Draft, writerId } from '../store.ts';
import { sameChanges } from './stood.ts';

/**
 * A person has looked at what changed in a paper and keeps what they took of it, under their name.
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
    const alike = (await ofSamePaper(tx, draft.id, number)).filter(
      (one) => +one.noticedAt === +flag.noticedAt && sameChanges(one.changes, flag.changes),
    );
    const numbers = alike.map((one) => one.number);
    await tx
      .update(draftFlags)
      .set({ answeredById: writerId(viewer), answeredAt: now })
      .where(and(eq(draftFlags.draftId, draft.id), inArray(draftFlags.number, numbers)));
    const whats = [...new Set(flag.changes.map(({ what }) => what))].join(' ');
    await record(tx, {
      kind: 'changed source kept',
      personId: viewer.id,
      detail: { draft: draft.id, source: numbers.join(' '), changes: whats },
    });
  });
}

/** Flags that wait on passages of the paper that a source is of. */
async function ofSamePaper(tx: Transaction, draftId: string, number: number) {
  const own = and(
    eq(draftSources.draftId, draftFlags.draftId),
    eq(draftSources.number, draftFlags.number),
  );
  const rows = await tx
    .select({ flag: draftFlags, documentId: draftSources.documentId })
    .from(draftFlags)
    .innerJoin(draftSources, own)
    .where(and(eq(draftFlags.draftId, draftId), isNull(draftFlags.answeredAt)));
  const paper = rows.find(({ flag }) => flag.number === number)?.documentId;
  return rows.filter(({ documentId }) => documentId === paper).map(({ flag }) => flag);
}
