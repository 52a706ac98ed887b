import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/text/marks.ts';

const found = (texts: string[], question: string) =>
  marksOf(texts, question).map((marks, i) =>
    marks.map(({ start, end }) => texts[i]?.slice(start, end)),
  );

describe('what a question found in texts that are read together', () => {
  it('marks no single syllable in one text when another holds two that stand together', () => {
    expect(found(['Thực hiện kế hoạch', 'An toàn thực phẩm'], 'thuc pham')).toEqual([
      [],
      ['thực phẩm'],
    ]);
  });

  it('marks single syllables when no text holds more', () => {
    expect(found(['thực hiện', 'sản phẩm'], 'thuc pham')).toEqual([['thực'], ['phẩm']]);
  });

  it('marks a single syllable only with the accents with which it was typed', () => {
    const text = ['đến hết năm, vụ việc; lỗ hổng'];

    expect(found(text, 'vũ trụ lỗ đen')).toEqual([['lỗ']]);
    expect(found(text, 'vu tru lo den')).toEqual([['đến', 'vụ', 'lỗ']]);
    expect(found(['hoà bình'], 'hòa')).toEqual([['hoà']]);
  });

  it('does not mark a word that the question wants left out', () => {
    expect(found(['hồ sơ giấy', 'hồ sơ số'], 'hồ sơ -giấy')).toEqual([['hồ sơ'], ['hồ sơ']]);
  });

  it('keeps its marks inside the text, in order and apart, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (texts, question) => {
        const marks = marksOf(texts, question);
        expect(marks).toHaveLength(texts.length);
        for (const [i, own] of marks.entries()) {
          const edges = own.flatMap(({ start, end }) => [start, end]);
          expect(edges).toEqual([...edges].sort((a, b) => a - b));
          expect(Math.max(0, ...edges)).toBeLessThanOrEqual(texts[i]?.length ?? 0);
        }
      }),
    );
  });
});
