import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/documents/compare.ts';

const lines = (...texts: string[]) => texts.map((text, i) => ({ text, label: `Đoạn ${i + 1}` }));

describe('two texts side by side', () => {
  it('finds the words that changed inside a paragraph, not the whole of it', () => {
    const before = lines('Điều 1. Phạm vi', 'Báo cáo hằng quý, trước ngày 25 của tháng cuối quý.');
    const after = lines('Điều 1. Phạm vi', 'Báo cáo hằng tháng, trước ngày 25 của tháng cuối quý.');

    expect(compare(before, after)).toEqual([
      { kind: 'same', label: 'Đoạn 1', pieces: [{ text: 'Điều 1. Phạm vi', kind: 'same' }] },
      {
        kind: 'changed',
        label: 'Đoạn 2',
        pieces: [
          { text: 'Báo cáo hằng ', kind: 'same' },
          { text: 'quý', kind: 'removed' },
          { text: 'tháng', kind: 'added' },
          { text: ', trước ngày 25 của tháng cuối quý.', kind: 'same' },
        ],
      },
    ]);
  });

  it('tells a paragraph that was put in and one that was taken out from one that changed', () => {
    const before = lines('Mở đầu.', 'Giao Phòng Lưu trữ quét hồ sơ.', 'Kết thúc.');
    const after = lines(
      'Mở đầu.',
      'Kinh phí lấy từ ngân sách.',
      'Thời hạn: tháng 12.',
      'Kết thúc.',
    );

    expect(compare(before, after)?.map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'added',
      'same',
    ]);
  });

  it('takes other blanks and another way to write the same letter for no change', () => {
    const text = 'Ủy ban kiểm tra  họp';
    const other = lines(text.normalize('NFD').replace('  ', ' '));

    expect(compare(lines(text), other)?.map(({ kind }) => kind)).toEqual(['same']);
  });

  it('loses and adds no word of either text, whatever the two are', () => {
    const word = fc.constantFrom('giao', 'Phòng', 'quét', '40.000', 'trang;', 'hồ sơ', '“mỗi” quý');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    const texts = fc.array(paragraph, { maxLength: 8 });
    const words = (text: string) => text.split(/\s+/).join('');
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces =
          compare(lines(...before), lines(...after))?.flatMap((one) => one.pieces) ?? [];
        const without = (kind: string) =>
          pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text);
        expect(words(without('added').join(''))).toBe(words(before.join('')));
        expect(words(without('removed').join(''))).toBe(words(after.join('')));
      }),
    );
  });

  it('gives an answer about two long texts that share nothing, soon', () => {
    const long = (word: string) =>
      lines(...Array.from({ length: 4_000 }, (_, i) => `${word} ${i} ${word}${i % 7} nội dung`));
    const started = Date.now();

    compare(long('trước'), long('sau'));

    expect(Date.now() - started).toBeLessThan(6_000); // ms, on a busy machine
  });
});
