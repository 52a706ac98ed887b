import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { FolderTaken, lockFolder, lockHolder } from '../../src/storage/lock.ts';

const freshFolder = () => mkdtempSync(join(tmpdir(), 'lock-test-'));
const lockOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'));
const writeLock = (folder: string, holder: object) =>
  writeFileSync(join(folder, 'lock'), JSON.stringify(holder));

/** A process that waits for a line, then tries the lock, says how it went, and keeps what it got. */
function contender(folder: string) {
  const module = new URL('../../src/storage/lock.ts', import.meta.url).href;
  const script = `import { lockFolder } from '${module}';
    process.stdin.once('data', async () => {
      try { await lockFolder('${folder}', 'npm start'); console.log('won'); }
      catch (error) { console.log(error.constructor.name); }
    });
    console.log('waiting');
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, line: async () => (await lines.next()).value as string };
}

async function race(folder: string, size: number) {
  const racers = Array.from({ length: size }, () => contender(folder));
  await Promise.all(racers.map(({ line }) => line()));
  for (const { child } of racers) child.stdin.write('\n');
  const outcomes = await Promise.all(racers.map(({ line }) => line()));
  const holder = lockOf(folder).pid;
  const winner = racers[outcomes.indexOf('won')]?.child.pid;
  await Promise.all(racers.map(({ child }) => child.kill('SIGKILL') && once(child, 'exit')));
  return { outcomes: outcomes.sort(), holder, winner };
}

describe('the lock of a folder', () => {
  it('tells a second process, in Vietnamese, who holds it and since when', async () => {
    const folder = freshFolder();
    const startedAt = new Date(2026, 10, 23, 8, 15).toISOString();
    const lock = await lockFolder(folder, 'npm start');
    writeLock(folder, { ...lockOf(folder), startedAt });

    const second = lockFolder(folder, 'npm run ingest');

    await expect(second).rejects.toThrow(FolderTaken);
    await expect(second).rejects.toThrow(
      `Kho dữ liệu đang do tiến trình ${process.pid} (npm start, từ 08:15 ngày 23/11/2026) sử dụng.`,
    );
    lock.release();
  });

  it('is free again after its release, and leaves nothing behind', async () => {
    const folder = freshFolder();

    (await lockFolder(folder, 'npm start')).release();

    expect(readdirSync(folder)).toEqual([]);
    (await lockFolder(folder, 'npm start')).release();
  });

  it('says where the holder takes commands, once the holder says so', async () => {
    const folder = freshFolder();
    const lock = await lockFolder(folder, 'npm start');
    expect(lockHolder(folder)?.control).toBeUndefined();

    lock.announce('/run/tham-muu/control');

    expect(lockHolder(folder)).toMatchObject({
      pid: process.pid,
      control: '/run/tham-muu/control',
    });
    lock.release();
    expect(lockHolder(folder)).toBeUndefined();
  });

  it('is taken over from a process that was killed', async () => {
    const folder = freshFolder();
    const { winner } = await race(folder, 1);
    expect(lockOf(folder).pid).toBe(winner);

    const lock = await lockFolder(folder, 'npm start');

    expect(lockOf(folder).pid).toBe(process.pid);
    lock.release();
  });

  it('is taken over when its number now belongs to another process', async () => {
    const folder = freshFolder();
    const reused = { pid: process.pid, born: '1', startedAt: '', command: 'npm start' };
    writeLock(folder, reused);

    (await lockFolder(folder, 'npm run ingest')).release();
  });

  it('is taken over when it cannot be read', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'lock'), '{"pid":');

    (await lockFolder(folder, 'npm start')).release();
  });

  it('does not let a late release remove the lock of the next process', async () => {
    const folder = freshFolder();
    const first = await lockFolder(folder, 'npm start');
    writeLock(folder, { pid: 1, startedAt: '', command: 'npm start' });

    first.release();

    expect(lockOf(folder).pid).toBe(1);
  });

  it.each(['free', 'stale'])(
    'has exactly one winner when eight processes race for a %s one',
    async (state) => {
      const folder = freshFolder();
      if (state === 'stale')
        writeLock(folder, { pid: process.pid, born: '1', startedAt: '', command: '' });

      const { outcomes, holder, winner } = await race(folder, 8);

      expect(outcomes).toEqual([...Array(7).fill('FolderTaken'), 'won']);
      expect(holder).toBe(winner);
    },
    30_000,
  );
});
