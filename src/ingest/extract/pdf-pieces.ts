import { decoders, type Encoding, encodingOf } from '../../text/legacy/recognise.ts';
import { normalise } from '../../text/normalise.ts';
import type { PdfPage } from './pdf-document.ts';
import type { Piece, Row } from './rows.ts';

type TextItem = { str: string; transform: number[]; width: number; height: number };
type Viewport = ReturnType<PdfPage['getViewport']>;

/** A piece that remembers whether a space was written at either end. */
export type PrintedPiece = Piece & { spaced?: { before?: boolean; after?: boolean } };

// Of the type size. Letters stand up to 0.8 above the line and 0.2 below; a space is 0.25 wide.
const ASCENT = 0.8;
const DESCENT = 0.2;
const GLUED = 0.15;

/** The pieces of a page's text layer, in points from the top left, and its encoding if it is an old one. */
export async function textPieces(
  page: PdfPage,
): Promise<{ pieces: PrintedPiece[]; encoding: Encoding | undefined }> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const encoding = encodingOf(layerOf(items));
  const decode = encoding ? decoders[encoding] : (text: string) => text;
  const pieces: PrintedPiece[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    const { str } = item as TextItem;
    const text = normalise(decode(str)).replace(/\s+/g, ' ');
    const last = pieces.at(-1);
    if (text.trim() === '') {
      spaced ||= text !== '';
      if (last && text !== '') last.spaced = { ...last.spaced, after: true };
      continue;
    }
    const before = spaced || text.startsWith(' ');
    pieces.push({
      ...placed(item as TextItem, viewport),
      text: text.trim(),
      spaced: { before, after: text.endsWith(' ') },
    });
    spaced = false;
  }
  return { pieces, encoding };
}

/** The text layer in one, as the file has it. */
const layerOf = (items: object[]) =>
  items
    .map((item) =>
      'str' in item ? `${item.str}${'hasEOL' in item && item.hasEOL ? '\n' : ''}` : '',
    )
    .join('');

/** The corners of an item, whichever way it runs. */
function placed({ transform, width, height }: TextItem, viewport: Viewport): Omit<Piece, 'text'> {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const size = Math.hypot(c, d) || height;
  const length = Math.hypot(a, b) || 1;
  const along = [a / length, b / length] as const;
  const up = [c / size || 0, d / size || 0] as const;
  const corner = (x: number, y: number) =>
    viewport.convertToViewportPoint(e + along[0] * x + up[0] * y, f + along[1] * x + up[1] * y);
  const [x1 = 0, y1 = 0] = corner(0, -DESCENT * size);
  const [x2 = 0, y2 = 0] = corner(width, ASCENT * size);
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    right: Math.max(x1, x2),
    bottom: Math.max(y1, y2),
  };
}

/** Marks the pieces that no space parts: PDF programs cut words where the font changes. */
export function glue({ pieces }: { pieces: PrintedPiece[] }): Row {
  return {
    pieces: pieces.map((piece, index) => {
      const before = pieces[index - 1];
      if (!before || before.spaced?.after || piece.spaced?.before) return piece;
      const gap = piece.left - before.right;
      return { ...piece, glued: gap < GLUED * (piece.bottom - piece.top) };
    }),
  };
}
