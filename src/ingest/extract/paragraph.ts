import { boundsOf, type Row, textOf } from './rows.ts';

// Of the page's width.
const WAVER = 0.02; // of a scan's margin; an indent is never less (8 mm are 0.04)
const LONG = 0.5; // only such rows show where the margins are

const FURTHER_DOWN = 1.4; // times the usual distance of two rows: white that starts a paragraph

/** Where the text of a page stands; `pitch` is the usual distance from row to row. */
export type Layout = {
  left: number;
  right: number;
  pitch: number;
  indents: boolean;
  waver: number;
};

export function layoutOf(rows: Row[], width: number): Layout {
  const long = rows
    .filter(({ apart }) => !apart)
    .map(({ pieces }) => boundsOf(pieces))
    .filter((row) => row.right - row.left > LONG * width);
  const left = quantile(
    long.map((row) => row.left),
    0.1,
  );
  const waver = WAVER * width;
  return {
    left,
    right: quantile(
      long.map((row) => row.right),
      0.9,
    ),
    pitch: quantile(
      long.slice(1).map((row, index) => row.top - (long[index]?.top ?? 0)),
      0.5,
    ),
    indents: long.some((row) => row.left - left > waver),
    waver,
  };
}

function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/**
 * True when a row's sentence runs on in the next one: that starts at the left margin, right below,
 * and its first word would not have fitted. By the words alone an "Điều 5" that begins a row inside
 * a sentence would be a heading.
 */
export function goesOn(before: Row, next: Row, layout: Layout): boolean {
  if (before.apart || next.apart || isCapitals(before) !== isCapitals(next)) return false;
  const [above, below] = [boundsOf(before.pieces), boundsOf(next.pieces)];
  if (Math.abs(below.left - layout.left) > layout.waver) return false;
  if (below.top - above.top > FURTHER_DOWN * layout.pitch) return false;
  if (!layout.indents && (ended.test(textOf(before.pieces)) || item.test(textOf(next.pieces))))
    return false;
  return layout.right - above.right < firstWordOf(next) + layout.waver;
}

// Where no first line is indented, only these tell where a paragraph ends or begins.
const ended = /[.;:]["”]?$/;
const item =
  /^(?:[-+•]|\(?\d{1,3}[.)/]|\(?\p{L}[).]|[IVX]+[.)-]|(?:Điều|Chương|Mục|Phần|Phụ lục|Nơi nhận)[ :])/u;

const FEW = 6; // letters: "112/2025/QH15;" is no heading

function isCapitals({ pieces }: Row): boolean {
  const letters = textOf(pieces).match(/\p{L}/gu) ?? [];
  return letters.length >= FEW && !letters.some((letter) => /\p{Ll}/u.test(letter));
}

/** How wide the first word of a row is, a piece being a word or a run of words. */
function firstWordOf({ pieces: [first] }: Row): number {
  if (!first) return 0;
  const [word = ''] = first.text.split(' ');
  return ((first.right - first.left) * word.length) / Math.max(1, first.text.length);
}

/** A space, but not inside a number that was broken at its hyphen: "18/2025/TT-" and "BCT". */
export function joint(before: Row, next: Row): string {
  const broken =
    /[\p{L}\d][-/]$/u.test(textOf(before.pieces)) && /^[\p{Lu}\d]/u.test(textOf(next.pieces));
  return broken ? '' : ' ';
}
