import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEffect } from '../../src/relations/effect.ts';
import { readRelations } from '../../src/relations/read.ts';

const piece = fc.oneof(
  fc.constantFrom(
    'Quyết định này ',
    'thay thế ',
    'bãi bỏ ',
    'hết hiệu lực ',
    'kể từ ngày ',
    'được sửa đổi, bổ sung bởi ',
    'Quy định số 312-QĐ/TU',
    'Nghị định số 31/2031/NĐ-CP',
    ' và ',
    ', ',
    '; ',
    '. ',
    '\n',
    'a) ',
    '1. ',
    'Điều 3. ',
    'khoản 2 Điều 7 ',
    '(',
    ')',
    '“',
    '”',
    'Căn cứ ',
    'Luật Đất đai',
    'sau đây:',
    'có hiệu lực ',
    '01/7/2031',
    '\u200b',
    'İ',
    '𝔸',
    'kèm theo ',
    'thực hiện ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

describe('reading any text', () => {
  it('gives sentences and papers at their place, and the same again', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
        const text = pieces.join('');
        const found = readRelations(text, { number: '31/2031/NĐ-CP' });
        for (const { start, end, sentence, target, confidence } of found) {
          expect(text.slice(start, end)).toBe(sentence);
          expect(text.slice(target.start, target.end)).toBe(target.written);
          expect(target.start).toBeGreaterThanOrEqual(start);
          expect(target.end).toBeLessThanOrEqual(end);
          expect(target.numberKey).not.toBe('31/2031/nd-cp');
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(readRelations(text, { number: '31/2031/NĐ-CP' })).toEqual(found);
        readEffect(text, '2031-01-01');
      }),
      { numRuns: 700 },
    );
  });

  it('keeps the place of a relation where signs were dropped from the text', () => {
    const text =
      'Ho\u0300a\u200b.\r\nQuyết\u00ad định này thay thế Quy định số 312\u2013Q\u0110/TU.';
    const [found] = readRelations(text);
    expect(found?.sentence).toBe('Quyết\u00ad định này thay thế Quy định số 312\u2013Q\u0110/TU.');
    expect(found?.target.written).toBe('Quy định số 312\u2013Q\u0110/TU');
    expect(text.slice(found?.start, found?.end)).toBe(found?.sentence);
  });

  it('finds what was put behind any lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Nội dung khác.', '1. Việc khác;', '- ý', 'Điều 2. Tên'), {
          maxLength: 8,
        }),
        (lines) => {
          const text = [...lines, 'Quyết định này thay thế Quy định số 312-QĐ/TU.'].join('\n');
          expect(readRelations(text)).toMatchObject([
            { kind: 'replaces', target: { numberKey: '312-qd/tu' } },
          ]);
        },
      ),
    );
  });

  it.each([
    ['papers', 'Quy định số 312-QĐ/TU, '],
    ['verbs', 'bãi bỏ thay thế sửa đổi, bổ sung '],
    ['provisions', 'khoản 2 Điều 7, '],
    ['passives', 'được sửa đổi, bổ sung bởi Luật số 9/2031/QH16 '],
    ['brackets', '(((('],
    ['quotes', '“ " '],
    ['open lists', '1. Bãi bỏ các Quyết định sau đây:\n'],
    ['bases', 'Căn cứ Luật Đất đai số 9/2031/QH16;\n'],
    ['effects', 'Quyết định này có hiệu lực kể từ ngày '],
    ['one word', 'thực hiện '],
  ])('takes linear time on 200,000 characters of %s', (_, unit) => {
    const text = unit.repeat(200_000 / unit.length);
    const start = process.cpuUsage().user; // microseconds: others may share the machine
    readRelations(text);
    readEffect(text, '2031-01-01');
    expect(process.cpuUsage().user - start).toBeLessThan(4_000_000);
  });
});
