import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createIsomorphicCanvasFactory } from 'unpdf';
import { openImage } from '../extract/image.ts';
import { type PdfPage, withPdf } from '../extract/pdf-document.ts';
import { sniff } from '../extract/sniff.ts';
import { readStamps } from '../extract/stamps.ts';
import { cleaned } from './clean.ts';
import { useTimesMetrics } from './fonts.ts';
import { redInk } from './red-ink.ts';

/** A page in grey, 0 black to 255 white, row by row; `red` is its red ink alone, if there is any. */
export type Drawn = { width: number; height: number; pixels: Uint8Array; red?: Drawn };

// Mean recall of five real scans by resolution, one look and two: 200 dpi .901 and .908, 250 dpi
// .903 and .915, 300 dpi .897 and .908, 400 dpi .894.
const RESOLUTION = 250; // dpi
const POINTS = 72; // an inch
const MOST_PIXELS = 24_000_000; // A3 has 12 million; 4 bytes each while drawing
const A4_PIXELS = RESOLUTION * 8.27 * (RESOLUTION * 11.69);
const MOST_ENLARGED = 3;

/**
 * Draws a page as OCR reads it best: grey, without red seals. It is not straightened: pages turned
 * by up to 2.5 degrees were read no better after it (.925 and .912 askew, .920 and .914 straight).
 *
 * @throws {UnreadableFile} when the file cannot be opened
 */
export async function drawPage(bytes: Uint8Array, number: number): Promise<Drawn> {
  const { kind } = sniff(bytes);
  const page = kind === 'image' ? await drawImage(bytes) : await drawPdf(bytes, number);
  const red = redInk(page);
  return { ...cleaned(page), ...(red ? { red } : {}) };
}

export type Coloured = { width: number; height: number; data: Uint8ClampedArray };

/** A picture does not say its resolution: it is taken for a page of A4. */
async function drawImage(bytes: Uint8Array): Promise<Coloured> {
  const image = await openImage(bytes);
  const scale = Math.min(MOST_ENLARGED, Math.sqrt(A4_PIXELS / (image.width * image.height)));
  return drawn(image.width * scale, image.height * scale, (context, width, height) => {
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
  });
}

async function drawPdf(bytes: Uint8Array, number: number): Promise<Coloured> {
  useTimesMetrics();
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  const draw = async (page: PdfPage) => {
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(RESOLUTION / POINTS, Math.sqrt(MOST_PIXELS / (width * height)));
    const viewport = page.getViewport({ scale });
    const annotationMode = (await readStamps(page)).numbers.length > 0 ? SHOWN : HIDDEN;
    return drawn(viewport.width, viewport.height, async (context) => {
      const target = { canvas: context.canvas, canvasContext: context };
      await page.render({ ...target, viewport, annotationMode } as never).promise; // their types are the browser's
    });
  };
  return withPdf(bytes, async (pdf) => draw(await pdf.getPage(number)), { CanvasFactory });
}

// The stamp of a signature covers the head ("CỘNG HÒA XÃ ... CHỦ NGHĨA"); a stamped number is needed.
const HIDDEN = 0;
const SHOWN = 1;

type Draw = (context: SKRSContext2D, width: number, height: number) => unknown;

async function drawn(wide: number, high: number, draw: Draw): Promise<Coloured> {
  const [width, height] = [Math.max(1, Math.round(wide)), Math.max(1, Math.round(high))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  await draw(context, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
