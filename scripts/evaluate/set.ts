import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Judged } from './measures.ts';

export type Text = { _id: string; title?: string; text: string };
export type QuestionSet = {
  corpus: Map<string, Text>;
  questions: Text[];
  judged: Map<string, Judged>;
};

/**
 * Reads a BEIR folder: `corpus.jsonl` or `corpus.jsonl.gz`, `queries.jsonl`, `qrels.tsv`. Of texts
 * that repeat an id the last counts. Questions without a judgement are left out.
 */
export async function readSet(folder: string): Promise<QuestionSet> {
  const judged = readJudgements(join(folder, 'qrels.tsv'));
  const questions: Text[] = [];
  for await (const question of texts(folder, 'queries'))
    if (judged.has(question._id)) questions.push(question);
  const corpus = new Map<string, Text>();
  for await (const text of texts(folder, 'corpus')) corpus.set(text._id, text);
  return { corpus, questions, judged };
}

async function* texts(folder: string, name: string): AsyncIterable<Text> {
  const plain = join(folder, `${name}.jsonl`);
  const file = existsSync(plain)
    ? createReadStream(plain)
    : createReadStream(`${plain}.gz`).pipe(createGunzip());
  for await (const line of createInterface({ input: file }))
    if (line) yield JSON.parse(line) as Text;
}

function readJudgements(path: string): Map<string, Judged> {
  const judged = new Map<string, Judged>();
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n'); // the first names the columns
  for (const line of lines) {
    const columns = line.trim().split('\t');
    const [question, text, gain] =
      columns.length > 3 ? [columns[0], columns[2], columns[3]] : columns;
    if (!question || !text) continue;
    const own = judged.get(question) ?? new Map();
    judged.set(question, own.set(text, Number(gain)));
  }
  return judged;
}
