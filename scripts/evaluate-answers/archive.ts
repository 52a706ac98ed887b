import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { count, isNull } from 'drizzle-orm';
import { startBackground } from '../../src/background.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { announce } from '../../src/ingest/intakes.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { type OpenPortal, openPortal } from '../../src/open-portal.ts';
import { EVERYONE } from '../../src/people/keys.ts';
import { backlog, feedAll } from '../../src/search/feed.ts';
import { loadSample } from '../sample/load.ts';

/** 08:00 in Vietnam on the day on which the sample archive ends. */
const CLOCK = new Date('2026-11-23T01:00:00Z');
const STILL = 4; // looks in a row without anything under way

/**
 * The sample archive and some public texts, taken in as files are.
 *
 * @param folder - keeps the archive for the next time; left out, it is thrown away
 */
export async function openArchive(folder?: string) {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'tham-muu-answers-')));
  const isNew = !existsSync(join(dataDir, 'records'));
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const portal = await openPortal(config, 'npm run evaluate-answers');
  if (isNew) await fill(portal);
  const close = async () => {
    await portal.close();
    if (!folder) await rm(dataDir, { recursive: true, force: true });
  };
  return { portal: { ...portal, now: () => CLOCK }, close };
}

async function fill(portal: OpenPortal) {
  const stop = await startBackground(portal);
  await loadSample(portal);
  for (const { id, text } of openTexts()) {
    const note = {
      ...{ batchId: randomUUID(), fileName: `${id}.txt`, personId: null },
      audienceKeys: [EVERYONE],
    };
    await announce(portal.db, await portal.quarantine.receive(note, Buffer.from(text)));
  }
  portal.wake();
  for (let still = 0; still < STILL; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [open] = await portal.db
      .select({ total: count() })
      .from(intakes)
      .where(isNull(intakes.outcome));
    still = open?.total === 0 && (await backlog(portal.db)) === 0 ? still + 1 : 0;
  }
  await feedAll(portal.db, portal.engine);
  await stop();
}

/** Public texts by id, see `open-texts.tsv`; none where TEST_DATA is missing. */
function openTexts(config: Config = readConfig()): { id: string; text: string }[] {
  const path = join(config.testData, 'fulltext/vbpl.jsonl.gz');
  if (!existsSync(path)) throw new Error(`TEST_DATA: không có ${path}`);
  const rows: { id: string }[] = parse(readFileSync(new URL('open-texts.tsv', import.meta.url)), {
    columns: true,
    delimiter: '\t',
  });
  const wanted = new Set(rows.map(({ id }) => id));
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .filter(({ id }) => wanted.has(id));
}
