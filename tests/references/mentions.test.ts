import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/references/mention.ts';
import { findMentions } from '../../src/references/mentions.ts';

const only = (text: string): Mention => {
  const found = findMentions(text);
  expect(found.map(({ written }) => written)).toHaveLength(1);
  return found[0] as Mention;
};
const written = (text: string) => findMentions(text).map((mention) => mention.written);

describe('papers called by their whole number', () => {
  it('takes in the type before the number, the day and the issuer behind it', () => {
    expect(
      only('theo Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá'),
    ).toEqual({
      start: 5,
      end: 27,
      written: 'Nghị quyết số 57-NQ/TW',
      numberKey: '57-nq/tw',
      types: ['Nghị quyết'],
      issuedOn: '2024-12-22',
      issuer: 'Bộ Chính trị',
    });
  });

  it.each([
    ['Quyết định số 412/QĐ-UBND ngày 17 tháng 3 năm 2026', '2026-03-17', undefined],
    [
      'Quy định số 112-QĐ/TU của Ban Thường vụ Thành ủy ngày 05/4/2027',
      '2027-04-05',
      'Ban Thường vụ Thành ủy',
    ],
    [
      'Hướng dẫn số 31-HD/VPTW,\nngày 9/6/2027 của Văn phòng Trung ương Đảng',
      '2027-06-09',
      'Văn phòng Trung ương Đảng',
    ],
    [
      'Thông tư số 15/2027/TT-BYT của Bộ trưởng Bộ Y tế quy định mẫu',
      undefined,
      'Bộ trưởng Bộ Y tế',
    ],
  ])('reads day and issuer of "%s"', (text, issuedOn, issuer) => {
    const found = only(text);
    expect([found.issuedOn, found.issuer]).toEqual([issuedOn, issuer]);
  });

  it('offers both types of the code QĐ of the Party, unless the type is written', () => {
    expect(only('theo 412-QĐ/TW').types).toEqual(['Quyết định', 'Quy định']);
    expect(only('theo Quy định số 412-QĐ/TW').types).toEqual(['Quy định']);
  });

  it('gives each paper of a list the type that stands once, and its own day', () => {
    const found = findMentions(
      'thay thế các Chỉ thị: số 11/CT-UBND ngày 30/6/2027; số 12/CT-UBND ngày 13/4/2028',
    );

    expect(found.map(({ types, issuedOn }) => [types, issuedOn])).toEqual([
      [['Chỉ thị'], '2027-06-30'],
      [['Chỉ thị'], '2028-04-13'],
    ]);
  });

  it('makes one paper of the name and the number of a law', () => {
    expect(only('Căn cứ Luật Kho bạc mây số 199/2031/QH17 được sửa đổi;')).toMatchObject({
      written: 'Luật Kho bạc mây số 199/2031/QH17',
      numberKey: '199/2031/qh17',
      nameKey: 'luat kho bac may',
    });
  });

  it('knows that a type can be part of the name of a law', () => {
    expect(only('theo Luật Quy hoạch số 21/2031/QH16').written).toBe(
      'Luật Quy hoạch số 21/2031/QH16',
    );
  });

  it('reads a number with a space for its hyphen behind the type', () => {
    expect(only('thay thế Quyết định số 1836 QĐ/TWĐTN ngày 23/6/2027').numberKey).toBe(
      '1836-qd/twdtn',
    );
  });

  it('knows types in capitals, as titles print them', () => {
    expect(only('BÃI BỎ THÔNG TƯ SỐ 152/2027/TT-BTC').types).toEqual(['Thông tư']);
  });
});

describe('papers called by type and number', () => {
  it.each([
    ['Nghị quyết 57', '57', 'Nghị quyết'],
    ['KL 226', '226', 'Kết luận'],
    ['Chỉ thị số 17', '17', 'Chỉ thị'],
    ['Hướng dẫn số 5', '05', 'Hướng dẫn'],
    ['nghị quyết 24a', '24a', 'Nghị quyết'],
    ['Chỉ thị số 297-CT ngày 26/11/1986', '297', 'Chỉ thị'],
  ])('reads %s', (text, number, type) => {
    expect(only(`theo ${text}, đơn vị`)).toMatchObject({ number, types: [type] });
  });

  it('takes the organ behind it as issuer', () => {
    expect(only('xem NQ57 BCT nhé')).toMatchObject({ number: '57', issuer: 'BCT' });
    expect(only('Quyết định 204 Ban Bí thư')).toMatchObject({
      number: '204',
      issuer: 'Ban Bí thư',
    });
  });

  it.each([
    'báo cáo 6 tháng đầu năm',
    'kế hoạch 5 năm 2026-2030',
    'Quyết định 2025',
    'chỉ thị 3/4 ủy viên',
    'Điều 12, khoản 3',
    'ra 15 quyết định',
    'mẫu số 05/TTr',
    'Luật này, luật sư, Luật gia',
    'Trường Đại học Luật Hà Nội',
  ])('finds no paper in "%s"', (text) => {
    expect(findMentions(text)).toEqual([]);
  });
});

describe('papers called by name', () => {
  it.each([
    ['theo Luật Đất đai 2024 và', 'Luật Đất đai 2024', 2024],
    ['theo Luật Đất đai năm 2024, người', 'Luật Đất đai năm 2024', 2024],
    ['theo Luật Đất đai, người dân', 'Luật Đất đai', undefined],
    ['của Luật Phòng, chống rửa tiền, cơ quan', 'Luật Phòng, chống rửa tiền', undefined],
    ['Luật Phí và lệ phí và Nghị định', 'Luật Phí và lệ phí', undefined],
    ['Luật Công nghiệp công nghệ số về tiêu chí', 'Luật Công nghiệp công nghệ số', undefined],
    ['Luật Hàng không dân dụng Việt Nam quy định', 'Luật Hàng không dân dụng Việt Nam', undefined],
    [
      'Luật Đầu tư theo phương thức đối tác công tư;',
      'Luật Đầu tư theo phương thức đối tác công tư',
      undefined,
    ],
    ['Nghị quyết Đại hội XIV nêu', 'Nghị quyết Đại hội XIV', undefined],
    ['Nghị quyết Trung ương 4 khóa XII về', 'Nghị quyết Trung ương 4 khóa XII', undefined],
    ['thi hành Điều lệ Đảng,', 'Điều lệ Đảng', undefined],
    ['MỘT SỐ ĐIỀU CỦA LUẬT ĐẤT ĐAI', 'LUẬT ĐẤT ĐAI', undefined],
  ])('reads the name in "%s"', (text, name, year) => {
    const found = only(text);
    expect([found.written, found.year]).toEqual([name, year]);
  });

  it('takes an amending law with the laws it amends as one paper', () => {
    expect(
      written('Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Thuế và Luật Biển;'),
    ).toEqual(['Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Thuế và Luật Biển']);
  });

  it('has one key with and without the year, accents and capitals', () => {
    const keys = ['Luật Đất đai 2024', 'Luật Đất đai', 'LUẬT ĐẤT ĐAI'].map(
      (text) => only(text).nameKey,
    );
    expect(new Set(keys)).toEqual(new Set(['luat dat dai']));
  });
});

describe('mentions of any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Nghị quyết ',
      'số ',
      '57',
      '-NQ/TW',
      '; ',
      ', ',
      ' và ',
      'Luật ',
      'Đất đai',
      ' 2024',
      '\u200b',
      '\n',
      'ngày 3/4/2026',
      ' của ',
      'Bộ Chính trị',
      'KL ',
      '1836 QĐ/TWĐTN',
      'sửa đổi, bổ sung một số điều của ',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );

  it('stand in order, do not overlap and hold what they say', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let free = 0;
        for (const { start, end, written: words } of findMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(words);
          free = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keep their place where signs were dropped from the text', () => {
    const text = 'ho\u0300a b\u00adình theo Quy\u00adết định s\u200bố 412\u2013QĐ/TW nhé';
    expect(only(text)).toMatchObject({ written: 'Quy\u00adết định s\u200bố 412\u2013QĐ/TW' });
  });

  it.each([
    ['laws without end', 'Luật Phòng, chống '],
    ['lists', 'số 12/QĐ-UBND, '],
    ['types', 'Nghị quyết số '],
    ['amending laws', 'Luật sửa đổi, bổ sung một số điều của '],
    ['spaces', '   \n'],
  ])('are read from 300,000 characters of %s in under three seconds', (_, unit) => {
    const text = unit.repeat(300_000 / unit.length);
    const start = process.cpuUsage().user; // microseconds: others may share the machine
    findMentions(text);
    expect(process.cpuUsage().user - start).toBeLessThan(3_000_000);
  });
});
