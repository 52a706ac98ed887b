import { and, asc, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { NotAllowed, NotFound, Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import { draftReviews } from '../review/schema.ts';
import { mustEdit, mustWrite, standingOf } from '../review/standing.ts';
import type { Transaction } from '../storage/database.ts';
import { draftSections, drafts } from './schema.ts';

export type Draft = typeof drafts.$inferSelect;
export type Section = typeof draftSections.$inferSelect;

/** @throws {NotAllowed} for the operator of the machine, who writes nothing */
export function writerId({ id }: Pick<Viewer, 'id'>): number {
  if (id === null) throw new NotAllowed();
  return id;
}

export const ofWriter = (viewer: Viewer) => eq(drafts.personId, viewer.id ?? 0); // ids begin at 1

/**
 * A draft for its writer, and for who stands in its chain once it was sent up.
 *
 * @throws {NotFound} alike when there is none and when it is not theirs to read
 */
export async function findDraft(db: Transaction, viewer: Viewer, id: string): Promise<Draft> {
  if (!z.uuid().safeParse(id).success) throw new NotFound();
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), isNull(drafts.removedAt)));
  if (!row || viewer.id === null) throw new NotFound();
  if (row.personId === viewer.id) return row;
  if (!(await standingOf(db, viewer, row)).inChain) throw new NotFound();
  return row;
}

/** The same for a change of it. @throws {NotAllowed} while it is not theirs to change */
export async function findEditable(db: Transaction, viewer: Viewer, id: string): Promise<Draft> {
  const draft = await findDraft(db, viewer, id);
  mustEdit(await standingOf(db, viewer, draft));
  return draft;
}

/** The same for what its writer alone may do. @throws {NotAllowed} */
export async function findOwn(db: Transaction, viewer: Viewer, id: string): Promise<Draft> {
  const draft = await findEditable(db, viewer, id);
  mustWrite(await standingOf(db, viewer, draft));
  return draft;
}

/** What a person writes, the latest first. */
export const ownDrafts = (db: Transaction, viewer: Viewer) =>
  db
    .select()
    .from(drafts)
    .where(and(ofWriter(viewer), isNull(drafts.removedAt)))
    .orderBy(desc(drafts.changedAt), desc(drafts.id));

/** The sections of a draft in the order of its type; one that was never written is empty. */
export async function sectionsOf(db: Transaction, draft: Draft): Promise<Section[]> {
  const rows = await db
    .select()
    .from(draftSections)
    .where(eq(draftSections.draftId, draft.id))
    .orderBy(asc(draftSections.part));
  return draft.type.parts.map(
    ({ key }) =>
      rows.find(({ part }) => part === key) ?? {
        ...{ draftId: draft.id, part: key, text: '', judged: [], revision: 0, given: [] },
        changedAt: draft.createdAt,
      },
  );
}

/** Texts of a draft by part, as its versions keep them. */
export const textsOf = (sections: Pick<Section, 'part' | 'text'>[]): { [part: string]: string } =>
  Object.fromEntries(sections.map(({ part, text }) => [part, text]));

/**
 * Can be taken back for a day.
 *
 * @throws {Unacceptable} while it is with others: they would decide about something that is gone
 */
export async function removeDraft(db: Transaction, viewer: Viewer, id: string, now: Date) {
  const { id: own } = await findOwn(db, viewer, id);
  const [review] = await db.select().from(draftReviews).where(eq(draftReviews.draftId, own));
  if (review?.state === 'in-review')
    throw new Unacceptable('Dự thảo đang trình nên chưa bỏ được: xin rút về trước.');
  await db.update(drafts).set({ removedAt: now }).where(eq(drafts.id, own));
}

/** Brings back what was removed last. */
export async function undoRemoval(db: Transaction, viewer: Viewer): Promise<void> {
  const [last] = await db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(ofWriter(viewer), isNotNull(drafts.removedAt)))
    .orderBy(desc(drafts.removedAt))
    .limit(1);
  if (last) await db.update(drafts).set({ removedAt: null }).where(eq(drafts.id, last.id));
}

export const forgetRemovedDrafts = (db: Transaction, before: Date) =>
  db.delete(drafts).where(lt(drafts.removedAt, before));

/** Two who save at once go one after the other. */
export const lock = (tx: Transaction, id: string) =>
  tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.id, id)).for('update');

export type Head = { title: string; task: string; addressee: string; draftedOn: string };

export const changeHead = (tx: Transaction, id: string, head: Head, now: Date) =>
  tx
    .update(drafts)
    .set({ ...head, changedAt: now })
    .where(eq(drafts.id, id));
