import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, stretchesOf } from '../../views/documents/words.ts';

const shown = (text: string) =>
  paragraphsOf(text).map(({ marker, look, stretches }) => ({
    marker,
    look,
    text: stretches.map((stretch) => stretch.text).join(''),
  }));

describe('the text of a passage as paragraphs', () => {
  it('tells the number of a paragraph from its words, and a point from a clause', () => {
    const text = '1. Kết quả được ghi nhận theo sản phẩm.\na) Điểm thứ nhất;\nKhông đánh số.';

    expect(shown(text)).toEqual([
      { marker: '1.', look: 'plain', text: ' Kết quả được ghi nhận theo sản phẩm.' },
      { marker: 'a)', look: 'point', text: ' Điểm thứ nhất;' },
      { marker: '', look: 'plain', text: 'Không đánh số.' },
    ]);
  });

  it('tells titles and headlines from the text under them', () => {
    const text =
      'Chương II\nTHEO DÕI\nI. MỤC TIÊU\nĐiều 2. Nguyên tắc\nMỗi nhiệm vụ có một cơ quan chủ trì.';

    expect(shown(text).map(({ look }) => look)).toEqual([
      'title',
      'title',
      'headline',
      'headline',
      'plain',
    ]);
  });

  it('leaves a Điều without headline as a paragraph', () => {
    expect(shown('Điều 7. Quy định này có hiệu lực từ ngày ký.')[0]?.look).toBe('plain');
  });

  it('loses no letter, whatever the text and wherever the doubtful words stand', () => {
    const word = fc.record({
      start: fc.nat(60),
      end: fc.nat(60),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const text = fc.stringMatching(/^[A-ZĐa-zđ0-9 .)\n-]{0,60}$/);
    fc.assert(
      fc.property(text, fc.array(word), (text, words) => {
        const kept = paragraphsOf(text, words)
          .flatMap(({ marker, stretches }) => [marker, ...stretches.map((one) => one.text)])
          .join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('words read with doubt', () => {
  it('marks those below the limit and no others', () => {
    const words = [
      { start: 0, end: 5, confidence: 0.69 },
      { start: 6, end: 8, confidence: 0.7 },
    ];

    expect(stretchesOf('trong 02 ngày', 0, 13, words)).toEqual([
      { text: 'trong', confidence: 0.69 },
      { text: ' 02 ngày' },
    ]);
  });
});
