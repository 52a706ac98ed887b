import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { createApp } from '../../src/app.tsx';
import { startBackground } from '../../src/background.ts';
import { readConfig } from '../../src/config.ts';
import { openPortal } from '../../src/open-portal.ts';
import { describeWith, services } from './services.ts';

export type Pair = { record: 'pglite' | 'postgres'; index: 'embedded' | 'elastic' };
export type Running = Awaited<ReturnType<typeof runPortal>>;

const pairs: Pair[] = [
  { record: 'pglite', index: 'embedded' },
  { record: 'postgres', index: 'embedded' },
  { record: 'pglite', index: 'elastic' },
  { record: 'postgres', index: 'elastic' },
];

/** The same suite on every pair of database and index that this run has. */
export const describePairs = (title: string, body: (pair: Pair) => void) =>
  describePairsOn(['pglite', 'postgres'], title, body);

/** The same on some databases alone, where the other would only say it again. */
export const describePairsOn = (
  records: Pair['record'][],
  title: string,
  body: (pair: Pair) => void,
) =>
  describeThese(
    pairs.filter(({ record }) => records.includes(record)),
    title,
    body,
  );

/** On two pairs that have both databases and both engines between them. */
export const describeBoth = (title: string, body: (pair: Pair) => void) =>
  describeThese(
    pairs.filter(({ record, index }) => (record === 'pglite') === (index === 'embedded')),
    title,
    body,
  );

function describeThese(some: Pair[], title: string, body: (pair: Pair) => void) {
  for (const pair of some) {
    const missing = [
      pair.record === 'postgres' && !services.databaseUrl && 'TEST_DATABASE_URL',
      pair.index === 'elastic' && !services.elasticsearchUrl && 'TEST_ELASTICSEARCH_URL',
    ].filter(Boolean);
    const needs = missing.join(' and ');
    const name = `${title}, ${pair.record} and ${pair.index}`;
    describeWith(needs ? undefined : 'here', needs, name, () => body(pair));
  }
}

/**
 * A whole portal as `npm start` opens it, in a folder, database and index of its own.
 *
 * @param settings - of the environment, besides what every test portal has
 */
export async function runPortal(
  pair: Pair,
  dataDir?: string,
  settings: Record<string, string> = {},
) {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'tham-muu-portal-')));
  const database = pair.record === 'postgres' ? await newDatabase() : undefined;
  const config = readConfig({
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    REQUESTS_PER_SECOND: '10000',
    ...settings,
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...(pair.index === 'elastic'
      ? {
          ELASTICSEARCH_URL: services.elasticsearchUrl,
          ELASTICSEARCH_INDEX: `test-${randomUUID()}`,
        }
      : {}),
  });
  const portal = await openPortal(config, 'npm test');
  const stopBackground = await startBackground(portal);
  const close = async () => {
    await stopBackground();
    await portal.close();
    if (pair.index === 'elastic') await dropIndices(config.elasticsearchIndex);
    await database?.drop();
    if (!dataDir) await rm(folder, { recursive: true, force: true });
  };
  return { portal, app: createApp(portal), folder, close };
}

async function newDatabase() {
  const name = `tham_muu_${randomUUID().replaceAll('-', '')}`;
  const server = postgres(services.databaseUrl ?? '', { max: 1 });
  await server.unsafe(`create database ${name}`);
  const url = new URL(services.databaseUrl ?? '');
  url.pathname = `/${name}`;
  const drop = async () => {
    await server.unsafe(`drop database ${name} with (force)`);
    await server.end();
  };
  return { url: url.href, drop };
}

/** By name: Elasticsearch refuses to delete by wildcard. */
async function dropIndices(prefix: string) {
  const base = services.elasticsearchUrl ?? '';
  const listed = await fetch(`${base}/_cat/indices/${prefix}*?format=json&h=index`);
  for (const { index } of (await listed.json()) as { index: string }[])
    await fetch(`${base}/${index}`, { method: 'DELETE' });
}
