import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { canRead } from '../../documents/access.ts';
import { anyOf } from '../../documents/any-of.ts';
import { today } from '../../documents/day.ts';
import { documents, passages, versions } from '../../documents/schema.ts';
import type { Viewer } from '../../people/viewer.ts';
import { viewerOf } from '../../people/viewer-of.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { draftFlags, draftSources, drafts, sourceChecks } from '../schema.ts';
import { type Change, changesSince, type Stood, sameChanges, stoodOn } from './stood.ts';

const AT_ONCE = 100; // documents

type Due = { id: string; revision: number };

/**
 * Looks at the next papers that changed since they were last looked at and flags every draft that has
 * them among its sources. What it compares is in the record, so a stop loses nothing. Safe to repeat
 * and to run twice at once.
 *
 * @returns how many papers were looked at
 */
export async function flagChanged(db: Database, now: Date): Promise<number> {
  const due = await db
    .selectDistinct({ id: documents.id, revision: documents.revision })
    .from(draftSources)
    .innerJoin(documents, eq(documents.id, draftSources.documentId))
    .leftJoin(sourceChecks, eq(sourceChecks.documentId, documents.id))
    .where(
      and(
        eq(draftSources.removed, false),
        or(isNull(sourceChecks.revision), ne(sourceChecks.revision, documents.revision)),
      ),
    )
    .orderBy(asc(documents.id))
    .limit(AT_ONCE);
  if (due.length > 0) await look(db, due, now);
  return due.length;
}

/** Every paper that is a source once more: some end by the day alone. @param turn - waited for between batches */
export async function flagAll(db: Database, now: Date, turn = async () => {}): Promise<void> {
  const all = await db
    .selectDistinct({ id: documents.id, revision: documents.revision })
    .from(draftSources)
    .innerJoin(documents, eq(documents.id, draftSources.documentId))
    .where(eq(draftSources.removed, false))
    .orderBy(asc(documents.id));
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await turn();
    await look(db, all.slice(from, from + AT_ONCE), now);
  }
}

const look = (db: Database, due: Due[], now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    // First of all, see note-sources.ts: what is put in meanwhile is either seen below or due again.
    await tx
      .insert(sourceChecks)
      .values(due.map(({ id, revision }) => ({ documentId: id, revision })))
      .onConflictDoUpdate({
        target: sourceChecks.documentId,
        set: { revision: sql`excluded.revision` },
      });
    const ids = due.map(({ id }) => id);
    const stood = await stoodOn(tx, ids, today(now));
    const resting = await restingOn(tx, ids);
    const holds = await stillHeld(tx, resting, stood);
    const writers = await writersOf(tx, resting, now);
    for (const row of resting) {
      const is = stood.get(row.source.documentId);
      if (!is) continue;
      const { stood: was } = row.source;
      if (!was) await tx.update(draftSources).set({ stood: is }).where(own(row));
      const writer = writers.get(row.personId);
      const open = !writer || canRead(writer, row); // of a locked account nobody asks what it reads
      const changes = changesSince(was ?? is, is, { open, words: holds(row) });
      await put(tx, row, changes, now);
    }
  });

type Resting = Awaited<ReturnType<typeof restingOn>>[number];

const restingOn = (tx: Transaction, ids: string[]) =>
  tx
    .select({
      source: draftSources,
      flag: draftFlags,
      personId: drafts.personId,
      audienceKeys: documents.audienceKeys,
    })
    .from(draftSources)
    .innerJoin(drafts, eq(drafts.id, draftSources.draftId))
    .innerJoin(documents, eq(documents.id, draftSources.documentId))
    .leftJoin(
      draftFlags,
      and(eq(draftFlags.draftId, draftSources.draftId), eq(draftFlags.number, draftSources.number)),
    )
    .where(and(anyOf(draftSources.documentId, ids), eq(draftSources.removed, false)))
    .orderBy(asc(draftSources.draftId), asc(draftSources.number));

const own = ({ source: { draftId, number } }: Resting) =>
  and(eq(draftSources.draftId, draftId), eq(draftSources.number, number));

async function writersOf(tx: Transaction, resting: Resting[], now: Date) {
  const writers = new Map<number, Viewer>();
  for (const personId of new Set(resting.map((row) => row.personId))) {
    const writer = await viewerOf(tx, personId, now);
    if (writer) writers.set(personId, writer);
  }
  return writers;
}

/**
 * Whether the words that a source was taken for still stand: a passage somewhere in the version of
 * today, a whole paper in every word.
 */
async function stillHeld(tx: Transaction, resting: Resting[], stood: Map<string, Stood>) {
  const cited = resting.flatMap(({ source }) => (source.passageId ? source.documentId : []));
  const standing = await tx
    .select({ id: passages.documentId, hash: passages.hash })
    .from(passages)
    .innerJoin(documents, eq(documents.currentVersionId, passages.versionId))
    .where(anyOf(passages.documentId, [...new Set(cited)]));
  const there = new Set(standing.map(({ id, hash }) => `${id} ${hash}`));
  const renewed = resting.flatMap(({ source: { passageId, documentId, stood: was } }) => {
    const is = stood.get(documentId)?.version;
    return !passageId && was?.version && is && was.version !== is ? [was.version, is] : [];
  });
  const texts = await tx
    .select({ id: versions.id, print: sql<string>`md5(${versions.text})` })
    .from(versions)
    .where(anyOf(versions.id, [...new Set(renewed)]));
  const printOf = new Map(texts.map(({ id, print }) => [id, print]));
  return ({ source: { passageId, documentId, hash, stood: was } }: Resting): boolean => {
    if (passageId) return there.has(`${documentId} ${hash}`);
    const is = stood.get(documentId)?.version ?? '';
    return !was?.version || was.version === is || printOf.get(was.version) === printOf.get(is);
  };
}

async function put(tx: Transaction, row: Resting, changes: Change[], now: Date): Promise<void> {
  const { draftId, number } = row.source;
  const which = and(eq(draftFlags.draftId, draftId), eq(draftFlags.number, number));
  if (changes.length === 0) {
    if (row.flag) await tx.delete(draftFlags).where(which);
    return;
  }
  if (row.flag && sameChanges(row.flag.changes, changes)) return;
  const flag = { changes, noticedAt: now, answeredById: null, answeredAt: null };
  await tx
    .insert(draftFlags)
    .values({ draftId, number, ...flag })
    .onConflictDoUpdate({ target: [draftFlags.draftId, draftFlags.number], set: flag });
}
