import { and, eq, notExists, sql } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { people, units } from '../people/schema.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { documents, files, organs, outbox, terms, versions } from './schema.ts';

const SAMPLE = 'sample'; // absent: never decided

/** `loading`: a stop came between the record of the sample and the last of its files. */
export type SampleState = 'loading' | 'loaded' | 'removed';

export const hasSample = async (db: Transaction) =>
  /^load/.test(String(await readSetting(db, SAMPLE)));
export const sampleState = async (db: Transaction) =>
  (await readSetting(db, SAMPLE)) as SampleState | undefined;
export const noteSample = (db: Transaction, state: SampleState) => writeSetting(db, SAMPLE, state);

/**
 * Removes the sample archive for good: its documents, people, units and organs, as far as nothing of
 * the office's own rests on them. What people of the sample handed in stays, without an owner. Bytes
 * that no other document has leave the file store.
 */
export async function removeSample(
  portal: Pick<Portal, 'db' | 'files' | 'pictures' | 'wake'>,
  personId: number | null,
): Promise<{ documents: number; people: number }> {
  const { removed, orphans } = await portal.db.transaction(async (tx) => {
    const gone = await removeDocuments(tx);
    const orphans = await removeFiles(tx);
    const left = await tx
      .delete(people)
      .where(eq(people.sample, true))
      .returning({ id: people.id });
    await removeUnused(tx);
    await tx.execute(sql`delete from unanswered_questions`); // asked of an archive that is no more
    await noteSample(tx, 'removed');
    await record(tx, { kind: 'sample removed', personId, detail: { documents: gone } });
    return { removed: { documents: gone, people: left.length }, orphans };
  });
  for (const { sha256 } of orphans) {
    await portal.files.remove(sha256);
    await portal.pictures.remove(sha256);
  }
  portal.wake();
  return removed;
}

async function removeDocuments(tx: Transaction): Promise<number> {
  const gone = await tx
    .delete(documents)
    .where(eq(documents.sample, true))
    .returning({ id: documents.id, revision: documents.revision });
  const rows = gone.map(({ id, revision }) => ({ documentId: id, revision: revision + 1 }));
  if (rows.length > 0) await tx.insert(outbox).values(rows);
  return gone.length;
}

const removeFiles = (tx: Transaction) =>
  tx
    .delete(files)
    .where(notExists(tx.select().from(versions).where(eq(versions.sha256, files.sha256))))
    .returning({ sha256: files.sha256 });

/** Units, organs and terms of the sample that a real person or document has come to use stay. */
async function removeUnused(tx: Transaction) {
  const inUse = tx
    .select({ id: people.unitId })
    .from(people)
    .where(sql`${people.unitId} is not null`);
  const parents = tx
    .select({ id: units.parentId })
    .from(units)
    .where(sql`${units.parentId} is not null`);
  for (
    let depth = 0;
    depth < 5;
    depth++ // leaves first; the sample is two levels deep
  )
    await tx
      .delete(units)
      .where(
        and(
          eq(units.sample, true),
          sql`${units.id} not in ${inUse}`,
          sql`${units.id} not in ${parents}`,
          sql`not exists (select from ${documents} where 'unit:' || ${units.id} = any(${documents.audienceKeys}))`,
        ),
      );
  const issuers = tx
    .select({ id: documents.issuerId })
    .from(documents)
    .where(sql`${documents.issuerId} is not null`);
  await tx.delete(organs).where(and(eq(organs.sample, true), sql`${organs.id} not in ${issuers}`));
  const inTerm = tx
    .select({ id: documents.termId })
    .from(documents)
    .where(sql`${documents.termId} is not null`);
  await tx.delete(terms).where(and(eq(terms.sample, true), sql`${terms.id} not in ${inTerm}`));
}
