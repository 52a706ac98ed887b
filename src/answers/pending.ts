import { and, eq, sql } from 'drizzle-orm';
import { readableRows } from '../documents/access.ts';
import { documents, outbox } from '../documents/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';

/** How many documents that the viewer may read wait for the index: what an answer cannot know of. */
export async function readablePending(db: Transaction, viewer: Viewer): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(distinct ${outbox.documentId})::int` })
    .from(outbox)
    .innerJoin(documents, eq(documents.id, outbox.documentId))
    .where(and(readableRows(viewer)));
  return row?.total ?? 0;
}
