import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { modernTone } from '../../src/text/tone.ts';
import { anyText } from './any-text.ts';

it.each([
  ['hoà', 'hòa'],
  ['hoá', 'hóa'],
  ['thoả', 'thỏa'],
  ['xoã', 'xõa'],
  ['hoạ', 'họa'],
  ['loè', 'lòe'],
  ['khoẻ', 'khỏe'],
  ['uỷ', 'ủy'],
  ['thuỳ', 'thùy'],
  ['luỹ', 'lũy'],
  ['uý', 'úy'],
  ['luỵ', 'lụy'],
  ['oà', 'òa'],
])('moves the tone of %s to %s', (old, modern) => {
  expect(modernTone(old)).toBe(modern);
});

it.each([
  'hoàn',
  'toán',
  'hoài',
  'quý',
  'quỳ',
  'Quỵ',
  'thuyền',
  'khuỷu',
  'huỳnh',
  'huệ',
  'thuở',
  'hòa',
  'ủy',
])('leaves %s, which has one form only or the new one', (word) => {
  expect(modernTone(word)).toBe(word);
});

it('keeps capitals where they stand', () => {
  expect(modernTone('Hoà HOÀ hOÀ UỶ BAN, Uỷ ban, QUÝ')).toBe('Hòa HÒA hÒA ỦY BAN, Ủy ban, QUÝ');
});

it('sees a syllable end at a digit, a sign or the end, and not at a loose accent', () => {
  expect(modernTone('hoà-uỷ/hoà2')).toBe('hòa-ủy/hòa2');
  expect(modernTone('hoà\u0323')).not.toContain('hò');
});

it('changes nothing the second time, nor anything that a fold can see', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = modernTone(text);
      expect(modernTone(once)).toBe(once);
      expect(fold(once)).toBe(fold(text));
    }),
    { numRuns: 3000 },
  );
});
