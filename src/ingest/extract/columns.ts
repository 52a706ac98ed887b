import { fold } from '../../text/fold.ts';
import { boundsOf, type Piece, type Row, textOf } from './rows.ts';

/** Rows from top to bottom; height and width of the page in the unit of its pieces. */
type Sheet = { rows: Row[]; width: number; height: number };

const HEAD_ENDS = 0.5; // of the page's height
const CROSSING = 0.08; // of its width: a row that reaches so far over both sides ends the columns
const WIDE_GAP = 1.2; // heights of a line: space that parts two columns, not two words
const NARROW_GAP = 0.5; // heights of a line: twice a space
const RIGHT_HALF = 0.35; // of the page's width: where a right column starts at the earliest
const CENTRE = [0.42, 0.6] as const; // of its width: columns have their middles near 0.3 and 0.7
const MARGIN = 0.02; // of its width: how far a centred block's other lines may reach out

/**
 * Puts rows in reading order where a Vietnamese official document has two columns: the head (issuer
 * and number at the left, the country's or the Party's name and the date at the right) and the end
 * (recipients, signer). There the left column comes first. Elsewhere rows stay as they are: two
 * columns of a table are read line by line.
 */
export function inReadingOrder({ rows, width, height }: Sheet): Row[] {
  const head = headOf(rows, width, height);
  const [above, rest] = head ? unfolded(rows, head, width) : [[], rows];
  const end = endOf(rest, width);
  const [body, after] = end ? unfolded(rest, end, width) : [rest, []];
  return [...above, ...body, ...after].map(apartIfTable);
}

const LABEL = 6; // characters: "1.", "a)", "-" and a wide gap begin a paragraph, no table

/** Cells of a table are no sentence that runs on. */
function apartIfTable(row: Row): Row {
  const [label = [], ...cells] = blocksOf(row.pieces);
  const isLabel = textOf(label).length < LABEL;
  return cells.length > (isLabel ? 1 : 0) ? { ...row, apart: true } : row;
}

/** Two columns from row `from` on, parted at `split`. */
type Columns = { from: number; split: number };

/** The rows above the columns and both columns, left before right; and the rows that follow. */
function unfolded(rows: Row[], { from, split }: Columns, width: number): [Row[], Row[]] {
  const sides: [Row[], Row[]] = [[], []];
  let at = from;
  for (; at < rows.length; at++) {
    const blocks = blocksAround(rows[at], split, width);
    if (at > from && endsColumns(blocks, split, width)) break;
    for (const [side, column] of sides.entries()) {
      const own = blocks.filter((block) => middleOf(block) < split === (side === 0));
      if (own.length > 0) column.push({ pieces: own.flat(), apart: true });
    }
  }
  return [[...rows.slice(0, from), ...sides.flat()], rows.slice(at)];
}

function endsColumns(blocks: Piece[][], split: number, width: number): boolean {
  const [first = []] = blocks;
  if (/^kinh (?:gui|trinh)/.test(fold(textOf(first)))) return true;
  if (blocks.length === 1 && isCentred(first, width)) return true;
  return blocks.some((block) => crosses(block, split, width));
}

/** Centred on the page, as a type and title are; margins differ, so does the middle. */
function isCentred(block: Piece[], width: number): boolean {
  const middle = middleOf(block) / width;
  return middle > CENTRE[0] && middle < CENTRE[1];
}

function crosses(block: Piece[], split: number, width: number): boolean {
  const { left, right } = boundsOf(block);
  return Math.min(split - left, right - split) > CROSSING * width;
}

const middleOf = (block: Piece[]) => {
  const { left, right } = boundsOf(block);
  return (left + right) / 2;
};

/** A row's blocks, those that meet at the split taken apart: a long name leaves a narrow gap. */
function blocksAround(row: Row | undefined, split: number, width: number): Piece[][] {
  return blocksOf(row?.pieces ?? []).flatMap((block) => {
    const at = crosses(block, split, width) ? gapNear(block, split, width) : 0;
    return at > 0 ? [block.slice(0, at), block.slice(at)] : [block];
  });
}

/** The index of the piece after a gap that no two words of a line have, near the split; or -1. */
function gapNear(block: Piece[], split: number, width: number): number {
  return block.findIndex((piece, index) => {
    const before = block[index - 1];
    if (!before || Math.abs(piece.left - split) > CROSSING * width) return false;
    return piece.left - before.right > NARROW_GAP * (piece.bottom - piece.top);
  });
}

/** Parts of a row with wide gaps between. */
function blocksOf(pieces: Piece[]): Piece[][] {
  const blocks: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const height = Math.max(piece.bottom - piece.top, before ? before.bottom - before.top : 0);
    if (before && piece.left - before.right < WIDE_GAP * height) blocks.at(-1)?.push(piece);
    else blocks.push([piece]);
    before = piece;
  }
  return blocks;
}

const nation = /\b(?:cong hoa xa|cong san viet|hoi chu nghia|doc lap\s?-)/;

/** The head's columns part left of the country's or the Party's name, and begin at the top. */
function headOf(rows: Row[], width: number, height: number): Columns | undefined {
  for (const [index, { pieces }] of rows.entries()) {
    if (boundsOf(pieces).top > HEAD_ENDS * height) return undefined;
    const found = nation.exec(fold(textOf(pieces)));
    const first = found && pieceAt(pieces, found.index);
    if (!first || first.left < RIGHT_HALF * width) continue;
    const block = blocksOf(pieces).find((part) => part.includes(first)) ?? [first];
    const start = boundsOf(block).left > RIGHT_HALF * width ? boundsOf(block).left : first.left;
    const split = start - (first.bottom - first.top) / 2;
    let from = index;
    const isAbove = (row: Row | undefined) =>
      endsColumns(blocksAround(row, split, width), split, width);
    while (from > 0 && !isAbove(rows[from - 1])) from--;
    return { from, split };
  }
  return undefined;
}

/** The piece that holds a character of the row's text; folding keeps lengths of NFC text. */
function pieceAt(pieces: Piece[], offset: number): Piece | undefined {
  return pieces.find((_, index) => textOf(pieces.slice(0, index + 1)).length > offset);
}

/** The end begins at "Nơi nhận"; its right column at the leftmost capitals, the signer's office. */
function endOf(rows: Row[], width: number): Columns | undefined {
  const from = rows.findIndex(({ pieces }) => /^\W*noi nha ?n/.test(fold(textOf(pieces))));
  if (from < 0) return undefined;
  const starts = rows
    .slice(from)
    .flatMap(({ pieces }) => blocksOf(pieces))
    .filter((block) => boundsOf(block).left > RIGHT_HALF * width && isCapitals(textOf(block)))
    .map((block) => boundsOf(block).left);
  return starts.length === 0 ? undefined : { from, split: Math.min(...starts) - MARGIN * width };
}

const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
