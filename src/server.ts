import { serve } from '@hono/node-server';
import { readConfig } from './config.ts';
import { openPortal } from './open-portal.ts';
import { FolderTaken } from './storage/lock.ts';
import { logCrashes } from './storage/log.ts';

const HEADERS = 20_000; // ms for a request's head to arrive; its body: timely-body.ts

/** A question of 10,000 characters: three bytes each, and three letters a byte in an address. */
const LONGEST_ADDRESS = 128 * 1024; // bytes; Node's own limit answers without a page

const config = readConfig();
const opening = openPortal(config, 'npm start').catch(tellWhoHoldsIt);
// While the databases open in their threads, this one loads what a page needs. What only background
// work and commands need is loaded once pages are served.
const [{ people: sampleAccounts, SAMPLE_PASSWORD }, { createApp }, { patience }] =
  await Promise.all([
    import('../scripts/sample/people.ts'),
    import('./app.tsx'),
    import('./timely-body.ts'),
  ]);
const portal = await opening;
logCrashes(portal.log);
const demo = sampleAccounts.map(({ login, name, position }) => ({
  login,
  password: SAMPLE_PASSWORD,
  who: `${name}, ${position}`,
}));
const { fetch } = createApp(portal, demo);
const server = serve(
  {
    fetch,
    hostname: config.host,
    port: config.port,
    serverOptions: {
      maxHeaderSize: LONGEST_ADDRESS,
      headersTimeout: HEADERS,
      requestTimeout: patience.upload.whole + HEADERS,
    },
  },
  ({ port }) => ready(port),
);
const background = import('./background.ts').then((module) => module.startBackground(portal));
const control = import('./control/server.ts').then((module) => module.listenForCommands(portal));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

/** The sample is loaded while the portal already answers; nobody is greeted before that. */
async function ready(port: number) {
  const [, { socket }] = await Promise.all([background, control]);
  portal.announceControl(socket);
  if (config.sample) await (await import('../scripts/sample/load.ts')).loadSample(portal);
  const { greeting } = await import('./greeting.ts');
  process.stdout.write(await greeting(portal, config, port, demo));
}

async function stop() {
  const impatient = setTimeout(() => process.exit(1), 20_000 /* ms: an OCR page takes 3 s */);
  server.close();
  await (await control).close();
  await (await background)();
  await portal.close();
  clearTimeout(impatient);
  process.exit(0);
}

function tellWhoHoldsIt(error: unknown): never {
  if (!(error instanceof FolderTaken)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
