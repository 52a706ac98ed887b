import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { savedSearches, savedSearchHits } from './schema.ts';

const MOST = 200; // hits shown of one search
const MOST_NEW = 2_000; // counted of all of a person's searches

export type Alert = { document: DocumentCard; foundAt: Date; isNew: boolean };

/** The hits of a search that its person may read today, the latest first. */
export async function alertsOf(db: Transaction, viewer: Viewer, searchId: number) {
  const hits = await db
    .select()
    .from(savedSearchHits)
    .where(eq(savedSearchHits.searchId, searchId))
    .orderBy(desc(savedSearchHits.foundAt), savedSearchHits.documentId)
    .limit(MOST);
  const cards = await findDocuments(
    db,
    viewer,
    hits.map(({ documentId }) => documentId),
  );
  return hits.flatMap(({ documentId, foundAt, seenAt }): Alert[] => {
    const document = cards.get(documentId);
    return document ? [{ document, foundAt, isNew: seenAt === null }] : [];
  });
}

/** The person has looked at these. What came meanwhile stays new. */
export async function markSeen(db: Transaction, searchId: number, alerts: Alert[]) {
  const ids = alerts.filter(({ isNew }) => isNew).map(({ document }) => document.id);
  if (ids.length === 0) return;
  await db
    .update(savedSearchHits)
    .set({ seenAt: sql`now()` as never })
    .where(and(eq(savedSearchHits.searchId, searchId), inArray(savedSearchHits.documentId, ids)));
}

/** How many new hits each of a person's searches has, of what they may read today. */
export async function newHitCounts(db: Transaction, viewer: Viewer): Promise<Map<number, number>> {
  const hits = await db
    .select({ searchId: savedSearchHits.searchId, documentId: savedSearchHits.documentId })
    .from(savedSearchHits)
    .innerJoin(savedSearches, eq(savedSearches.id, savedSearchHits.searchId))
    .where(
      and(
        eq(savedSearches.personId, viewer.id ?? 0),
        isNull(savedSearches.removedAt),
        isNull(savedSearchHits.seenAt),
      ),
    )
    .orderBy(desc(savedSearchHits.foundAt))
    .limit(MOST_NEW);
  const readable = await findDocuments(db, viewer, [...new Set(hits.map((h) => h.documentId))]);
  const counts = new Map<number, number>();
  for (const { searchId, documentId } of hits)
    if (readable.has(documentId)) counts.set(searchId, (counts.get(searchId) ?? 0) + 1);
  return counts;
}
