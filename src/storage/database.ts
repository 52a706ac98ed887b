import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { startPglite } from './pglite.ts';

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
  const { client, stop } = where.databaseUrl
    ? { client: postgres(where.databaseUrl, { max: POOL, onnotice: silent }), stop: async () => {} }
    : await openEmbedded(recordFolder(where.dataDir));
  const db = drizzle(client);
  const close = async () => {
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

/** Where the record lies when it is embedded. */
export const recordFolder = (dataDir: string) => join(dataDir, 'records');

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

async function openEmbedded(folder: string) {
  const pglite = await startPglite({ folder, name: 'records' });
  const client = postgres({ ...pglite.connection, onnotice: silent });
  return { client, stop: pglite.stop };
}

/** "Relation already exists, skipping" at every start is not worth a line in the log. */
const silent = () => {};
