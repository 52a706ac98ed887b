import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Pictures = ReturnType<typeof openPictures>;

const KEPT = 30 * 24 * 3_600_000; // ms since a picture was last looked at

/**
 * Pictures of pages, by the SHA-256 of their original: they can be made again at any time, so they
 * are neither synced nor backed up.
 */
export function openPictures(folder: string) {
  const folderOf = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('not a SHA-256');
    return join(folder, hash.slice(0, 2), hash);
  };
  const at = (hash: string, page: number, wide: number) =>
    join(folderOf(hash), `${page}-${wide}.webp`);
  return {
    async read(hash: string, page: number, wide: number): Promise<Uint8Array | undefined> {
      const path = at(hash, page, wide);
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes) await utimes(path, new Date(), new Date()).catch(() => {});
      return bytes;
    },
    async put(hash: string, page: number, wide: number, bytes: Uint8Array): Promise<void> {
      const path = at(hash, page, wide);
      const beside = join(dirname(path), `.${randomUUID()}`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(beside, bytes, { mode: 0o600 });
      await rename(beside, path);
    },
    /** When the original leaves the store, its pictures do. */
    remove: (hash: string) => rm(folderOf(hash), { recursive: true, force: true }),
    /** Removes what nobody has looked at for a month. */
    async sweep(now: Date): Promise<void> {
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      for (const name of names.filter((one) => one.endsWith('.webp'))) {
        const path = join(folder, name);
        const seen = (await stat(path).catch(() => undefined))?.mtimeMs ?? Infinity;
        if (now.getTime() - seen > KEPT) await rm(path, { force: true });
      }
    },
  };
}
