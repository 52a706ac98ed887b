import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

// As the browser loads it; it has no types.
const {
  difference,
  told,
  clockAndDay,
}: {
  difference: (before: string, after: string) => { added: number; removed: number };
  told: (before: string, after: string) => string;
  clockAndDay: (at: string) => string;
} = await import(new URL('../../public/draft-words.js', import.meta.url).href);

const words: fc.Arbitrary<string[]> = fc.array(
  fc.constantFrom('gia', 'hạn', 'phường', 'trang', '11.920'),
  {
    maxLength: 12,
  },
);
const text = (some: string[]) => some.join(' ');

describe('what the portal has not got of a text', () => {
  it('is nothing when it has it all, and every word when it has none', () => {
    fc.assert(
      fc.property(words, (some) => {
        expect(difference(text(some), text(some))).toEqual({ added: 0, removed: 0 });
        expect(difference('', text(some))).toEqual({ added: some.length, removed: 0 });
        expect(difference(text(some), '')).toEqual({ added: 0, removed: some.length });
      }),
    );
  });

  it('is the words put in, wherever they were put', () => {
    fc.assert(
      fc.property(words, fc.array(fc.tuple(fc.nat(20), fc.uuid())), (some, put) => {
        const after = [...some];
        for (const [at, word] of put) after.splice(at % (after.length + 1), 0, word);
        expect(difference(text(some), text(after))).toEqual({ added: put.length, removed: 0 });
      }),
    );
  });

  it('accounts for the length of both texts, and is the same from either side', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { added, removed } = difference(text(one), text(other));
        expect(added - removed).toBe(other.length - one.length);
        expect(difference(text(other), text(one))).toEqual({ added: removed, removed: added });
      }),
    );
  });

  it('is told in words', () => {
    expect(told('Có nguy cơ', 'Có nguy cơ chậm')).toBe('1 từ');
    expect(told('Có nguy cơ chậm', 'Có')).toBe('việc bỏ 3 từ');
    expect(told('Có nguy cơ', 'Có rủi ro')).toBe('2 từ thêm và 2 từ bỏ');
    expect(told('Có nguy cơ', 'Có  nguy cơ')).toBe('dấu và khoảng trống');
    expect(clockAndDay('2026-02-03T03:05:00Z')).toBe('10:05 ngày 03/02/2026');
    expect(clockAndDay('2026-11-23T17:05:00Z')).toBe('00:05 ngày 24/11/2026');
  });
});
