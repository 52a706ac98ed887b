import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Box } from '../extract/extracted.ts';
import { sniff } from '../extract/sniff.ts';
import { paintImage, paintPdf } from './paint.ts';

const MOST_PIXELS = 12_000_000; // a strip of a map does not grow with its width
const QUALITY = 80; // of WebP: a page of text 1,600 wide takes about 150 kB, letters stay clean

/**
 * A page as a person would see it on paper, stamps included.
 *
 * @param wide - pixels; a picture is never enlarged beyond its own
 * @returns a WebP file
 * @throws {UnreadableFile} when the file cannot be opened
 */
export async function picturePage(
  bytes: Uint8Array,
  number: number,
  wide: number,
): Promise<Uint8Array> {
  const scaleOf = (width: number, height: number) =>
    Math.min(wide / width, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas =
    sniff(bytes).kind === 'image'
      ? await paintImage(bytes, (width, height) => Math.min(1, scaleOf(width, height)))
      : await paintPdf(bytes, number, scaleOf, async () => 'shown');
  return canvas.encode('webp', QUALITY);
}

const AROUND = { x: 0.06, y: 0.008 }; // of the page, on each side: the neighbouring words, half a line

/** The place of a word, with its neighbours, cut from a picture of its page. */
export async function cutWord(picture: Uint8Array, [x, y, w, h]: Box): Promise<Uint8Array> {
  const page = await loadImage(picture);
  const left = Math.max(0, x - AROUND.x) * page.width;
  const top = Math.max(0, y - AROUND.y) * page.height;
  const width = Math.max(1, Math.min(1, x + w + AROUND.x) * page.width - left);
  const height = Math.max(1, Math.min(1, y + h + AROUND.y) * page.height - top);
  const canvas = createCanvas(Math.ceil(width), Math.ceil(height));
  const context = canvas.getContext('2d');
  context.drawImage(page, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return canvas.encode('webp', QUALITY);
}
