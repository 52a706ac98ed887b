import type { Canvas } from '@napi-rs/canvas';
import type { Box } from '../extract/extracted.ts';
import type { PdfPage } from '../extract/pdf-document.ts';
import { sniff } from '../extract/sniff.ts';
import { readStamps } from '../extract/stamps.ts';
import { cleaned } from './clean.ts';
import { paintImage, paintPdf } from './paint.ts';
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
// Of a page: MẬT and HỎA TỐC are stamped at its head, seals at its end. A piece of one is all head.
const [UPPER_HALF, WHOLE] = [0.5, 1];

/**
 * Draws a page as OCR reads it best: grey, without red seals. It is not straightened: pages turned
 * by up to 2.5 degrees were read no better after it (.925 and .912 askew, .920 and .914 straight).
 *
 * @param part - of the page, with whatever is stamped over it; the whole page when left out
 * @throws {UnreadableFile} when the file cannot be opened
 */
export async function drawPage(bytes: Uint8Array, number: number, part?: Box): Promise<Drawn> {
  const { kind } = sniff(bytes);
  const canvas =
    kind === 'image'
      ? await paintImage(bytes, imageScale)
      : await paintPdf(bytes, number, pdfScale, part ? async () => 'shown' : neededStamps);
  const page = pixelsOf(canvas, part);
  const red = redInk(page, page.height > page.width ? UPPER_HALF : WHOLE);
  return { ...cleaned(page), ...(red ? { red } : {}) };
}

export type Coloured = { width: number; height: number; data: Uint8ClampedArray };

function pixelsOf(canvas: Canvas, [x, y, w, h]: Box = [0, 0, 1, 1]): Coloured {
  const width = Math.max(1, Math.round(w * canvas.width));
  const height = Math.max(1, Math.round(h * canvas.height));
  const [left, top] = [Math.round(x * canvas.width), Math.round(y * canvas.height)];
  const { data } = canvas.getContext('2d').getImageData(left, top, width, height);
  return { width, height, data };
}

/** A picture does not say its resolution: it is taken for a page of A4. */
const imageScale = (width: number, height: number) =>
  Math.min(MOST_ENLARGED, Math.sqrt(A4_PIXELS / (width * height)));

const pdfScale = (width: number, height: number) =>
  Math.min(RESOLUTION / POINTS, Math.sqrt(MOST_PIXELS / (width * height)));

// The stamp of a signature covers the head ("CỘNG HÒA XÃ ... CHỦ NGHĨA"); a stamped number is needed.
const neededStamps = async (page: PdfPage) =>
  (await readStamps(page)).numbers.length > 0 ? 'shown' : 'hidden';
