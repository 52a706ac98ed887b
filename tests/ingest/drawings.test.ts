import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/ingest/extract/extract.ts';
import { filesInside } from '../../src/ingest/extract/inside.ts';
import { isMetafile, readMetafile } from '../../src/ingest/extract/metafile.ts';
import { packedIn } from '../../src/ingest/extract/ole.ts';
import { hasPageShape } from '../../src/ingest/extract/page-shape.ts';
import { seenIn } from '../../src/ingest/extract/picture-kinds.ts';
import { chanceOf, damaged } from '../support/damaged.ts';
import { bmpOf, emfOf, laidPdf, packagedFile, tiffOf, wmfOf } from '../support/drawn-files.ts';
import { zipFile } from '../support/office-files.ts';
import { pngOf, printedPage } from '../support/printed-page.ts';

const picture = printedPage([{ text: 'Mẫu', x: 10, y: 20 }], [60, 30]);

describe('a drawing', () => {
  it('says its words row by row, whichever program wrote them', () => {
    expect(readMetafile(emfOf(['Dòng một', 'Dòng hai'])).text).toBe('Dòng một\nDòng hai');
    expect(readMetafile(wmfOf([Buffer.from('Mot'), Buffer.from('Hai')])).text).toBe('Mot\nHai');
  });

  it('gives the pictures laid into it', async () => {
    const { pictures } = await seenIn([emfOf([], picture)]);
    expect(pictures.map((one) => Buffer.from(one).toString('latin1', 1, 4))).toEqual(['PNG']);
  });

  it('is read or left out, however it is damaged', () => {
    const chance = chanceOf(0xe3f);
    for (const file of [emfOf(['Dòng một'], picture), wmfOf([Buffer.from('Mot')])])
      for (let run = 0; run < 300; run++) {
        const broken = damaged(file, chance);
        if (isMetafile(broken)) expect(typeof readMetafile(broken).text).toBe('string');
      }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof readMetafile(bytes).text).toBe('string');
      }),
    );
  });
});

describe('a picture of another kind', () => {
  it.each([
    ['TIFF', tiffOf(picture)],
    ['BMP', bmpOf(picture)],
  ])('%s becomes one that OCR opens', async (_, bytes) => {
    const { pictures } = await seenIn([bytes]);
    expect(pictures.map((one) => Buffer.from(one).toString('latin1', 1, 4))).toEqual(['PNG']);
  });

  it('that is damaged or declares to be vast is left out', async () => {
    const vast = bmpOf(picture);
    new DataView(vast.buffer).setInt32(18, 2_000_000, true);
    new DataView(vast.buffer).setInt32(22, 2_000_000, true);
    expect((await seenIn([vast, tiffOf(picture).slice(0, 20)])).pictures).toEqual([]);
  });

  it('of the shape of a page is one that may be a scan', () => {
    expect(hasPageShape(pngOf(printedPage([])))).toBe(true);
    expect(hasPageShape(pngOf(picture))).toBe(false);
    expect(hasPageShape(new Uint8Array([1, 2, 3]))).toBe(false);
  });
});

describe('files inside a file', () => {
  const named = async (file: Uint8Array) =>
    (await extract(file, 'a.docx')).inside?.map(({ name }) => name);

  it('are told by the name they were packed with', async () => {
    const packed = await packedIn(packagedFile('ke-hoach.zip', zipFile({})), 'oleObject1.bin');
    expect(packed.name).toBe('ke-hoach.zip');
  });

  it('are those attached to a PDF too', async () => {
    const attached = { name: 'phu-luc.txt', bytes: new Uint8Array(Buffer.from('Phụ lục một')) };
    expect(await named(await laidPdf(['Báo cáo'], { attached }))).toEqual(['phu-luc.txt']);
  });

  it('are looked into to a depth, and no further', async () => {
    let asked = 0;
    const parts = { 'word/embeddings/a.docx': zipFile({ a: 'b' }) };
    const read = async () => {
      asked++;
      throw new Error('not reached');
    };
    expect(await filesInside(zipFile(parts), read, 2)).toEqual([]);
    expect(asked).toBe(0);
  });

  it('that were packed badly stop nothing', async () => {
    const chance = chanceOf(0x01e);
    const file = packagedFile('a.txt', new Uint8Array(Buffer.from('Nội dung')));
    for (let run = 0; run < 200; run++)
      await packedIn(damaged(file, chance), 'a.bin').catch((error) =>
        expect(error).toBeInstanceOf(Error),
      );
  });
});
