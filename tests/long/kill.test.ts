import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { startBackground } from '../../src/background.ts';
import { readConfig } from '../../src/config.ts';
import { documents, versions } from '../../src/documents/schema.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { openPortal } from '../../src/open-portal.ts';
import { feedAll } from '../../src/search/feed.ts';
import { findDrift } from '../../src/search/reconcile.ts';

const ROUNDS = 20;
const LONGEST_LIFE = 3_000; // ms after the first acknowledgement

it('kill -9 in a batch, twenty times: nothing acknowledged is lost or doubled', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tham-muu-kill-'));
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ids = await batchUntilKilled(dataDir, round);
    console.log(JSON.stringify({ round, acknowledged: ids.length }));
    acknowledged.push(...ids);
  }

  const portal = await openPortal(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' }), 'npm test');
  const stop = await startBackground(portal);
  while ((await portal.quarantine.waiting()).length > 0) await pause(200);
  await feedAll(portal.db, portal.engine);

  const rows = await portal.db.select().from(intakes);
  const stored = new Map(rows.map((row) => [row.id, row]));
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  expect(acknowledged.filter((id) => stored.get(id)?.outcome !== 'stored')).toEqual([]);
  const [held] = await portal.db.select({ total: count() }).from(documents);
  expect(held?.total).toBe(rows.filter(({ outcome }) => outcome === 'stored').length);
  const bytes = await portal.db.select({ sha256: versions.sha256 }).from(versions);
  expect(new Set(bytes.map(({ sha256 }) => sha256)).size).toBe(bytes.length);
  for (const { sha256 } of bytes) expect(await portal.files.has(sha256)).toBe(true);
  expect(await findDrift(portal.db, portal.engine)).toEqual([]);
  const open = await portal.db.select().from(intakes).where(eq(intakes.stage, 'reading'));
  expect(open).toEqual([]);
  console.log(
    JSON.stringify({ rounds: ROUNDS, acknowledged: acknowledged.length, held: held?.total }),
  );

  await stop();
  await portal.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function batchUntilKilled(dataDir: string, round: number): Promise<string[]> {
  const entry = join(import.meta.dirname, 'batch.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', entry, dataDir, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'warn' },
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await once(child.stdout, 'data');
  await pause(Math.random() * LONGEST_LIFE);
  child.kill('SIGKILL');
  await once(child, 'close');
  return said.split('\n').slice(0, -1); // the last line may be cut: it was not yet said
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
