/**
 * How long a first start and a re-start take: until the door answers, until the text of the sample archive is
 * searchable (of its files that are no scans every tenth and the last ten, for they come in one after the other; asked for
 * through HTTP by somebody who reads them, the next only when the one before was found), until the scans are too; and the memory held then. One JSON line.
 *
 * Run it alone: `npx tsx tests/bench/start.ts`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ManifestRow, readManifest } from '../../scripts/sample/manifest.ts';
import { people, SAMPLE_PASSWORD, units } from '../../scripts/sample/people.ts';
import { paths } from '../../src/paths.ts';
import { round } from './times.ts';

const PATIENCE = 240_000; // ms
const PAUSE = 200; // ms between two looks at what is not there yet
const folder = mkdtempSync(join(tmpdir(), 'tham-muu-start-'));
const port = await freePort();
const base = `http://127.0.0.1:${port}`;

const first = start();
const serving = await first.serving;
const cookies = new Map<string, string>();
const rows = readManifest();
const texts = rows.filter(({ format }) => format !== 'scan');
const textAfter = await allFound(texts.filter((_, at) => at % 10 === 0 || at > texts.length - 10));
const scansAfter = await allFound(rows.filter(({ format }) => format === 'scan'));
const memory = residentMB(first.pid);
await first.stop();
const again = start();
const reopened = await again.serving;
await again.stop();
rmSync(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({
    ...{ bench: 'start', unit: 's', serving, textAfter, scansAfter, reopened },
    ...{ memoryMB: memory, files: rows.length },
  }),
);

/** Seconds from a start until something is there. */
function start() {
  const started = performance.now();
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'silent' };
  const child = spawn('npm', ['start'], { env, stdio: 'ignore', detached: true });
  const since = () => round((performance.now() - started) / 1000);
  const pid = child.pid ?? 0;
  const end = () => process.kill(-pid, 'SIGTERM');
  process.once('exit', end); // also where something was never there
  child.once('exit', () => process.off('exit', end));
  const serving = until(async () => (await fetch(base + paths.signIn())).ok, 'the door').then(
    since,
  );
  const stop = async () => {
    end();
    await once(child, 'exit');
  };
  return { pid, since, serving, stop };
}

async function allFound(some: ManifestRow[]): Promise<number> {
  for (const { title, number, audience } of some) {
    const login = readerOf(audience);
    const address = base + paths.search({ q: `"${title}"` });
    const found = async () => {
      const answer = await fetch(address, { headers: { cookie: await signedIn(login) } });
      return (await answer.text()).includes(number);
    };
    await until(found, number);
  }
  return first.since();
}

async function signedIn(login: string): Promise<string> {
  const held = cookies.get(login);
  if (held) return held;
  const answer = await fetch(base + paths.signIn(), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ login, password: SAMPLE_PASSWORD }),
  });
  if (answer.status !== 303) throw new Error('not signed in');
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  cookies.set(login, cookie.join('; '));
  return cookie.join('; ');
}

function readerOf(audience: string[]): string {
  const [kind, name] = audience[0]?.split(':') ?? [];
  const inside = (unit?: string): boolean =>
    unit !== undefined &&
    (unit === name || inside(units.find((one) => one.shortName === unit)?.parent));
  const reader =
    kind === 'unit'
      ? people.find(({ unit }) => inside(unit))
      : people.find(({ login }) => kind !== 'person' || login === name);
  if (!reader) throw new Error(`nobody reads ${audience}`);
  return reader.login;
}

/** @throws where it is not there after PATIENCE */
async function until(there: () => Promise<boolean>, what: string) {
  const given = performance.now() + PATIENCE;
  while (!(await there().catch(() => false))) {
    if (performance.now() > given) throw new Error(`not there: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Memory of a process and all it began, each shared page counted once. */
function residentMB(group: number): number {
  const pids = execFileSync('ps', ['-e', '-o', 'pid=,pgid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, pgid]) => Number(pgid) === group)
    .map(([pid]) => pid);
  const kB = pids.map((pid) => {
    try {
      const text = execFileSync('grep', ['^Pss:', `/proc/${pid}/smaps_rollup`], {
        encoding: 'utf8',
      });
      return Number(/\d+/.exec(text)?.[0] ?? 0);
    } catch {
      return 0; // ended meanwhile
    }
  });
  return Math.round(kB.reduce((sum, one) => sum + one, 0) / 1024);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}
