import { mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Unacceptable } from '../../src/errors.ts';
import { LARGEST_FILE, openQuarantine } from '../../src/ingest/quarantine.ts';

const note = { batchId: 'b', fileName: 'Công văn 12.docx', personId: 1, audienceKeys: ['unit:1'] };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tham-muu-quarantine-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('quarantine', () => {
  it('still has what it acknowledged after it is opened again, oldest first', async () => {
    const before = await openQuarantine(folder);
    const first = await before.receive(note, Buffer.from('một'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await before.receive(note, Readable.from([Buffer.from('h'), Buffer.from('ai')]));

    const after = await openQuarantine(folder);

    expect((await after.waiting()).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await after.find(second.id)).toEqual({ ...second, bytes: 3 });
    expect((await after.read(second.id)).toString()).toBe('hai');
  });

  it('forgets in time what a crash left without its slip, not what is being received', async () => {
    await writeFile(join(folder, '1.bytes'), 'dở dang');
    await writeFile(join(folder, '2.bytes.part'), 'dở dang');
    await writeFile(join(folder, '3.bytes.part'), 'đang nhận');
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const name of ['1.bytes', '2.bytes.part'])
      await utimes(join(folder, name), yesterday, yesterday);

    const quarantine = await openQuarantine(folder);

    expect(await quarantine.waiting()).toEqual([]);
    expect(await readdir(folder)).toEqual(['3.bytes.part']);
  });

  it('goes on with a file that was decided when the power went, and takes it for none that waits', async () => {
    const before = await openQuarantine(folder);
    const { id } = await before.receive(note, Buffer.from('MẬT'));
    const waits = await before.receive(note, Buffer.from('thường'));
    await rename(join(folder, `${id}.json`), join(folder, `${id}.decided`));

    const after = await openQuarantine(folder);

    expect((await after.waiting()).map((slip) => slip.id)).toEqual([waits.id]);
    expect((await readdir(folder)).sort()).toEqual([`${waits.id}.bytes`, `${waits.id}.json`]);
  });

  it('leaves no byte of a discarded file in its folder, and can be asked twice', async () => {
    const quarantine = await openQuarantine(folder);
    const { id } = await quarantine.receive(note, Buffer.from('MẬT'.repeat(1_000)));

    await quarantine.discard(id);
    await quarantine.discard(id);

    expect(await readdir(folder)).toEqual([]);
    expect(await quarantine.find(id)).toBeUndefined();
  });

  it('does not acknowledge a file whose sending broke off', async () => {
    const quarantine = await openQuarantine(folder);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('nửa đầu');
        throw new Error('connection reset');
      })(),
    );

    await expect(quarantine.receive(note, broken)).rejects.toThrow('connection reset');

    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a file over the limit with a sentence, and keeps nothing of it', async () => {
    const quarantine = await openQuarantine(folder);
    const chunk = Buffer.alloc(8 * 1024 * 1024);
    const endless = Readable.from(
      (function* () {
        for (let sent = 0; sent <= LARGEST_FILE; sent += chunk.length) yield chunk;
      })(),
    );

    const refusal = quarantine.receive(note, endless);

    await expect(refusal).rejects.toThrow(Unacceptable);
    await expect(refusal).rejects.toThrow(/lớn hơn 200 MB/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the name of a file out of every file name on the disk', async () => {
    const quarantine = await openQuarantine(folder);
    await quarantine.receive({ ...note, fileName: '../../thoát ra ngoài.docx' }, Buffer.from('x'));

    const names = await readdir(folder);

    expect(names).toHaveLength(2);
    expect(names.join()).not.toContain('ngoài');
    const slip = names.find((name) => name.endsWith('.json')) ?? '';
    expect(await readFile(join(folder, slip), 'utf8')).toContain('thoát ra ngoài');
  });
});
