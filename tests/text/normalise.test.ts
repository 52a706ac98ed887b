import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from '../../src/text/normalise.ts';
import { anyText } from './any-text.ts';

it.each([
  [
    'joins loose accents',
    'Nghi\u0323\u0302 quye\u0302\u0301t'.replace('i\u0323\u0302', 'ị'),
    'Nghị quyết',
  ],
  ['reads the Icelandic Ð as Đ', 'QÐ-UBND, ðảng', 'QĐ-UBND, đảng'],
  ['reads the African Ɖ as Đ', 'Ɖảng, ɖồng', 'Đảng, đồng'],
  ['reads the letter oi of old fonts as ư', 'nhà nƣớc, TƢỚNG, ƣ\u0300', 'nhà nước, TƯỚNG, ừ'],
  ['writes every dash as a hyphen', '31 – QĐ—TW‐a‑b‒c−d', '31 - QĐ-TW-a-b-c-d'],
  ['writes every slash as a slash', '15⁄NQ∕TU／a', '15/NQ/TU/a'],
  ['writes every space as a space', 'a\u00a0b\u2009c\u202fd\u3000e', 'a b c d e'],
  ['drops what nobody sees', 'ng\u00adhị\u200b quy\u200dết\ufeff\u2060', 'nghị quyết'],
  ['drops NUL and other controls', 'a\0b\u0007c\u009fd', 'abcd'],
  ['keeps tabs and lines', 'a\tb\nc', 'a\tb\nc'],
  ['ends lines in one way', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['does not join the words of two pages', 'trang 1\fĐiều 2', 'trang 1\nĐiều 2'],
  [
    'reads Cyrillic twins in a Latin word',
    'Ніến рháp, Кế hoạch, NQ/ТW',
    'Hiến pháp, Kế hoạch, NQ/TW',
  ],
  ['reads Cyrillic twins under an accent', 'hо\u0300а bình, b\u0430\u0301o', 'hòa bình, báo'],
  ['reads a Cyrillic twin that has its accent built in', 'm\u0450 con', 'mè con'],
  ['reads phonetic twins', 'ᴠăn bản, ᴛhành ủʏ', 'văn bản, thành ủy'],
  ['leaves Russian alone', 'Москва, со, хор', 'Москва, со, хор'],
  ['leaves a word alone that no swap makes Latin', 'aЩо', 'aЩо'],
  ['leaves emoji whole', 'tốt 😀', 'tốt 😀'],
])('%s', (_, written, meant) => {
  expect(normalise(written)).toBe(meant);
});

it('gives half of a surrogate pair a character that every store accepts', () => {
  expect(normalise('a\ud83d b\ude00')).toBe('a\ufffd b\ufffd');
});

it('never makes a whole pair out of two halves that something invisible kept apart', () => {
  expect(normalise('\ud83d\u200b\ude00')).toBe('\ufffd\ufffd');
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

it('gives one text for the two Unicode forms of it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normalise(text.normalize('NFD'))).toBe(normalise(text.normalize('NFC')));
    }),
    { numRuns: 3000 },
  );
});

it('leaves nothing behind that a database or an index refuses', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = normalise(text);
      expect(clean).not.toMatch(/[^\P{Cc}\n\t]|[\u00ad\u200b\ufeff]|\p{Cs}/u);
      expect(clean).toBe(clean.normalize('NFC'));
    }),
  );
});
