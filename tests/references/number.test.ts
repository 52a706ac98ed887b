import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberKey, parseNumber } from '../../src/references/number.ts';
import { typeName } from '../../src/references/types.ts';
import { fold } from '../../src/text/fold.ts';
import { lookAlikes, numbers } from './cases.ts';

const keyOf = (text: string) => {
  const read = parseNumber(text);
  return read && numberKey(read);
};

describe('a whole text that is a number', () => {
  it.each(numbers)('reads %s', (written, family, canonical) => {
    expect(parseNumber(written)).toMatchObject({ family, canonical });
  });

  it.each([
    ['Số 412-QĐ/TW', '412-QĐ/TW'],
    ['Số: 12/QĐ-UBND', '12/QĐ-UBND'],
    ['Số:12/QĐ-UBND.', '12/QĐ-UBND'],
    ['Sé: 12/QĐ-UBND', '12/QĐ-UBND'],
    ['S6 12/QB-UBND', '12/QĐ-UBND'],
    ['so 07 nq tu', '07-NQ/TU'],
    ['07_NQ_TU', '07-NQ/TU'],
    ['201_2026_ND_CP', '201/2026/NĐ-CP'],
    ['201/26/NĐ-CP', '201/2026/NĐ-CP'],
    ['150/2027-QH16', '150/2027/QH16'],
    ['767-HD/BTL', '767-HD/BTL'],
    ['I5-NQ/TW', '15-NQ/TW'],
    ['1O2/QĐ-UBND', '102/QĐ-UBND'],
    ['13/TT.TU', '13-TT/TU'],
    ['1836 QĐ/TWĐTN', '1836-QĐ/TWĐTN'],
    ['09/VBHB-VPQH', '09/VBHN-VPQH'],
    ['4821/ubnd-nc', '4821/UBND-NC'],
    ['412qd/tw', '412-QĐ/TW'],
    ['nq07/tu', '07-NQ/TU'],
    ['NQ 07-TU', '07-NQ/TU'],
    ['QĐ 36/2027/QĐ-TTg', '36/2027/QĐ-TTg'],
    ['1O-NQ/TU', '10-NQ/TU'],
    ['201/2O26/NĐ-CP', '201/2026/NĐ-CP'],
    ['201.2026.ND.CP', '201/2026/NĐ-CP'],
    ['201/2026/NĐCP', '201/2026/NĐ-CP'],
    ['201/2026/NĐ.CP', '201/2026/NĐ-CP'],
    ['150/2027/QH-16', '150/2027/QH16'],
    ['07-NQITU', '07-NQ/TU'],
    ['12/QDUBND', '12/QĐ-UBND'],
    ['12/QĐ)UBND', '12/QĐ-UBND'],
    ['12 qd ubnd', '12/QĐ-UBND'],
    ['4821 UBND-NC', '4821/UBND-NC'],
    ['56 07-NQ/TU', '07-NQ/TU'],
    ['№ 07-NQ/TU', '07-NQ/TU'],
    ['5-BC/ĐỦ', '05-BC/ĐU'],
    ['16-BC-VPTU.pdf', '16-BC/VPTU'],
    ['BC_16_VPTU.docx', '16-BC/VPTU'],
    ['201_2026_ND_CP.docx', '201/2026/NĐ-CP'],
  ])('forgives %s', (typed, canonical) => {
    expect(parseNumber(typed)?.canonical).toBe(canonical);
  });

  it.each([
    '',
    '4263',
    '03-HD',
    'Nghị quyết 57',
    '15 bc hai',
    '2026',
    '12/05/2026',
    '30 thang 4',
    'số 57',
    '012025/HĐTD',
    '03/PLIII',
    '12/VPCCPM',
    '2027/TT-BQP',
    '2027/TTg',
    '05/BBNT',
    ...lookAlikes,
    '12/QĐ-UBND ngày 3 tháng 4',
    '9'.repeat(200),
  ])('reads no number in "%s"', (typed) => {
    expect(parseNumber(typed)).toBeUndefined();
  });

  it('has one key for every way of writing a number', () => {
    const ways = [
      '399-QĐ/TW',
      '399-QD/TW',
      '399-qđ/tư',
      '399 – QĐ / T.Ư',
      '399/QĐ-TW',
      'Số 399-QÐ/TW',
    ];

    expect(new Set(ways.map(keyOf))).toEqual(new Set(['399-qd/tw']));
  });

  it('keeps numbers apart that differ in organ, suffix, year or order of the State', () => {
    const different = [
      '12-NQ/TU',
      '12-NQ/TW',
      '12a-NQ/TU',
      '12/NQ-HĐND',
      '12/2026/NQ-HĐND',
      '12/UBND-NQ',
    ];

    expect(new Set(different.map(keyOf)).size).toBe(different.length);
  });

  it('gives the same key with capitals, accents, spaces and the word "Số" lost', () => {
    const spoil = fc.constantFrom<(text: string) => string>(
      (text) => text.toLowerCase(),
      (text) => text.toUpperCase(),
      (text) => fold(text.replace(/tư$/i, 'tw').replace('T.Ư', 'TW')),
      (text) => `Số: ${text}`,
      (text) => text.replaceAll('-', ' - '),
      (text) => text.normalize('NFD'),
      (text) => ` ${text}.`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...numbers), spoil, ([written, , canonical], spoiled) => {
        expect(keyOf(spoiled(written))).toBe(fold(canonical));
      }),
    );
  });

  it('reads its own canonical form back, and the key has no accents, capitals or spaces', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.integer({ min: 1, max: 9999 }),
        ([written], n) => {
          const read = parseNumber(written.replace(/^\d+(?:\.\d+)?/, String(n)));

          expect(parseNumber(read?.canonical ?? '')?.canonical).toBe(read?.canonical);
          expect(read && numberKey(read)).toMatch(/^[a-z0-9/.&-]+$/);
        },
      ),
    );
  });

  it('never throws and stays quick, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const start = process.cpuUsage().user; // microseconds: others may share the machine
        parseNumber(text);
        expect(process.cpuUsage().user - start).toBeLessThan(100_000);
      }),
    );
  });
});

describe('types of documents', () => {
  it('offers both types of the Party code QĐ and one of the State code', () => {
    expect(typeName('QĐ', 'party')).toEqual(['Quyết định', 'Quy định']);
    expect(typeName('qd', 'admin')).toEqual(['Quyết định']);
    expect(typeName('QyĐ', 'admin')).toEqual(['Quy định']);
  });

  it('tells Thông tri of the Party from Thông tư of the State', () => {
    expect(typeName('TT', 'party')).toEqual(['Thông tri']);
    expect(typeName('TT', 'norm')).toEqual(['Thông tư']);
  });

  it('knows nothing of a code that is none', () => {
    expect(typeName('XYZ', 'party')).toEqual([]);
    expect(typeName('', 'cv')).toEqual([]);
  });
});
