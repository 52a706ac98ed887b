import { and, asc, count, desc, eq, min, sql } from 'drizzle-orm';
import { z } from 'zod';
import { documentName } from '../../views/documents/line.tsx';
import { findDocuments } from '../documents/find.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { intakes } from './schema.ts';

const RECENT = 10; // batches

const own = (viewer: Viewer) =>
  viewer.id === null ? sql`${intakes.personId} is null` : eq(intakes.personId, viewer.id);

/** The last batches a person handed in, newest first. */
export const batchesOf = (db: Transaction, viewer: Viewer) =>
  db
    .select({
      id: intakes.batchId,
      createdAt: sql<string>`${min(intakes.createdAt)}`,
      files: count(),
      waiting: sql<number>`(count(*) filter (where ${intakes.outcome} is null))::int`,
      failed: sql<number>`(count(*) filter (where ${intakes.outcome} in ('refused', 'failed')))::int`,
    })
    .from(intakes)
    .where(own(viewer))
    .groupBy(intakes.batchId)
    .orderBy(desc(min(intakes.createdAt)))
    .limit(RECENT);

/** The files of one batch of this person; another's batch is as empty as none. */
export async function batchOfPerson(db: Transaction, viewer: Viewer, batchId: string) {
  if (!z.uuid().safeParse(batchId).success) return [];
  const rows = await db
    .select()
    .from(intakes)
    .where(and(eq(intakes.batchId, batchId), own(viewer)))
    .orderBy(asc(intakes.createdAt), asc(intakes.id));
  const ids = rows.flatMap(({ documentId }) => documentId ?? []);
  const cards = await findDocuments(db, viewer, ids);
  return rows.map((row) => {
    const card = cards.get(row.documentId ?? '');
    return { ...row, documentId: card?.id ?? null, documentName: card ? documentName(card) : null };
  });
}

/** What this person's files came to, for their day: what waits and what needs a look. */
export async function deskNews(db: Transaction, viewer: Viewer, since: Date) {
  const open = sql`(${intakes.outcome} is null or (${intakes.outcome} in ('refused', 'failed') and ${intakes.createdAt} >= ${since.toISOString()}))`;
  const rows = await db
    .select()
    .from(intakes)
    .where(and(own(viewer), open))
    .orderBy(desc(intakes.createdAt));
  return {
    waiting: rows.filter(({ outcome }) => outcome === null).length,
    refused: rows.filter(({ outcome }) => outcome === 'refused').length,
    failed: rows.filter(({ outcome }) => outcome === 'failed').length,
    rows: rows.slice(0, RECENT),
  };
}
