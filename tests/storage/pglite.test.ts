import { existsSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { makeClusters } from '../../src/storage/clusters.ts';
import { startPglite } from '../../src/storage/pglite.ts';

const freshFolder = () => mkdtempSync(join(tmpdir(), 'pglite-test-'));

describe('the embedded database', () => {
  it('keeps its rows from one start to the next', async () => {
    const folder = freshFolder();
    const first = await startPglite({ folder, name: 'test' });
    const before = postgres(first.connection);
    await before`create table papers (title text)`;
    await before`insert into papers values ('Nghị quyết')`;
    await before.end();
    await first.stop();

    const second = await startPglite({ folder, name: 'test' });
    const after = postgres(second.connection);

    expect(await after`select title from papers`).toEqual([{ title: 'Nghị quyết' }]);
    await after.end();
    await second.stop();
  }, 60_000);

  it('is made twice at once, and over what a stop left half made', async () => {
    const [records, index] = [join(freshFolder(), 'records'), join(freshFolder(), 'index')];
    mkdirSync(`${records}.new/base`, { recursive: true });

    await makeClusters([records, index]);

    for (const folder of [records, index]) {
      expect(existsSync(`${folder}.new`)).toBe(false);
      const database = await startPglite({ folder, name: 'test' });
      const client = postgres(database.connection);
      expect(await client`select 1 as one`).toEqual([{ one: 1 }]);
      await client.end();
      await database.stop();
    }
  }, 60_000);

  it('is not made in a folder that holds something else', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'ghi chép.txt'), 'của người khác');

    await expect(makeClusters([folder])).rejects.toThrow('ENOTEMPTY');

    expect(existsSync(join(folder, 'ghi chép.txt'))).toBe(true);
  }, 60_000);

  it('listens where no other user of the machine can reach it, and cleans up', async () => {
    const database = await startPglite({ folder: freshFolder(), name: 'test' });
    const run = dirname(database.connection.path);

    expect(statSync(run).mode & 0o777).toBe(0o700);

    await database.stop();
    expect(statSync(run, { throwIfNoEntry: false })).toBeUndefined();
  }, 60_000);

  it('serves a client that comes after another has gone', async () => {
    const database = await startPglite({ folder: freshFolder(), name: 'test' });
    for (const round of [1, 2, 3]) {
      const client = postgres(database.connection);
      expect(await client`select ${round}::int as round`).toEqual([{ round }]);
      await client.end();
    }
    await database.stop();
  }, 60_000);

  it('leaves the event loop free while it works', async () => {
    const database = await startPglite({ folder: freshFolder(), name: 'test' });
    const client = postgres(database.connection);
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);

    await client`select count(*) from generate_series(1, 3000000)`;

    clearInterval(clock);
    expect(ticks).toBeGreaterThan(3);
    await client.end();
    await database.stop();
  }, 60_000);
});
