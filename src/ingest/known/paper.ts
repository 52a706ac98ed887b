import { numberKey, parseNumber } from '../../references/number.ts';
import { documentTypes, typeName } from '../../references/types.ts';
import { findDates } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import type { Column } from './columns.ts';
import type { Table } from './table.ts';

/** A paper as a list has it. */
export type KnownPaper = {
  line: number;
  number: string; // as written
  numberKey: string;
  family: string;
  suffix: string;
  type?: string;
  issuer?: string;
  issuedOn?: string;
  effectiveOn?: string;
  title: string;
};

export type Unreadable = { line: number; number: string; problem: string };
export type ReadRow = KnownPaper | Unreadable;

const LONGEST_TITLE = 2_000; // characters
const LONGEST_ISSUER = 200;

/** The papers of a list, row by row. `issuer`: of all rows that name none. */
export const readPapers = ({ columns, rows }: Table, issuer = ''): ReadRow[] =>
  rows.map(({ line, cells }) => {
    const of = (column: Column) => cells[columns.get(column) ?? -1] ?? '';
    return readPaper(line, of, issuer);
  });

function readPaper(line: number, of: (column: Column) => string, issuer: string): ReadRow {
  const written = of('number');
  const number = written.slice(0, 60);
  const unreadable = (problem: string): Unreadable => ({ line, number, problem });
  if (!written) return unreadable('Thiếu số, ký hiệu.');
  const read = parseNumber(written);
  if (!read) return unreadable(`Không đọc được số, ký hiệu “${number}”.`);
  const issuedOn = dayIn(of('issuedOn'));
  if (issuedOn === null)
    return unreadable(
      `Ngày ban hành “${of('issuedOn').slice(0, 30)}” không phải một ngày có thật.`,
    );
  const type = typeIn(of('type'), of('title')) ?? only(typeName(read.type ?? '', read.family));
  const effectiveOn = dayIn(of('effectiveOn'));
  const from = (of('issuer') || issuer).slice(0, LONGEST_ISSUER);
  return {
    line,
    number: read.text,
    numberKey: numberKey(read),
    family: read.family,
    suffix: read.suffix,
    ...(type ? { type } : {}),
    ...(/\p{L}/u.test(from) ? { issuer: from } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    // Before the paper itself, it is a slip of the list.
    ...(effectiveOn && !(issuedOn && effectiveOn < issuedOn) ? { effectiveOn } : {}),
    title: titleOf(of('title'), type, read.text),
  };
}

const only = (names: string[]) => (names.length === 1 ? names[0] : undefined);

/** @returns undefined for an empty cell, null for one that holds no day */
function dayIn(cell: string): string | undefined | null {
  if (!cell) return undefined;
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(cell) ?? [];
  const [found] = findDates(year ? `${day}/${month}/${year}` : cell);
  return found?.date ?? null;
}

const types = new Map(documentTypes.map(({ name }) => [fold(name), name]));
const byLength = [...types].sort(([a], [b]) => b.length - a.length);

/** As the portal writes it; else as the list does; else what the title begins with. */
function typeIn(cell: string, title: string): string | undefined {
  if (cell) return types.get(fold(cell)) ?? cell.slice(0, 80);
  const begins = fold(title);
  return byLength.find(([name]) => begins.startsWith(`${name} `))?.[1];
}

/** Without the type and number before it, which have fields of their own. */
function titleOf(cell: string, type: string | undefined, number: string): string {
  const plain = cell.replace(` số ${number}`, '').trim();
  const named = plain !== cell && type && fold(plain).startsWith(`${fold(type)} ve `);
  const title = named ? plain.slice(type.length).trim() : plain;
  return (title || [type, number].filter(Boolean).join(' số ')).slice(0, LONGEST_TITLE);
}
