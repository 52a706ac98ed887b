import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openRecord } from '../../src/storage/database.ts';
import { sha256 } from '../../src/storage/files.ts';

const CACHE = 'node_modules/.cache/tham-muu';

/**
 * The folder of an empty record with every migration done, to be copied: a first start takes 2 to
 * 14 s, a copy and its start 1 to 3. Made once; anew after a new migration or a new PGlite.
 */
export async function recordTemplate(): Promise<string> {
  const template = join(CACHE, `record-${versionOfRecord()}`);
  if (!(await exists(template))) await makeTemplate(template);
  return template;
}

/** Two test files may make it at once: the first to finish wins, the other is thrown away. */
async function makeTemplate(template: string) {
  await mkdir(CACHE, { recursive: true });
  const dataDir = await mkdtemp(join(CACHE, 'making-'));
  const record = await openRecord({ dataDir });
  await record.close();
  await rename(dataDir, template).catch(async (error: unknown) => {
    if (!(await exists(template))) throw error;
    await rm(dataDir, { recursive: true });
  });
}

function versionOfRecord() {
  const migrations = 'src/storage/migrations';
  const parts = readdirSync(migrations).filter((name) => name.endsWith('.sql'));
  const files = [...parts.map((name) => join(migrations, name)), 'package-lock.json'];
  return sha256(files.map((path) => readFileSync(path, 'utf8')).join('\n')).slice(0, 12);
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
