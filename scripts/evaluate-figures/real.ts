import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFacts } from '../../src/drafts/figures/read.ts';
import { sentences } from '../../src/text/sentences.ts';
import { seeded } from '../evaluate/noisy.ts';

/** A sentence of a public text, as it stands or with one of its figures changed, beside its passage. */
export type RealCase = { draft: string; source: string; changed?: { from: string; to: string } };

const CONTEXT = 6; // sentences to each side that make the passage
const SHORTEST = 50; // characters
const LONGEST = 420;

/** As many sentences changed as asked, and the same untouched. Half of the texts are for development. */
export function realCases(folder: string, half: 0 | 1, seed: number, count: number): RealCase[] {
  const random = seeded(seed);
  const texts = textsOf(folder).filter((_, i) => i % 2 === half);
  const cases: RealCase[] = [];
  for (let tries = 0; cases.length < 2 * count && tries < 400 * count; tries++) {
    const own = texts[Math.floor(random() * texts.length)] ?? [];
    const i = Math.floor(random() * own.length);
    const sentence = own[i] ?? '';
    if (sentence.length < SHORTEST || sentence.length > LONGEST) continue;
    const facts = readFacts(sentence).filter(({ kind }) => kind !== 'day');
    const fact = facts[Math.floor(random() * facts.length)];
    const to = fact && slipped(fact.written, random);
    if (!fact || !to || !sentence.includes(fact.written)) continue;
    const source = own.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).join('\n');
    if (source.includes(to)) continue;
    const at = sentence.indexOf(fact.written);
    const draft = sentence.slice(0, at) + to + sentence.slice(at + fact.written.length);
    cases.push({ draft, source, changed: { from: fact.written, to } }, { draft: sentence, source });
  }
  return cases;
}

/** One digit is another; nothing where the figure is in words. */
function slipped(written: string, random: () => number): string | undefined {
  const places = [...written.matchAll(/\d/gu)].map(({ index }) => index);
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return undefined;
  const digit = String(((Number(written[at]) + 1 + Math.floor(random() * 8)) % 9) + 1);
  return digit === written[at] ? undefined : written.slice(0, at) + digit + written.slice(at + 1);
}

const textsOf = (folder: string): string[][] =>
  gunzipSync(readFileSync(join(folder, 'fulltext/vbpl.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) =>
      sentences((JSON.parse(line) as { text: string }).text.slice(0, 60_000)).map(
        ({ text }) => text,
      ),
    );
