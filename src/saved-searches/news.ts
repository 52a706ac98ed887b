import { setImmediate as breath } from 'node:timers/promises';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { auditEvents } from '../audit/schema.ts';
import { canRead } from '../documents/access.ts';
import { documents } from '../documents/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import { viewerOf } from '../people/viewer-of.ts';
import { searchAmong } from '../search/matching.ts';
import { project } from '../search/project.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { readAddress } from './address.ts';
import { fedDocuments, savedSearches, savedSearchHits } from './schema.ts';

const AT_ONCE = 100; // documents: their text is in memory meanwhile

/** Remembers documents for the saved searches to be asked about. */
export async function noteFed(db: Transaction, documentIds: string[]): Promise<void> {
  if (documentIds.length > 0)
    await db.insert(fedDocuments).values(documentIds.map((documentId) => ({ documentId })));
}

/**
 * Asks every saved search about the next documents that wait, each with the keys that its person
 * holds now. Safe to repeat and to run twice at once.
 *
 * @returns how many documents were done
 */
export async function findNews(db: Database, now: Date): Promise<number> {
  const waiting = await db.select().from(fedDocuments).orderBy(asc(fedDocuments.id)).limit(AT_ONCE);
  if (waiting.length === 0) return 0;

  const searches = await watchedSearches(db);
  const ids = waiting.map(({ documentId }) => documentId);
  const arrivals = await arrivalsAmong(db, [...new Set(ids)], searches);
  if (arrivals.size > 0) await ask(db, searches, arrivals, now);

  const done = waiting.map(({ id }) => id);
  await db.delete(fedDocuments).where(inArray(fedDocuments.id, done));
  return waiting.length;
}

type Watched = typeof savedSearches.$inferSelect;

const watchedSearches = (db: Transaction): Promise<Watched[]> =>
  db
    .select()
    .from(savedSearches)
    .where(and(isNull(savedSearches.pausedAt), isNull(savedSearches.removedAt)))
    .orderBy(asc(savedSearches.personId));

/** When a document came into the archive, and to whom it was opened later. */
type Arrival = { createdAt: Date; opened: { at: Date; before: string[] }[] };

/** Those of the documents that can be news to any of the searches: not what was merely corrected. */
async function arrivalsAmong(db: Transaction, ids: string[], searches: Watched[]) {
  const arrivals = new Map<string, Arrival>();
  if (searches.length === 0) return arrivals;
  const earliest = new Date(Math.min(...searches.map(({ watchedSince }) => +watchedSince)));
  const cards = await db
    .select({ id: documents.id, createdAt: documents.createdAt })
    .from(documents)
    .where(inArray(documents.id, ids));
  const openings = await db
    .select({ id: auditEvents.documentId, at: auditEvents.at, detail: auditEvents.detail })
    .from(auditEvents)
    .where(
      and(
        inArray(auditEvents.documentId, ids),
        eq(auditEvents.kind, 'access changed'),
        gt(auditEvents.at, earliest),
      ),
    );
  for (const { id, createdAt } of cards) {
    const opened = openings
      .filter((event) => event.id === id)
      .map(({ at, detail }) => ({ at, before: String(detail?.from ?? '').split(' ') }));
    if (createdAt > earliest || opened.length > 0) arrivals.set(id, { createdAt, opened });
  }
  return arrivals;
}

async function ask(db: Database, searches: Watched[], arrivals: Map<string, Arrival>, now: Date) {
  const find = searchAmong(await project(db, [...arrivals.keys()]));
  for (const personId of new Set(searches.map((search) => search.personId))) {
    const viewer = await viewerOf(db, personId, now);
    if (!viewer) continue; // disabled
    for (const search of searches.filter((search) => search.personId === personId)) {
      const found = await find(readAddress(search.query), viewer);
      const news = found.filter((id) => isNews(arrivals.get(id), viewer, search.watchedSince));
      await keep(db, search, news);
      await breath(); // requests go on between two searches
    }
  }
}

const isNews = (arrival: Arrival | undefined, viewer: Viewer, since: Date): boolean =>
  arrival !== undefined &&
  (arrival.createdAt > since ||
    arrival.opened.some(
      ({ at, before }) => at > since && !canRead(viewer, { audienceKeys: before }),
    ));

async function keep(db: Transaction, { id: searchId }: Watched, documentIds: string[]) {
  if (documentIds.length === 0) return;
  await db
    .insert(savedSearchHits)
    .values(documentIds.map((documentId) => ({ searchId, documentId, foundAt: sql`now()` })))
    .onConflictDoNothing();
}
