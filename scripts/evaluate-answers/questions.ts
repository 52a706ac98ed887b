import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * A judged question. `papers`: numbers (with a date where several bear one) of which one must be
 * cited; `holds`: words of which one must stand in the cited passage; `value`: what must stand in the
 * answer. Judged before the rules were written; every second row was never developed on.
 */
export type Judged = {
  kind: 'computed' | 'content' | 'disagree' | 'absent' | 'false-premise' | 'forbidden';
  as: string; // login
  question: string;
  outcome: string;
  papers: string[];
  holds: string[];
  value: string;
  half: 'developed' | 'held out';
};

type Row = Record<'kind' | 'as' | 'question' | 'outcome' | 'papers' | 'holds' | 'value', string>;

export function readQuestions(): Judged[] {
  const rows: Row[] = parse(readFileSync(new URL('questions.tsv', import.meta.url)), {
    columns: true,
    delimiter: '\t',
    quote: null,
  });
  return rows.map((row, i) => ({
    ...row,
    kind: row.kind as Judged['kind'],
    papers: row.papers.split(';').filter(Boolean),
    holds: row.holds.split('|').filter(Boolean),
    half: i % 2 === 0 ? 'developed' : 'held out',
  }));
}
