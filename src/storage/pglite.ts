import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { makeClusters } from './clusters.ts';
import { startThread } from './pglite-thread.ts';
import type { EmbeddedExtension } from './pglite-worker.mjs';

/** `connection` is for `postgres(connection)`; `stop` ends the database, after its client ended. */
export type EmbeddedDatabase = { connection: EmbeddedConnection; stop: () => Promise<void> };

export type EmbeddedConnection = ReturnType<typeof connectionTo>;

/** Addresses of unix sockets hold 104 bytes on macOS and 108 on Linux, the closing zero included. */
const LONGEST_SOCKET = 103; // bytes

/**
 * Starts an embedded PostgreSQL in a thread of its own, on a unix socket that only this user can
 * reach. The folder is made if missing. It has no lock of its own: hold `lockFolder` first.
 *
 * @param name - names the thread and the socket's folder, for whoever looks at the machine
 * @param extensions - always the same list for one folder
 * @throws when the database in the folder does not start
 */
export async function startPglite({
  folder,
  name,
  extensions = [],
}: {
  folder: string;
  name: string;
  extensions?: EmbeddedExtension[];
}): Promise<EmbeddedDatabase> {
  await makeClusters([folder]);
  const run = await mkdtemp(join(tmpdir(), `tham-muu-${name}-`)); // mode 0700
  const socket = join(run, 's');
  if (Buffer.byteLength(socket) > LONGEST_SOCKET) throw new Error(`path too long: ${socket}`);

  const worker = startThread(name, { folder, extensions, socket });
  await once(worker, 'message'); // a failure later than this is uncaught, and ends the process
  let stopped: Promise<void> | undefined;
  return {
    connection: connectionTo(socket),
    stop: () => {
      stopped ??= stopWorker(worker, run);
      return stopped;
    },
  };
}

async function stopWorker(worker: Worker, run: string): Promise<void> {
  worker.postMessage('stop');
  await once(worker, 'exit');
  await rm(run, { recursive: true, force: true });
}

const connectionTo = (path: string) => ({
  path,
  user: 'postgres',
  database: 'postgres',
  max: 1,
  idle_timeout: 0,
  max_lifetime: null, // or the client reconnects after half an hour, for nothing
});
