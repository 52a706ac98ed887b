import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutPassage, cutPassages } from '../../src/ingest/passages/cut.ts';

const MOST = 1_200; // characters: one screen

const filler = (sentences: number) =>
  Array.from(
    { length: sentences },
    (_, i) => `Cơ quan thứ ${i + 1} làm đúng phần việc đã được giao.`,
  ).join(' ');

describe('every cut into passages', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Chương II',
      'Mục 1',
      'PHẦN THỨ HAI',
      'Điều 1. Một',
      'Điều 2. Hai',
      'Điều 7',
      'I. MỤC',
      'II- MỤC HAI',
      '1. Một',
      '2. Hai',
      '1.1. Nhỏ',
      'a) Điểm',
      'b) Điểm',
      '- Gạch',
      'Phụ lục',
      'Phụ lục II',
      'Nơi nhận:',
      'TM. ỦY BAN',
      'Lê Văn Mẫu',
      '“Điều 3. Trích',
      'hết.”',
      'Số: 12/QĐ-UBND',
      'QUYẾT ĐỊNH',
      'Căn cứ Luật;',
      '(Kèm theo Quyết định)',
      '',
      '  ',
      '12',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ),
    fc.integer({ min: 1, max: 60 }).map(filler),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.integer({ min: 1, max: 3_000 }).map((length) => 'x'.repeat(length)),
  );
  const pages = fc.array(
    fc.array(line, { maxLength: 25 }).map((lines) => ({ text: lines.join('\n') })),
    { maxLength: 4 },
  );
  const withoutSpace = (text: string) => text.replace(/\s/g, '');

  it('loses nothing, doubles nothing, keeps the order and fits the screen', () => {
    fc.assert(
      fc.property(pages, (given) => {
        const whole = given.map(({ text }) => text).join('\n');
        const passages = cutPassages(given);
        let at = 0;
        for (const { start, end, text } of passages) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(withoutSpace(whole.slice(at, start))).toBe('');
          expect(withoutSpace(text)).toBe(withoutSpace(whole.slice(start, end)));
          expect(text).not.toBe('');
          expect(end - start).toBeLessThanOrEqual(MOST);
          at = end;
        }
        expect(withoutSpace(whole.slice(at))).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('gives places in order, one anchor each that an address can hold, and a page that exists', () => {
    const anchor = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
    fc.assert(
      fc.property(pages, (given) => {
        const passages: CutPassage[] = cutPassages(given);

        expect(passages.map(({ place }) => place)).toEqual(passages.map((_, i) => i + 1));
        expect(new Set(passages.map((passage) => passage.anchor)).size).toBe(passages.length);
        for (const passage of passages) {
          expect(passage.anchor).toMatch(anchor);
          expect(passage.page).toBeGreaterThanOrEqual(1);
          expect(passage.page).toBeLessThanOrEqual(given.length);
          expect(passage.label).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('cuts 300,000 characters of any kind in under three seconds', () => {
    for (const text of [
      `Điều 1. ${filler(20)}\n`.repeat(270),
      '1. a\n'.repeat(60_000),
      'a) '.repeat(100_000),
      '“\n'.repeat(150_000),
    ]) {
      const start = performance.now();
      cutPassages([{ text }]);
      expect(performance.now() - start).toBeLessThan(3_000);
    }
  });
});
