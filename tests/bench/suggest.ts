// How long a suggestion takes over as many titles as a set has texts, for readers of all and of 1 %:
// the first letters of real questions, in this process, on a PGlite record. `--set FOLDER`.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile } from '../../scripts/evaluate/measures.ts';
import { readSet, type Text } from '../../scripts/evaluate/set.ts';
import { readConfig } from '../../src/config.ts';
import { documents } from '../../src/documents/schema.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { openSuggestions } from '../../src/search/suggest.ts';
import { freshRecord } from '../support/record.ts';

const BATCH = 1_000; // documents
const QUESTIONS = 100;
const TYPED = [3, 6, 10, 16, 25]; // letters

const { values } = parseArgs({
  options: { set: { type: 'string', default: join(readConfig().testData, 'retrieval/phapdien') } },
});
const record = await freshRecord();
const { corpus, questions } = await readSet(values.set);
const texts = [...corpus.values()];
for (let at = 0; at < texts.length; at += BATCH)
  await record.db
    .insert(documents)
    .values(texts.slice(at, at + BATCH).map((text, i) => asDocument(text, at + i)));

const suggest = openSuggestions(record.db);
const first = await timed('all', 'nghi quyet');
const asked = [];
for (const key of ['all', 'unit:1']) {
  const times: number[] = [];
  for (const { text } of questions.slice(0, QUESTIONS))
    for (const length of TYPED) times.push(await timed(key, text.slice(0, length)));
  const [p50, p95, max] = [0.5, 0.95, 1].map(
    (share) => Math.round(percentile(times, share) * 10) / 10,
  );
  asked.push({ reads: key === 'all' ? '100 %' : '1 %', p50, p95, max }); // ms
}
console.log(JSON.stringify({ titles: texts.length, first: Math.round(first), asked }));
await record.close();

async function timed(key: string, typed: string): Promise<number> {
  const viewer = { id: 1, keys: [key] } as Viewer;
  const started = performance.now();
  await suggest(viewer, typed);
  return performance.now() - started;
}

function asDocument({ title, text }: Text, i: number) {
  return {
    type: 'Nghị quyết',
    number: `${i}-NQ/TU`,
    title: (title || text).slice(0, 200),
    origin: 'catalogue' as const,
    audienceKeys: i % 100 === 0 ? ['all', 'unit:1'] : ['all'],
  };
}
