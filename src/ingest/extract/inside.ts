import { listEntries, readParts } from './archive.ts';
import { type Extracted, type Inside, type Member, UnreadableFile } from './extracted.ts';
import { packedIn } from './ole.ts';

const MOST = 20; // of one file
const LARGEST = 50 * 1024 * 1024; // bytes of one, unpacked
const DEEPEST = 2; // a file in a file in a file
const PART = /^(?:word|xl|ppt)\/embeddings\/[^/]+$/;

type Read = (member: Member, depth: number) => Promise<Extracted>;

/**
 * The files laid into a document of Office, each read as if it had been handed in, for the gate.
 * What cannot be read is nobody's to read here either: of it the name alone is told.
 */
export async function filesInside(bytes: Uint8Array, read: Read, depth: number): Promise<Inside[]> {
  const names = listEntries(bytes)
    .filter(({ name, originalSize }) => PART.test(name) && originalSize <= LARGEST)
    .map(({ name }) => name)
    .slice(0, MOST);
  if (names.length === 0 || depth >= DEEPEST) return [];
  const parts = readParts(bytes, names);
  const found: Inside[] = [];
  for (const name of names) {
    const member = await opened(parts.get(name) ?? new Uint8Array(), name.split('/').at(-1) ?? '');
    found.push(await readInside(member, read, depth));
  }
  return found;
}

export async function readInside(member: Member, read: Read, depth: number): Promise<Inside> {
  const extracted = await read(member, depth + 1).catch((error: unknown) => {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  });
  return { ...member, ...(extracted ? { extracted } : {}) };
}

const isCompound = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('\xd0\xcf\x11\xe0', 'latin1'));

const opened = async (bytes: Uint8Array, name: string): Promise<Member> =>
  isCompound(bytes) ? packedIn(bytes, name).catch(() => ({ name, bytes })) : { name, bytes };
