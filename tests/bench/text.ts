// How many passages of 150 syllables a second one core turns into tokens: real text, one process.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readConfig } from '../../src/config.ts';
import { normalise } from '../../src/text/normalise.ts';
import { analyse, spans, syllables } from '../../src/text/tokens.ts';

const SYLLABLES = 150;
const PASSAGES = 20_000;
const ROUNDS = 5;

const corpus = join(readConfig().testData, 'retrieval/phapdien/corpus.jsonl.gz');
const passages = cut(texts(gunzipSync(readFileSync(corpus)).toString()));

const measured = {
  passages: passages.length,
  syllablesPerPassage: SYLLABLES,
  passagesPerSecond: rate(analyse),
  spansPerSecond: rate(spans),
  syllablesAlonePerSecond: rate(syllables),
  normaliseAlonePerSecond: rate(normalise),
};
console.log(JSON.stringify(measured));

function* texts(lines: string) {
  for (const line of lines.trim().split('\n')) yield (JSON.parse(line) as { text: string }).text;
}

function cut(from: Iterable<string>): string[] {
  const found: string[] = [];
  for (const text of from) {
    const places = spans(text);
    for (let i = SYLLABLES; i < places.length && found.length < PASSAGES; i += SYLLABLES) {
      const piece = text.slice(places[i - SYLLABLES]?.start, places[i]?.start);
      found.push(Buffer.from(piece).toString()); // a string of its own, as read from a file
    }
  }
  return found;
}

/** Passages in a second of processor time, its garbage collection included: the median round. */
function rate(work: (text: string) => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (const passage of passages) work(passage);
    const { user, system } = process.cpuUsage(before);
    return (passages.length * 1e6) / (user + system);
  });
  return Math.round(rounds.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0);
}
