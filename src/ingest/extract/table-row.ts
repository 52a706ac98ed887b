import type { Paragraph } from './extracted.ts';

const CELLS_OF_A_LIST = 3; // two columns are a header or a signature block

/** A row of a table: three cells or more are one line with " | " between, else each its own lines. */
export function rowLines(cells: Paragraph[][]): Paragraph[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const [first] = filled.flat();
  if (!first || cells.length < CELLS_OF_A_LIST) return filled.flat();
  return [
    { ...first, text: filled.map((cell) => cell.map(({ text }) => text).join(' ')).join(' | ') },
  ];
}
