import { and, eq, max, sql } from 'drizzle-orm';
import { findDocuments } from '../documents/find.ts';
import { readPassages } from '../documents/read-passages.ts';
import { NotFound, Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import { noteEdit } from '../review/edited.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { noteSources } from './advice/note-sources.ts';
import type { Wanted } from './material.ts';
import { draftFlags, draftSources, drafts } from './schema.ts';
import { type Draft, lock } from './store.ts';

export const MOST = 200; // sources of a draft: each is read anew whenever it opens

/** Puts more sources beside a draft, with numbers that no other had; one that was taken out is back. */
export async function addSources(
  db: Database,
  viewer: Viewer,
  draft: Draft,
  { passages, documents }: Pick<Wanted, 'passages' | 'documents'>,
  now: Date,
): Promise<void> {
  const read = await readPassages(db, viewer, { ids: passages }, 'draft');
  const cards = await findDocuments(
    db,
    viewer,
    documents.map(({ id }) => id),
  );
  const rows = [
    ...read.map(({ id, documentId, hash, text }) => ({
      documentId,
      passageId: id,
      hash,
      quote: text,
    })),
    ...[...cards.keys()].map((documentId) => ({ documentId, passageId: null })),
  ];
  await db.transaction(async (tx) => {
    await lock(tx, draft.id);
    let last = await lastNumber(tx, draft.id);
    if (last + rows.length > MOST)
      throw new Unacceptable(`Một dự thảo có nhiều nhất ${MOST} nguồn.`);
    const papers = rows.map(({ documentId }) => documentId);
    const noted = await noteSources(tx, papers, now);
    for (const row of rows) {
      const stood = noted.get(row.documentId) ?? null;
      const values = {
        ...row,
        stood,
        draftId: draft.id,
        number: last + 1,
        role: 'source' as const,
      };
      const [put] = await tx
        .insert(draftSources)
        .values(values)
        .onConflictDoUpdate({
          target: [draftSources.draftId, draftSources.documentId, draftSources.passageId],
          set: {
            removed: false,
            // Taken out and put in again, it is seen as it stands now.
            stood: sql`case when ${draftSources.removed} then excluded.stood else ${draftSources.stood} end`,
          },
        })
        .returning({ number: draftSources.number });
      last = Math.max(last, put?.number ?? last);
    }
    await tx.update(drafts).set({ changedAt: now }).where(eq(drafts.id, draft.id));
    await noteEdit(tx, viewer, draft.id, now);
  });
}

async function lastNumber(tx: Transaction, draftId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(draftSources.number) })
    .from(draftSources)
    .where(eq(draftSources.draftId, draftId));
  return row?.last ?? 0;
}

/** Takes a source from the list; sentences that name it are struck from then on. */
export const removeSource = (
  db: Database,
  viewer: Viewer,
  draft: Draft,
  number: number,
  now: Date,
): Promise<void> =>
  db.transaction(async (tx) => {
    await lock(tx, draft.id);
    const [row] = await tx
      .update(draftSources)
      .set({ removed: true })
      .where(and(eq(draftSources.draftId, draft.id), eq(draftSources.number, number)))
      .returning({ number: draftSources.number });
    if (!row) throw new NotFound();
    await tx
      .delete(draftFlags)
      .where(and(eq(draftFlags.draftId, draft.id), eq(draftFlags.number, number)));
    await tx.update(drafts).set({ changedAt: now }).where(eq(drafts.id, draft.id));
    await noteEdit(tx, viewer, draft.id, now);
  });
