import { asc, count, eq } from 'drizzle-orm';
import type { DocumentCard } from '../documents/find.ts';
import { readPassages } from '../documents/read-passages.ts';
import { passages } from '../documents/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';

/** A page of a document's text. Only what is given is read, and put on record. */
export async function pageOfPassages(
  db: Transaction,
  viewer: Viewer,
  { currentVersionId }: DocumentCard,
  { page, size }: { page: number; size: number },
) {
  if (!currentVersionId) return { total: 0, read: [] };
  const own = eq(passages.versionId, currentVersionId);
  const [counted] = await db.select({ total: count() }).from(passages).where(own);
  const rows = await db
    .select({ id: passages.id })
    .from(passages)
    .where(own)
    .orderBy(asc(passages.place))
    .limit(size)
    .offset((page - 1) * size);
  const ids = rows.map(({ id }) => id);
  const read = await readPassages(db, viewer, { ids }, 'document');
  return { total: counted?.total ?? 0, read };
}
