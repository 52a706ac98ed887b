import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CatalogueFields, catalogue } from '../../src/ingest/catalogue/catalogue.ts';
import { parseNumber } from '../../src/references/number.ts';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/fold.ts';

export type LawRow = {
  doc_no: string;
  doc_type: string;
  issuer: string;
  issued: string | null;
  text: string;
};

/**
 * `right`: as the register says, or, where the register is wrong, as the header prints. `silent`:
 * nothing was read; `wrong`: something else was. About 1 in 20 fields of the register are wrong.
 */
export type Score = { right: number; silent: number; wrong: number; share: number };

const HEADER = 900; // characters

export const lawRows = (testData: string): LawRow[] =>
  gunzipSync(readFileSync(join(testData, 'fulltext/vbpl.jsonl.gz')))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Scores number, type, issuer and date; a field counts where the text prints it at all. */
export function scoreOf(rows: LawRow[]): Record<keyof typeof judges, Score> {
  const cards = rows.map((row) => ({
    row,
    card: catalogue({ pages: [{ text: row.text }] }, 'tep'),
  }));
  const scores = Object.entries(judges).map(([field, { printed, right }]) => {
    const asked = cards.filter(({ row }) => printed(row));
    const read = asked.filter(({ card }) => card[field as keyof typeof judges] !== undefined);
    const good = read.filter(({ row, card }) => right(row, card)).length;
    const score = { right: good, silent: asked.length - read.length, wrong: read.length - good };
    return [field, { ...score, share: good / asked.length }];
  });
  return Object.fromEntries(scores);
}

const letters = (text: string | undefined) => fold(text ?? '').replace(/[^a-z0-9]/g, '');
const header = ({ text }: LawRow) => text.slice(0, HEADER);
const numberLine = (row: LawRow) => header(row).match(/^.{0,12}[Ss]ố ?:.*\d.*$/m)?.[0] ?? '';
const dateLine = (row: LawRow) => header(row).match(/^.{0,30}, ngày.*\d.*tháng.*$/m)?.[0] ?? '';

type Judge = {
  printed: (row: LawRow) => boolean;
  right: (row: LawRow, card: CatalogueFields) => boolean;
};

const judges = {
  number: {
    printed: (row) => numberLine(row) !== '',
    right: (row, { number = '' }) =>
      parseNumber(number)?.canonical === parseNumber(row.doc_no)?.canonical ||
      letters(numberLine(row)).endsWith(letters(number)),
  },
  type: { printed: () => true, right: (row, { type }) => type === row.doc_type },
  issuer: {
    printed: (row) => !letters(row.issuer).startsWith(letters(row.doc_type)),
    right: (row, { issuer }) => letters(issuer).startsWith(letters(row.issuer)),
  },
  issuedOn: {
    printed: (row) => dateLine(row) !== '',
    right: (row, { issuedOn }) =>
      issuedOn === row.issued || issuedOn === findDates(dateLine(row))[0]?.date,
  },
} satisfies Record<string, Judge>;
