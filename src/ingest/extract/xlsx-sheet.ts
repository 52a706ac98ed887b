import type { ShownAs } from './xlsx-shown.ts';
import { attribute, tokens } from './xml.ts';

type Cell = { column: number; kind: string; style: number; value: string };

const LAST_COLUMN = 16_384; // XFD
const LETTERS = 26;

/** The filled cells of a row; `line`: its number in the sheet, from 1. */
export type SheetRow = { line: number; cells: { column: number; text: string }[] };

/**
 * The rows of a sheet that hold something, a line each. Empty cells between two stay as such, so
 * that a column can be followed; those at the ends are dropped.
 */
export const readSheet = (part: Uint8Array, strings: string[], shownAs: ShownAs): string[] =>
  sheetRows(part, strings, shownAs).map(({ cells }) => written(cells));

/** @param most - rows, after which the rest is left unread */
export function sheetRows(
  part: Uint8Array,
  strings: string[],
  shownAs: ShownAs,
  most = Number.POSITIVE_INFINITY,
): SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: Cell[] = [];
  let line = 0;
  let cell: Cell | undefined;
  let inValue = false;
  for (const token of tokens(part)) {
    if ('text' in token) {
      if (cell && inValue) cell.value += token.text;
    } else if ('close' in token) {
      if (token.close === 'v' || token.close === 't') inValue = false;
      if (token.close === 'c') cell = undefined;
      if (token.close === 'row') {
        const filled = filledOf(cells, strings, shownAs);
        if (filled.length > 0 && rows.push({ line, cells: filled }) >= most) break;
        cells = [];
      }
    } else if (token.tag === 'row') {
      line = Number(attribute(token.attributes, 'r') ?? line + 1);
    } else if (token.tag === 'c') {
      cell = blankCell(token.attributes, (cells.at(-1)?.column ?? 0) + 1);
      if (cells.length < LAST_COLUMN) cells.push(cell);
    } else if (token.tag === 'v' || token.tag === 't') inValue = !token.closed;
  }
  return rows;
}

const blankCell = (attributes: string, next: number): Cell => ({
  column: columnOf(attribute(attributes, 'r')) ?? next,
  kind: attribute(attributes, 't') ?? 'n',
  style: Number(attribute(attributes, 's') ?? 0),
  value: '',
});

/** "AB12" is column 28. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);
  return Math.min(LAST_COLUMN, column);
}

const WIDEST_GAP = 3; // empty columns that are still told one by one

const filledOf = (cells: Cell[], strings: string[], shownAs: ShownAs): SheetRow['cells'] =>
  cells
    .map((cell) => ({ column: cell.column, text: textOf(cell, strings, shownAs) }))
    .filter(({ text }) => text !== '');

function written(cells: SheetRow['cells']): string {
  let line = '';
  let last: number | undefined;
  for (const { column, text } of cells) {
    const gap = last === undefined ? 0 : Math.min(WIDEST_GAP, Math.max(1, column - last));
    line += `${' | '.repeat(gap)}${text}`;
    last = column;
  }
  return line.replace(/ {2,}/g, ' ');
}

const truths: Record<string, string> = { '0': 'SAI', '1': 'ĐÚNG' };

function textOf({ kind, value, style }: Cell, strings: string[], shownAs: ShownAs): string {
  const shown =
    kind === 's'
      ? (strings[Number(value)] ?? '')
      : kind === 'b'
        ? (truths[value] ?? value)
        : kind === 'n'
          ? shownAs(value, style)
          : value;
  return shown.replace(/\s+/g, ' ').trim();
}
