// @ts-check
// JavaScript, because it starts twice at every start: a TypeScript loader in each thread costs 0.3 s.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** @typedef {'pg_textsearch' | 'vector'} EmbeddedExtension */
/**
 * What this thread is told: where the database lies, and where to listen. Without a socket it is
 * only made: see clusters.ts.
 * @typedef {{ folder: string, extensions: EmbeddedExtension[], socket?: string }} WorkerOrder
 */

const load = {
  pg_textsearch: async () => (await import('@electric-sql/pglite-pg_textsearch')).pg_textsearch,
  vector: async () => (await import('@electric-sql/pglite-pgvector')).vector,
};

const { folder, extensions, socket } = /** @type {WorkerOrder} */ (workerData);
if (!parentPort) throw new Error('pglite-worker.mjs runs only as a worker');

const loaded = await Promise.all(extensions.map(async (name) => [name, await load[name]()]));
const db = await PGlite.create({ dataDir: folder, extensions: Object.fromEntries(loaded) });
if (socket) await listen(parentPort, socket);
await db.close();
parentPort.close();

/** @param {import('node:worker_threads').MessagePort} parent @param {string} path */
async function listen(parent, path) {
  // One backend: a second client would share its transaction.
  const server = new PGLiteSocketServer({ db, path, maxConnections: 1 });
  await server.start();
  parent.postMessage('ready');

  await once(parent, 'message'); // the only order there is: stop
  await server.stop();
}
