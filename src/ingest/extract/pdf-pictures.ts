import { getResolvedPDFJS } from 'unpdf';
import type { Box } from './extracted.ts';
import type { PdfDocument, PdfPage } from './pdf-document.ts';
import { Pen } from './pen.ts';

const HEAD = 0.45; // of the page: a level is stamped beside the number, above the title
const LEAST = { width: 30, height: 12 }; // points: a stamp is 57 wide and 20 high; a rule is lower

/**
 * The part of the first page's head in which pictures stand: a searchable scan is one great picture,
 * and a stamp may have been laid over a text.
 *
 * @returns undefined where there is none
 */
export async function picturedHead(pdf: PdfDocument): Promise<Box | undefined> {
  const page = await pdf.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const shown = (await pictureBounds(page))
    .map(({ left, top, right, bottom }) => ({
      left: Math.max(0, left),
      top: Math.max(0, top),
      right: Math.min(width, right),
      bottom: Math.min(HEAD * height, bottom),
    }))
    .filter(({ left, right }) => right - left >= LEAST.width)
    .filter(({ top, bottom }) => bottom - top >= LEAST.height);
  page.cleanup();
  if (shown.length === 0) return undefined;
  const left = Math.min(...shown.map((one) => one.left));
  const top = Math.min(...shown.map((one) => one.top));
  const right = Math.max(...shown.map((one) => one.right));
  const bottom = Math.max(...shown.map((one) => one.bottom));
  return [left / width, top / height, (right - left) / width, (bottom - top) / height];
}

/** Of every picture, those of annotations too, in points from the top left. */
async function pictureBounds(page: PdfPage) {
  const { OPS } = await getResolvedPDFJS();
  const pictures = new Set([
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObject,
  ]);
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 1 });
  const pen = new Pen(page.getViewport({ scale: 1 }).transform);
  const bounds: ReturnType<Pen['square']>[] = [];
  for (const [index, op] of fnArray.entries()) {
    const args = argsArray[index] ?? [];
    if (op === OPS.save) pen.save();
    else if (op === OPS.restore || op === OPS.paintFormXObjectEnd || op === OPS.endAnnotation)
      pen.restore();
    else if (op === OPS.transform) pen.transform(args);
    else if (op === OPS.paintFormXObjectBegin) pen.enterForm(args[0]);
    else if (op === OPS.beginAnnotation) {
      pen.save();
      pen.transform(args[2]);
      pen.transform(args[3]);
    } else if (pictures.has(op)) bounds.push(pen.square());
  }
  return bounds;
}
