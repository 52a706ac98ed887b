import { fold } from '../../text/fold.ts';
import { boundsOf, type Piece, type Row, textOf } from './rows.ts';

/** Rows from top to bottom; height and width of the page in the unit of its pieces. */
type Sheet = { rows: Row[]; width: number; height: number };

const HEAD_ENDS = 0.5; // of the page's height
const CROSSING = 0.08; // of its width: a row that reaches so far over both sides ends the columns
const WIDE_GAP = 1.2; // heights of a line: space that parts two columns, not two words
const RIGHT_HALF = 0.35; // of the page's width: where a signer's block starts at the earliest

/**
 * Puts rows in reading order where a Vietnamese official document has two columns: the head (issuer
 * and number at the left, the country's or the Party's name and the date at the right) and the end
 * (recipients, signer). There the left column comes first. Elsewhere rows stay as they are: two
 * columns of a table are read line by line.
 */
export function inReadingOrder({ rows, width, height }: Sheet): Row[] {
  const [head, rest] = unfolded(rows, 0, headSplit(rows, height), width);
  const from = rest.findIndex(({ pieces }) => /^noi nhan\W*/.test(fold(textOf(pieces))));
  if (from < 0) return [...head, ...rest];
  const [end, after] = unfolded(rest, from, signerSplit(rest.slice(from), width), width);
  return [...head, ...end, ...after];
}

/**
 * From row `from` on: the rows above it and both columns, left before right, up to the first row
 * that crosses; then the other rows.
 */
function unfolded(rows: Row[], from: number, split: number | undefined, width: number): [Row[], Row[]] {
  if (split === undefined) return [[], rows];
  const left: Row[] = [];
  const right: Row[] = [];
  let at = from;
  for (; at < rows.length; at++) {
    const blocks = blocksOf(rows[at]?.pieces ?? []);
    if (endsColumns(blocks, split, width)) break;
    const sides = [blocks.filter((block) => isLeft(block, split)), blocks.filter((block) => !isLeft(block, split))];
    for (const [side, found] of sides.entries())
      if (found.length > 0) [left, right][side]?.push({ pieces: found.flat(), apart: true });
  }
  return [[...rows.slice(0, from), ...left, ...right], rows.slice(at)];
}

const isLeft = (block: Piece[], split: number) => {
  const { left, right } = boundsOf(block);
  return (left + right) / 2 < split;
};

function endsColumns(blocks: Piece[][], split: number, width: number): boolean {
  const [first = []] = blocks;
  if (/^kinh (?:gui|trinh)/.test(fold(textOf(first)))) return true;
  return blocks.some((block) => {
    const { left, right } = boundsOf(block);
    return Math.min(split - left, right - split) > CROSSING * width;
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

/** Where the right column of the head starts: left of the country's or the Party's name. */
function headSplit(rows: Row[], height: number): number | undefined {
  for (const { pieces } of rows) {
    if (boundsOf(pieces).top > HEAD_ENDS * height) return undefined;
    const found = nation.exec(fold(textOf(pieces)));
    if (!found) continue;
    const first = pieceAt(pieces, found.index);
    if (!first || first === pieces[0]) continue;
    const [block = [first]] = blocksOf(pieces).filter((part) => part.includes(first));
    const start = block === blocksOf(pieces)[0] ? first : (block[0] ?? first);
    return start.left - (start.bottom - start.top) / 2;
  }
  return undefined;
}

/** The piece that holds a character of the row's text; folding keeps lengths of NFC text. */
function pieceAt(pieces: Piece[], offset: number): Piece | undefined {
  return pieces.find((_, index) => textOf(pieces.slice(0, index + 1)).length > offset);
}

/** Where the signer's block starts: the leftmost capitals of the right half. */
function signerSplit(rows: Row[], width: number): number | undefined {
  const starts = rows
    .flatMap(({ pieces }) => blocksOf(pieces))
    .filter((block) => boundsOf(block).left > RIGHT_HALF * width && isCapitals(textOf(block)))
    .map((block) => boundsOf(block).left);
  return starts.length > 0 ? Math.min(...starts) - CROSSING * width / 4 : undefined;
}

const isCapitals = (text: string) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
