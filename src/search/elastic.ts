import { randomUUID } from 'node:crypto';
import { Client, errors } from '@elastic/elasticsearch';
import { SearchUnavailable } from '../errors.ts';
import { mayAsk, mayAskNearest } from './access-filter.ts';
import { findCandidates } from './elastic-candidates.ts';
import { FORM, mappings, settings } from './elastic-index.ts';
import { findNearest } from './elastic-nearest.ts';
import { putDocuments } from './elastic-put.ts';
import { revisions } from './elastic-revisions.ts';
import type { Engine, Rebuild } from './engine.ts';

const PATIENCE = 10_000; // ms for one request

/**
 * The index in Elasticsearch 9, behind an alias made of `prefix` and the form of its entries. Opens
 * also while the server is down: each call says so until it answers, and the index is made when it
 * first does.
 *
 * @param space - names the model of the meanings it is to hold; none without
 */
export async function openElastic({
  url,
  prefix,
  space,
}: {
  url: string;
  prefix: string;
  space?: string | undefined;
}): Promise<Engine> {
  const client = new Client({ node: url, requestTimeout: PATIENCE, maxRetries: 1 });
  const alias = `${prefix}-${FORM}`;
  let made: Promise<void> | undefined;
  async function asked<T>(ask: () => Promise<T>): Promise<T> {
    try {
      made ??= makeIndex(client, alias);
      await answered(made);
      return await answered(ask());
    } catch (error) {
      if (error instanceof SearchUnavailable) made = undefined; // the index may be gone: look again
      throw error;
    }
  }
  return {
    space,
    put: (documents) => asked(() => putDocuments(client, alias, documents, space)),
    candidates: async (request) =>
      mayAsk(request)
        ? asked(() => findCandidates(client, alias, request))
        : { candidates: [], capped: false },
    nearest: async (request) =>
      space !== undefined && mayAskNearest(request)
        ? asked(() => findNearest(client, alias, space, request))
        : [],
    refresh: () => asked(async () => void (await client.indices.refresh({ index: alias }))),
    revisions: (limit, after) => asked(() => revisions(client, alias, space, limit, after)),
    beginRebuild: () => asked(() => beginRebuild(client, alias, space)),
    tidy: async () => {}, // Elasticsearch merges by itself
    health: () => asked(() => health(client, alias)),
    close: () => client.close(),
  };
}

/** Several processes may do this at once: they agree on the name of the first index. */
async function makeIndex(client: Client, alias: string): Promise<void> {
  if (await client.indices.existsAlias({ name: alias })) return;
  const first = { index: `${alias}-first`, mappings, settings, aliases: { [alias]: {} } };
  await client.indices.create(first).catch((error: unknown) => {
    if (!String(error).includes('resource_already_exists_exception')) throw error;
  });
}

async function health(client: Client, alias: string): Promise<'up'> {
  const soon = { wait_for_status: 'yellow', timeout: '1s' } as const;
  await client.cluster.health({ index: alias, ...soon });
  return 'up';
}

async function beginRebuild(
  client: Client,
  alias: string,
  space: string | undefined,
): Promise<Rebuild> {
  const index = `${alias}-${randomUUID()}`;
  await client.indices.create({ index, mappings, settings });
  const remove = (name: string) => client.indices.delete({ index: name, ignore_unavailable: true });
  return {
    put: (documents) => answered(putDocuments(client, index, documents, space)),
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

const GONE = 404; // the index was removed under us
const TIMED_OUT = 408; // waiting for its shards
const BUSY = 429; // this and everything above: the server cannot answer now

/** @throws {SearchUnavailable} in place of whatever the client throws when nobody answers */
async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof errors.ResponseError) {
      const status = error.statusCode ?? 0;
      if (status >= BUSY || [GONE, TIMED_OUT].includes(status))
        throw new SearchUnavailable(`elastic: ${status}`);
    } else if (error instanceof errors.ElasticsearchClientError) {
      throw new SearchUnavailable(`elastic: ${error.name}`);
    }
    throw error;
  }
}
