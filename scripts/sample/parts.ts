import type { Span } from './blocks.ts';
import type { Line } from './letterhead.ts';
import { type Align, breakLines, type Piece, placeLine, type TextLine } from './lines.ts';
import type { Measure } from './measure.ts';

/** A straight line; it underlines a heading or draws a table. */
type Rule = { x: number; y: number; toX: number; toY: number };
export type Sheet = { pieces: Piece[]; rules: Rule[]; sealAt?: { x: number; y: number } };

/**
 * A part that is never cut by a page end. `draw` gets the top of the part, in points; `keep` is the
 * room that must be left below it, or a heading would stand alone at the foot of a page.
 */
export type Part = {
  height: number;
  before: number;
  draw: (top: number) => Sheet;
  newPage?: boolean;
  keep?: number;
};

const TIGHT = 1.18; // line height of letterhead and tables, in font sizes
const ASCENT = 0.89; // of Tinos, in font sizes
const CELL = { size: 12, padding: 3 }; // points

/** Lines under each other in a column. */
export function stack(
  lines: Line[],
  align: Align,
  x: number,
  width: number,
  measure: Measure,
): Part {
  const broken = lines.flatMap((line) =>
    breakLines([spanOf(line)], line.size, width, 0, measure).map((text) => ({ line, text })),
  );
  const heights = broken.map(({ line }) => line.size * TIGHT);
  const draw = (top: number): Sheet => {
    let y = top;
    const drawn = broken.map(({ line, text }, at) => {
      const pieces = placeLine(text, align, x, y + line.size * ASCENT, width, measure);
      y += heights[at] ?? 0;
      return { pieces, rules: line.rule ? [underline(pieces, text)] : [] };
    });
    return { pieces: drawn.flatMap((d) => d.pieces), rules: drawn.flatMap((d) => d.rules) };
  };
  return { height: heights.reduce((sum, height) => sum + height, 0), before: 0, draw };
}

const spanOf = ({ text, bold = false, italic = false }: Line): Span => ({ text, bold, italic });

function underline(pieces: Piece[], line: TextLine): Rule {
  const [first] = pieces;
  const last = pieces.at(-1);
  const y = (first?.y ?? 0) + 3.5;
  const toX = (last?.x ?? 0) + (line.words.at(-1)?.width ?? 0);
  return { x: first?.x ?? 0, y, toX, toY: y };
}

export const beside = (left: Part, right: Part): Part => ({
  height: Math.max(left.height, right.height),
  before: 0,
  draw: (top) => together(left.draw(top), right.draw(top)),
});

export const below = (upper: Part, gap: number, lower: Part): Part => ({
  height: upper.height + gap + lower.height,
  before: 0,
  draw: (top) => together(upper.draw(top), lower.draw(top + upper.height + gap)),
});

const together = (a: Sheet, b: Sheet): Sheet => ({
  pieces: [...a.pieces, ...b.pieces],
  rules: [...a.rules, ...b.rules],
});

/** One row of a table with a frame round every cell; the first column is twice as wide. */
export function tableRow(
  cells: string[],
  bold: boolean,
  x: number,
  width: number,
  measure: Measure,
): Part {
  const share = width / (cells.length + 1);
  const edges = [0, ...cells.map((_, at) => share * (at + 2))].map((edge) => x + edge);
  const columns = cells.map((text, at) => {
    const left = (edges[at] ?? x) + CELL.padding;
    const wide = (edges[at + 1] ?? x) - left - CELL.padding;
    const line = { text, size: CELL.size, bold };
    return stack([line], at === 0 && !bold ? 'left' : 'centre', left, wide, measure);
  });
  const height = Math.max(...columns.map((column) => column.height)) + 2 * CELL.padding;
  const draw = (top: number): Sheet => ({
    pieces: columns.flatMap((column) => column.draw(top + CELL.padding).pieces),
    rules: [
      { x, y: top, toX: x + width, toY: top },
      { x, y: top + height, toX: x + width, toY: top + height },
      ...edges.map((edge) => ({ x: edge, y: top, toX: edge, toY: top + height })),
    ],
  });
  return { height, before: bold ? 8 : 0, draw };
}
