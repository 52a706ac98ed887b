import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A stretch of the public test data: where it stands, and a hash that says it is still the same. */
export type Place = { file: string; id: string; start: number; end: number; hash: string };
export type TestRecord = { file: string; id: string; number: string; text: string };

const files = ['fulltext/vbpl.jsonl.gz', 'fulltext/local.jsonl', 'party_docs/documents.jsonl'];

/** Every document of the test data that relations are judged on; a local one has no own number. */
export function records(folder: string): TestRecord[] {
  return files.flatMap((file) =>
    linesOf(`${folder}/${file}`).map((line) => {
      const { id, doc_no: number = '', text } = JSON.parse(line) as Record<string, string>;
      return { file, id: id ?? number, number, text: text ?? '' };
    }),
  );
}

export const hashOf = (text: string) =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

function linesOf(path: string): string[] {
  const bytes = readFileSync(path);
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return text.toString('utf8').split('\n').filter(Boolean);
}
