import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { startPglite } from './pglite.ts';
import { startUpkeep } from './upkeep.ts';

/** Clients of one process on PostgreSQL: web requests, background work and the index feeder. */
const POOL = 10; // connections

export type Database = ReturnType<typeof drizzle>;
/** What a function needs that may run inside somebody else's transaction. */
export type Transaction = Pick<
  Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'
>;

export type Record = { db: Database; client: Sql; embedded: boolean; close(): Promise<void> };

/**
 * Opens the record: PostgreSQL where `databaseUrl` is given, else PGlite in `dataDir`. The same
 * driver and the same migrations for both. PGlite has one connection: inside `db.transaction` only
 * the transaction may be used, or the call waits for ever.
 *
 * @throws if the database does not answer or a migration fails
 */
export async function openRecord(where: {
  databaseUrl?: string | undefined;
  dataDir: string;
}): Promise<Record> {
  const { client, stop, endUpkeep } = where.databaseUrl
    ? { client: postgres(where.databaseUrl, { max: POOL, onnotice: silent }), ...nothingToStop }
    : await openEmbedded(recordFolder(where.dataDir));
  const db = drizzle(withPreparedInside(client));
  const close = async () => {
    await endUpkeep();
    await client.end({ timeout: 5 /* seconds */ });
    await stop();
  };
  try {
    await migrate(db, { migrationsFolder });
  } catch (error) {
    await close();
    throw error;
  }
  return { db, client, embedded: !where.databaseUrl, close };
}

const nothingToStop = { stop: async () => {}, endUpkeep: async () => {} };

/** Where the record lies when it is embedded. */
export const recordFolder = (dataDir: string) => join(dataDir, 'records');

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

async function openEmbedded(folder: string) {
  const pglite = await startPglite({ folder, name: 'records' });
  const client = postgres({ ...pglite.connection, onnotice: silent });
  await client`set default_statistics_target = 10`; // a small sample is enough, and fast
  return { client, stop: pglite.stop, endUpkeep: startUpkeep(client) };
}

const LONGEST_PREPARED = 5_000; // characters; what is longer is written for one occasion
const PREPARED = /^\s*(?:select|with|update|delete|insert)\b/;
const SEVERAL_ROWS = /\), \(/;

/**
 * What is asked again and again is prepared once a connection, inside transactions too. Drizzle asks
 * for everything unprepared, which is parsed and planned anew each time, in two trips: on PGlite .5 ms
 * of processor a statement instead of .15. What writes several rows has as many shapes as rows.
 */
function withPrepared<T extends Sql | TransactionSql>(client: T): T {
  const unsafe = client.unsafe.bind(client);
  client.unsafe = ((query: string, values?: never[], options?: object) =>
    unsafe(query, values, {
      ...options, // drizzle says `prepare: false` there
      prepare: isPrepared(query),
    })) as typeof client.unsafe;
  return client;
}

const isPrepared = (query: string) =>
  query.length <= LONGEST_PREPARED && PREPARED.test(query) && !SEVERAL_ROWS.test(query);

function withPreparedInside(client: Sql): Sql {
  const begin = client.begin.bind(client) as (...given: unknown[]) => Promise<unknown>;
  client.begin = ((...given: [...mode: string[], work: Work]) => {
    const work = given.pop() as Work;
    return begin(...given, (tx: TransactionSql) => work(withPrepared(tx)));
  }) as typeof client.begin;
  return withPrepared(client);
}

type Work = (tx: TransactionSql) => unknown;

/** "Relation already exists, skipping" at every start is not worth a line in the log. */
const silent = () => {};
