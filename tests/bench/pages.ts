// Pages through HTTP beside the engine asked directly, interleaved in one run:
// `npm run -s bench -- [--engine embedded|elastic] [--passages N,N] [--questions N] > FILE`.
// ELASTICSEARCH_URL is needed for elastic, and for the plain request beside either.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSet } from '../../scripts/evaluate/set.ts';
import { readConfig } from '../../src/config.ts';
import { paths } from '../../src/paths.ts';
import { pause, type Reader, readers } from './archive.ts';
import { openPlain } from './plain.ts';
import { startServed } from './served-process.ts';
import { round, summary, type Times, timed } from './times.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'embedded' },
    passages: { type: 'string', default: '6000,62000' },
    questions: { type: 'string', default: '100' },
  },
});
const AT_ONCE = 8; // readers
const folder = mkdtempSync(join(tmpdir(), 'tham-muu-bench-'));
const url = process.env.ELASTICSEARCH_URL;
const prefix = `bench-${Date.now()}`;
const where = { url: url ?? '', index: `${prefix}-plain` };
const portal = await startServed({
  ELASTICSEARCH_URL: values.engine === 'elastic' ? url : undefined,
  ELASTICSEARCH_INDEX: prefix,
  DATA_DIR: folder,
  REQUESTS_PER_SECOND: '100000',
  LOG_LEVEL: 'error',
});
const { questions } = await readSet(join(readConfig().testData, 'retrieval/phapdien'));
const asked = questions.slice(0, Number(values.questions)).map(({ text }) => text);
const plain = url ? openPlain(where) : undefined;
const sizes: Awaited<ReturnType<typeof measure>>[] = [];
for (const size of values.passages.split(',').map(Number)) {
  sizes.push(await measure(size));
  console.error(JSON.stringify(sizes.at(-1)));
}
const grown =
  (sizes.at(-1)?.readers.whole?.page.p95 ?? 0) / (sizes[0]?.readers.whole?.page.p95 ?? 1);
console.log(
  JSON.stringify(
    { engine: values.engine, questions: asked.length, p95Grown: round(grown), sizes },
    null,
    1,
  ),
);
await plain?.remove();
await portal.stop();
rmSync(folder, { recursive: true, force: true });
if (url && values.engine === 'elastic') await removeIndices(url);
process.exit();

type Loaded = { passages: number; files: number; perSecond: number; searchMeanwhile: Times };
type Measured = Loaded & {
  readers: { [reader: string]: ReturnType<typeof compared> };
  suggestions: Times;
  atOnce?: Awaited<ReturnType<typeof measureAtOnce>>;
};

async function measure(size: number): Promise<Measured> {
  const ingest = await load(size);
  if (plain) await portal.order({ plain: where });
  const suggestions = await suggestionTimes();
  return {
    ...ingest,
    readers: await measureReaders(),
    suggestions,
    ...(plain ? { atOnce: await measureAtOnce() } : {}),
  };
}

/** The archive grows to `size` passages while a reader searches once a second. */
async function load(size: number): Promise<Loaded> {
  const meanwhile: number[] = [];
  let done = false;
  const filling = portal.order({ fill: size }).finally(() => {
    done = true;
  });
  for (let i = 0; !done; i++) {
    meanwhile.push(await timed(() => page('whole', asked[i % asked.length] ?? '')));
    await pause(1_000);
  }
  const { passages, files, seconds } = await filling;
  const added = passages - (sizes.at(-1)?.passages ?? 0);
  const perSecond = Math.round(added / seconds);
  return { passages, files, perSecond, searchMeanwhile: summary(meanwhile) };
}

async function measureReaders() {
  const times = readers.map((reader) => ({ reader, page: [] as number[], plain: [] as number[] }));
  for (const { reader } of times)
    for (const text of asked.slice(0, 20)) {
      await page(reader, text); // warm
      await plain?.ask(text, keysOf(reader));
    }
  for (const text of asked)
    for (const both of times) {
      both.page.push(await timed(() => page(both.reader, text)));
      if (plain) both.plain.push(await timed(() => plain.ask(text, keysOf(both.reader))));
    }
  const whole = summary(times[0]?.page ?? []);
  const entries = times.map(({ reader, ...both }) => [reader, compared(both, whole)] as const);
  return Object.fromEntries(entries);
}

/** `besideWhole`: p95 against that of who reads everything. */
function compared({ page, plain }: { page: number[]; plain: number[] }, whole: Times) {
  const ours = summary(page);
  const besideWhole = round(ours.p95 / whole.p95);
  if (plain.length === 0) return { page: ours, besideWhole };
  const theirs = summary(plain);
  const ratio = { p50: round(ours.p50 / theirs.p50), p95: round(ours.p95 / theirs.p95) };
  return { page: ours, besideWhole, plain: theirs, ratio };
}

async function measureAtOnce() {
  const perSecond = async (ask: (text: string) => Promise<unknown>) => {
    const waiting = asked.values();
    const started = performance.now();
    let errors = 0;
    const reader = async () => {
      for (const text of waiting) await ask(text).catch(() => errors++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    return { perSecond: round((asked.length * 1000) / (performance.now() - started)), errors };
  };
  const [ours, theirs] = [[], []] as { perSecond: number; errors: number }[][];
  for (let round = 0; round < 3; round++) {
    ours?.push(await perSecond((text) => page('whole', text)));
    theirs?.push(await perSecond(async (text) => plain?.ask(text, keysOf('whole'))));
  }
  const [page_, plain_] = [middle(ours ?? []), middle(theirs ?? [])];
  return { page: page_, plain: plain_, ratio: round(page_.perSecond / plain_.perSecond) };
}

/** The median round, with the errors of all. */
function middle(rounds: { perSecond: number; errors: number }[]) {
  const sorted = rounds.map(({ perSecond }) => perSecond).sort((a, b) => a - b);
  const errors = rounds.reduce((sum, one) => sum + one.errors, 0);
  return { perSecond: sorted[sorted.length >> 1] ?? 0, errors };
}

async function suggestionTimes() {
  const times: number[] = [];
  for (const text of asked.slice(0, 50))
    for (const length of [3, 6, 12]) {
      const typed = text.slice(0, length);
      times.push(await timed(() => portal.get('whole', paths.suggest({ q: typed }))));
    }
  return summary(times);
}

function page(reader: Reader, text: string) {
  return portal.get(reader, paths.search({ q: text }));
}

function keysOf(reader: Reader) {
  return portal.keys[reader];
}

async function removeIndices(url: string) {
  const found = await fetch(`${url}/_cat/indices/${prefix}*?h=index`);
  for (const name of (await found.text()).split('\n').filter(Boolean))
    await fetch(`${url}/${name}`, { method: 'DELETE' });
}
