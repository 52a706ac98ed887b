// @ts-check
// JavaScript, because it starts twice at every start: a TypeScript loader in each thread costs 0.3 s.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** @typedef {'pg_textsearch'} EmbeddedExtension */
/**
 * What `pglite.ts` tells this thread: where the database lies, and where to listen.
 * @typedef {{ folder: string, extensions: EmbeddedExtension[], socket: string }} WorkerOrder
 */

const load = {
  pg_textsearch: async () => (await import('@electric-sql/pglite-pg_textsearch')).pg_textsearch,
};

const { folder, extensions, socket } = /** @type {WorkerOrder} */ (workerData);
if (!parentPort) throw new Error('pglite-worker.mjs runs only as a worker');

const loaded = await Promise.all(extensions.map(async (name) => [name, await load[name]()]));
const db = await PGlite.create({ dataDir: folder, extensions: Object.fromEntries(loaded) });
// One backend: a second client would share its transaction.
const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 1 });
await server.start();
parentPort.postMessage('ready');

await once(parentPort, 'message'); // the only order there is: stop
await server.stop();
await db.close();
parentPort.close();
