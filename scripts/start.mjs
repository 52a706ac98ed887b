// @ts-check
// `npm start`. Some 700 small files take a second and a half to be loaded one by one, at every start;
// as a few files they take a quarter of it. They are put together anew when one of them has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROGRAM = '-process.ts'; // a file that runs in a process of its own
const OWN_PROGRAM = /new URL\('(.*-process)\.ts', import\.meta\.url\)/g;

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/tham-muu');
const key = keyOf(['package-lock.json', ...['src', 'views', 'scripts'].flatMap(filesIn)]);
const built = join(cache, key);
if (!existsSync(built)) await putTogether();
await import(pathToFileURL(join(built, 'src/server.mjs')).href);

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs)$/.test(file))
    .map((file) => join(folder, file))
    .sort();
}

/** @param {string[]} files */
function keyOf(files) {
  const hash = createHash('sha256').update(root);
  for (const file of files) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function putTogether() {
  const { build } = await import('esbuild');
  const making = `${built}.${process.pid}`; // another start may be at it
  const programs = ['src/server.ts', ...filesIn('src').filter((file) => file.endsWith(PROGRAM))];
  await build({
    ...{ absWorkingDir: root, outdir: making, outbase: root, entryPoints: programs },
    ...{ bundle: true, splitting: true, packages: 'external', platform: 'node', format: 'esm' },
    ...{ target: 'node20', sourcemap: true, outExtension: { '.js': '.mjs' }, logLevel: 'warning' },
    plugins: [{ name: 'own place', setup: keepPlaces }],
  });
  await rename(making, built).catch(() => rm(making, { recursive: true }));
  const old = (await readdir(cache)).filter((name) => !name.startsWith(key));
  for (const name of old) await rm(join(cache, name), { recursive: true, force: true });
}

/**
 * What a file names beside itself is found from where the file stands; a program of its own where it
 * was put together.
 *
 * @param {import('esbuild').PluginBuild} build
 */
function keepPlaces(build) {
  build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
    const place = JSON.stringify(pathToFileURL(path).href);
    const ours = JSON.stringify(pathToFileURL(join(built, relative(root, path))).href);
    const text = await readFile(path, 'utf8');
    const contents = text
      .replaceAll(OWN_PROGRAM, (_, name) => `new URL('${name}.mjs', ${ours})`)
      .replaceAll('import.meta.url', place);
    return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
  });
}
