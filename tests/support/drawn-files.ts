import type { Canvas } from '@napi-rs/canvas';
import UTIF from 'utif2';
import { faceOf, scriptRuns } from '../../scripts/sample/fonts.ts';
import { newPdf } from '../../scripts/sample/measure.ts';
import { finished } from '../../scripts/sample/pdf.ts';

const pixelsOf = (canvas: Canvas) =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;

/** A picture as TIFF, as fax programs and scanners write it. */
export const tiffOf = (canvas: Canvas): Uint8Array =>
  new Uint8Array(UTIF.encodeImage(new Uint8Array(pixelsOf(canvas)), canvas.width, canvas.height));

const DIB_HEAD = 40; // bytes

/** A bitmap of Windows: its head, then lines of blue, green and red from the last to the first. */
function dibOf(canvas: Canvas): Buffer {
  const { width, height } = canvas;
  const data = pixelsOf(canvas);
  const line = Math.ceil((3 * width) / 4) * 4;
  const dib = Buffer.alloc(DIB_HEAD + line * height);
  dib.writeUInt32LE(DIB_HEAD, 0);
  dib.writeInt32LE(width, 4);
  dib.writeInt32LE(height, 8);
  dib.writeUInt16LE(1, 12);
  dib.writeUInt16LE(24, 14);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let colour = 0; colour < 3; colour++)
        dib[DIB_HEAD + (height - 1 - y) * line + 3 * x + colour] =
          data[4 * (y * width + x) + 2 - colour] ?? 0;
  return dib;
}

export function bmpOf(canvas: Canvas): Uint8Array {
  const dib = dibOf(canvas);
  const head = Buffer.alloc(14);
  head.write('BM', 'latin1');
  head.writeUInt32LE(14 + dib.length, 2);
  head.writeUInt32LE(14 + DIB_HEAD, 10);
  return new Uint8Array(Buffer.concat([head, dib]));
}

const numbers = (...values: number[]) => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, 4 * at);
  return bytes;
};
const zeros = (length: number) => Buffer.alloc(length);

/** A drawing of Windows (EMF) with lines of words, and a picture laid into it. */
export function emfOf(lines: string[], picture?: Canvas, canary = ''): Uint8Array {
  const record = (kind: number, rest: Buffer) => {
    const body = Buffer.concat([rest, zeros(-rest.length & 3)]);
    return Buffer.concat([numbers(kind, 8 + body.length), body]);
  };
  const written = lines.map((line, at) => {
    const text = Buffer.from(line, 'utf16le');
    const place = numbers(100, 100 + 40 * at, line.length, 76);
    return record(84, Buffer.concat([zeros(28), place, zeros(24), text]));
  });
  const dib = picture && dibOf(picture);
  const laid = dib
    ? [
        record(
          81,
          Buffer.concat([
            zeros(40),
            numbers(80, DIB_HEAD, 80 + DIB_HEAD, dib.length - DIB_HEAD),
            zeros(16),
            dib,
          ]),
        ),
      ]
    : [];
  const head = record(1, Buffer.concat([zeros(32), numbers(0x464d4520), zeros(44)]));
  const comment = record(70, Buffer.from(canary));
  return new Uint8Array(Buffer.concat([head, comment, ...written, ...laid, record(14, zeros(12))]));
}

/** A drawing of older Windows (WMF), its words in the bytes of an old encoding. */
export function wmfOf(lines: Uint8Array[]): Uint8Array {
  const record = (kind: number, rest: Buffer) => {
    const length = numbers((6 + rest.length) / 2);
    return Buffer.concat([length, Buffer.from([kind & 0xff, kind >> 8]), rest]);
  };
  const short = (value: number) => Buffer.from([value & 0xff, (value >> 8) & 0xff]);
  const written = lines.map((line, at) =>
    record(
      0x0521,
      Buffer.concat([
        short(line.length),
        line,
        zeros(line.length % 2),
        short(100 + 40 * at),
        short(100),
      ]),
    ),
  );
  const head = Buffer.concat([short(1), short(9), short(0x300), zeros(12)]);
  return new Uint8Array(Buffer.concat([head, ...written, record(0, zeros(0))]));
}

const SECTOR = 512; // bytes
const [END, TABLE, FREE] = [0xfffffffe, 0xfffffffd, 0xffffffff];
const AS_LARGE = 4_096; // bytes from which a stream has sectors of its own

/** A compound file of one stream, as Office keeps an object that was laid into a document. */
export function compoundFile(stream: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([content, zeros(Math.max(0, AS_LARGE - content.length))]);
  const padded = Buffer.concat([body, zeros(-body.length & (SECTOR - 1))]);
  const sectors = padded.length / SECTOR;
  const tables = Math.ceil((sectors + 1) / (SECTOR / 4 - 1));
  const chain = Array.from({ length: tables * (SECTOR / 4) }, (_, at) => {
    if (at < tables) return TABLE;
    if (at === tables) return END; // the directory
    if (at > tables + sectors) return FREE;
    return at === tables + sectors ? END : at + 1;
  });
  const head = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    zeros(16),
    Buffer.from('3e000300feff09000600', 'hex'),
    zeros(10),
    numbers(tables, tables, 0, AS_LARGE, END, 0, END, 0),
    numbers(...Array.from({ length: 109 }, (_, at) => (at < tables ? at : FREE))),
  ]);
  const entry = (name: string, kind: number, child: number, first: number, size: number) => {
    const written = Buffer.alloc(128);
    written.write(name, 'utf16le');
    written.writeUInt16LE(2 * (name.length + 1), 64);
    written.writeUInt8(kind, 66);
    written.writeUInt8(1, 67);
    for (const [at, value] of [
      [68, FREE],
      [72, FREE],
      [76, child],
      [116, first],
      [120, size],
    ] as const)
      written.writeUInt32LE(value, at);
    return written;
  };
  const directory = [
    entry('Root Entry', 5, 1, END, 0),
    entry(stream, 2, FREE, tables + 1, body.length),
    zeros(256),
  ];
  return new Uint8Array(Buffer.concat([head, numbers(...chain), ...directory, padded]));
}

/** A file that the packager of Windows laid into a document, with its name. */
export function packagedFile(name: string, content: Uint8Array): Uint8Array {
  const said = (text: string) => Buffer.from(`${text}\0`, 'latin1');
  const body = Buffer.concat([
    Buffer.from([2, 0]),
    ...[said(name), said(`C:\\${name}`), Buffer.from([0, 0, 3, 0])],
    ...[numbers(name.length + 4), said(`C:\\${name}`), numbers(content.length), content],
  ]);
  return compoundFile('\u0001Ole10Native', Buffer.concat([numbers(body.length), body]));
}

type Laid = { picture?: [png: Uint8Array, x: number, y: number, width: number] };

/** A PDF of one page with a text layer, with a picture laid over it and a file attached. */
export async function laidPdf(
  lines: string[],
  { picture, attached }: Laid & { attached?: { name: string; bytes: Uint8Array } },
): Promise<Uint8Array> {
  const pdf = newPdf({});
  pdf.addPage();
  for (const [i, line] of lines.entries()) {
    let at = 70;
    for (const run of scriptRuns(line)) {
      pdf.font(faceOf({}) + run.script).fontSize(12);
      pdf.text(run.text, at, 200 + i * 20, { lineBreak: false, baseline: 'alphabetic' });
      at += pdf.widthOfString(run.text);
    }
  }
  if (picture) pdf.image(Buffer.from(picture[0]), picture[1], picture[2], { width: picture[3] });
  if (attached) pdf.file(Buffer.from(attached.bytes), { name: attached.name });
  return new Uint8Array(await finished(pdf));
}
