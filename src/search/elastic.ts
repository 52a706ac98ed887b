import { randomUUID } from 'node:crypto';
import { Client, errors } from '@elastic/elasticsearch';
import { SearchUnavailable } from '../errors.ts';
import { mayAsk } from './access-filter.ts';
import { findCandidates } from './elastic-candidates.ts';
import { mappings, settings } from './elastic-index.ts';
import { putDocuments } from './elastic-put.ts';
import type { Engine, IndexedRevision, Rebuild } from './engine.ts';

const PATIENCE = 10_000; // ms for one request

/**
 * The index in Elasticsearch 9, behind an alias named `prefix`. Opens also while the server is down:
 * each call says so until it answers, and the index is made when it first does.
 */
export async function openElastic({
  url,
  prefix,
}: {
  url: string;
  prefix: string;
}): Promise<Engine> {
  const client = new Client({ node: url, requestTimeout: PATIENCE, maxRetries: 1 });
  let made: Promise<unknown> | undefined;
  const ready = async () => {
    made ??= makeIndex(client, prefix).catch((error) => {
      made = undefined; // tried again by the next call
      throw error;
    });
    await made;
  };
  const asked = <T>(ask: () => Promise<T>) => answered(ready().then(ask));
  return {
    put: (documents) => asked(() => putDocuments(client, prefix, documents)),
    candidates: async (request) =>
      mayAsk(request)
        ? asked(() => findCandidates(client, prefix, request))
        : { candidates: [], capped: false },
    refresh: () => asked(async () => void (await client.indices.refresh({ index: prefix }))),
    revisions: (limit, after) => asked(() => revisions(client, prefix, limit, after)),
    beginRebuild: () => asked(() => beginRebuild(client, prefix)),
    tidy: async () => {}, // Elasticsearch merges by itself
    health: () => asked(async () => client.ping().then(() => 'up' as const)),
    close: () => client.close(),
  };
}

async function makeIndex(client: Client, alias: string): Promise<void> {
  if (await client.indices.existsAlias({ name: alias })) return;
  const index = newName(alias);
  await client.indices.create({ index, mappings, settings, aliases: { [alias]: {} } });
}

const newName = (alias: string) => `${alias}-${randomUUID().slice(0, 8)}`;

async function beginRebuild(client: Client, alias: string): Promise<Rebuild> {
  const index = newName(alias);
  await client.indices.create({ index, mappings, settings });
  const remove = (name: string) => client.indices.delete({ index: name, ignore_unavailable: true });
  return {
    put: (documents) => answered(putDocuments(client, index, documents)),
    swap: () =>
      answered(
        (async () => {
          const old = Object.keys(await client.indices.getAlias({ name: alias }));
          await client.indices.refresh({ index });
          await client.indices.updateAliases({
            actions: [
              ...old.map((name) => ({ remove: { index: name, alias } })),
              { add: { index, alias } },
            ],
          });
          for (const name of old) await remove(name);
        })(),
      ),
    discard: () => answered(remove(index).then(() => {})),
  };
}

type Head = { document_id: string; revision: number; passages: number };

async function revisions(
  client: Client,
  index: string,
  limit: number,
  after: string | undefined,
): Promise<IndexedRevision[]> {
  const { hits } = await client.search<Head>({
    index,
    size: limit,
    query: {
      bool: { filter: { exists: { field: 'passages' } }, must_not: { term: { passages: 0 } } },
    },
    sort: [{ document_id: 'asc' }],
    ...(after === undefined ? {} : { search_after: [after] }),
  });
  return hits.hits.flatMap(({ _source }) =>
    _source
      ? [
          {
            documentId: _source.document_id,
            revision: _source.revision,
            passages: _source.passages,
          },
        ]
      : [],
  );
}

const BUSY = 429; // and everything above: the server cannot answer now
const GONE = 404; // the index was removed under us

/** @throws {SearchUnavailable} in place of whatever the client throws when nobody answers */
async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof errors.ResponseError) {
      const status = error.statusCode ?? 0;
      if (status >= BUSY || status === GONE) throw new SearchUnavailable(`elastic: ${status}`);
    } else if (error instanceof errors.ElasticsearchClientError) {
      throw new SearchUnavailable(`elastic: ${error.name}`);
    }
    throw error;
  }
}
