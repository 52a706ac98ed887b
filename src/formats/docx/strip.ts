import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const EPOCH = new Date(1980, 0, 1); // the first moment a zip can name, in local time as zips are
const removed = /^docProps\//;

/**
 * A file of Word without who wrote it, when, and by which program: the parts that say so are taken
 * out, with what points to them, and the entries of the zip are given one time and one order.
 */
export function stripped(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file))
    .filter(([name]) => !removed.test(name) && !name.endsWith('/'))
    .map(([name, bytes]) => [name, pointers(name, bytes)] as const)
    .sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  const zip: Zippable = Object.fromEntries(
    parts.map(([name, bytes]) => [name, [bytes, { mtime: EPOCH, level: 6 }]]),
  );
  return zipSync(zip);
}

/** The list of types comes first, as readers that look at the beginning expect. */
const order = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);

function pointers(name: string, bytes: Uint8Array): Uint8Array {
  if (name !== '[Content_Types].xml' && name !== '_rels/.rels') return bytes;
  const text = strFromU8(bytes).replace(/<(?:Override|Relationship) [^>]*docProps\/[^>]*\/>/g, '');
  return strToU8(text);
}
