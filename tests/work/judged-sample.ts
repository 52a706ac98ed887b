import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readConfig } from '../../src/config.ts';
import { type Sentence, sentences } from '../../src/text/sentences.ts';

/** A stretch of a real document: where its tasks were judged. Nothing outside it was. */
export type Stretch = { file: string; id: string; start: number; end: number };
type Source = { file: string; id: string; text: string };

const SEED = 'tasks 2026';
const WIDTH = 3000; // characters judged of each document
const shares = [
  { file: 'party_docs/documents.jsonl', count: 4 },
  { file: 'fulltext/local.jsonl', count: 30 },
  { file: 'fulltext/vbpl.jsonl.gz', count: 26 },
];

// Words that stand where work is given out, and in much that is no task. No rule of the reader.
const loose =
  /[Cc]hủ trì|[Pp]hối hợp với|có trách nhiệm|[Tt]ham mưu|đôn đốc|trước ngày|(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị) (?=\p{Lu})/gu;
const LEAST = 5; // loose words in the stretch: a document with fewer gives nothing to judge

/** Every record of a file of the data, by its id. */
export function sources(file: string): Source[] {
  const bytes = readFileSync(join(readConfig().testData, file));
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim();
  return lines.split('\n').map((line) => {
    const { id, doc_no, text } = JSON.parse(line);
    return { file, id: id ?? doc_no, text };
  });
}

/** The stretches of the judged set, in the order of judging: the even ones are never developed on. */
export function sample(): Stretch[] {
  return shares.flatMap(({ file, count }) =>
    sources(file)
      .map((source) => ({ source, rank: hash(`${SEED} ${source.file} ${source.id}`) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ source }) => richest(source))
      .filter((stretch) => stretch !== undefined)
      .slice(0, count),
  );
}

export const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The stretch of whole sentences that holds most loose words; the first of equals. */
function richest({ file, id, text }: Source): Stretch | undefined {
  const all = sentences(text);
  const hits = all.map((sentence) => sentence.text.match(loose)?.length ?? 0);
  let best: { count: number; from: number; to: number } | undefined;
  for (let from = 0; from < all.length; from++) {
    const to = lastWithin(all, from);
    const count = hits.slice(from, to + 1).reduce((sum, n) => sum + n, 0);
    if (count > (best?.count ?? LEAST - 1)) best = { count, from, to };
  }
  const [first, last] = [all[best?.from ?? -1], all[best?.to ?? -1]];
  return first && last ? { file, id, start: first.start, end: last.end } : undefined;
}

function lastWithin(all: Sentence[], from: number): number {
  const limit = (all[from]?.start ?? 0) + WIDTH;
  let to = from;
  while ((all[to + 1]?.end ?? Number.POSITIVE_INFINITY) <= limit) to++;
  return to;
}
