import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Transaction } from '../storage/database.ts';
import type { Slip } from './quarantine.ts';
import { intakes } from './schema.ts';

export type Outcome = {
  outcome: 'stored' | 'duplicate' | 'refused' | 'failed';
  reason?: string; // one sentence for the person
  documentId?: string;
  versionId?: string;
  fields?: Record<string, unknown>;
  members?: Slip[]; // files that came out of this one, each to be taken in by itself
};

/** Notes that a file waits in quarantine. Without its name: that has not passed the gate. */
export const announce = (db: Transaction, slip: Slip, stage: 'waiting' | 'ocr' = 'waiting') =>
  db
    .insert(intakes)
    .values({
      id: slip.id,
      batchId: slip.batchId,
      personId: slip.personId,
      bytes: slip.bytes,
      stage,
    })
    .onConflictDoNothing();

/** Notes how far a file is. Only its own row, and only until it is decided. */
export const progress = (
  db: Transaction,
  id: string,
  at: { stage?: 'waiting' | 'reading' | 'ocr'; pages?: number; pagesRead?: number },
) =>
  db
    .update(intakes)
    .set({ ...at, startedAt: sql`coalesce(${intakes.startedAt}, now())` as never })
    .where(eq(intakes.id, id));

export async function isWaiting(db: Transaction, id: string): Promise<boolean> {
  const [row] = await db.select({ stage: intakes.stage }).from(intakes).where(eq(intakes.id, id));
  return row?.stage === 'waiting';
}

/** Lets an undecided file be tried again: after a stop, or because a person asked to. */
export const reopen = (db: Transaction, id: string) =>
  db
    .update(intakes)
    .set({ stage: 'waiting', outcome: null, reason: null, finishedAt: null })
    .where(and(eq(intakes.id, id), or(isNull(intakes.outcome), eq(intakes.outcome, 'failed'))));

/**
 * Notes what became of a file.
 * @param secret - the name itself failed the gate, so it is not written
 */
export async function finish(
  db: Transaction,
  slip: Slip,
  outcome: Outcome,
  { secret = false } = {},
): Promise<Outcome> {
  await db
    .update(intakes)
    .set({
      stage: 'done',
      outcome: outcome.outcome,
      reason: outcome.reason ?? null,
      documentId: outcome.documentId ?? null,
      fields: outcome.fields ?? null,
      fileName: secret ? null : slip.fileName,
      finishedAt: sql`now()` as never,
    })
    .where(eq(intakes.id, slip.id));
  return outcome;
}

/** The outcome of a file that was decided before a crash, so that it is not decided twice. */
export async function finishedEarlier(db: Transaction, id: string): Promise<Outcome | undefined> {
  const [row] = await db.select().from(intakes).where(eq(intakes.id, id)).for('update');
  if (!row?.outcome || row.outcome === 'failed') return undefined;
  return {
    outcome: row.outcome,
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.documentId ? { documentId: row.documentId } : {}),
    ...(row.fields ? { fields: row.fields } : {}),
  };
}
