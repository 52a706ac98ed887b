import type { Box, Line, Page, Word } from './extracted.ts';
import { goesOn, joint, layoutOf } from './paragraph.ts';
import { boundsOf, type Piece, type Row } from './rows.ts';

/** Rows in reading order, and the size of the page in the unit of their pieces. */
export type Sheet = { rows: Row[]; width: number; height: number };

/**
 * A page's text, one paragraph a line, with the place of every printed line and, where OCR read
 * it, of every word.
 *
 * A row goes on with the next one when the next starts at the left margin and its first word would
 * not have fitted: an "Điều 5" that begins a row inside a sentence is then no heading.
 */
export function pageText({
  rows,
  width,
  height,
}: Sheet): Required<Pick<Page, 'text' | 'lines' | 'words'>> {
  const layout = layoutOf(rows, width);
  const lines: Line[] = [];
  const words: Word[] = [];
  let text = '';
  let before: Row | undefined;
  for (const row of rows) {
    if (before) text += goesOn(before, row, layout) ? joint(before, row) : '\n';
    const start = text.length;
    for (const [index, piece] of row.pieces.entries()) {
      if (index > 0 && !piece.glued) text += ' ';
      const word = { start: text.length, end: text.length + piece.text.length };
      text += piece.text;
      const { confidence, read } = piece;
      if (confidence !== undefined)
        words.push({
          ...word,
          confidence,
          ...(read ? { read } : {}),
          box: boxOf([piece], width, height),
        });
    }
    lines.push({ start, end: text.length, box: boxOf(row.pieces, width, height) });
    before = row;
  }
  return { text, lines, words };
}

const PRECISION = 10_000; // 1/10,000 of a page: 0.03 mm

function boxOf(pieces: Piece[], width: number, height: number): Box {
  const { left, top, right, bottom } = boundsOf(pieces);
  const share = (length: number, of: number) =>
    Math.round(Math.min(1, Math.max(0, length / of)) * PRECISION) / PRECISION;
  return [
    share(left, width),
    share(top, height),
    share(right - left, width),
    share(bottom - top, height),
  ];
}
