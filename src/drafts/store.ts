import { and, asc, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { NotAllowed, NotFound } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
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

/** @throws {NotFound} alike when there is none and when somebody else writes it */
export async function findDraft(db: Transaction, viewer: Viewer, id: string): Promise<Draft> {
  if (!z.uuid().safeParse(id).success) throw new NotFound();
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), ofWriter(viewer), isNull(drafts.removedAt)));
  if (!row) throw new NotFound();
  return row;
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

/** Can be taken back for a day. */
export async function removeDraft(db: Transaction, viewer: Viewer, id: string, now: Date) {
  const { id: own } = await findDraft(db, viewer, id);
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

export type Head = { title: string; task: string; addressee: string; draftedOn: string };

export const changeHead = (db: Transaction, id: string, head: Head, now: Date) =>
  db
    .update(drafts)
    .set({ ...head, changedAt: now })
    .where(eq(drafts.id, id));
