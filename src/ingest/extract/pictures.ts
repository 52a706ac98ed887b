import { listEntries, readParts } from './archive.ts';
import { hasPageShape } from './page-shape.ts';

const MOST = 6; // of a first page: a pasted scan is one; an emblem, a stamp and signatures are more
const MOST_LATER = 4; // scans of other papers behind it; each takes some seconds to read
const MOST_DRAWINGS = 40; // read at once, without OCR
const LARGEST = 40 * 1024 * 1024; // bytes; a page scanned at 600 dpi has about 20
const LARGEST_TOGETHER = 160 * 1024 * 1024; // bytes of pictures that are looked at for their shape
const DRAWING = /\.(?:emf|wmf|emz|wmz)$/i;

/**
 * The pictures among the named parts of an Office file, the first ones, each once.
 *
 * @param later - parts named on later pages: of these the pictures that have the shape of a page
 */
export function partPictures(
  bytes: Uint8Array,
  names: string[],
  later: string[] = [],
): Uint8Array[] {
  const wanted = [...new Set([...names, ...later])].filter((name) => name !== '');
  if (wanted.length === 0) return [];
  const rasters = wanted.filter((name) => !DRAWING.test(name));
  const first = rasters.filter((name) => names.includes(name)).slice(0, MOST);
  const others = smallTogether(
    bytes,
    rasters.filter((name) => !first.includes(name)),
  );
  const drawings = wanted.filter((name) => DRAWING.test(name)).slice(0, MOST_DRAWINGS);
  const parts = readParts(bytes, [...first, ...others, ...drawings]);
  const partsOf = (some: string[]) => sound(some.map((name) => parts.get(name)));
  const pages = partsOf(others).filter(hasPageShape).slice(0, MOST_LATER);
  return [...partsOf(first), ...pages, ...partsOf(drawings)];
}

/** Of these as many as may be unpacked together. */
function smallTogether(bytes: Uint8Array, names: string[]): string[] {
  const sizes = new Map(
    names.length === 0 ? [] : listEntries(bytes).map((entry) => [entry.name, entry.originalSize]),
  );
  let together = 0;
  return names.filter((name) => {
    together += sizes.get(name) ?? 0;
    return together <= LARGEST_TOGETHER;
  });
}

const sound = (pictures: (Uint8Array | undefined)[]): Uint8Array[] =>
  pictures.filter((picture) => picture !== undefined).filter(({ length }) => length <= LARGEST);

export const bounded = (pictures: (Uint8Array | undefined)[]): Uint8Array[] =>
  sound(pictures).slice(0, MOST);

/** PNG and JPEG as they stand whole in a file of another kind: in an older Word document. */
export function piledPictures(bytes: Uint8Array): Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: Uint8Array[] = [];
  for (let at = 0; at < file.length && found.length < MOST; ) {
    const [from, end] = nextPicture(file, at);
    if (from === -1) break;
    const to = file.indexOf(end, from + 2);
    const after = to === -1 ? file.length : to + end.length;
    found.push(new Uint8Array(file.subarray(from, after)));
    at = after;
  }
  return bounded(found);
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const PNG_END = Buffer.from('IEND\xaeB`\x82', 'latin1');
const JPEG = Buffer.from('\xff\xd8\xff', 'latin1');
const JPEG_END = Buffer.from('\xff\xd9', 'latin1');

function nextPicture(file: Buffer, at: number): [from: number, end: Buffer] {
  const png = file.indexOf(PNG, at);
  const jpeg = file.indexOf(JPEG, at);
  return png !== -1 && (jpeg === -1 || png < jpeg) ? [png, PNG_END] : [jpeg, JPEG_END];
}

export const rtfPictures = (rtf: string) => written(rtf, inRtf, /[0-9a-f\s]+/iy, 'hex');
export const htmlPictures = (html: string) => written(html, inHtml, /[A-Za-z0-9+/=\s]+/y, 'base64');

// What is said of a picture stands before its bytes.
const inRtf = /\\(?:png|jpeg)blip(?:\\[a-z]+-?\d*|\s|\{\\\*\\blipuid [0-9a-f]+\})*/g;
const inHtml = /data:image\/(?:png|jpe?g);base64,/gi;

/** Pictures written out as signs, behind a mark that begins each. */
function written(text: string, mark: RegExp, signs: RegExp, encoding: 'hex' | 'base64') {
  const found: Uint8Array[] = [];
  for (const { index, 0: begins } of text.matchAll(mark)) {
    if (found.length === MOST) break;
    signs.lastIndex = index + begins.length;
    const [said = ''] = signs.exec(text) ?? [];
    found.push(new Uint8Array(Buffer.from(said.replace(/\s+/g, ''), encoding)));
  }
  return bounded(found);
}
