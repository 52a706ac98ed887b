import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../src/ingest/extract/extracted.ts';
import { openPainter, type Painter } from '../../src/ingest/painter.ts';
import { openFiles } from '../../src/storage/files.ts';
import { openPictures } from '../../src/storage/pictures.ts';
import { pngOf, printedPage } from '../support/printed-page.ts';

const DAY = 24 * 3_600_000; // ms

describe('pictures of pages', () => {
  let folder: string;
  let painter: Painter;
  let files: ReturnType<typeof openFiles>;
  let pictures: ReturnType<typeof openPictures>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tham-muu-pictures-'));
    files = openFiles(join(folder, 'files'));
    pictures = openPictures(join(folder, 'pictures'));
    painter = openPainter({ files, pictures });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const page = (text: string) => pngOf(printedPage([{ text, x: 90, y: 90 }]));
  const kept = async () =>
    (await readdir(join(folder, 'pictures'), { recursive: true })).filter((name) =>
      name.endsWith('.webp'),
    );

  it('draws a page once, however many ask, and gives it up a month after the last look', async () => {
    const hash = await files.put(page('Thông báo'));

    const [first, second] = await Promise.all([
      painter.picture(hash, 1, 1000),
      painter.picture(hash, 1, 1000),
    ]);
    expect(second).toBe(first);
    await files.remove(hash); // only what is kept can answer now
    expect(Buffer.from(await painter.picture(hash, 1, 1000))).toEqual(Buffer.from(first));

    await pictures.sweep(new Date(Date.now() + 29 * DAY));
    expect(await kept()).toHaveLength(1);
    await pictures.sweep(new Date(Date.now() + 31 * DAY));
    expect(await kept()).toEqual([]);
  });

  it('refuses a damaged file with a sentence, and draws the next one', async () => {
    const cut = page('Cắt ngang').subarray(0, 900);
    const broken = await files.put(Buffer.concat([cut, Buffer.from('%PDF-1.4 hỏng')]));
    const notPdf = await files.put(Buffer.from('%PDF-1.7\nkhông có gì'));

    for (const hash of [broken, notPdf])
      await expect(painter.picture(hash, 1, 1000)).rejects.toBeInstanceOf(UnreadableFile);

    const sound = await files.put(page('Tờ trình'));
    expect((await painter.picture(sound, 1, 1000)).length).toBeGreaterThan(1_000);
  });

  it('turns the forty-first away while forty wait', async () => {
    const hash = await files.put(page('Báo cáo'));

    const asked = Array.from({ length: 41 }, (_, i) => painter.picture(hash, 1, 200 + i));
    const ended = await Promise.allSettled(asked);

    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  }, 60_000);
});
