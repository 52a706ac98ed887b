import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { NotFound } from '../../errors.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Transaction } from '../../storage/database.ts';
import { adviceFiles } from '../schema.ts';
import { findDraft } from '../store.ts';

export type AdviceFile = typeof adviceFiles.$inferSelect;

/** What was kept of a draft, the latest first. */
export const adviceOf = (db: Transaction, draftId: string) =>
  db
    .select({
      id: adviceFiles.id,
      occasion: adviceFiles.occasion,
      keptAt: adviceFiles.keptAt,
      by: sql<string>`${adviceFiles.content} -> 'by' ->> 'name'`,
      addressee: sql<string>`${adviceFiles.content} -> 'draft' ->> 'addressee'`,
    })
    .from(adviceFiles)
    .where(eq(adviceFiles.draftId, draftId))
    .orderBy(desc(adviceFiles.keptAt), desc(adviceFiles.id));

/**
 * For who may read the draft; once that is gone, for who wrote it.
 *
 * @throws {NotFound} alike when there is none and when it is not the viewer's to read
 */
export async function findAdvice(
  db: Transaction,
  viewer: Viewer,
  draftId: string,
  id: string,
): Promise<AdviceFile> {
  if (!z.uuid().safeParse(id).success || !z.uuid().safeParse(draftId).success) throw new NotFound();
  const [file] = await db
    .select()
    .from(adviceFiles)
    .where(and(eq(adviceFiles.id, id), eq(adviceFiles.draftId, draftId)));
  if (!file) throw new NotFound();
  if (file.personId !== viewer.id) await findDraft(db, viewer, draftId);
  return file;
}
