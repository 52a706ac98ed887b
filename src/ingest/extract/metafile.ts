import { piledPictures } from './pictures.ts';

/** What stands in a drawing of Windows: its words row by row, and the pictures laid into it. */
export type Metafile = { text: string; pictures: Uint8Array[] };

const MOST_RECORDS = 200_000; // of one drawing; a map has some tens of thousands
const LONGEST_TEXT = 1_000; // characters of one record

type Written = { x: number; y: number; text: string };
type Found = { written: Written[]; bitmaps: Uint8Array[] };

/** True of an EMF, and of a WMF with the head that programs put before it, or without. */
export const isMetafile = (bytes: Uint8Array) => isEmf(viewOf(bytes)) || isWmf(viewOf(bytes));

/** Reads an EMF or a WMF. What is damaged in it is left out: it is only looked at, never kept. */
export function readMetafile(bytes: Uint8Array): Metafile {
  const file = viewOf(bytes);
  const found: Found = { written: [], bitmaps: [] };
  if (isEmf(file)) readRecords(file, 0, emfRecord, found);
  else readRecords(file, wmfStart(file), wmfRecord, found);
  return { text: inRows(found.written), pictures: [...piledPictures(bytes), ...found.bitmaps] };
}

const viewOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const isEmf = (file: Buffer) =>
  file.length > 88 && file.readUInt32LE(0) === 1 && file.readUInt32LE(40) === 0x464d4520; // " EMF"

const PLACEABLE = 0x9ac6cdd7;
const isPlaced = (file: Buffer) => file.length > 40 && file.readUInt32LE(0) === PLACEABLE;
const isWmf = (file: Buffer) =>
  isPlaced(file) ||
  (file.length > 18 && [1, 2].includes(file.readUInt16LE(0)) && file.readUInt16LE(2) === 9);
const wmfStart = (file: Buffer) => (isPlaced(file) ? 22 : 0) + 18; // bytes of both heads

/** `read` gives the length of the record that begins at `at`; 0 ends the drawing. */
type Reader = (file: Buffer, at: number, found: Found) => number;

function readRecords(file: Buffer, from: number, read: Reader, found: Found) {
  for (let at = from, count = 0; at + 8 <= file.length && count < MOST_RECORDS; count++) {
    try {
      const length = read(file, at, found);
      if (length < 6) return;
      at += length;
    } catch (error) {
      if (error instanceof RangeError) return; // the record says more than there is
      throw error;
    }
  }
}

// Of MS-EMF: EMR_EXTTEXTOUTA and W, EMR_SMALLTEXTOUT; records that lay a bitmap, by where it is told.
const [TEXT_A, TEXT_W, SMALL_TEXT] = [83, 84, 108];
const emfBitmaps: Record<number, number> = { 76: 84, 77: 84, 80: 48, 81: 48 };

const emfRecord: Reader = (file, at, found) => {
  const kind = file.readUInt32LE(at);
  const length = file.readUInt32LE(at + 4);
  if (kind === TEXT_A || kind === TEXT_W) {
    const count = Math.min(file.readUInt32LE(at + 44), LONGEST_TEXT);
    const place = { x: file.readInt32LE(at + 36), y: file.readInt32LE(at + 40) };
    const text = wordsAt(file, at + file.readUInt32LE(at + 48), count, kind === TEXT_W);
    found.written.push({ ...place, text });
  } else if (kind === SMALL_TEXT) {
    const options = file.readUInt32LE(at + 20);
    const from = at + (options & 0x100 ? 36 : 52); // a rectangle stands before it, or none
    const count = Math.min(file.readUInt32LE(at + 16), LONGEST_TEXT);
    const place = { x: file.readInt32LE(at + 8), y: file.readInt32LE(at + 12) };
    found.written.push({ ...place, text: wordsAt(file, from, count, (options & 0x200) === 0) });
  } else if (emfBitmaps[kind] !== undefined) {
    const told = at + emfBitmaps[kind];
    const [head = 0, headLength = 0, bits = 0, bitsLength = 0] = [0, 4, 8, 12].map((step) =>
      file.readUInt32LE(told + step),
    );
    if (bitsLength > 0)
      found.bitmaps.push(
        asBmp(
          file.subarray(at + head, at + head + headLength),
          file.subarray(at + bits, at + bits + bitsLength),
        ),
      );
  }
  return length;
};

// Of MS-WMF: META_TEXTOUT, META_EXTTEXTOUT; META_STRETCHDIB and META_DIBSTRETCHBLT.
const [TEXT_OUT, EXT_TEXT_OUT] = [0x0521, 0x0a32];
const wmfBitmaps: Record<number, number> = { 3907: 28, 2881: 26 };

const wmfRecord: Reader = (file, at, found) => {
  const length = 2 * file.readUInt32LE(at); // told in words of two bytes
  const kind = file.readUInt16LE(at + 4);
  if (kind === TEXT_OUT) {
    const count = file.readUInt16LE(at + 6);
    const after = at + 8 + count + (count % 2);
    const place = { y: file.readInt16LE(after), x: file.readInt16LE(after + 2) };
    found.written.push({ ...place, text: wordsAt(file, at + 8, count, false) });
  } else if (kind === EXT_TEXT_OUT) {
    const from = at + (file.readUInt16LE(at + 12) & 6 ? 22 : 14); // behind a rectangle, or none
    const place = { y: file.readInt16LE(at + 6), x: file.readInt16LE(at + 8) };
    found.written.push({ ...place, text: wordsAt(file, from, file.readUInt16LE(at + 10), false) });
  } else if (wmfBitmaps[kind] !== undefined && length > 66) {
    const whole = file.subarray(at + wmfBitmaps[kind], at + length);
    const head = headLengthOf(whole);
    found.bitmaps.push(asBmp(whole.subarray(0, head), whole.subarray(head)));
  }
  return length;
};

const vietnamese = new TextDecoder('windows-1258'); // the other letters are where Latin 1 has them

function wordsAt(file: Buffer, from: number, count: number, wide: boolean): string {
  const bytes = file.subarray(from, from + count * (wide ? 2 : 1));
  return wide ? bytes.toString('utf16le') : vietnamese.decode(bytes).normalize('NFC');
}

/** What stands at one height is a row: programs write word by word, or letter by letter. */
function inRows(written: Written[]): string {
  const rows = new Map<number, Written[]>();
  for (const one of written) {
    const row = rows.get(one.y) ?? [];
    row.push(one);
    rows.set(one.y, row);
  }
  return [...rows.values()]
    .map(
      (row) =>
        row
          .sort((a, b) => a.x - b.x)
          .map(({ text }) => text.trim())
          .join(' | '), // what is a cell nobody says; a label reads the same
    )
    .join('\n');
}

const BMP_HEAD = 14; // bytes
const [AS_JPEG, AS_PNG] = [4, 5]; // how a bitmap may be compressed

/** A bitmap as a file of its own. */
function asBmp(head: Buffer, bits: Buffer): Uint8Array {
  if ([AS_JPEG, AS_PNG].includes(head.readUInt32LE(16))) return new Uint8Array(bits);
  const start = Buffer.alloc(BMP_HEAD);
  start.write('BM', 'latin1');
  start.writeUInt32LE(BMP_HEAD + head.length + bits.length, 2);
  start.writeUInt32LE(BMP_HEAD + head.length, 10);
  return new Uint8Array(Buffer.concat([start, head, bits]));
}

/** Of a bitmap whose colours and pixels follow each other. */
function headLengthOf(bitmap: Buffer): number {
  const bitsPerPixel = bitmap.readUInt16LE(14);
  const masks = bitmap.readUInt32LE(16) === 3 ? 12 : 0;
  const colours = bitmap.readUInt32LE(32) || (bitsPerPixel <= 8 ? 2 ** bitsPerPixel : 0);
  return bitmap.readUInt32LE(0) + masks + 4 * colours;
}
