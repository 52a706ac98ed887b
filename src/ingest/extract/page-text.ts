import type { Box, Line, Page, Word } from './extracted.ts';
import { boundsOf, type Piece, type Row, textOf } from './rows.ts';

/** Rows in reading order, and the size of the page in the unit of their pieces. */
export type Sheet = { rows: Row[]; width: number; height: number };

const MARGIN = 0.02; // of the page's width: scans waver, and an indent is never less (8 mm are 0.04)
const LINE_GAP = 1.2; // heights of a line: more white above starts a paragraph
const LONG = 0.5; // of the page's width: only such rows show where the margins are

/**
 * A page's text, one paragraph a line, with the place of every printed line and, where OCR read
 * it, of every word.
 *
 * A row goes on with the next one when the next starts at the left margin and its first word would
 * not have fitted: an "Điều 5" that begins a row inside a sentence is then no heading.
 */
export function pageText({ rows, width, height }: Sheet): Required<Pick<Page, 'text' | 'lines' | 'words'>> {
  const margins = marginsOf(rows, width);
  const lines: Line[] = [];
  const words: Word[] = [];
  let text = '';
  let before: Row | undefined;
  for (const row of rows) {
    if (before) text += separator(before, row, margins, width);
    const start = text.length;
    for (const [index, piece] of row.pieces.entries()) {
      if (index > 0 && !piece.glued) text += ' ';
      const word = { start: text.length, end: text.length + piece.text.length };
      text += piece.text;
      const { confidence, read } = piece;
      if (confidence !== undefined)
        words.push({ ...word, confidence, ...(read ? { read } : {}), box: boxOf([piece], width, height) });
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
  return [share(left, width), share(top, height), share(right - left, width), share(bottom - top, height)];
}

type Margins = { left: number; right: number; indents: boolean };

function marginsOf(rows: Row[], width: number): Margins {
  const bounds = rows.filter(({ apart }) => !apart).map(({ pieces }) => boundsOf(pieces));
  const long = bounds.filter(({ left, right }) => right - left > LONG * width);
  const left = quantile(long.map((row) => row.left), 0.1);
  const right = quantile(long.map((row) => row.right), 0.9);
  const indented = long.filter((row) => row.left - left > MARGIN * width);
  return { left, right, indents: indented.length > 0 };
}

function quantile(numbers: number[], share: number): number {
  const sorted = numbers.sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

function separator(before: Row, next: Row, margins: Margins, width: number): string {
  if (!goesOn(before, next, margins, width)) return '\n';
  // A document number that was broken after its hyphen: "18/2025/TT-" and "BCT".
  return /[\p{L}\d][-/]$/u.test(textOf(before.pieces)) && /^[\p{Lu}\d]/u.test(textOf(next.pieces)) ? '' : ' ';
}

const item = /^(?:[-+•]|\(?\d{1,3}[.)/]|\(?\p{L}[).]|[IVX]+[.)-]|(?:Điều|Chương|Mục|Phần|Phụ lục) )/u;

function goesOn(before: Row, next: Row, { left, right, indents }: Margins, width: number): boolean {
  if (before.apart || next.apart) return false;
  const above = boundsOf(before.pieces);
  const below = boundsOf(next.pieces);
  const height = Math.max(above.bottom - above.top, below.bottom - below.top);
  if (Math.abs(below.left - left) > MARGIN * width) return false;
  if (below.top - above.bottom > LINE_GAP * height) return false;
  if (!indents && item.test(textOf(next.pieces))) return false; // nothing else shows a new paragraph
  return right - above.right < firstWordOf(next) + MARGIN * width;
}

/** How wide the first word of a row is, a piece being a word or a run of words. */
function firstWordOf({ pieces: [first] }: Row): number {
  if (!first) return 0;
  const [word = ''] = first.text.split(' ');
  return ((first.right - first.left) * word.length) / Math.max(1, first.text.length);
}
