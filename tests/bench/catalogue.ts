// How many catalogue fields are read right on real papers, and how fast references and passages are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readConfig } from '../../src/config.ts';
import { catalogue } from '../../src/ingest/catalogue/catalogue.ts';
import { extract } from '../../src/ingest/extract/extract.ts';
import { cutPassages } from '../../src/ingest/passages/cut.ts';
import { findReferences } from '../../src/references/find.ts';
import { truths } from '../data/catalogue-truths.ts';
import { lawRows, scoreOf } from '../support/catalogue-scores.ts';

const { testData } = readConfig();
const fields = ['number', 'type', 'issuer', 'issuedOn'] as const;

console.log(JSON.stringify({ files: await files(), laws: laws(), speed: speed() }));

/** Files with a text layer, and page 1 of scans as people typed it: right of those that print it. */
async function files() {
  const typed = new Map(
    readFileSync(join(testData, 'files/ground_truth_page1.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; text: string })
      .map(({ file, text }) => [`files/${file}`, text]),
  );
  const wrong: string[] = [];
  let [asked, right] = [0, 0];
  for (const { file, ...truth } of truths) {
    const read = await extract(new Uint8Array(readFileSync(join(testData, file))), file);
    const text = typed.get(file);
    const pending = read.pages[0]?.by === 'pending';
    if (pending && text === undefined) continue;
    const card = catalogue(pending ? { pages: [{ text: text ?? '' }] } : read, 'tep.pdf');
    for (const field of fields) {
      if (!(field in truth)) continue;
      asked++;
      if (card[field] === truth[field]) right++;
      else wrong.push(`${file}: ${field} ${card[field]} instead of ${truth[field]}`);
    }
  }
  return { asked, right, share: right / asked, wrong };
}

function laws() {
  const rows = lawRows(testData);
  const before = performance.now();
  const scores = scoreOf(rows);
  return {
    documents: rows.length,
    milliseconds: Math.round(performance.now() - before),
    ...scores,
  };
}

function speed() {
  const texts = lawRows(testData).map(({ text }) => text);
  const local = join(testData, 'party_docs/txt');
  const party = readdirSync(local).map((name) => readFileSync(join(local, name), 'utf8'));
  const corpus = gunzipSync(readFileSync(join(testData, 'retrieval/phapdien/corpus.jsonl.gz')));
  const whole = corpus.toString().slice(0, 15_000_000);
  let passages = 0;
  const cut = timed(() => {
    for (const text of [...texts, ...party]) passages += cutPassages([{ text }]).length;
  });
  const references = timed(() => findReferences(whole));
  return { referencesIn15MillionCharacters: references, passages, passagesMilliseconds: cut };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return Math.round(performance.now() - start);
}
