import { and, eq } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { Conflict, NotAllowed, NotFound, Unacceptable } from '../errors.ts';
import { mayCatalogue } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { findDocument } from './find.ts';
import { relations } from './schema.ts';
import { otherOf, touch, withOther } from './waiting.ts';

/** What the person corrects while deciding. `otherId`: which of a choice the other paper is. */
export type Correction = {
  provision?: string | null;
  effectiveOn?: string | null;
  otherId?: string;
};

/**
 * Confirms or rejects a proposal, with who and when. Both documents count as changed: their status
 * may be another one now.
 *
 * @throws {NotAllowed} {NotFound} also where the viewer may not read the stating document
 * @throws {Conflict} when somebody has decided it before
 * @throws {Unacceptable} when a paper would act on itself
 */
export async function decideRelation(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  state: 'confirmed' | 'rejected',
  { provision, effectiveOn, otherId }: Correction = {},
): Promise<void> {
  if (!mayCatalogue(viewer)) throw new NotAllowed();
  const [relation] = await tx.select().from(relations).where(eq(relations.id, id));
  if (!relation) throw new NotFound();
  await findDocument(tx, viewer, relation.statedIn);
  if (otherId) await findDocument(tx, viewer, otherId);
  const other = otherId ?? otherOf(relation);
  if (state === 'confirmed' && other === relation.statedIn) throw new Unacceptable(itself);
  const [decided] = await tx
    .update(relations)
    .set({
      state,
      decidedBy: viewer.id,
      decidedAt: new Date(),
      ...withOther(relation, other),
      ...(provision === undefined ? {} : { provision: provision || null }),
      ...(effectiveOn === undefined ? {} : { effectiveOn: effectiveOn || null }),
    })
    .where(and(eq(relations.id, id), eq(relations.state, 'proposed')))
    .returning({ id: relations.id });
  if (!decided) throw new Conflict(decidedAlready);
  await touch(tx, [relation.statedIn, other]);
  await record(tx, {
    kind: 'relation decided',
    personId: viewer.id,
    documentId: relation.statedIn,
    detail: { relation: id, state },
  });
}

/** Puts a decision back among the proposals. @throws as `decideRelation` */
export async function undecideRelation(tx: Transaction, viewer: Viewer, id: string): Promise<void> {
  if (!mayCatalogue(viewer)) throw new NotAllowed();
  const [relation] = await tx.select().from(relations).where(eq(relations.id, id));
  if (!relation) throw new NotFound();
  await findDocument(tx, viewer, relation.statedIn);
  if (relation.state === 'proposed') throw new Conflict(undecidedAlready);
  await tx
    .update(relations)
    .set({ state: 'proposed', decidedBy: null, decidedAt: null })
    .where(eq(relations.id, id));
  await touch(tx, [relation.statedIn, otherOf(relation)]);
  await record(tx, {
    kind: 'relation decided',
    personId: viewer.id,
    documentId: relation.statedIn,
    detail: { relation: id, state: 'proposed' },
  });
}

const itself = 'Một văn bản không thể tác động lên chính nó; xin chọn đúng văn bản kia.';
const decidedAlready = 'Người khác vừa quyết định quan hệ này. Xin tải lại trang để xem kết quả.';
const undecidedAlready = 'Quan hệ này chưa ai quyết định, hoặc vừa được đưa về đề xuất.';
