import { afterAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/ingest/extract/extract.ts';
import type { Extracted, Page } from '../../src/ingest/extract/extracted.ts';
import { cleaned } from '../../src/ingest/ocr/clean.ts';
import { drawPage } from '../../src/ingest/ocr/draw.ts';
import { type Ocr, openOcr } from '../../src/ingest/ocr/ocr.ts';
import { readPage, readPending } from '../../src/ingest/ocr/read-pending.ts';
import { redInk } from '../../src/ingest/ocr/red-ink.ts';
import { type Printed, pngOf, printedPage } from '../support/printed-page.ts';

const LETTER: Printed[] = [
  { text: 'THÀNH ỦY LỤC ĐẦM', x: 90, y: 70 },
  { text: 'VĂN PHÒNG', x: 115, y: 87, bold: true },
  { text: 'Số 31-KH/VPTU', x: 105, y: 110 },
  { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', x: 320, y: 70, size: 14, bold: true },
  { text: 'Lục Đầm, ngày 05 tháng 10 năm 2026', x: 315, y: 110 },
  { text: 'KẾ HOẠCH', x: 265, y: 160, size: 15, bold: true },
  { text: 'số hóa hồ sơ lưu trữ giai đoạn 2026 - 2027', x: 175, y: 180, size: 14, bold: true },
  {
    text: 'Văn phòng chỉ đạo hoàn thành việc chỉnh lý và số hóa toàn bộ hồ sơ vĩnh viễn của',
    x: 110,
    y: 230,
  },
  { text: 'các cơ quan tham mưu trước ngày 15 tháng 12 năm 2026.', x: 85, y: 250 },
];
const stamp: Printed = { text: 'HỎA TỐC', x: 110, y: 145, size: 20, bold: true, colour: '#d02030' };

const ocr = openOcr();
afterAll(() => ocr.close());

const readPrinted = async (texts: Printed[]) => {
  const bytes = pngOf(printedPage(texts));
  const extracted = await extract(bytes, 'trang.png');
  await readPending(bytes, extracted, ocr);
  return extracted.pages[0] as Page;
};

describe('a scanned page', () => {
  it('is read column by column, with place and confidence of every word', async () => {
    const page = await readPrinted(LETTER);

    expect(page.by).toBe('ocr');
    expect(page.text.split('\n')).toEqual([
      ...['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG', 'Số 31-KH/VPTU'],
      ...['ĐẢNG CỘNG SẢN VIỆT NAM', 'Lục Đầm, ngày 05 tháng 10 năm 2026'],
      ...['KẾ HOẠCH', 'số hóa hồ sơ lưu trữ giai đoạn 2026 - 2027'],
      'Văn phòng chỉ đạo hoàn thành việc chỉnh lý và số hóa toàn bộ hồ sơ vĩnh viễn của các cơ quan tham mưu trước ngày 15 tháng 12 năm 2026.',
    ]);
    const number = page.words?.find(
      ({ start, end }) => page.text.slice(start, end) === '31-KH/VPTU',
    );
    expect(number?.confidence).toBeGreaterThan(0.5);
    const [x = 0, y = 0] = number?.box ?? [];
    expect([x, y].map((share) => Math.round(share * 100))).toEqual([21, 12]); // of 595 by 842 points
  }, 60_000);

  it('keeps a red stamp of urgency, which cleaning takes from the picture', async () => {
    expect((await readPrinted([...LETTER, stamp])).text).toContain('HỎA TỐC');
  }, 60_000);
});

describe('red ink', () => {
  const coloured = (texts: Printed[]) => {
    const canvas = printedPage(texts);
    const { width, height } = canvas;
    return { width, height, data: canvas.getContext('2d').getImageData(0, 0, width, height).data };
  };

  it('is white after cleaning, and black and blue stay', () => {
    const darkest = (texts: Printed[]) =>
      cleaned(coloured(texts)).pixels.reduce((a, b) => Math.min(a, b));

    expect(darkest([stamp])).toBeGreaterThan(200);
    expect(darkest([{ ...stamp, colour: 'black' }])).toBe(0);
    expect(darkest([{ ...stamp, colour: '#2030c0' }])).toBeLessThan(80);
  });

  it('is kept by itself where there is enough of it, in the part that is looked at', () => {
    expect(redInk(coloured([stamp]), 0.5)?.height).toBe(Math.floor(printedPage([]).height / 2));
    expect(redInk(coloured(LETTER), 0.5)).toBeUndefined();
    expect(redInk(coloured([{ ...stamp, y: 700 }]), 0.5)).toBeUndefined();
    expect(redInk(coloured([{ ...stamp, y: 700 }]), 1)).toBeDefined();
  });
});

describe('pages that wait for OCR', () => {
  const waiting = (...by: Page['by'][]): Extracted => ({
    kind: 'pdf',
    mediaType: 'application/pdf',
    pages: by.map((each, index) => ({
      number: index + 1,
      text: each === 'text' ? 'có chữ' : '',
      by: each,
    })),
  });
  const bytes = pngOf(printedPage(LETTER));
  const fake = (): Ocr => {
    let page = 0;
    return {
      read: async () => ({ text: `lần ${++page}`, lines: [], words: [] }),
      close: async () => {},
    };
  };
  const textsOf = ({ pages }: Extracted) => pages.map(({ by, text }) => `${by}: ${text}`);

  it('are read in order, and pages with text are left alone', async () => {
    const extracted = waiting('text', 'pending', 'text', 'pending');
    const told: number[] = [];

    await readPending(bytes, extracted, fake(), { onPage: ({ number }) => told.push(number) });

    expect(textsOf(extracted)).toEqual([
      'text: có chữ',
      'ocr: lần 1',
      'text: có chữ',
      'ocr: lần 2',
    ]);
    expect(told).toEqual([2, 4]);
  });

  it('can be left waiting after the first', async () => {
    const extracted = waiting('pending', 'pending');
    await readPending(bytes, extracted, fake(), { lastPage: 1 });
    expect(textsOf(extracted)).toEqual(['ocr: lần 1', 'pending: ']);
  });

  it('are marked where the page cannot be drawn, and an outage of OCR is not their fault', async () => {
    const page: Page = { number: 1, text: '', by: 'pending' };
    const down: Ocr = { ...fake(), read: () => Promise.reject(new Error('down')) };

    expect(await readPage(bytes.subarray(0, 30), page, fake())).toEqual({
      number: 1,
      text: '',
      by: 'failed',
    });
    await expect(readPage(bytes, page, down)).rejects.toThrow('down');
  });
});

it('draws a picture of any size as a page of A4 at one resolution', async () => {
  const { width, height } = await drawPage(pngOf(printedPage([])), 1);
  expect(Math.round(width / 8.27)).toBe(250);
  expect(Math.round(height / 11.69)).toBe(250);
});
