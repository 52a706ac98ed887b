import { and, eq, lt } from 'drizzle-orm';
import type { Database, Transaction } from '../storage/database.ts';
import { signInFailures } from './schema.ts';

// Failures are counted for a login *and* where they come from, so that nobody can slow or lock out
// somebody else by failing in their name. Where they come from is
// - a device on which this very person has signed in before: it shows a cookie that only such a
//   sign-in gives (known-devices.ts). Strangers have none, so they cannot touch this count;
// - else the network address. Who sits behind the same address and fails in another's name can
//   delay that person's first sign-in from a new device there, and nothing else; a one-time link
//   of the administrator, which clears every count, helps at once.
// Someone with many addresses is held by the length of passwords and the cost of argon2id: 22 tries
// from each address in the first hour, then one an hour.

const FREE = 3; // failures: a mistyped password, the caps lock, the old password
const LONGEST = 300; // seconds
const LOCKING = 20; // failures from which on nobody is just mistyping
const LOCKED = 3600; // seconds
const FORGOTTEN = 24 * 3600; // seconds after the last failure the count starts again

/** Seconds to wait after so many failures in a row: none up to 2, then 1, 2, 4 … 300, then an hour. */
export function delayAfter(failures: number): number {
  if (failures < FREE) return 0;
  return failures < LOCKING ? Math.min(LONGEST, 2 ** (failures - FREE)) : LOCKED;
}

/** `source`: a known device, or an address; see above. */
export type Attempt = { login: string; source: string };

/**
 * Counts a sign-in as failed before its password is looked at, so that many at once are no way
 * around the delay. `forgive` takes it back.
 *
 * @returns seconds still to wait; 0 when the password may be looked at
 */
export async function beginAttempt(
  db: Database,
  { login, source }: Attempt,
  now: Date,
): Promise<number> {
  return db.transaction(async (tx) => {
    const first = { login, source, count: 0, lastAt: now };
    await tx.insert(signInFailures).values(first).onConflictDoNothing();
    const mine = and(eq(signInFailures.login, login), eq(signInFailures.source, source));
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

/**
 * After a right password the count of that source starts again; without a source, every count of
 * the login does. Forgotten counts of other names go as well.
 */
export async function forgive(
  db: Transaction,
  { login, source }: { login: string; source?: string },
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - FORGOTTEN * 1000);
  const there = source === undefined ? undefined : eq(signInFailures.source, source);
  await db.delete(signInFailures).where(and(eq(signInFailures.login, login), there));
  await db.delete(signInFailures).where(lt(signInFailures.lastAt, before));
}
