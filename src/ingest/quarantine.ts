import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { TooLarge } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import { storeFailure, syncFolder, writeDurably } from '../storage/files.ts';

export const LARGEST_FILE = 200 * 1024 * 1024; // bytes; security.md, limits

/** What came with a file. It stays beside the bytes, out of database and log, until the gate. */
export type Slip = {
  id: string;
  batchId: string;
  receivedAt: string; // ISO
  bytes: number;
  fileName: string;
  personId: number | null;
  token?: Viewer['token']; // of the program that sent it for them
  declared?: string; // level of secrecy that the person chose
  audienceKeys: string[];
  replaces?: { documentId: string; revision: number }; // becomes a new version of this document
  container?: string; // the intake of the zip or mail it came out of
  known?: KnownFields; // of a catalogue that came with the file; they win over what is read
};

export type KnownFields = {
  field?: string;
  dossier?: string;
  sample?: boolean;
};

/** What the one who hands in says of a file. */
export type Note = Omit<Slip, 'id' | 'bytes' | 'receivedAt'>;

export type Quarantine = Awaited<ReturnType<typeof openQuarantine>>;

/**
 * Where bytes wait until page 1 has passed the gate. A file is acknowledged once its slip stands
 * beside its bytes, both synced: from then on a crash loses nothing.
 */
export async function openQuarantine(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeUnacknowledged(folder);
  const bytesOf = (id: string) => join(folder, `${id}.bytes`);
  const slipOf = (id: string) => join(folder, `${id}.json`);
  const decidedOf = (id: string) => join(folder, `${id}.decided`);

  return {
    /**
     * @param id - given, a file that broke off under it before is begun anew
     * @throws {TooLarge} over the size limit, {StorageFull} when the disk has no room
     */
    async receive(
      note: Note,
      content: Readable | Uint8Array,
      id: string = randomUUID(),
    ): Promise<Slip> {
      await blank(`${bytesOf(id)}.part`);
      const bytes = await writeBytes(folder, bytesOf(id), content);
      const slip = { ...note, id, bytes, receivedAt: new Date().toISOString() };
      await writeDurably(slipOf(id), JSON.stringify(slip));
      return slip;
    },
    /** Oldest first. */
    async waiting(): Promise<Slip[]> {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
      const slips = await Promise.all(names.map((name) => readSlip(join(folder, name))));
      return slips
        .filter((slip) => slip !== undefined)
        .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
    },
    find: (id: string) => readSlip(slipOf(id)),
    read: (id: string) => readFile(bytesOf(id)),
    /** For restoring a backup: `name` as `<id>.bytes` or `<id>.json`. */
    putBack: (name: string, content: Uint8Array) =>
      writeDurably(join(folder, basename(name)), content),
    /** Overwrites, then removes: what was refused must not be found on the disk. Safe to repeat. */
    async discard(id: string) {
      await rename(slipOf(id), decidedOf(id)).catch(missingIsFine); // one step: never half a slip
      await blank(bytesOf(id));
      await blank(decidedOf(id));
    },
  };
}

const readSlip = async (path: string): Promise<Slip | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Slip);
};

const missingIsFine = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error;
};

const ABANDONED = 3_600_000; // ms: another process may be receiving into the same folder

async function removeUnacknowledged(folder: string) {
  const names = new Set(await readdir(folder));
  const acknowledged = (name: string) =>
    name.endsWith('.json') ||
    (name.endsWith('.bytes') && names.has(name.replace(/bytes$/, 'json')));
  for (const name of names) {
    if (acknowledged(name)) continue;
    const decided = names.has(name.replace(/\w+$/, 'decided')); // a stop came before it was blank
    const { mtimeMs } = await stat(join(folder, name));
    if (decided || Date.now() - mtimeMs > ABANDONED) await blank(join(folder, name));
  }
}

async function writeBytes(folder: string, path: string, bytes: Readable | Uint8Array) {
  const beside = `${path}.part`;
  let size = 0;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      for await (const chunk of chunksOf(bytes)) {
        size += chunk.length;
        if (size > LARGEST_FILE) throw new TooLarge(tooLarge);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(folder);
    return size;
  } catch (error) {
    await blank(beside).catch(() => {});
    throw storeFailure(error);
  }
}

/** Leaves a stream open that is not read to its end: the form around it goes on. */
const chunksOf = (bytes: Readable | Uint8Array) =>
  bytes instanceof Uint8Array ? [bytes] : bytes.iterator({ destroyOnReturn: false });

export const tooLarge = `Tệp lớn hơn ${LARGEST_FILE / 1024 / 1024} MB nên không nhận. Xin tách thành nhiều tệp.`;

const BLANK = Buffer.alloc(1024 * 1024);

/** Two processes may come to the same file: it is enough that one blanks it. */
async function blank(path: string) {
  try {
    const file = await open(path, 'r+');
    try {
      const { size } = await file.stat();
      for (let at = 0; at < size; at += BLANK.length)
        await file.write(BLANK, 0, Math.min(BLANK.length, size - at), at);
      await file.sync();
    } finally {
      await file.close();
    }
    await rm(path, { force: true });
  } catch (error) {
    missingIsFine(error as NodeJS.ErrnoException);
  }
}
