import { boundsOf, type Piece, type Row } from '../extract/rows.ts';
import type { Drawn } from './draw.ts';

const CLEAR = 0.9; // below it digits by hand were read wrong (2265 as 4265 at .81); printed ones have .96
const RAISED = 0.3; // of the row's height: stamped digits stand above or below their line
const MARGIN = 15; // pixels of white around the picture, without which nothing is read
const TOP = 0.4; // of the page's height

type ReadDigits = (page: Drawn) => Promise<Piece[]>;

/**
 * Looks once more, for digits alone, between "Số:" and "/QĐ-..." in the head, where the number is
 * stamped or written in later. What is not read clearly stays as it was.
 */
export async function fillNumberGap(
  rows: Row[],
  page: Drawn,
  readDigits: ReadDigits,
): Promise<Row[]> {
  const index = rows.findIndex(
    ({ pieces }) => gapIn(pieces) && boundsOf(pieces).top < TOP * page.height,
  );
  const row = rows[index];
  const gap = row && gapIn(row.pieces);
  if (!gap) return rows;
  const { top, bottom } = boundsOf(row.pieces);
  const more = (bottom - top) * RAISED;
  const box = {
    left: gap.label.right + 1,
    top: top - more,
    right: gap.code.left - 1,
    bottom: bottom + more,
  };
  if (box.right - box.left < MARGIN) return rows;

  const [number, ...others] = await readDigits(cut(page, box));
  const clear = number && others.length === 0 && /^\d{1,5}$/.test(number.text);
  if (!clear || (number.confidence ?? 0) < CLEAR) return rows;
  const whole = { ...gap.code, left: box.left, text: number.text + gap.code.text };
  return rows.with(index, { ...row, pieces: [gap.label, whole, ...gap.rest] });
}

type Gap = { label: Piece; code: Piece; rest: Piece[] };

/** "Số:", something unsure, and a code that begins with its slash. */
function gapIn(pieces: Piece[]): Gap | undefined {
  const [label] = pieces;
  const at = pieces.findIndex(({ text }) => /^\/(?:\d{4}\/)?\p{Lu}/u.test(text));
  const code = pieces[at];
  if (!label || !code || at > 4 || !/^S\p{L}:?$/u.test(label.text)) return undefined;
  return { label, code, rest: pieces.slice(at + 1) };
}

type Bounds = ReturnType<typeof boundsOf>;

function cut(page: Drawn, { left, top, right, bottom }: Bounds): Drawn {
  const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  const width = Math.min(page.width, Math.ceil(right)) - x;
  const height = Math.min(page.height, Math.ceil(bottom)) - y;
  const wide = width + 2 * MARGIN;
  const pixels = new Uint8Array(wide * (height + 2 * MARGIN)).fill(255);
  for (let line = 0; line < height; line++) {
    const from = (y + line) * page.width + x;
    pixels.set(page.pixels.subarray(from, from + width), (line + MARGIN) * wide + MARGIN);
  }
  return { width: wide, height: height + 2 * MARGIN, pixels };
}
