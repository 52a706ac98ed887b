import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSection } from '../../src/drafts/check.ts';
import { computed, numberOf } from '../../src/drafts/formula.ts';

/** As a Vietnamese paper writes a number: points for thousands, a comma for decimals. */
const written = (value: number, decimals: number) =>
  new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
const value = fc.integer({ min: 0, max: 99_999_999 });
const figure = fc
  .tuple(value, fc.integer({ min: 0, max: 3 }))
  .map(([whole, decimals]) => ({ value: whole / 10 ** decimals, decimals }));

describe('a figure of a formula', () => {
  it('is read as Vietnamese papers write it', () => {
    fc.assert(
      fc.property(figure, ({ value, decimals }) => {
        const shown = written(value, decimals);
        expect(numberOf(shown)).toBeCloseTo(value, 6);
        expect(numberOf(shown.replaceAll('.', ' '))).toBeCloseTo(value, 6);
        expect(numberOf(shown.replaceAll('.', ''))).toBeCloseTo(value, 6);
      }),
    );
  });

  it.each([
    ['0.125', 0.125], // no thousands begin with nought
    ['12.5', 12.5], // nor are they of one digit
    ['1.250', 1250],
    ['0,125', 0.125],
    ['11.920,5', 11920.5],
  ])('%s is %d', (said, expected) => expect(numberOf(said)).toBe(expected));

  it.each(['1.2345', '1,2,3', '1.25.000', '1,234.5', '01.250', '1.250.5'])(
    '%s is not guessed at',
    (said) => expect(numberOf(said)).toBeNaN(),
  );

  it('is never another one than it is as soon as it is read at all', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d[\d.,]{0,9}$/), (said) => {
        const read = numberOf(said);
        if (Number.isNaN(read)) return;
        const digits = said.replace(/\D/g, '').replace(/^0+/, '');
        expect(String(Math.round(read * 1e9)).replace(/0+$/, '') || '0').toBe(
          digits.replace(/0+$/, '') || '0',
        );
      }),
    );
  });
});

describe('a formula', () => {
  const ground = { open: true, text: 'Đạt 11.920 trang, 0.125 phần, 30,5%.', held: '' };
  const checked = (text: string) =>
    checkSection(text, new Map([[1, ground]]), { name: 'Khuê', judged: [] })[0];

  it('adds, takes, multiplies and divides in the order of the rules, whatever the figures', () => {
    const term = fc.tuple(fc.constantFrom('+', '-', '*', '/'), fc.integer({ min: 1, max: 9_999 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.array(term, { minLength: 1 }),
        (a, terms) => {
          const said = terms.map(([sign, n]) => ` ${sign} ${written(n, 0)}`).join('');
          const plain = terms.map(([sign, n]) => ` ${sign} ${n}`).join('');
          // The very arithmetic of the language is what it must come to.
          const expected = Number(new Function(`return ${a}${plain}`)());
          const result = computed(`${written(a, 0)}${said}`);
          expect(result?.value).toBeCloseTo(expected, 6);
          expect(result?.taken).toHaveLength(terms.length + 1);
        },
      ),
    );
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (said) => {
        const result = computed(said);
        expect(result === undefined || Number.isFinite(result.value)).toBe(true);
      }),
    );
  });

  it('takes a percentage as hundredths', () =>
    expect(computed('200 * 30,5%')?.value).toBeCloseTo(61));

  it('that cannot be read is told, and how figures are written', () => {
    const sentence = checked('Tỷ lệ đạt 12%. [1] [= 1.2345 / 10]');
    expect(sentence?.struck).toContain('không đọc được phép tính “1.2345 / 10”');
    expect(sentence?.struck).toContain('số lẻ viết dấu phẩy');
  });

  it('takes 0.125 of a source as an eighth, never as 125', () => {
    expect(checked('Tương đương 1.490 trang. [1] [= 11.920 * 0.125]')?.struck).toBeUndefined();
    expect(checked('Tương đương 1.490.000 trang. [1] [= 11.920 * 0.125]')?.struck).toBeDefined();
    expect(checked('Tương đương 1.490 trang. [1] [= 11.920 * 125]')?.struck).toContain('125');
  });
});
