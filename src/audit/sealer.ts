import { sql } from 'drizzle-orm';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { failureOf } from '../storage/log.ts';
import { sealPending } from './seal.ts';

const EVERY = 1_000; // ms
const SWEEP = 3_600; // rounds: once an hour everything is looked at, not only what is new
const MARGIN = 60_000; // ms: a clock that is set back a little

type Outside = Pick<Portal, 'db' | 'secret' | 'now' | 'headFile' | 'courtesy' | 'log'>;

/**
 * Seals each second what was recorded. An event bears the moment its transaction began, so one that
 * commits late is older than the oldest transaction that was running: looking back to that one
 * misses nothing, and does not read the whole table every second.
 *
 * @returns how to stop it: what is recorded by then is sealed
 */
export function startSealer(outside: Outside) {
  let since: Date | undefined; // the first round looks at everything
  let rounds = 0;
  let stopped = false;
  let timer: NodeJS.Timeout;
  let round = Promise.resolve();

  const seal = async () => {
    const oldest = await oldestRunning(outside.db);
    const head = await sealPending(outside, rounds % SWEEP === 0 ? undefined : since);
    if (head) await outside.headFile.write(head);
    since = new Date(oldest.getTime() - MARGIN);
    rounds += 1;
  };
  const alarm = (error: unknown) => outside.log.error(failureOf(error), 'alarm: record not sealed');
  const tick = () => {
    round = outside.courtesy
      .turn()
      .then(seal)
      .catch(alarm)
      .finally(() => {
        if (!stopped) timer = setTimeout(tick, EVERY).unref();
      });
  };
  tick();

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
      await seal().catch(alarm);
    },
  };
}

/** When the oldest transaction that still runs began; now, when none does. */
async function oldestRunning(db: Transaction): Promise<Date> {
  const [row] = await db.execute<{ at: number }>(sql`
    select (extract(epoch from least(min(xact_start), now())) * 1000)::float8 as at
    from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend'`);
  return new Date(row?.at ?? 0);
}
