import { Worker } from 'node:worker_threads';
import type { WorkerOrder } from './pglite-worker.mjs';

/** A thread for one embedded database; it says `ready` once it listens, and ends when it is done. */
export const startThread = (name: string, order: WorkerOrder) =>
  new Worker(new URL('./pglite-worker.mjs', import.meta.url), {
    name,
    execArgv: [], // nothing of vitest or tsx
    workerData: order,
  });
