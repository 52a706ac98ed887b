// The portal that `npm run bench` measures, in a process of its own, and the hands that fill it.
import { serve } from '@hono/node-server';
import { createApp } from '../../src/app.tsx';
import { startBackground } from '../../src/background.ts';
import { readConfig } from '../../src/config.ts';
import { openPortal } from '../../src/open-portal.ts';
import { addReaders, fill, manyTexts } from './archive.ts';
import { fillPlain } from './plain.ts';

/** What the measuring process asks for, one at a time; each is answered with one message. */
export type Order = { fill: number } | { plain: { url: string; index: string } } | 'stop';
export type Filled = { passages: number; files: number; seconds: number };

const config = readConfig();
const portal = await openPortal(config, 'npm run bench');
const stopBackground = await startBackground(portal);
const { audienceOf, keys } = await addReaders(portal);
const app = createApp(portal);
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  process.send?.({ port, keys }),
);
const texts = manyTexts(config.testData);
await texts.next(); // the set is read before the clock runs
let files = 0;

process.on('message', (order: Order) => {
  obey(order).then(
    (answer) => process.connected && process.send?.(answer ?? 'done'),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function obey(order: Order) {
  if (order === 'stop') return stop();
  if ('plain' in order) return fillPlain(order.plain, portal);
  const started = performance.now();
  const filled = await fill(portal, texts, audienceOf, order.fill, files);
  files += filled.files;
  return { ...filled, seconds: (performance.now() - started) / 1000 } satisfies Filled;
}

async function stop() {
  server.close();
  await stopBackground();
  await portal.close();
  process.disconnect();
}
