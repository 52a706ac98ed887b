// npm run elasticsearch [-- --port N] [-- --folder FOLDER]: a real Elasticsearch for development
// and tests, on loopback, without a password. Safe to repeat: what was built and indexed is kept.
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildHome } from './elasticsearch/build.ts';
import { findJdk } from './elasticsearch/java.ts';
import { startNode } from './elasticsearch/node.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.ELASTICSEARCH_PORT ?? '9200' },
    folder: { type: 'string' },
    heap: { type: 'string', default: '1g' },
  },
});
const port = Number(values.port);
const folder = values.folder ?? join(import.meta.dirname, 'elasticsearch/target', `node-${port}`);

const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
const jdk = findJdk(process.env);
const node = await startNode({ jdk, home: buildHome(jdk), folder, port, heap: values.heap });
console.log(`Elasticsearch đang chạy tại ${node.url} (Ctrl+C để dừng)`);

const reason = await Promise.race([stopped, once(node.process, 'exit')]);
await node.stop();
process.exitCode = typeof reason[0] === 'number' ? reason[0] : 0;
