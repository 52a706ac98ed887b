import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { modernTone } from '../../src/text/tone.ts';
import { anyText, cleanText } from './any-text.ts';

it.each([
  ['Đảng Cộng sản Việt Nam', 'dang cong san viet nam'],
  ['ƯỚC LƯỢNG, Ửng hồng', 'uoc luong, ung hong'],
  ['ăâêôơư ĂÂÊÔƠƯ', 'aaeoou aaeoou'],
  ['QÐ-UBND', 'qd-ubnd'],
  ['nghi\u0323\u0302', 'nghi'],
  ['Uỷ ban = Ủy ban', 'uy ban = uy ban'],
  ['İstanbul, façade', 'istanbul, facade'],
])('folds %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('gives plain ASCII for every letter of the Vietnamese alphabet under every tone', () => {
  const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY'];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const written = letters.flatMap((letter) =>
    tones.map((tone) => (letter + tone).normalize('NFC')),
  );

  expect(written).toHaveLength(letters.length * tones.length);
  expect(fold(written.join(''))).toMatch(/^[a-z]{348}$/);
});

it('is the same for both Unicode forms, both tone places and both cases', () => {
  fc.assert(
    fc.property(cleanText, (text) => {
      const folded = fold(text);
      expect(fold(text.normalize('NFD'))).toBe(folded);
      expect(fold(modernTone(text))).toBe(folded);
      expect(fold(text.toUpperCase())).toBe(folded);
    }),
  );
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 3000 },
  );
});
