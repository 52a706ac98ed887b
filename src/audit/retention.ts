import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Portal } from '../portal.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { readCheckpoint, signed, writeCheckpoint } from './checkpoint.ts';
import { record } from './events.ts';

const YEARS = 'audit-years';

/** How long the record may be kept, in years; 0: for ever. Shorter than two is no record. */
export const RETENTIONS = [0, 2, 3, 5, 10, 20] as const;

const Years = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number),
  ])
  .refine((years) => (RETENTIONS as readonly number[]).includes(years));

export const readYears = (typed: unknown) => Years.safeParse(typed);

/** Years the record is kept; 0, for ever, unless somebody chose otherwise. */
export async function retentionYears(db: Transaction): Promise<number> {
  return Years.safeParse(await readSetting(db, YEARS)).data ?? 0;
}

export async function changeRetention(db: Database, personId: number | null, years: number) {
  await db.transaction(async (tx) => {
    const before = await retentionYears(tx);
    if (before === years) return;
    await writeSetting(tx, YEARS, years);
    await record(tx, { kind: 'retention changed', personId, detail: { before, years } });
  });
}

/**
 * Removes what is older than the record is kept, from the beginning of the chain on, and leaves a
 * signed checkpoint from which the rest is verified. The database lets only what lies before a
 * checkpoint go.
 *
 * @returns how many events went
 */
export async function shortenRecord({
  db,
  secret,
  now,
}: Pick<Portal, 'db' | 'secret' | 'now'>): Promise<number> {
  const years = await retentionYears(db);
  if (years === 0) return 0;
  const before = new Date(now());
  before.setFullYear(before.getFullYear() - years);
  return db.transaction(async (tx) => {
    const last = await lastToGo(tx, before);
    if (!last) return 0;
    const from = (await readCheckpoint(tx, 'base'))?.seq ?? 0;
    const place = { seq: last.seq, hash: last.hash, at: now().toISOString() };
    await writeCheckpoint(tx, 'base', signed(secret, 'base', place));
    await tx.execute(sql`delete from audit_events
      where id in (select event_id from audit_seals where seq <= ${last.seq})`);
    await tx.execute(sql`delete from audit_seals where seq <= ${last.seq}`);
    const events = last.seq - from;
    const detail = { events, before: before.toISOString(), years };
    await record(tx, { kind: 'record shortened', personId: null, detail });
    return events;
  });
}

/** The last link of which all before are old; the very last link of the chain always stays. */
async function lastToGo(tx: Transaction, before: Date) {
  const [row] = await tx.execute<{ seq: string; hash: string }>(sql`
    select seq, hash from audit_seals where seq < (
      select coalesce(min(s.seq), (select max(seq) from audit_seals))
      from audit_seals s join audit_events e on e.id = s.event_id
      where e.at >= ${before.toISOString()}::timestamptz
    ) order by seq desc limit 1`);
  return row && { seq: Number(row.seq), hash: row.hash };
}
