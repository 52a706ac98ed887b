import { and, asc, eq, gt, inArray, lt, or } from 'drizzle-orm';
import { doer, record } from '../audit/events.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { readableRows } from './access.ts';
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
  purpose: 'search' | 'document' | 'basket' | 'proposal' | 'answer',
): Promise<Passage[]> {
  if ('ids' in wanted && wanted.ids.length === 0) return [];
  if ('like' in wanted && wanted.like.length === 0) return [];
  const rows = await db
    .select({ passage: passages })
    .from(passages)
    .innerJoin(documents, eq(documents.id, passages.documentId))
    .where(and(matching(wanted), readableRows(viewer)))
    .orderBy(asc(passages.place));

  const read = rows.map(({ passage }) => passage);
  if (read.length > 0) await recordReading(db, viewer, read, purpose);
  return read;
}

function matching(wanted: Wanted) {
  if ('ids' in wanted) return inArray(passages.id, wanted.ids);
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
  record(db, {
    kind: 'passages shown',
    passageIds: read.map(({ id }) => id),
    ...doer(viewer, { purpose }),
  });
