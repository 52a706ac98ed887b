import { getResolvedPDFJS } from 'unpdf';
import { fold } from '../../text/fold.ts';
import type { PdfPage } from './pdf-document.ts';
import { Pen } from './pen.ts';
import type { Piece } from './rows.ts';

/**
 * What is stamped over a page: `numbers` are written into it (the number and the day of a signed
 * document stand nowhere else), `signature` says who signed and when.
 */
export type Stamps = { numbers: Piece[]; signature: string };

const signers = /\b(?:nguoi ky|ky boi|signed by|thoi gian ky|ngay ky|signature)\b/;
const written = new Set(['Widget', 'FreeText', 'Stamp']); // kinds of annotation that hold text

/** Reads the annotations' drawings: PDF.js leaves them out of the text layer. */
export async function readStamps(page: PdfPage): Promise<Stamps> {
  const annotations = await page.getAnnotations();
  if (!annotations.some(({ subtype }) => written.has(subtype)))
    return { numbers: [], signature: '' };

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
