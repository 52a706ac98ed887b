// Pages through HTTP beside the engine asked directly, interleaved in one run:
// `npm run bench -- [--engine embedded|elastic] [--passages N,N] [--questions N]`.
// ELASTICSEARCH_URL is needed for elastic, and for the plain request beside either.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { percentile } from '../../scripts/evaluate/measures.ts';
import { readSet } from '../../scripts/evaluate/set.ts';
import { createApp } from '../../src/app.tsx';
import { startBackground } from '../../src/background.ts';
import { readConfig } from '../../src/config.ts';
import { openPortal } from '../../src/open-portal.ts';
import { paths } from '../../src/paths.ts';
import { addReaders, fill, manyTexts, PASSWORD, pause, READERS, type Reader } from './archive.ts';
import { openPlain } from './plain.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'embedded' },
    passages: { type: 'string', default: '6000,62000' },
    questions: { type: 'string', default: '100' },
  },
});
const AT_ONCE = 8; // readers
const folder = mkdtempSync(join(tmpdir(), 'tham-muu-bench-'));
const { ELASTICSEARCH_URL: url, ...rest } = process.env;
const config = readConfig({
  ...rest,
  ...(values.engine === 'elastic' ? { ELASTICSEARCH_URL: url } : {}),
  ELASTICSEARCH_INDEX: `bench-${Date.now()}`,
  DATA_DIR: folder,
  REQUESTS_PER_SECOND: '100000',
  LOG_LEVEL: 'error',
});
const portal = await openPortal(config, 'npm run bench');
const stopBackground = await startBackground(portal);
const server = serve({ fetch: createApp(portal).fetch, hostname: '127.0.0.1', port: 0 });
await pause(100);
const { port } = server.address() as { port: number };
const base = `http://127.0.0.1:${port}`;
const audienceOf = await addReaders(portal);
const cookies = Object.fromEntries(
  await Promise.all(Object.keys(READERS).map(async (login) => [login, await signIn(login)])),
) as Record<Reader, string>;

const { questions } = await readSet(join(config.testData, 'retrieval/phapdien'));
const asked = questions.slice(0, Number(values.questions)).map(({ text }) => text);
const texts = manyTexts(config.testData);
const sizes: ({ passages: number } & Record<string, unknown>)[] = [];
let files = 0;
for (const size of values.passages.split(',').map(Number)) {
  const loading = await load(size);
  files += loading.files;
  const plain = url ? await openPlain(url, portal) : undefined;
  sizes.push({
    ...loading,
    readers: await measureReaders(plain),
    suggestions: summary(await suggestions()),
    ...(plain ? { atOnce: await measureAtOnce(plain) } : {}),
  });
  await plain?.close();
}
console.log(JSON.stringify({ engine: values.engine, questions: asked.length, sizes }, null, 1));
server.close();
await stopBackground();
await portal.close();
rmSync(folder, { recursive: true, force: true });
process.exit();

type Plain = Awaited<ReturnType<typeof openPlain>>;

/** The archive grows to `size` passages while a reader searches once a second. */
async function load(size: number) {
  const meanwhile: number[] = [];
  const started = performance.now();
  let done = false;
  const filling = fill(portal, texts, audienceOf, size, files).finally(() => {
    done = true;
  });
  for (let i = 0; !done; i++) {
    meanwhile.push(await timed(() => page('whole', asked[i % asked.length] ?? '')));
    await pause(1_000);
  }
  const { passages, files: added } = await filling;
  const before = sizes.at(-1)?.passages ?? 0;
  const perSecond = Math.round((passages - before) / ((performance.now() - started) / 1000));
  return { passages, files: added, perSecond, searchMeanwhile: summary(meanwhile) };
}

async function measureReaders(plain: Plain | undefined) {
  const times: { [who: string]: { page: number[]; plain: number[] } } = {};
  for (const reader of Object.keys(READERS) as Reader[]) {
    times[reader] = { page: [], plain: [] };
    for (const text of asked.slice(0, 5)) await page(reader, text); // warm
  }
  for (const text of asked)
    for (const [reader, both] of Object.entries(times) as [Reader, (typeof times)[string]][]) {
      both.page.push(await timed(() => page(reader, text)));
      if (plain) both.plain.push(await timed(() => plain.ask(text, keyOf(reader))));
    }
  return Object.fromEntries(
    Object.entries(times).map(([reader, both]) => [reader, compared(both.page, both.plain)]),
  );
}

async function measureAtOnce(plain: Plain) {
  const perSecond = async (ask: (text: string) => Promise<unknown>) => {
    const waiting = asked.values();
    const started = performance.now();
    let errors = 0;
    const reader = async () => {
      for (const text of waiting) await ask(text).catch(() => errors++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    return { perSecond: (asked.length * 1000) / (performance.now() - started), errors };
  };
  const ours = await perSecond((text) => page('whole', text));
  const theirs = await perSecond((text) => plain.ask(text, keyOf('whole')));
  return { page: ours, plain: theirs, ratio: round(ours.perSecond / theirs.perSecond) };
}

async function suggestions(): Promise<number[]> {
  const times: number[] = [];
  for (const text of asked.slice(0, 50))
    for (const length of [3, 6, 12])
      times.push(
        await timed(() =>
          get('whole', `/search/suggest?q=${encodeURIComponent(text.slice(0, length))}`),
        ),
      );
  return times;
}

function page(reader: Reader, text: string) {
  return get(reader, paths.search({ q: text }));
}

async function get(reader: Reader, path: string) {
  const answer = await fetch(base + path, { headers: { cookie: cookies[reader] } });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return body;
}

async function signIn(login: string) {
  const answer = await fetch(base + paths.signIn(), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ login, password: PASSWORD }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function keyOf(reader: Reader) {
  return audienceOf(0)[Object.keys(READERS).indexOf(reader)] ?? '';
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function compared(ours: number[], theirs: number[]) {
  if (theirs.length === 0) return { page: summary(ours) };
  const [page, plain] = [summary(ours), summary(theirs)];
  return {
    page,
    plain,
    ratio: { p50: round(page.p50 / plain.p50), p95: round(page.p95 / plain.p95) },
  };
}

function summary(times: number[]) {
  const [p50 = 0, p95 = 0] = [0.5, 0.95].map((share) => round(percentile(times, share)));
  return { p50, p95 }; // ms
}

function round(value: number) {
  return Math.round(value * 10) / 10;
}
