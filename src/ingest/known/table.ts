import { Unacceptable } from '../../errors.ts';
import { csvRows, LONGEST_CELL, tidyCell } from '../../text/csv-rows.ts';
import { modernised } from '../../text/legacy/recognise.ts';
import { decoded } from '../extract/txt.ts';
import { readXlsxRows } from '../extract/xlsx.ts';
import { type Columns, columnsIn, isHead } from './columns.ts';

type Row = { line: number; cells: string[] };

/** The rows below the headings of a list. `line`: in the file or sheet, from 1. */
export type Table = { columns: Columns; headings: string[]; rows: Row[] };

export const LARGEST_LIST = 16 * 1024 * 1024; // bytes: 60,000 papers have about 14 MB
const MOST_ROWS = 60_000;
const TITLE_LINES = 15; // above the headings: the office's name, the title of the list
const MOST_READ = MOST_ROWS + 2 * TITLE_LINES; // one too many must show
const MOST_UNPACKED = 64 * 1024 * 1024; // bytes: 60,000 papers have about 40 MB of XML
const MOST_COLUMNS = 60;
const SAMPLE = 64 * 1024; // characters, enough to tell what separates the cells

/**
 * Reads a list of papers: CSV in any encoding Vietnamese offices have used, or a workbook.
 *
 * @throws {Unacceptable} with one sentence about why it is no such list
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > LARGEST_LIST) throw new Unacceptable(TOO_LARGE);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  const tables = (isZip ? sheetsIn(bytes) : [csvIn(bytes)])
    .map(tableIn)
    .filter((table) => table !== undefined);
  const [table] = tables.sort((a, b) => b.rows.length - a.rows.length);
  if (!table) throw new Unacceptable(NO_HEADINGS);
  if (table.rows.length === 0) throw new Unacceptable(EMPTY);
  if (table.rows.length > MOST_ROWS) throw new Unacceptable(TOO_MANY);
  return table;
}

const TOO_LARGE = `Tệp lớn quá ${LARGEST_LIST / 1024 / 1024} MB. Xin tách thành nhiều tệp.`;
const TOO_MANY = `Danh mục dài quá ${MOST_ROWS.toLocaleString('vi')} dòng. Xin tách thành nhiều tệp.`;
const EMPTY = 'Danh mục có tên cột nhưng chưa có văn bản nào.';
const NO_HEADINGS =
  'Không thấy dòng tên cột. Danh mục cần cột “Số, ký hiệu” và ít nhất một trong các cột: Loại văn bản, Ngày ban hành, Trích yếu.';

const sheetsIn = (bytes: Uint8Array): Row[][] =>
  readXlsxRows(bytes, { rows: MOST_READ, cell: LONGEST_CELL, unpacked: MOST_UNPACKED }).map(
    (rows) => rows.map(({ line, cells }) => ({ line, cells: spread(cells) })),
  );

function spread(cells: { column: number; text: string }[]): string[] {
  const row: string[] = [];
  for (const { column, text } of cells)
    if (column <= MOST_COLUMNS) row[column - 1] = tidyCell(text);
  return Array.from(row, (cell) => cell ?? '');
}

function csvIn(bytes: Uint8Array): Row[] {
  const lines = decoded(bytes).split('\n');
  const text = modernised(lines).paragraphs.join('\n');
  const sample = text.slice(0, SAMPLE);
  const width = (delimiter: string) => tableIn(csvRows(sample, delimiter))?.columns.size ?? 0;
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => width(b) - width(a));
  return csvRows(text, delimiter, MOST_READ).map(({ line, cells }) => ({
    line,
    cells: cells.slice(0, MOST_COLUMNS),
  }));
}

function tableIn(rows: Row[]): Table | undefined {
  const at = rows.slice(0, TITLE_LINES).findIndex(({ cells }) => isHead(columnsIn(cells)));
  const head = rows[at];
  if (!head) return undefined;
  const below = rows
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !isHead(columnsIn(cells)));
  return { columns: columnsIn(head.cells), headings: head.cells, rows: below };
}
