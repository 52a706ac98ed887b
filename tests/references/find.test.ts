import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../src/references/find.ts';
import { lookAlikes, numbers } from './cases.ts';

describe('document numbers in running text', () => {
  it.each(numbers)('finds %s as %s, printed %s', (written, family, canonical) => {
    const sentence = `Thực hiện văn bản ${written}, ngày 02/01/2026 của cấp trên.`;

    const found = findReferences(sentence);

    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ text: written, family, canonical });
    expect(sentence.slice(found[0]?.start, found[0]?.end)).toBe(written);
  });

  it.each(lookAlikes)('finds no number in "%s"', (text) => {
    expect(findReferences(`Theo ${text} nêu trên`)).toEqual([]);
    expect(findReferences(text)).toEqual([]);
  });

  it('tells the parts of a number', () => {
    const [party, norm] = findReferences('45a-QĐ/TU; 201/2026/NĐ-CP');

    expect(party).toEqual({
      text: '45a-QĐ/TU',
      start: 0,
      end: 9,
      family: 'party',
      number: '45',
      suffix: 'a',
      type: 'QĐ',
      organ: 'TU',
      canonical: '45a-QĐ/TU',
    });
    expect(norm).toMatchObject({ number: '201', suffix: '', type: 'NĐ', year: 2026, organ: 'CP' });
  });

  it('finds every number of a list, none inside another', () => {
    const list =
      'các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND; Nghị quyết 07-NQ/TU và Luật 150/2027/QH16.';

    expect(findReferences(list).map(({ canonical }) => canonical)).toEqual([
      '12/QĐ-UBND',
      '13/QĐ-UBND',
      '07-NQ/TU',
      '150/2027/QH16',
    ]);
  });

  it('believes the order of the Party as it is printed, but for a body of the State', () => {
    const read = (text: string) => findReferences(text).map(({ canonical }) => canonical);

    expect(read('Hướng dẫn số 38-HD/TĐV')).toEqual(['38-HD/TĐV']);
    expect(read('Kế hoạch số 17-KH/LĐLĐ')).toEqual(['17-KH/LĐLĐ']);
    expect(read('Quyết định số 34-QĐ/UBND')).toEqual(['34/QĐ-UBND']);
  });

  it('takes the decision of a court for no paper', () => {
    expect(findReferences('Quyết định số 05/2019/QĐST-DS')).toEqual([]);
  });

  it('leaves the full stop, and the organ after a dash with spaces, out of the number', () => {
    const texts = findReferences('Theo 12/QĐ-UBND. Theo 150/NQ-HĐND - UBND thành phố').map(
      ({ text }) => text,
    );

    expect(texts).toEqual(['12/QĐ-UBND', '150/NQ-HĐND']);
  });

  it('believes a công văn without a unit only where it is named', () => {
    expect(findReferences('công văn số 512/UBND ngày 3/4')[0]?.canonical).toBe('512/UBND');
    expect(findReferences('khoảng 512/UBND cấp xã')).toEqual([]);
  });

  it('reads a number broken over two lines', () => {
    expect(findReferences('Quyết định số 412-\nQĐ/TW')[0]?.canonical).toBe('412-QĐ/TW');
  });

  it('gives offsets of the text as given, also where invisible signs were dropped', () => {
    const text = 'a\u200b\u00adb\r\nchữ ho\u0300a \u200b412\u2013Q\u0110/TW x';

    const [found] = findReferences(text);

    expect(found?.canonical).toBe('412-QĐ/TW');
    expect(text.slice(found?.start, found?.end)).toBe('412\u2013Q\u0110/TW');
  });

  it('finds what was put into any text, at its place', () => {
    const word = fc.constantFrom(
      'căn cứ',
      'và',
      '3/4',
      'ngày',
      '-',
      '12',
      'đ/c',
      'TU',
      '(',
      'số',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.constantFrom(...numbers),
        fc.array(word, { maxLength: 12 }),
        (before, [written, , canonical], after) => {
          const head = `${before.join(' ')} theo `;
          const text = `${head}${written}, ${after.join(' ')}`;

          const found = findReferences(text).find(({ start }) => start === head.length);

          expect(found).toMatchObject({ text: written, canonical });
        },
      ),
    );
  });

  it('gives spans in order that do not overlap and hold what they say, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '12',
        '2026',
        '-',
        '/',
        ' - ',
        'NQ',
        'QĐ',
        'TU',
        'CP',
        'UBND',
        '.',
        'a',
        '\u200b',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let free = 0;
        for (const { start, end, text: found } of findReferences(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(found);
          free = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['theo Thông tư số26/2027/TT-BNV', '26/2027/TT-BNV'],
    ['Thông tư số 26/2027/TT-BNVngày 30 tháng 7', '26/2027/TT-BNV'],
    ['Thông tư số 69/2027/BTC của Bộ Tài chính', '69/2027/TT-BTC'],
    ['Quyết định số 1308/QĐ / BTC ngày 01/02/2027', '1308/QĐ-BTC'],
    ['Quyết định số 77/2006/QĐ.UBND', '77/2006/QĐ-UBND'],
    ['Nghị định số 141/HĐBT', '141/HĐBT'],
  ])('reads through slips of typing: %s', (text, canonical) => {
    expect(findReferences(text).map((found) => found.canonical)).toEqual([canonical]);
  });

  it.each([
    ['digits and hyphens', '1 -1 '],
    ['numbers that end too early', '12/2026/TT-'],
    ['joint issuers without end', '12/2026/TTLT-BCA-'],
    ['numbers on one line with invisible signs', '\u200b07-NQ/TU, '],
    ['plain prose', 'căn cứ Nghị quyết số 07-NQ/TU của Thành ủy về công tác cán bộ, '],
  ])('reads 300,000 characters of %s in under two seconds', (_, unit) => {
    const text = unit.repeat(300_000 / unit.length);
    const start = process.cpuUsage().user; // microseconds: others may share the machine

    findReferences(text);

    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
  });
});
