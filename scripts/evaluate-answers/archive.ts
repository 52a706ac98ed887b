import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { count, eq, isNull } from 'drizzle-orm';
import { startBackground } from '../../src/background.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { announce } from '../../src/ingest/intakes.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { type OpenPortal, openPortal } from '../../src/open-portal.ts';
import { EVERYONE, personKey } from '../../src/people/keys.ts';
import { people } from '../../src/people/schema.ts';
import { backlog, feedAll } from '../../src/search/feed.ts';
import { loadSample } from '../sample/load.ts';

/** 08:00 in Vietnam on the day on which the sample archive ends. */
const CLOCK = new Date('2026-11-23T01:00:00Z');
const STILL = 4; // looks in a row without anything under way
/** Reads what `questions-fresh.tsv` asks about, so that the questions before it have the archive they had. */
const FRESH_READER = 'khue';

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
  const [fresh] = await portal.db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.login, FRESH_READER));
  const ofFresh = personKey(fresh?.id ?? Number.NaN);
  for (const { id, text, isFresh } of [...openTexts(), ...ownPapers()]) {
    const note = {
      ...{ batchId: randomUUID(), fileName: `${id}.txt`, personId: null },
      audienceKeys: [isFresh ? ofFresh : EVERYONE],
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

type HandedIn = { id: string; text: string; isFresh: boolean };

/** Public texts by id, see `open-texts.tsv`. @throws {Error} where TEST_DATA is missing */
function openTexts(config: Config = readConfig()): HandedIn[] {
  const path = join(config.testData, 'fulltext/vbpl.jsonl.gz');
  if (!existsSync(path)) throw new Error(`TEST_DATA: không có ${path}`);
  const rows: { id: string; fresh: string }[] = parse(
    readFileSync(new URL('open-texts.tsv', import.meta.url)),
    { columns: true, delimiter: '\t' },
  );
  const wanted = new Map(rows.map(({ id, fresh }) => [id, fresh === 'yes']));
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .flatMap(({ id, text }) => {
      const isFresh = wanted.get(id);
      return isFresh === undefined ? [] : [{ id, text, isFresh }];
    });
}

/** Invented papers, two by two of one thing, with figures that differ. */
function ownPapers(): HandedIn[] {
  const folder = new URL('papers/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      id: name.replace(/\.txt$/, ''),
      text: readFileSync(new URL(name, folder), 'utf8'),
      isFresh: true,
    }));
}
