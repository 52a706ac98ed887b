import postgres, { type Sql } from 'postgres';
import { SearchUnavailable } from '../errors.ts';
import { startPglite } from '../storage/pglite.ts';
import { mayAsk } from './access-filter.ts';
import { findCandidates } from './embedded-candidates.ts';
import { NOT_WHOLE, putDocuments } from './embedded-put.ts';
import { keepStatistics } from './embedded-statistics.ts';
import { createSide, dropSide, prepare, swapSides } from './embedded-tables.ts';
import type { Engine, IndexedRevision, Rebuild } from './engine.ts';

/**
 * The index in a database of its own, for archives up to about 100,000 passages. It is a projection:
 * its folder may be removed while the portal is stopped, and is filled again by `reindex`. Hold the
 * lock of the folder first.
 */
export async function openEmbedded({ folder }: { folder: string }): Promise<Engine> {
  const database = await startPglite({ folder, name: 'index', extensions: ['pg_textsearch'] });
  const sql = postgres({ ...database.connection, onnotice: () => {} });
  await prepare(sql);
  const statistics = await keepStatistics(sql);
  return {
    put: (documents) => answered(putDocuments(sql, 'live', documents).then(statistics.grown)),
    candidates: async (request) =>
      mayAsk(request) ? answered(findCandidates(sql, request)) : nothing,
    refresh: async () => {}, // what is put is visible
    revisions: (limit, after = '') => answered(revisions(sql, limit, after)),
    beginRebuild: () => answered(beginRebuild(sql, statistics.gather)),
    tidy: () => answered(sql`vacuum live.entries`.then(statistics.gather)),
    health: () => answered(sql`select 1`.then(() => 'up' as const)),
    close: async () => {
      await sql.end({ timeout: 5 /* seconds */ });
      await database.stop();
    },
  };
}

const nothing = { candidates: [], capped: false };

const revisions = (sql: Sql, limit: number, after: string) => sql<IndexedRevision[]>`
  select id as "documentId", revision,
    case when entries = (select count(*) from live.entries where document_id = id)
      then passages else ${NOT_WHOLE}::int end as passages
  from live.documents
  where id > ${after} and passages <> 0 order by id limit ${limit}`;

async function beginRebuild(sql: Sql, gatherStatistics: () => Promise<void>): Promise<Rebuild> {
  await dropSide(sql, 'next');
  await createSide(sql, 'next');
  return {
    put: async (documents) => void (await answered(putDocuments(sql, 'next', documents))),
    swap: () => answered(swapSides(sql).then(gatherStatistics)),
    discard: async () => void (await answered(dropSide(sql, 'next'))),
  };
}

/** The database is gone, or going: everything else that fails is a bug. */
async function answered<T>(answer: PromiseLike<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (/^(CONNECT|ECONN|ENOENT|EPIPE)/.test(code)) throw new SearchUnavailable(code);
    throw error;
  }
}
