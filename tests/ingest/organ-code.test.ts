import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/ingest/catalogue/catalogue.ts';
import { mendedCode } from '../../src/ingest/catalogue/organ-code.ts';

const BODY = ['BAN CHỈ ĐẠO CẢI CÁCH', 'HÀNH CHÍNH CỦA CHÍNH PHỦ'];

describe('the code of a body as a scanner read it', () => {
  it.each([
    ['/QĐ-BCĐPCCHC', '/QĐ-BCĐCCHC', 'a letter too many'],
    ['/QĐ-BĐCCHC', '/QĐ-BCĐCCHC', 'a letter too few'],
    ['/QĐ-BCĐCCIC', '/QĐ-BCĐCCHC', 'another letter'],
  ])('%s is mended to %s by the printed name: %s', (read, meant) => {
    expect(mendedCode(read, BODY)).toBe(meant);
  });

  it.each([
    ['/QĐ-BCĐCCHC', 'as the name says'],
    ['/QĐ-UBND', 'another body than the one above it'],
    ['/QĐ-BCĐCHC', 'BCĐCC as well as BCĐCCHC'],
    ['/QĐ-BCĐXYHC', 'two letters off: nobody knows'],
    ['/QĐ-BCA', 'too short to tell'],
  ])('%s stays: %s', (read) => {
    expect(mendedCode(read, BODY)).toBe(read);
  });

  it('stands in the number that the file’s name completes, as a proposal', () => {
    const text = [
      ...BODY,
      'Số: #6 /QĐ-BCĐPCCHC',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'QUYẾT ĐỊNH',
    ].join('\n');
    const card = catalogue({ pages: [{ text, by: 'ocr' }] }, 'qd46_bcdcchc.pdf');
    expect(card).toMatchObject({ number: '46/QĐ-BCĐCCHC', numberState: 'unreadable' });
  });
});
