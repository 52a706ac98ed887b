// The way into a TypeScript worker: Node 20 cannot run a .ts file in `new Worker`, nor can vitest.
// Start it with `workerData: { entry }`, the file URL of the TypeScript module to run.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
