import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * A judged question. `papers`: numbers (with a date where several bear one) of which one must be
 * cited; `holds`: words of which one must stand in the cited passage; `value`: what must stand in the
 * answer. Judged before the rules were written; of `questions.tsv` every second row was never developed
 * on, `questions-added.tsv` came later and is for development. `questions-fresh.tsv` came later still, over
 * papers that the others do not ask about; every second row of it is a check that no rule was made on.
 */
export type Judged = {
  kind: 'computed' | 'content' | 'disagree' | 'absent' | 'false-premise' | 'forbidden';
  as: string; // login
  question: string;
  outcome: string;
  papers: string[];
  holds: string[];
  value: string;
  part: Part;
};

export const parts = ['developed', 'added', 'fresh', 'check', 'held out'] as const;
export type Part = (typeof parts)[number];

type Row = Record<'kind' | 'as' | 'question' | 'outcome' | 'papers' | 'holds' | 'value', string>;

export const readQuestions = (): Judged[] => [
  ...rowsOf('questions.tsv').map((row, i) =>
    judged(row, i % 2 === 0 ? ('developed' as const) : ('held out' as const)),
  ),
  ...rowsOf('questions-added.tsv').map((row) => judged(row, 'added')),
  ...rowsOf('questions-fresh.tsv').map((row, i) => judged(row, i % 2 === 0 ? 'fresh' : 'check')),
];

const rowsOf = (file: string): Row[] =>
  parse(readFileSync(new URL(file, import.meta.url)), {
    columns: true,
    delimiter: '\t',
    quote: null,
  });

const judged = (row: Row, part: Part): Judged => ({
  ...row,
  kind: row.kind as Judged['kind'],
  papers: row.papers.split(';').filter(Boolean),
  holds: row.holds.split('|').filter(Boolean),
  part,
});
