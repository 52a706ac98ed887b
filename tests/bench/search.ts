// How long one question takes for readers of 1 %, 10 % and all of an archive, through analyser,
// engine and ranking, in this process: real text, `--set FOLDER [--engine embedded|elastic]`.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile } from '../../scripts/evaluate/measures.ts';
import { readSet, type Text } from '../../scripts/evaluate/set.ts';
import { readConfig } from '../../src/config.ts';
import { openElastic } from '../../src/search/elastic.ts';
import { FORM } from '../../src/search/elastic-index.ts';
import { openEmbedded } from '../../src/search/embedded.ts';
import type { Engine, IndexedDocument } from '../../src/search/engine.ts';
import { analyseQuery, CANDIDATES, rank } from '../../src/search/ranking.ts';

const BATCH = 50; // documents, as the feeder puts them
const QUESTIONS = 200;

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: join(readConfig().testData, 'retrieval/phapdien') },
    engine: { type: 'string', default: 'embedded' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'tham-muu-bench-'));
const url = readConfig().elasticsearchUrl?.reveal() ?? 'http://127.0.0.1:9200';
const prefix = `bench-${randomUUID()}`;
const engine =
  values.engine === 'elastic' ? await openElastic({ url, prefix }) : await openEmbedded({ folder });

const { corpus, questions } = await readSet(values.set);
const puts = await load([...corpus.values()]);
const readers = { 'unit:1': '1 %', 'unit:10': '10 %', all: '100 %' };
const asked = [];
for (const [key, share] of Object.entries(readers))
  asked.push({ reads: share, ...(await measure(engine, key)) });
console.log(JSON.stringify({ engine: values.engine, passages: corpus.size, puts, asked }));
await engine.close();
rmSync(folder, { recursive: true, force: true });
if (values.engine === 'elastic')
  await fetch(`${url}/${prefix}-${FORM}-first`, { method: 'DELETE' });

async function load(texts: Text[]) {
  const times: number[] = [];
  const started = performance.now();
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH).map((text, i) => asDocument(text, at + i));
    times.push(await timed(() => engine.put(batch)));
  }
  await engine.refresh();
  const seconds = (performance.now() - started) / 1000;
  return { passagesPerSecond: Math.round(texts.length / seconds), ...summary(times) };
}

async function measure(engine: Engine, key: string) {
  const times: number[] = [];
  for (const { text } of questions.slice(0, QUESTIONS))
    times.push(await timed(() => ask(engine, key, text)));
  return summary(times);
}

async function ask(engine: Engine, key: string, text: string) {
  const asked = analyseQuery(text);
  const request = { ...asked, keys: [key], filters: {}, limit: CANDIDATES };
  rank((await engine.candidates(request)).candidates, asked);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function summary(times: number[]) {
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => Math.round(percentile(times, share)));
  return { p50, p95, max }; // ms
}

function asDocument({ _id, title = '', text }: Text, i: number): IndexedDocument {
  const keys = ['all', ...(i % 10 === 0 ? ['unit:10'] : []), ...(i % 100 === 0 ? ['unit:1'] : [])];
  const own = { id: _id, documentId: _id, revision: 1, place: 1, page: 1 };
  return {
    documentId: _id,
    revision: 1,
    passages: [{ ...own, heading: title, title: '', text, keys }],
  };
}
