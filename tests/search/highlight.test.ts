import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, highlight, highlighter } from '../../src/search/highlight.ts';

const marked = (text: string, question: string) =>
  highlight(text, question)
    .filter(({ matched }) => matched)
    .map((piece) => piece.text);

describe('marks', () => {
  it('are found words as they are printed, however they were typed', () => {
    expect(marked('Về việc gia hạn nhiệm vụ năm 2026.', 'gia han nhiem vu')).toEqual([
      'gia hạn nhiệm vụ',
    ]);
    expect(marked('Uỷ ban hoà giải', 'ủy ban hòa giải')).toEqual(['Uỷ ban hoà giải']);
  });

  it('leave out a lone syllable where a whole word was found', () => {
    expect(marked('An toàn thực phẩm; tổ chức thực hiện.', 'thực hiện')).toEqual(['thực hiện']);
  });

  it('fall back to single syllables where nothing stands together', () => {
    expect(marked('Kênh thoát nước', 'nước')).toEqual(['nước']);
  });

  it('of one hit are read together: what is chance beside a whole word is not marked', () => {
    const { title, texts } = highlighter('nhà ở xã hội')('Phát triển nhà ở xã hội', [
      'Nơi nhận: Hội đồng nhân dân; các phường, xã',
      'Giá nhà ở tăng',
    ]);

    const found = [title, ...texts].map((pieces) =>
      pieces.filter(({ matched }) => matched).map(({ text }) => text),
    );
    expect(found).toEqual([['nhà ở xã hội'], [], ['nhà ở']]);
  });

  it('never lose or change a character of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, question) => {
          const pieces = highlight(text, question);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'Mở đầu không liên quan. '.repeat(40)}Phải gia hạn nhiệm vụ trước ngày 15/12. ${'Phần kết. '.repeat(60)}`;

  it('is the stretch that holds the found words, cut between words', () => {
    const pieces = excerpt(long, 'gia hạn nhiệm vụ');
    const text = pieces.map((piece) => piece.text).join('');

    expect(text).toContain('gia hạn nhiệm vụ trước ngày 15/12');
    expect(text.length).toBeLessThan(400);
    expect(text.startsWith('…')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
    expect(long).toContain(text.slice(1, -1));
  });

  it('is the beginning where nothing is found in the text', () => {
    expect(excerpt(long, 'xyz')[0]?.text.startsWith('Mở đầu')).toBe(true);
  });

  it('is part of the text, whatever text and question are', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2_000 }),
        fc.string({ maxLength: 50 }),
        (text, question) => {
          const shown = excerpt(text, question)
            .map((piece) => piece.text)
            .join('');
          expect(
            text.includes(shown.replace(/^…/, '').replace(/…$/, '')) || text.includes(shown),
          ).toBe(true);
        },
      ),
    );
  });
});
