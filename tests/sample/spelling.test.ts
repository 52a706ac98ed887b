import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldTonePlacement } from '../../scripts/sample/spelling.ts';

describe('the old placement of tone marks', () => {
  it.each([
    ['Thành ủy khóa XVI', 'Thành uỷ khoá XVI'],
    ['số hóa, xóa, hủy, lũy kế', 'số hoá, xoá, huỷ, luỹ kế'],
    ['THÀNH ỦY HÒA AN', 'THÀNH UỶ HOÀ AN'],
    ['Ủy ban khỏe mạnh', 'Uỷ ban khoẻ mạnh'],
  ])('%s becomes %s', (modern, old) => expect(oldTonePlacement(modern)).toBe(old));

  it.each(['hoàn toàn', 'của mùa lúa', 'quý IV', 'tuần, thuyền, huỳnh', 'ứng phó', 'nghĩa'])(
    'leaves “%s”, which has one spelling, alone',
    (text) => expect(oldTonePlacement(text)).toBe(text),
  );

  it('moves marks only: no letter is lost, and doing it twice changes nothing more', () => {
    const syllable = fc.constantFrom(
      'ủy',
      'hòa',
      'thủy',
      'khóe',
      'quỳ',
      'hoàng',
      'Đảng',
      'XVI',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(syllable, fc.string())), (parts) => {
        const text = parts.join('').normalize('NFC');
        const once = oldTonePlacement(text);
        expect(oldTonePlacement(once)).toBe(once);
        expect(lettersOf(once)).toEqual(lettersOf(text));
      }),
    );
  });
});

const lettersOf = (text: string) => [...text.normalize('NFD')].sort();
