import postgres, { type Sql } from 'postgres';
import { SearchUnavailable } from '../errors.ts';
import { startPglite } from '../storage/pglite.ts';
import { mayAsk, mayAskNearest } from './access-filter.ts';
import { findCandidates } from './embedded-candidates.ts';
import { openDirectory } from './embedded-directory.ts';
import { findNearest } from './embedded-nearest.ts';
import { NOT_WHOLE, putDocuments, type Turn } from './embedded-put.ts';
import { keepStatistics } from './embedded-statistics.ts';
import { createSide, dropSide, prepare, swapSides } from './embedded-tables.ts';
import { openVectors } from './embedded-vectors.ts';
import type {
  CandidateRequest,
  Engine,
  IndexedDocument,
  IndexedRevision,
  Rebuild,
} from './engine.ts';

/** A reader of at most so many entries is answered from memory, see embedded-vectors.ts. */
const NARROW = 8_000;

/**
 * The index in a database of its own, for archives up to about 100,000 passages. It is a projection:
 * its folder may be removed while the portal is stopped, and is filled again by `reindex`. Hold the
 * lock of the folder first.
 *
 * @param turn - lets searches go before what goes in, see storage/courtesy.ts
 * @param narrow - entries; 0 asks PostgreSQL every time
 * @param space - names the model of the meanings it is to hold; none without
 */
export async function openEmbedded({
  folder,
  narrow = NARROW,
  turn = async () => {},
  space,
}: {
  folder: string;
  narrow?: number;
  turn?: Turn;
  space?: string | undefined;
}): Promise<Engine> {
  const meanings = space === undefined ? [] : (['vector'] as const);
  const extensions = ['pg_textsearch' as const, ...meanings];
  const database = await startPglite({ folder, name: 'index', extensions });
  const sql = postgres({ ...database.connection, onnotice: () => {} });
  await prepare(sql, space !== undefined);
  const statistics = await keepStatistics(sql);
  const directory = openDirectory(sql);
  const vectors = openVectors(sql);
  const exchanged = async () => {
    directory.forget();
    vectors.forget();
    await statistics.gather();
  };
  const find = async (request: CandidateRequest) => {
    const few = await directory.answering(request, narrow);
    return few
      ? vectors.candidates(few, request.tokens, request.limit)
      : findCandidates(sql, request);
  };
  const put = (documents: IndexedDocument[]) =>
    directory.whilePutting(
      documents.map(({ documentId }) => documentId),
      () => putDocuments(sql, 'live', documents, turn, space).then(statistics.grown),
    );
  return {
    space,
    put: (documents) => answered(put(documents)),
    candidates: async (request) => (mayAsk(request) ? answered(find(request)) : nothing),
    nearest: async (request) =>
      space !== undefined && mayAskNearest(request)
        ? answered(findNearest(sql, space, request))
        : [],
    refresh: async () => {}, // what is put is visible
    revisions: (limit, after = '') => answered(revisions(sql, space, limit, after)),
    beginRebuild: () => answered(beginRebuild(sql, exchanged, turn, space)),
    tidy: () => answered(tidy(sql, space !== undefined).then(statistics.gather)),
    health: () => answered(sql`select 1`.then(() => 'up' as const)),
    close: async () => {
      await sql.end({ timeout: 5 /* seconds */ });
      await database.stop();
    },
  };
}

const nothing = { candidates: [], capped: false };

const revisions = (sql: Sql, space: string | undefined, limit: number, after: string) => sql<
  IndexedRevision[]
>`
  select id as "documentId", revision,
    case when entries = (select count(*) from live.entries where document_id = id)
      then passages else ${NOT_WHOLE}::int end as passages,
    ${space === undefined ? sql`0` : vectorsOf(sql, space)} as vectors
  from live.documents
  where id > ${after} and passages <> 0 order by id limit ${limit}`;

async function tidy(sql: Sql, meanings: boolean) {
  await sql`vacuum live.entries`;
  if (meanings) await sql`vacuum live.vectors`;
}

const vectorsOf = (sql: Sql, space: string) => sql`(
    select count(*)::int from live.vectors where document_id = id and space = ${space})`;

async function beginRebuild(
  sql: Sql,
  exchanged: () => Promise<void>,
  turn: Turn,
  space: string | undefined,
): Promise<Rebuild> {
  await dropSide(sql, 'next');
  await createSide(sql, 'next', space !== undefined);
  return {
    put: async (documents) =>
      void (await answered(putDocuments(sql, 'next', documents, turn, space))),
    swap: () => answered(swapSides(sql).then(exchanged)),
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
