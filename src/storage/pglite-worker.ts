import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_textsearch } from '@electric-sql/pglite-pg_textsearch';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { EmbeddedExtension } from './pglite.ts';

/** What `pglite.ts` tells this worker: where the database lies, and where to listen. */
export type WorkerOrder = { folder: string; extensions: EmbeddedExtension[]; socket: string };

const known = { pg_textsearch };

const { folder, extensions, socket } = workerData as WorkerOrder;
if (!parentPort) throw new Error('pglite-worker.ts runs only as a worker');

const db = await PGlite.create({
  dataDir: folder,
  extensions: Object.fromEntries(extensions.map((name) => [name, known[name]])),
});
// One backend: a second client would share its transaction.
const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 1 });
await server.start();
parentPort.postMessage('ready');

await once(parentPort, 'message'); // the only order there is: stop
await server.stop();
await db.close();
parentPort.close();
