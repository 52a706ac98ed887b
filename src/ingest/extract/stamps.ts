import { getResolvedPDFJS } from 'unpdf';
import { fold } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import type { PdfPage } from './pdf-document.ts';
import type { Piece } from './rows.ts';

/**
 * What is stamped over a page: `numbers` are written into it (the number and the day of a signed
 * document stand nowhere else), `signature` says who signed and when.
 */
export type Stamps = { numbers: Piece[]; signature: string };

type Matrix = number[];
type Glyph = { unicode: string; width: number } | number;

const signers = /\b(?:nguoi ky|ky boi|signed by|thoi gian ky|ngay ky|signature)\b/;
const written = new Set(['Widget', 'FreeText', 'Stamp']); // kinds of annotation that hold text

/** Reads the annotations' drawings: PDF.js leaves them out of the text layer. */
export async function readStamps(page: PdfPage): Promise<Stamps> {
  const annotations = await page.getAnnotations();
  if (!annotations.some(({ subtype }) => written.has(subtype))) return { numbers: [], signature: '' };

  const stamps = (await drawnTexts(page)).filter(({ length }) => length > 0);
  const texts = stamps.map((pieces) => pieces.map(({ text }) => text).join('\n'));
  return {
    numbers: stamps.filter((_, index) => !saysWhoSigned(texts[index] ?? '')).flat(),
    signature: texts.filter(saysWhoSigned).join('\n'),
  };
}

/** True of a digital signature's stamp: who signed and when. */
export const saysWhoSigned = (text: string) => signers.test(fold(text));

/** The text of each annotation, in points from the top left. */
async function drawnTexts(page: PdfPage): Promise<Piece[][]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 1 });
  const viewport = page.getViewport({ scale: 1 });
  const texts: Piece[][] = [];
  let pen: Pen | undefined;
  for (const [index, op] of fnArray.entries()) {
    const args = argsArray[index] ?? [];
    if (op === OPS.beginAnnotation) {
      pen = new Pen(viewport.transform);
      pen.transform(args[2]);
      pen.transform(args[3]);
      texts.push([]);
    } else if (op === OPS.endAnnotation) pen = undefined;
    if (!pen) continue;
    if (op === OPS.save) pen.save();
    else if (op === OPS.restore) pen.restore();
    else if (op === OPS.transform) pen.transform(args);
    else if (op === OPS.paintFormXObjectBegin) pen.enterForm(args[0]);
    else if (op === OPS.paintFormXObjectEnd) pen.restore();
    else if (op === OPS.beginText) pen.moveTo([1, 0, 0, 1, 0, 0]);
    else if (op === OPS.setTextMatrix) pen.moveTo(args[0]);
    else if (op === OPS.moveText) pen.moveBy(args[0], args[1]);
    else if (op === OPS.setFont) pen.size = args[1];
    else if (op === OPS.showText) texts.at(-1)?.push(...pen.show(args[0]));
  }
  return texts;
}

/** Follows where a drawing writes: as much of PDF's graphics state as upright text needs. */
class Pen {
  size = 10;
  private saved: Matrix[] = [];
  private line: Matrix = [1, 0, 0, 1, 0, 0];

  constructor(private place: Matrix) {}

  save() {
    this.saved.push(this.place);
  }
  restore() {
    this.place = this.saved.pop() ?? this.place;
  }
  transform(by: ArrayLike<number> | null) {
    if (by) this.place = times(this.place, Array.from(by));
  }
  enterForm(matrix: Record<number, number> | null) {
    this.save();
    if (matrix) this.transform(listed(matrix));
  }
  moveTo(matrix: Record<number, number>) {
    this.line = listed(matrix);
  }
  moveBy(x: number, y: number) {
    this.line = times(this.line, [1, 0, 0, 1, x, y]);
  }
  show(glyphs: Glyph[]): Piece[] {
    const text = normalise(glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join(''));
    if (text.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = times(this.place, this.line);
    const advance = glyphs.reduce<number>((sum, glyph) => sum + (typeof glyph === 'number' ? -glyph : glyph.width), 0);
    const height = this.size * Math.hypot(c, d);
    const right = x + ((this.size * advance) / 1000) * Math.hypot(a, b);
    return [{ text: text.trim().replace(/\s+/g, ' '), left: x, right, top: y - height * 0.8, bottom: y + height * 0.2 }];
  }
}

const listed = (matrix: Record<number, number>): Matrix => [0, 1, 2, 3, 4, 5].map((at) => matrix[at] ?? 0);

function times(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
