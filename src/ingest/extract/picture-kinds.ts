import { createCanvas, loadImage } from '@napi-rs/canvas';
import { gunzipSync } from 'fflate';
import UTIF from 'utif2';
import { isMetafile, readMetafile } from './metafile.ts';

const LARGEST = 100_000_000; // pixels: A3 scanned at 600 dpi has 70 million
const LARGEST_DRAWING = 64 * 1024 * 1024; // bytes, unpacked
const MOST_WITHIN = 4; // pictures laid into one drawing

/** Pictures as OCR opens them, and what is written in drawings. */
type Seen = { pictures: Uint8Array[]; drawings: string[] };

/**
 * Makes PNG of pictures of other kinds (TIFF, GIF, BMP, WebP), and takes drawings (EMF, WMF, also
 * compressed) apart. What cannot be opened is left out: it is no text and nobody reads it here.
 */
export async function seenIn(pictures: Uint8Array[], isWithin = false): Promise<Seen> {
  const seen: Seen = { pictures: [], drawings: [] };
  for (const picture of pictures) {
    const bytes = unpacked(picture);
    if (isOpened(bytes)) seen.pictures.push(bytes);
    else if (!isMetafile(bytes)) seen.pictures.push(...(await asPng(bytes).catch(() => [])));
    else if (!isWithin) {
      const drawing = readMetafile(bytes);
      const within = await seenIn(drawing.pictures.slice(0, MOST_WITHIN), true);
      if (drawing.text) seen.drawings.push(drawing.text);
      seen.pictures.push(...within.pictures);
    }
  }
  return seen;
}

const startsWith = (bytes: Uint8Array, ...heads: string[]) =>
  heads.some((head) =>
    Buffer.from(bytes.subarray(0, head.length)).equals(Buffer.from(head, 'latin1')),
  );

const isOpened = (bytes: Uint8Array) => startsWith(bytes, '\x89PNG', '\xff\xd8\xff');

/** A drawing that Office compressed (.emz, .wmz); it ends with its length. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (!startsWith(bytes, '\x1f\x8b')) return bytes;
  const length = Buffer.from(bytes.subarray(-4)).readUInt32LE(0);
  if (length > LARGEST_DRAWING) return bytes;
  try {
    return gunzipSync(bytes, { out: new Uint8Array(length) });
  } catch {
    return bytes;
  }
}

async function asPng(bytes: Uint8Array): Promise<Uint8Array[]> {
  if (startsWith(bytes, 'II*\0', 'MM\0*')) return [pngOfTiff(bytes)];
  const size = sizeOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!size || size[0] * size[1] > LARGEST) return [];
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return [new Uint8Array(canvas.toBuffer('image/png'))];
}

/** As the file declares it, before anything is unpacked. */
function sizeOf(file: Buffer): [number, number] | undefined {
  if (startsWith(file, 'GIF8')) return [file.readUInt16LE(6), file.readUInt16LE(8)];
  if (startsWith(file, 'BM'))
    return [Math.abs(file.readInt32LE(18)), Math.abs(file.readInt32LE(22))];
  if (file.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const kind = file.toString('latin1', 12, 16);
  if (kind === 'VP8X') return [file.readUIntLE(24, 3) + 1, file.readUIntLE(27, 3) + 1];
  if (kind === 'VP8 ') return [file.readUInt16LE(26) & 0x3fff, file.readUInt16LE(28) & 0x3fff];
  const bits = file.readUInt32LE(21); // VP8L
  return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
}

/** The first page alone: that is where a level is stamped. */
function pngOfTiff(bytes: Uint8Array): Uint8Array {
  const file = new Uint8Array(bytes).buffer; // a copy that begins at 0
  const [page] = UTIF.decode(file);
  const [wide = 0] = (page?.t256 ?? []) as number[];
  const [high = 0] = (page?.t257 ?? []) as number[];
  if (!page || wide * high === 0 || wide * high > LARGEST) throw new Error('no picture');
  UTIF.decodeImage(file, page);
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(page.width, page.height);
  pixels.data.set(UTIF.toRGBA8(page));
  context.putImageData(pixels, 0, 0);
  return new Uint8Array(canvas.toBuffer('image/png'));
}
