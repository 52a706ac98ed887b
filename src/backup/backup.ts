import { createWriteStream } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Sql } from 'postgres';
import { pack } from 'tar-stream';
import type { Said } from '../control/commands.ts';
import type { Portal } from '../portal.ts';
import { sha256 } from '../storage/files.ts';
import { noteBackup } from '../storage/settings.ts';
import { tables } from './tables.ts';

export const FORMAT = 1; // of the backup; restore refuses another
const AT_ONCE = 200; // rows
export const MANIFEST = 'manifest.json';
/** Without it the record's checkpoints and second factors would be worth nothing elsewhere. */
export const SECRET = 'secret';

/** What a backup holds, written last: name of each entry, its SHA-256, and for tables the rows. */
export type Manifest = {
  format: number;
  madeAt: string; // ISO
  entries: { name: string; sha256: string; rows?: number }[];
};

/**
 * `backup FILE`: records, original files and settings in one gzipped tar. One snapshot of the
 * record; the file appears under its name only once it is whole. Safe to repeat.
 */
export async function* backupCommand(
  portal: Portal,
  [file]: string[],
  folder: string,
): AsyncIterable<Said> {
  if (!file) {
    yield { line: 'Cần tên tệp: npm run backup -- TỆP.tar.gz' };
    yield { exit: 1 };
    return;
  }
  const path = resolve(folder, file);
  const manifest = await writeBackup(portal, path);
  await noteBackup(portal.db, portal.now());
  const rows = manifest.entries.reduce((sum, entry) => sum + (entry.rows ?? 0), 0);
  const originals = manifest.entries.filter(({ name }) => name.startsWith('files/')).length;
  yield { line: `Đã sao lưu ${rows} bản ghi và ${originals} tệp gốc vào ${path}.` };
}

export async function writeBackup(portal: Portal, path: string): Promise<Manifest> {
  const tar = pack();
  const beside = `${path}.part`;
  const written = finished(tar.pipe(createGzip()).pipe(createWriteStream(beside, { mode: 0o600 })));
  const entries: Manifest['entries'] = [];
  const add = async (name: string, content: Buffer, rows?: number) => {
    await new Promise<void>((resolve, reject) =>
      tar.entry({ name }, content, (error) => (error ? reject(error) : resolve())),
    );
    entries.push({ name, sha256: sha256(content), ...(rows === undefined ? {} : { rows }) });
  };

  const client = portal.db.$client as Sql;
  await client.begin('isolation level repeatable read read only', async (tx) => {
    for (const table of tables) {
      let part = 0;
      for await (const rows of tx`select to_jsonb(t)::text as row from ${tx(table)} t`.cursor(
        AT_ONCE,
      )) {
        const lines = rows.map(({ row }) => row).join('\n');
        await add(`records/${table}.${part++}.jsonl`, Buffer.from(lines), rows.length);
      }
    }
    for await (const [file] of tx`select sha256 from files order by sha256`.cursor(1))
      if (file) await add(`files/${file.sha256}`, await portal.files.read(file.sha256));
  });
  if (portal.secretFile) await add(SECRET, await readFile(portal.secretFile));
  for (const slip of await portal.quarantine.waiting()) {
    await add(`quarantine/${slip.id}.bytes`, await portal.quarantine.read(slip.id));
    await add(`quarantine/${slip.id}.json`, Buffer.from(JSON.stringify(slip)));
  }

  const manifest = { format: FORMAT, madeAt: portal.now().toISOString(), entries };
  await add(MANIFEST, Buffer.from(JSON.stringify(manifest)));
  tar.finalize();
  await written;
  await rename(beside, path);
  return manifest;
}
