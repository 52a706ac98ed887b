import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { openRecord, type Record } from '../../src/storage/database.ts';
import { recordTemplate } from './record-template.ts';

/**
 * A fresh record for one test file: on PGlite, or in a database of its own when `databaseUrl` (of a
 * PostgreSQL server where databases may be made) is given.
 */
export async function freshRecord(databaseUrl?: string): Promise<Record> {
  return databaseUrl ? freshDatabase(databaseUrl) : freshFolder();
}

async function freshFolder(): Promise<Record> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tham-muu-record-'));
  await cp(await recordTemplate(), dataDir, { recursive: true });
  const record = await openRecord({ dataDir });
  const close = async () => {
    await record.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...record, close };
}

async function freshDatabase(databaseUrl: string): Promise<Record> {
  const name = `tham_muu_${randomUUID().replaceAll('-', '')}`;
  const server = postgres(databaseUrl, { max: 1 });
  await server.unsafe(`create database ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const record = await openRecord({ databaseUrl: url.href, dataDir: '' });
  const close = async () => {
    await record.close();
    await server.unsafe(`drop database ${name} with (force)`);
    await server.end();
  };
  return { ...record, close };
}
