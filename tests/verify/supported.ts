import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { seeded } from '../../scripts/evaluate/noisy.ts';
import { readConfig } from '../../src/config.ts';
import { sentences } from '../../src/text/sentences.ts';
import { type Change, changed, changes } from './mutate.ts';
import { paraphrased } from './paraphrase.ts';

export type Case = {
  kind: 'quoted' | 'paraphrased';
  change: Change | undefined; // none: untouched
  text: string;
  source: string;
};

const EACH = 250; // sentences of a kind
const CONTEXT = 3; // sentences before and after that come with the source

/** Sentences of public texts with what they rest on: half of the texts are for development. */
export function supportedCases(half: 0 | 1): Case[] {
  const random = seeded(20_261_126 + half);
  const texts = fullTexts().filter((_, i) => i % 2 === half);
  const cases: Case[] = [];
  for (const kind of ['quoted', 'paraphrased'] as const) {
    let made = 0;
    for (let at = 0; made < EACH; at++) {
      const own = texts[at % texts.length] ?? [];
      const i = Math.floor(random() * own.length);
      const sentence = own[i] ?? '';
      if (sentence.length < 60 || sentence.length > 420) continue;
      const change = changes[made % changes.length] ?? 'digit';
      const source = own.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).join('\n');
      const said = kind === 'quoted' ? sentence : paraphrased(sentence, random);
      const touched = changed(said, change, random);
      if (!touched || touched === said) {
        if (at > 400_000) break;
        continue;
      }
      cases.push({ kind, change: undefined, text: said, source });
      cases.push({ kind, change, text: touched, source });
      made++;
    }
  }
  return cases;
}

function fullTexts(): string[][] {
  const path = join(readConfig().testData, 'fulltext/vbpl.jsonl.gz');
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines.map((line) =>
    sentences((JSON.parse(line) as { text: string }).text.slice(0, 60_000)).map(({ text }) => text),
  );
}
