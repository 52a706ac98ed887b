import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StorageFull } from '../errors.ts';

export type FileStore = ReturnType<typeof openFiles>;

export const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

/** Original files, named by the SHA-256 of their bytes: written once, never changed. */
export function openFiles(folder: string) {
  const at = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('not a SHA-256');
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    path: at,
    /** Safe to repeat. @returns the hash */
    async put(bytes: Uint8Array): Promise<string> {
      const hash = sha256(bytes);
      if (!(await sizeOf(at(hash)))) await writeDurably(at(hash), bytes);
      return hash;
    },
    read: (hash: string) => readFile(at(hash)),
    stream: (hash: string) => createReadStream(at(hash)),
    has: async (hash: string) => (await sizeOf(at(hash))) !== undefined,
    remove: (hash: string) => rm(at(hash), { force: true }),
  };
}

const sizeOf = async (path: string) => (await stat(path).catch(() => undefined))?.size;

/**
 * Writes beside, syncs, renames, syncs the folder: after this returns, neither a crash nor a power
 * cut loses or halves the file.
 * @throws {StorageFull} when the disk has no room
 */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw storeFailure(error);
  }
}

export async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  await opened.sync().finally(() => opened.close());
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** A full disk is a thing to tell the person; everything else stays what it was. */
export const storeFailure = (error: unknown): unknown =>
  NO_ROOM.has((error as NodeJS.ErrnoException)?.code ?? '')
    ? new StorageFull('Ổ đĩa đã đầy, tệp chưa được nhận.')
    : error;
