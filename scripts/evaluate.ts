import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { ask } from '../src/search/ask.ts';
import { openElastic } from '../src/search/elastic.ts';
import { openEmbedded } from '../src/search/embedded.ts';
import type { Engine, IndexedDocument } from '../src/search/engine.ts';
import { openNear } from '../src/search/meaning/question.ts';
import { openLog } from '../src/storage/log.ts';
import { fold } from '../src/text/fold.ts';
import { hit1, mean, mrr10, ndcg10, percentile, recall10 } from './evaluate/measures.ts';
import { damaged, scanned, seeded } from './evaluate/noisy.ts';
import { readSet, type Text } from './evaluate/set.ts';
import { addMeanings, openKeptEmbedder } from './evaluate/vectors.ts';

// npm run evaluate -- --set FOLDER [--no-accents] [--noisy SEED [--scanned]] [--vectors [--cache FOLDER]] [--engine embedded|elastic] [--json]
// A folder of questions with judgements through the analyser, ranking and engine of the product, in
// an index of its own that is thrown away. Safe to repeat; never opens DATA_DIR.
const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    'no-accents': { type: 'boolean', default: false },
    noisy: { type: 'string' }, // seed
    scanned: { type: 'boolean', default: false }, // damaged as by a scanner, not by hands
    engine: { type: 'string', default: 'embedded' },
    vectors: { type: 'boolean', default: false }, // by meaning too, from EMBEDDINGS_URL
    cache: { type: 'string', default: '.cache/meanings' }, // folder for what the model said
    json: { type: 'boolean', default: false },
  },
});
if (!values.set || !['embedded', 'elastic'].includes(values.engine)) {
  console.error(
    'npm run evaluate -- --set FOLDER [--no-accents] [--noisy SEED [--scanned]] [--vectors [--cache FOLDER]] [--engine embedded|elastic] [--json]',
  );
  process.exit(1);
}

const BATCH = 200; // documents of one passage each

const embedder = values.vectors ? keptEmbedder(values.cache) : undefined;
const { engine, drop } =
  values.engine === 'elastic'
    ? await throwAwayElastic(embedder?.name)
    : await throwAwayFolder(embedder?.name);
if (embedder) {
  const patience = 60_000; // ms: every question counts here
  engine.near = openNear({ engine, log: openLog('warn') }, embedder, patience).near;
}
try {
  const result = await evaluate(values.set, engine, values['no-accents']);
  const { set, ...figures } = { set: values.set, engine: values.engine, ...result };
  console.log(values.json ? JSON.stringify({ set, ...figures }) : asTable(figures));
} finally {
  await drop();
}

async function evaluate(folder: string, engine: Engine, withoutAccents: boolean) {
  const { corpus, questions, judged } = await readSet(folder);
  const started = performance.now();
  for (const batch of batches([...corpus.values()])) {
    if (embedder) await addMeanings(embedder, batch);
    await engine.put(batch);
  }
  await engine.refresh();
  const passagesPerSecond = corpus.size / ((performance.now() - started) / 1000);

  const random = values.noisy === undefined ? undefined : seeded(Number(values.noisy));
  const times: number[] = [];
  const scores = { ndcg10, recall10, mrr10, hit1 };
  const found = { ndcg10: [], recall10: [], mrr10: [], hit1: [] } as Record<
    keyof typeof scores,
    number[]
  >;
  for (const { _id, text } of questions) {
    const damage = values.scanned ? scanned : damaged;
    const typed = random ? damage(text, random) : text;
    const asked = performance.now();
    const ranked = await idsFound(engine, withoutAccents ? fold(typed) : typed);
    times.push(performance.now() - asked);
    for (const [name, score] of entries(scores))
      found[name].push(score(ranked, judged.get(_id) ?? new Map()));
  }
  return {
    accents: !withoutAccents,
    ...(embedder ? { vectors: embedder.name } : {}),
    ...(values.noisy === undefined ? {} : { noisy: Number(values.noisy) }),
    passages: corpus.size,
    questions: questions.length,
    ndcg10: rounded(mean(found.ndcg10)),
    recall10: rounded(mean(found.recall10)),
    mrr10: rounded(mean(found.mrr10)),
    hit1: rounded(mean(found.hit1)),
    p50: rounded(percentile(times, 0.5)),
    p95: rounded(percentile(times, 0.95)),
    passagesPerSecond: Math.round(passagesPerSecond),
  };
}

async function idsFound(engine: Engine, text: string): Promise<string[]> {
  const { ranked } = await ask(engine, { text }, { keys: ['all'], filters: {} });
  return ranked.map(({ documentId }) => documentId);
}

function* batches(texts: Text[]): Iterable<IndexedDocument[]> {
  for (let at = 0; at < texts.length; at += BATCH)
    yield texts.slice(at, at + BATCH).map(asDocument);
}

function asDocument({ _id, title = '', text }: Text): IndexedDocument {
  return {
    documentId: _id,
    revision: 1,
    passages: [
      {
        id: _id,
        documentId: _id,
        revision: 1,
        place: 1,
        page: 1,
        heading: title, // names the passage (law and article), not a document of many
        title: '',
        text,
        keys: ['all'],
      },
    ],
  };
}

function keptEmbedder(folder: string) {
  const { embeddings } = readConfig();
  if (!embeddings) throw new Error('--vectors cần EMBEDDINGS_URL');
  return openKeptEmbedder(embeddings, folder);
}

async function throwAwayFolder(space: string | undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'tham-muu-evaluate-'));
  const engine = await openEmbedded({ folder, space });
  const drop = async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { engine, drop };
}

async function throwAwayElastic(space: string | undefined) {
  const url = readConfig().elasticsearchUrl?.reveal();
  if (!url) throw new Error('--engine elastic cần ELASTICSEARCH_URL');
  const prefix = `evaluate-${randomUUID()}`;
  const engine = await openElastic({ url, prefix, space });
  const drop = async () => {
    await engine.close();
    const listed = await fetch(`${url}/_cat/indices/${prefix}*?format=json&h=index`);
    for (const { index } of (await listed.json()) as { index: string }[])
      await fetch(`${url}/${index}`, { method: 'DELETE' });
  };
  return { engine, drop };
}

function entries<K extends string, V>(record: Record<K, V>) {
  return Object.entries(record) as [K, V][];
}
function rounded(value: number) {
  return Math.round(value * 10_000) / 10_000;
}
function asTable(figures: object) {
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(18)} ${value}`)
    .join('\n');
}
