import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

/**
 * Makes an empty database in every folder that has none yet, from the one that PGlite's makers hand
 * out: their `initdb` takes a core for three seconds. It has to be of the same PostgreSQL as PGlite,
 * which the first start of any test shows. A stop on the way leaves no half-made folder behind: the
 * name comes last.
 */
export async function makeClusters(folders: string[]): Promise<void> {
  const missing = folders.filter((folder) => !existsSync(join(folder, 'PG_VERSION')));
  if (missing.length === 0) return;
  for (const folder of missing) {
    await rm(unnamed(folder), { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  }
  await unpackInto(missing.map(unnamed));
  for (const folder of missing) {
    await rename(unnamed(folder), folder); // over an empty folder, never over one that holds something
  }
}

const unnamed = (folder: string) => `${folder}.new`;

const LEFT_BEHIND = 'postmaster.pid'; // of the process that made it

async function unpackInto(folders: string[]) {
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs');
  const packed = Buffer.from(await (await dataDir()).arrayBuffer());
  for await (const entry of Readable.from([packed]).pipe(createGunzip()).pipe(extract())) {
    const { name, type } = entry.header;
    const content = await buffer(entry);
    if (name.endsWith(LEFT_BEHIND)) continue;
    const put = (path: string) =>
      type === 'directory'
        ? mkdir(path, { recursive: true, mode: 0o700 })
        : writeFile(path, content, { mode: 0o600 });
    await Promise.all(folders.map((folder) => put(join(folder, name))));
  }
}
