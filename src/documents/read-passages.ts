import { and, asc, eq, gt, lt, or, type SQL } from 'drizzle-orm';
import { doer } from '../audit/events.ts';
import { noteReading } from '../audit/reading.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { prepared } from '../storage/prepared.ts';
import { askedBy, readableByKeys, readableRows } from './access.ts';
import { anyOf } from './any-of.ts';
import { documents, passages } from './schema.ts';

export type Passage = typeof passages.$inferSelect;

/**
 * `between`: only what stands in that stretch of the version's text. `like`: those of the current
 * versions that have the words, or stand at the place, of old ones.
 */
type Wanted =
  | { ids: string[] }
  | { versionId: string; between?: { start: number; end: number } }
  | { like: Remembered[] };
type Remembered = { documentId: string; anchor: string; hash: string };

/**
 * The one door through which text leaves the record: the second access check and the audit event
 * are here. What the viewer may not read today is left out, whoever asked for it before.
 *
 * @returns passages in the order of their place; a caller that ranks orders them again
 */
export async function readPassages(
  db: Transaction,
  viewer: Viewer,
  wanted: Wanted,
  purpose: 'search' | 'document' | 'basket' | 'proposal' | 'answer' | 'draft',
): Promise<Passage[]> {
  if ('ids' in wanted && wanted.ids.length === 0) return [];
  if ('like' in wanted && wanted.like.length === 0) return [];
  const rows =
    'ids' in wanted
      ? await byIds(db, { ids: wanted.ids, ...askedBy(viewer) })
      : await select(db, and(matching(wanted), readableRows(viewer)));

  const read = rows.map(({ passage }) => passage);
  if (read.length > 0) await recordReading(db, viewer, read, purpose);
  return read;
}

const select = (db: Transaction, which: SQL | undefined) =>
  db
    .select({ passage: passages })
    .from(passages)
    .innerJoin(documents, eq(documents.id, passages.documentId))
    .where(which)
    .orderBy(asc(passages.place));

const byIds = prepared((db) =>
  select(db, and(anyOf(passages.id), readableByKeys())).prepare('passages_by_id'),
);

function matching(wanted: Exclude<Wanted, { ids: string[] }>) {
  if ('versionId' in wanted) return ofVersion(wanted);
  const alike = wanted.like.map(({ documentId, anchor, hash }) =>
    and(
      eq(passages.documentId, documentId),
      or(eq(passages.hash, hash), eq(passages.anchor, anchor)),
    ),
  );
  return and(eq(passages.versionId, documents.currentVersionId), or(...alike));
}

const ofVersion = ({ versionId, between }: Extract<Wanted, { versionId: string }>) =>
  and(
    eq(passages.versionId, versionId),
    between && and(lt(passages.start, between.end), gt(passages.end, between.start)),
  );

const recordReading = (db: Transaction, viewer: Viewer, read: Passage[], purpose: string) =>
  noteReading(db, {
    kind: 'passages shown',
    documentIds: read.map(({ documentId }) => documentId),
    passageIds: read.map(({ id }) => id),
    purpose,
    ...doer(viewer),
  });
