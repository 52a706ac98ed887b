import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extractSafely } from '../../src/ingest/extract/extract-safely.ts';
import type { Extracted } from '../../src/ingest/extract/extracted.ts';
import { openOcr } from '../../src/ingest/ocr/ocr.ts';
import { readPending } from '../../src/ingest/ocr/read-pending.ts';
import { dataFile, describeWithData, testData } from '../support/test-data.ts';
import { wordRecall } from '../support/word-recall.ts';

const SLOWEST = 20_000; // ms for one file without OCR, on a busy machine; idle, the largest takes 1 s

const listed = <T>(name: string): T[] =>
  readFileSync(join(testData ?? '', 'files', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

describeWithData('real files', () => {
  const files = new Map<string, Extracted | string>();

  beforeAll(async () => {
    for (const { file } of listed<{ file: string }>('manifest.jsonl')) {
      const started = performance.now();
      const read = extractSafely(dataFile(file), basename(file));
      files.set(file, await read.catch((error: Error) => error.message));
      expect(performance.now() - started, file).toBeLessThan(SLOWEST);
    }
  }, 300_000);

  const fileNamed = (name: string) => {
    const [, found] = [...files].find(([file]) => file.includes(name)) ?? [];
    if (!found || typeof found === 'string') throw new Error(`${name}: ${found}`);
    return found;
  };
  const linesOf = (name: string) => fileNamed(name).pages[0]?.text.split('\n') ?? [];
  const waiting = (name: string) =>
    fileNamed(name)
      .pages.filter(({ by }) => by === 'pending')
      .map(({ number }) => number);

  it('are read, all of them', () => {
    const refused = [...files].filter(([, found]) => typeof found === 'string');
    expect(files.size).toBeGreaterThan(30);
    expect(refused).toEqual([]);
  });

  it('have the number and day that are only stamped over them', () => {
    expect(linesOf('hanoi_kh_173')).toEqual(
      expect.arrayContaining(['Số: 173/KH-UBND', 'Hà Nội, ngày 28 tháng 4 năm 2026']),
    );
    expect(linesOf('hanoi_qd_2280')).toEqual(
      expect.arrayContaining(['Số: 2280/QĐ-UBND', 'Hà Nội, ngày 29 tháng 4 năm 2026']),
    );
  });

  it('have the head column by column, torn words joined', () => {
    expect(linesOf('hanoi_kh_173').slice(0, 8)).toEqual([
      ...['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HÀ NỘI', 'Số: 173/KH-UBND'],
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ...['Hà Nội, ngày 28 tháng 4 năm 2026', 'KẾ HOẠCH'],
      'Tổ chức “Festival Thăng Long - Hà Nội lần thứ II, năm 2026”',
    ]);
  });

  it('wait for OCR where they are scans, and tell who signed them', () => {
    expect(waiting('cv2265_bct')).toEqual([1, 2, 3]);
    expect(fileNamed('cv2265_bct').signature).toContain('Ký bởi: Bộ Công Thương');
    expect(waiting('qd46_bcdcchc')).toHaveLength(10);
  });

  it('wait for OCR where the text layer is broken, and only there', () => {
    expect(waiting('nd47_2020')).toContain(1);
    expect(waiting('nd47_2020').length).toBeLessThan(10);
    expect(waiting('hien_phap_2013_congbao')).toEqual([]);
    expect(waiting('vbhn_23')).toEqual([]);
  });

  it('have a page of their own where Word noted its breaks, however large', () => {
    const { pages } = fileNamed('NQ-66-18');
    expect(pages).toHaveLength(264);
    expect(pages.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(750_000);
  });

  it('have every word that mammoth finds in them', async () => {
    const docx = [...files].filter(([file]) => file.endsWith('.docx'));
    expect(docx.length).toBeGreaterThan(8);
    for (const [file] of docx) {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(dataFile(file)) });
      const read = fileNamed(file)
        .pages.map(({ text }) => text)
        .join('\n');
      // It glues the lines of a cell together ("NAMĐộc lập"), up to 1 word in 200.
      expect(wordRecall(value, read).recall, file).toBeGreaterThan(0.99);
    }
  }, 60_000);
});

describeWithData('the first page of real scans', () => {
  const ocr = openOcr();
  afterAll(() => ocr.close());

  it('is read as well as promised: .93 of the words on average, .995 of clean print', async () => {
    const recalls = new Map<string, number>();
    for (const { file, text } of listed<{ file: string; text: string }>(
      'ground_truth_page1.jsonl',
    )) {
      const bytes = dataFile(file);
      const extracted = await extractSafely(bytes, basename(file));
      await readPending(bytes, extracted, ocr, { lastPage: 1 });
      recalls.set(file, wordRecall(text, extracted.pages[0]?.text ?? '').recall);
    }
    const mean = (kind: (file: string) => boolean) => {
      const own = [...recalls].filter(([file]) => kind(file)).map(([, recall]) => recall);
      return own.reduce((sum, recall) => sum + recall, 0) / own.length;
    };

    expect(recalls.size).toBe(9);
    expect(mean((file) => !file.includes('synth'))).toBeGreaterThan(0.93);
    expect(mean((file) => file.includes('synth'))).toBeGreaterThan(0.995);
  }, 300_000);
});
