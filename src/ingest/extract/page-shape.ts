import { sizeOf } from './image.ts';

const NARROWEST = 600; // pixels: A4 scanned at 75 dpi; stamps, signatures and icons have fewer
const SHAPES = { least: 1.25, most: 1.66 }; // of height to width: letter 1.29, A4 1.41, legal 1.65

/** True of a picture that may be the scan of a page upright. Pictures stored as TIFF mostly are. */
export function hasPageShape(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (['II*\0', 'MM\0*'].includes(file.toString('latin1', 0, 4))) return true;
  try {
    const { width, height } = sizeOf(file);
    const shape = height / width;
    return width >= NARROWEST && shape >= SHAPES.least && shape <= SHAPES.most;
  } catch {
    return false; // of another kind, or damaged
  }
}
