// How well page 1 of the nine files with a ground truth is read: `npx tsx tests/bench/ocr.ts`.
// Prints JSON: recall of words without order, per file and on average, and seconds a page.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { extractSafely } from '../../src/ingest/extract/extract-safely.ts';
import { openOcr } from '../../src/ingest/ocr/ocr.ts';
import { readPending } from '../../src/ingest/ocr/read-pending.ts';
import { wordRecall } from '../support/word-recall.ts';

type Truth = { file: string; text: string };

const folder = join(readConfig().testData, 'files');
const truths: Truth[] = readFileSync(join(folder, 'ground_truth_page1.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const ocr = openOcr();
const files: { file: string; by: string | undefined; recall: number; seconds: number }[] = [];
for (const { file, text } of truths) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const started = performance.now();
  const extracted = await extractSafely(bytes, basename(file));
  await readPending(bytes, extracted, ocr, { lastPage: 1 });
  const seconds = Math.round(performance.now() - started) / 1000;
  const [page] = extracted.pages;
  const { recall, missing } = wordRecall(text, page?.text ?? '');
  if (process.argv.includes('--missing'))
    console.error(file, missing.join(' '), `\n${page?.text}\n`);
  files.push({ file: basename(file), by: page?.by, recall: round(recall), seconds });
}
await ocr.close();

const mean = (kind: (file: string) => boolean) => {
  const own = files.filter(({ file }) => kind(file));
  return round(own.reduce((sum, { recall }) => sum + recall, 0) / own.length);
};
const invented = (file: string) => file.startsWith('synth');
const scanned = files.filter(({ by }) => by === 'ocr');
console.log(
  JSON.stringify({
    files,
    real: mean((file) => !invented(file)),
    synthetic: mean(invented),
    secondsPerScannedPage: round(
      scanned.reduce((sum, { seconds }) => sum + seconds, 0) / scanned.length,
    ),
  }),
);
process.exit(0);

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
