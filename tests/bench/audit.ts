// What the record costs a search page: the same portal answers with it and without, in turn, in one
// run. `npx tsx tests/bench/audit.ts [--passages N] [--questions N] [--rounds N]`; DATABASE_URL and
// ELASTICSEARCH_URL choose the pair. JSON: p50 and p95 in ms, and how much the record adds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile } from '../../scripts/evaluate/measures.ts';
import { readSet } from '../../scripts/evaluate/set.ts';
import { createApp } from '../../src/app.tsx';
import { auditEvents } from '../../src/audit/schema.ts';
import { startBackground } from '../../src/background.ts';
import { readConfig } from '../../src/config.ts';
import { openPortal } from '../../src/open-portal.ts';
import { paths } from '../../src/paths.ts';
import type { Database } from '../../src/storage/database.ts';
import { addReaders, fill, manyTexts, PASSWORD } from './archive.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '6000' },
    questions: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '3' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'tham-muu-bench-'));
const config = readConfig({
  ...process.env,
  ELASTICSEARCH_INDEX: `bench-${Date.now()}`,
  DATA_DIR: folder,
  LOG_LEVEL: 'error',
});
const portal = await openPortal(config, 'bench of the record');
const stopBackground = await startBackground(portal); // the sealer runs, as it does in production
const { audienceOf } = await addReaders(portal);
const passages = Number(values.passages);
const filled = await fill(portal, manyTexts(config.testData), audienceOf, passages);

const apps = {
  recorded: createApp(portal),
  unrecorded: createApp({ ...portal, db: withoutRecord(portal.db) }),
};
type App = keyof typeof apps;
const cookie = await signIn();
const { questions } = await readSet(join(config.testData, 'retrieval/phapdien'));
const asked = questions.slice(0, Number(values.questions)).map(({ text }) => text);
const times: Record<App, number[]> = { recorded: [], unrecorded: [] };

for (const text of asked.slice(0, 10)) for (const app of names()) await page(app, text); // warm
for (let round = 0; round < Number(values.rounds); round++)
  for (const [i, text] of asked.entries())
    for (const app of (i + round) % 2 === 0 ? names() : names().reverse()) {
      const started = performance.now();
      await page(app, text);
      times[app].push(performance.now() - started);
    }

const [recorded, unrecorded] = [summary(times.recorded), summary(times.unrecorded)];
const added = round(100 * (recorded.p50 / unrecorded.p50 - 1));
console.log(
  JSON.stringify({
    database: portal.embedded ? 'pglite' : 'postgres',
    index: config.elasticsearchUrl ? 'elastic' : 'embedded',
    passages: filled.passages,
    pages: times.recorded.length,
    recorded,
    unrecorded,
    addedToP50: `${added} %`,
  }),
);
await stopBackground();
await portal.close();
rmSync(folder, { recursive: true, force: true });
process.exit();

function names() {
  return Object.keys(apps) as App[];
}

/** The same database, but that it takes no event. */
function withoutRecord(db: Database): Database {
  return new Proxy(db, {
    get(target, name) {
      const own = Reflect.get(target, name);
      if (name !== 'insert') return typeof own === 'function' ? own.bind(target) : own;
      return (table: unknown) =>
        table === auditEvents ? { values: async () => [] } : target.insert(table as never);
    },
  });
}

async function page(app: App, text: string) {
  const answer = await apps[app].request(paths.search({ q: text }), { headers: { cookie } });
  const body = await answer.text();
  if (!answer.ok || !body.includes('</html>')) throw new Error(`${app}: ${answer.status}`);
}

async function signIn() {
  const answer = await apps.recorded.request(paths.signIn(), {
    method: 'POST',
    headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ login: 'whole', password: PASSWORD }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function summary(all: number[]) {
  const [p50 = 0, p95 = 0] = [0.5, 0.95].map((share) => round(percentile(all, share)));
  return { p50, p95 };
}

function round(value: number) {
  return Math.round(value * 10) / 10;
}
