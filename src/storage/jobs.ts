import PgBoss from 'pg-boss';
import type { Sql } from 'postgres';
import { failureOf, type Log } from './log.ts';

const POLL = 0.5; // seconds: what pg-boss allows at least

export type Jobs = Awaited<ReturnType<typeof openJobs>>;

/**
 * Background work that survives a restart: pg-boss on the record's own client. Nothing that a
 * person waits for goes through here.
 */
export async function openJobs(client: Sql, log: Log) {
  const boss = new PgBoss({ db: { executeSql: forBoss(client) }, schema: 'jobs' });
  boss.on('error', (error) => log.error(failureOf(error), 'jobs'));
  await boss.start();
  return {
    /** Work of one kind, one piece at a time in this process. A throw is tried again, later and later. */
    async work<T extends object>(queue: string, run: (input: T) => Promise<void>) {
      await boss.createQueue(queue);
      await boss.work<T>(queue, { pollingIntervalSeconds: POLL }, async ([job]) => {
        if (job) await run(job.data);
      });
    },
    async send(queue: string, input: object, key?: string) {
      await boss.createQueue(queue);
      const once = key === undefined ? {} : { singletonKey: key };
      await boss.send(queue, input, { ...once, retryLimit: 5, retryBackoff: true });
    },
    close: () => boss.stop({ graceful: true, timeout: 5_000 /* ms */ }),
  };
}

/**
 * pg-boss writes for node-pg: undefined means null, objects are JSON, several statements give
 * several results. A script with its own BEGIN runs only on a connection of its own.
 */
const forBoss = (client: Sql) => async (text: string, values?: unknown[]) => {
  if (values?.length) return rowsOf(await client.unsafe(text, values.map(asParameter) as never[]));
  const own = await client.reserve();
  try {
    return rowsOf(await own.unsafe(text));
  } finally {
    own.release();
  }
};

const asParameter = (value: unknown) => {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return JSON.stringify(value);
};

const rowsOf = (result: unknown[]) => ({ rows: Array.isArray(result[0]) ? result.flat() : result });
