import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { accented, analyse, bigrams, spans, syllables } from '../../src/text/tokens.ts';
import { anyText } from './any-text.ts';

const NFD = 'Nghị quyết'.normalize('NFD');

it.each([
  ['Nghị quyết số 15-NQ/TU', 'nghi quyet so 15 nq tu'],
  ['Uỷ ban, Ủy ban', 'uy ban uy ban'],
  ['Luật 57/2020/QH14', 'luat 57 2020 qh14'],
  ['15.000 đồng, 2,5%', '15 000 dong 2 5'],
  ['đ/c T.Ư', 'd c t u'],
  ['03/02/2026', '03 02 2026'],
  [NFD, 'nghi quyet'],
  ['ng\u00adhị', 'nghi'],
  ['Кế hоạch', 'ke hoach'],
  [' \u0301 -- … ', ''],
  ['', ''],
])('cuts %j into syllables', (text, expected) => {
  expect(syllables(text).join(' ')).toBe(expected);
});

it('keeps accents, in lower case and with the tone in the new place', () => {
  expect(accented('HOÀ bình, Uỷ ban QUÝ')).toEqual(['hòa', 'bình', 'ủy', 'ban', 'quý']);
});

it('joins neighbours with a zero', () => {
  expect(bigrams(['hop', 'dong', 'lao', 'dong'])).toEqual(['hop0dong', 'dong0lao', 'lao0dong']);
  expect(bigrams(['mot'])).toEqual([]);
  expect(bigrams([])).toEqual([]);
});

it.each([
  [
    ['1', '2010'],
    ['102', '10'],
  ],
  [
    ['15', '000'],
    ['150', '00'],
  ],
  [
    ['10', '5'],
    ['1', '05'],
  ],
  [
    ['dieu', '10'],
    ['dieu01', ''],
  ],
  [
    ['a0o', 'b'],
    ['a', 'o0b'],
  ],
])('does not confuse %j with %j', (one, other) => {
  expect(bigrams(one)).not.toEqual(bigrams(other));
});

it('joins two different pairs in two different ways, always', () => {
  const longer = (tokens: string[]) =>
    tokens.flatMap((token) => [`${token}0`, `${token}1`, `${token}o`]);
  const lengths = [['']];
  for (const length of [0, 1, 2, 3]) lengths.push(longer(lengths[length] ?? []));
  const tokens = lengths.slice(1).flat();
  const pairs = tokens.flatMap((first) => tokens.map((second) => [first, second]));

  expect(pairs).toHaveLength(120 * 120);
  expect(new Set(pairs.flatMap(bigrams)).size).toBe(pairs.length);
});

it('makes tokens that a database parser cannot cut: letters and digits only', () => {
  const { bi } = analyse('Điều 10, khoản 2.000 của 30/2020/NĐ-CP');

  expect(bi).toHaveLength(9);
  expect(bi.join('')).toMatch(/^[a-z0-9]+$/);
});

it('gives a word the same token wherever it stands, Greek included', () => {
  expect(syllables("ΑΣ'Α ΑΣ")).toEqual(['ασ', 'α', 'ασ']);
});

it('says in one pass what the single functions say', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { syl, bi, acc } = analyse(text);
      expect(syl).toEqual(syllables(text));
      expect(acc).toEqual(accented(text));
      expect(bi).toEqual(bigrams(syl));
      expect(acc.map(fold)).toEqual(syl);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['a loose accent', NFD, NFD],
  ['a soft hyphen', 'Nghị quy\u00adết', 'Nghị quy\u00adết'],
  ['a twin', 'Nghị quуết', 'Nghị quуết'],
  ['something invisible at the edges', '\u200bNghị \u200bquyết\u200b', 'Nghị \u200bquyết'],
])('points at the words as typed, with %s', (_, text, marked) => {
  const found = spans(text);

  expect(found.map((span) => span.token)).toEqual(['nghi', 'quyet']);
  expect(text.slice(found[0]?.start, found[1]?.end)).toBe(marked);
});

it('points at text whose fold is the token, in order, one span for each syllable', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = spans(text);
      expect(found.map((span) => span.token)).toEqual(syllables(text));
      let last = 0;
      for (const { start, end, token } of found) {
        expect(fold(text.slice(start, end))).toBe(token);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    { numRuns: 5000 },
  );
});
