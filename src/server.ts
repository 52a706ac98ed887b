import { serve } from '@hono/node-server';
import { loadSample, SAMPLE_PASSWORD } from '../scripts/sample/load.ts';
import { people as sampleAccounts } from '../scripts/sample/people.ts';
import { createApp } from './app.tsx';
import { startBackground } from './background.ts';
import { readConfig } from './config.ts';
import { listenForCommands } from './control/server.ts';
import { greeting } from './greeting.ts';
import { openPortal } from './open-portal.ts';
import { FolderTaken } from './storage/lock.ts';

const config = readConfig();
const portal = await openPortal(config, 'npm start').catch(tellWhoHoldsIt);
const stopBackground = await startBackground(portal);
if (config.sample) await loadSample(portal);
const { fetch } = createApp(portal);
const server = serve({ fetch, hostname: config.host, port: config.port }, greet);
const control = await listenForCommands(portal);
portal.announceControl(control.socket);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

function greet({ port }: { port: number }) {
  const demo = { accounts: sampleAccounts, password: SAMPLE_PASSWORD };
  void greeting(portal, config, port, demo).then((text) => process.stdout.write(text));
}

async function stop() {
  const impatient = setTimeout(() => process.exit(1), 20_000 /* ms: an OCR page takes 3 s */);
  server.close();
  await control.close();
  await stopBackground();
  await portal.close();
  clearTimeout(impatient);
  process.exit(0);
}

function tellWhoHoldsIt(error: unknown): never {
  if (!(error instanceof FolderTaken)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
