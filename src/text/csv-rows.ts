import { parse } from 'csv-parse/sync';
import { normalise } from './normalise.ts';

/** A row of cells and the line of the file it ends on: a quoted cell may hold line ends. */
export type CsvRow = { line: number; cells: string[] };

/**
 * The rows of a list as spreadsheets save one. A quotation mark that is never closed would swallow
 * the rest: then marks are letters. Never throws.
 *
 * @param most - rows, after which the rest is left unread
 */
export function csvRows(text: string, delimiter: string, most = -1): CsvRow[] {
  try {
    return parsed(text, { delimiter, quote: '"', to: most });
  } catch {
    return parsed(text, { delimiter, quote: false, to: most });
  }
}

export const LONGEST_CELL = 5_000; // characters: a title has a few hundred

/** One line, normalised, and no longer than any field of a list. */
export const tidyCell = (cell: string) =>
  normalise(cell.slice(0, LONGEST_CELL)).replace(/\s+/g, ' ').trim();

function parsed(
  text: string,
  how: { delimiter: string; quote: string | false; to: number },
): CsvRow[] {
  const records = parse(text, {
    ...how,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record.map(tidyCell) }));
}
