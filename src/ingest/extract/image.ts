import { type Image, loadImage } from '@napi-rs/canvas';
import { type Page, UnreadableFile } from './extracted.ts';

const LARGEST = 100_000_000; // pixels: A3 scanned at 600 dpi has 70 million; 4 bytes each when drawn

/** A picture is one page that waits for OCR. @throws {UnreadableFile} when it cannot be opened */
export async function readImage(bytes: Uint8Array): Promise<Page[]> {
  await openImage(bytes);
  return [{ number: 1, text: '', by: 'pending' }];
}

/** @throws {UnreadableFile} when it is damaged or too large */
export async function openImage(bytes: Uint8Array): Promise<Image> {
  const { width, height } = sizeOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (width * height === 0) throw damagedImage(); // another at which the library crashes
  if (width * height > LARGEST) throw new UnreadableFile('Ảnh quá lớn; xin quét lại ở 300 dpi.');
  const image = await loadImage(bytes).catch(() => undefined);
  if (!image?.width || !image.height) throw damagedImage();
  return image;
}

const damagedImage = () => new UnreadableFile('Ảnh bị hỏng; xin quét hoặc chụp lại.');

/** As the file declares it, before anything is unpacked. */
export function sizeOf(file: Buffer) {
  if (file[0] !== 0x89) return sizeOfJpeg(file);
  if (!file.includes('IDAT')) throw damagedImage(); // the library crashes the process on it
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

/** Walks the segments to the one that starts a frame (C0 to CF without C4, C8 and CC). */
function sizeOfJpeg(file: Buffer) {
  for (let at = 2; at + 9 < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff) break;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
  }
  throw damagedImage();
}
