import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, stretchesOf } from '../../views/documents/words.ts';

const shown = (text: string) =>
  paragraphsOf({ text }).map(({ marker, look, stretches }) => ({
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

  it('loses no letter, whatever the text and wherever doubtful and found words stand', () => {
    const span = { start: fc.nat(60), end: fc.nat(60) };
    const word = fc.record({
      ...span,
      confidence: fc.constant(0.5),
      page: fc.constant(1),
      at: fc.nat(),
    });
    const hit = fc.record({ ...span, hit: fc.nat(9) });
    const text = fc.stringMatching(/^[A-ZĐa-zđ0-9 .)\n-]{0,60}$/);
    fc.assert(
      fc.property(text, fc.array(word), fc.array(hit), (text, words, found) => {
        const kept = paragraphsOf({ text, words, found })
          .flatMap(({ lead, stretches }) => [...lead, ...stretches].map((one) => one.text))
          .join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('words in doubt and words found', () => {
  const text = 'trong 02 ngày làm việc';
  const doubt = { start: 6, end: 8, confidence: 0.4, page: 2, at: 17 };

  it('shows a doubtful word that was found as both, and counts a found one once', () => {
    const found = [{ start: 0, end: 13, hit: 1 }];

    expect(stretchesOf({ text, words: [doubt], found }, 0, text.length)).toEqual([
      { text: 'trong ', hit: 1, first: true },
      { text: '02', doubt, hit: 1, first: false },
      { text: ' ngày', hit: 1, first: false },
      { text: ' làm việc' },
    ]);
  });

  it('marks what was found in the number of a paragraph too', () => {
    const shown = { text: 'Điều 4. Thời hạn', found: [{ start: 0, end: 6, hit: 3 }] };

    expect(paragraphsOf(shown)[0]?.lead).toEqual([
      { text: 'Điều 4', hit: 3, first: true },
      { text: '.' },
    ]);
  });
});
