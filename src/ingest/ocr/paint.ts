import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createIsomorphicCanvasFactory } from 'unpdf';
import { openImage } from '../extract/image.ts';
import { type PdfPage, withPdf } from '../extract/pdf-document.ts';
import { useTimesMetrics } from './fonts.ts';

/** Tells how much a page of a size is enlarged. */
export type ScaleOf = (width: number, height: number) => number;
type Stamps = 'shown' | 'hidden';
const annotationModes: Record<Stamps, number> = { hidden: 0, shown: 1 }; // as PDF.js counts them

/** @throws {UnreadableFile} when the picture cannot be opened */
export async function paintImage(bytes: Uint8Array, scaleOf: ScaleOf): Promise<Canvas> {
  const image = await openImage(bytes);
  const scale = scaleOf(image.width, image.height);
  return painted(image.width * scale, image.height * scale, (context, width, height) => {
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
  });
}

/** @param scaleOf - from points. @throws {UnreadableFile} when the file cannot be opened */
export async function paintPdf(
  bytes: Uint8Array,
  number: number,
  scaleOf: ScaleOf,
  stampsOf: (page: PdfPage) => Promise<Stamps>,
): Promise<Canvas> {
  useTimesMetrics();
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  const paint = async (page: PdfPage) => {
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: scaleOf(width, height) });
    const annotationMode = annotationModes[await stampsOf(page)];
    return painted(viewport.width, viewport.height, async (context) => {
      const target = { canvas: context.canvas, canvasContext: context };
      await page.render({ ...target, viewport, annotationMode } as never).promise; // their types are the browser's
    });
  };
  return withPdf(bytes, async (pdf) => paint(await pdf.getPage(number)), { CanvasFactory });
}

type Paint = (context: SKRSContext2D, width: number, height: number) => unknown;

async function painted(wide: number, high: number, paint: Paint): Promise<Canvas> {
  const [width, height] = [Math.max(1, Math.round(wide)), Math.max(1, Math.round(high))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  await paint(context, width, height);
  return canvas;
}
