import { eq, lt } from 'drizzle-orm';
import type { Database, Transaction } from '../storage/database.ts';
import { signInFailures } from './schema.ts';

const FREE = 3; // failures: a mistyped password, the caps lock, the old password
const LONGEST = 300; // seconds
const FORGOTTEN = 24 * 3600; // seconds after the last failure the count starts again

/** Seconds to wait after so many failures in a row: none up to 2, then 1, 2, 4 … up to 300. */
export const delayAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(LONGEST, 2 ** (failures - FREE));

/**
 * Counts a sign-in as failed before its password is looked at, so that many at once are no way
 * around the delay. `forgive` takes it back.
 *
 * @returns seconds still to wait; 0 when the password may be looked at
 */
export async function beginAttempt(db: Database, login: string, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.insert(signInFailures).values({ login, count: 0, lastAt: now }).onConflictDoNothing();
    const mine = eq(signInFailures.login, login);
    const [row] = await tx.select().from(signInFailures).where(mine).for('update');
    const since = row ? (now.getTime() - row.lastAt.getTime()) / 1000 : 0;
    const failures = since > FORGOTTEN ? 0 : (row?.count ?? 0);
    const wait = Math.ceil(delayAfter(failures) - since);
    if (wait > 0) return wait;
    await tx
      .update(signInFailures)
      .set({ count: failures + 1, lastAt: now })
      .where(mine);
    return 0;
  });
}

/** After a right password the count starts again; forgotten counts of other names go as well. */
export async function forgive(db: Transaction, login: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - FORGOTTEN * 1000);
  await db.delete(signInFailures).where(eq(signInFailures.login, login));
  await db.delete(signInFailures).where(lt(signInFailures.lastAt, before));
}
