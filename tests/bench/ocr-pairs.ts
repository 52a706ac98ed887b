// Writes src/ingest/ocr/pairs.txt from the legal texts of TEST_DATA: counts, no sentence. Safe to
// repeat; run it when the counting rule changes: `npx tsx tests/bench/ocr-pairs.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readConfig } from '../../src/config.ts';

// A pair that holds its place against other accents, and one so surely that it mends sure words
// too (marked `!`): how often it occurs at least, and the share of its place that others may take.
const HOLDS = { times: 200, rivals: 0.005 };
const CERTAIN = { times: 3_000, rivals: 0.0005 };
const mistaken = /[\u0300-\u0303\u0306\u0309\u0323]/g;
const bare = (word: string) => word.normalize('NFD').replace(mistaken, '').normalize('NFC');

const { testData } = readConfig();
const counts = new Map<string, number>();
for (const file of ['fulltext/vbpl.jsonl.gz', 'retrieval/phapdien/corpus.jsonl.gz'])
  for (const line of gunzipSync(readFileSync(join(testData, file)))
    .toString()
    .trim()
    .split('\n'))
    count((JSON.parse(line) as { text: string }).text);

function count(text: string) {
  for (const stretch of text
    .normalize('NFC')
    .toLowerCase()
    .split(/[.,;:!?()"“”\n]/)) {
    const words = stretch.match(/\p{L}+/gu) ?? [];
    for (let at = 1; at < words.length; at++) add(counts, `${words[at - 1]} ${words[at]}`, 1);
  }
}

function add(to: Map<string, number>, key: string, times: number) {
  to.set(key, (to.get(key) ?? 0) + times);
}

const afterFirst = new Map<string, number>();
const beforeSecond = new Map<string, number>();
for (const [pair, times] of counts) {
  const [first = '', second = ''] = pair.split(' ');
  add(afterFirst, `${first} ${bare(second)}`, times);
  add(beforeSecond, `${bare(first)} ${second}`, times);
}

const kept = new Map<string, string[]>();
for (const [pair, times] of counts) {
  const [first = '', second = ''] = pair.split(' ');
  const place = Math.max(
    afterFirst.get(`${first} ${bare(second)}`) ?? 0,
    beforeSecond.get(`${bare(first)} ${second}`) ?? 0,
  );
  const passes = (rule: typeof HOLDS) => times >= rule.times && times >= place * (1 - rule.rivals);
  if (!passes(HOLDS)) continue;
  kept.set(first, [...(kept.get(first) ?? []), passes(CERTAIN) ? `${second}!` : second]);
}
const lines = [...kept].map(([first, seconds]) => [first, ...seconds.sort()].join(' ')).sort();
writeFileSync(new URL('../../src/ingest/ocr/pairs.txt', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${[...kept.values()].flat().length} pairs`);
