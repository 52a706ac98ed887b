// `npm start` as somebody types it, put together from the sources, and a command beside it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { paths } from '../../src/paths.ts';

const LETTER = 'scripts/sample/archive/2021-03-12_06-CTr-TU.docx';
const folder = mkdtempSync(join(tmpdir(), 'tham-muu-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('npm start opens the door and reads what a command hands it, and does so again', {
  timeout: 180_000,
}, async () => {
  const first = await start();
  expect(await ingest()).toMatchObject({ outcome: 'stored', number: '06-CTr/TU' });
  await first.stop();
  const second = await start();
  expect(await ingest()).toMatchObject({ outcome: 'duplicate' });
  await second.stop();
});

async function start() {
  const port = await freePort();
  const child = npm(['start'], { PORT: String(port), SAMPLE: 'no', LOG_LEVEL: 'silent' });
  const said = text(child.stderr);
  const door = `http://127.0.0.1:${port}${paths.signIn()}`;
  while (
    !(await fetch(door).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(await said);
    await setTimeout(100);
  }
  const stop = async () => {
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    await once(child, 'exit');
  };
  return { stop };
}

async function ingest(): Promise<unknown> {
  const child = npm(['run', '-s', 'ingest', '--', LETTER, '--json']);
  return JSON.parse(await text(child.stdout));
}

const npm = (args: string[], more: Record<string, string> = {}) =>
  spawn('npm', args, {
    env: { ...process.env, DATA_DIR: folder, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // npm and what it starts end together
  });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
