import { serve } from '@hono/node-server';
import { readConfig } from './config.ts';
import { openPortal } from './open-portal.ts';
import { FolderTaken } from './storage/lock.ts';
import { logCrashes } from './storage/log.ts';

const HEADERS = 20_000; // ms for a request's head to arrive; its body: timely-body.ts

const config = readConfig();
const opening = openPortal(config, 'npm start').catch(tellWhoHoldsIt);
// While the databases open in their threads, this one loads the rest: half a second of a restart.
const [
  { loadSample, SAMPLE_PASSWORD },
  { people: sampleAccounts },
  { createApp },
  { patience },
  { startBackground },
  { listenForCommands },
  { greeting },
] = await Promise.all([
  import('../scripts/sample/load.ts'),
  import('../scripts/sample/people.ts'),
  import('./app.tsx'),
  import('./timely-body.ts'),
  import('./background.ts'),
  import('./control/server.ts'),
  import('./greeting.ts'),
]);
const portal = await opening;
logCrashes(portal.log);
const demo = sampleAccounts.map(({ login, name, position }) => ({
  login,
  password: SAMPLE_PASSWORD,
  who: `${name}, ${position}`,
}));
const stopBackground = await startBackground(portal);
const { fetch } = createApp(portal, demo);
const server = serve(
  {
    fetch,
    hostname: config.host,
    port: config.port,
    serverOptions: { headersTimeout: HEADERS, requestTimeout: patience.upload.whole + HEADERS },
  },
  ({ port }) => ready(port),
);
const control = await listenForCommands(portal);
portal.announceControl(control.socket);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

/** The sample is loaded while the portal already answers; nobody is greeted before that. */
async function ready(port: number) {
  if (config.sample) await loadSample(portal);
  process.stdout.write(await greeting(portal, config, port, demo));
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
