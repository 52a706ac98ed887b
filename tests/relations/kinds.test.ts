import { describe, expect, it } from 'vitest';
import { readRelations } from '../../src/relations/read.ts';

/** Each relation as "kind direction number|provision|from". */
const said = (text: string, number?: string) =>
  readRelations(text, number ? { number } : {}).map(
    ({ kind, direction, target, provision, effectiveOn }) =>
      [
        `${kind} ${direction} ${target.numberKey ?? target.nameKey ?? target.number}`,
        provision,
        effectiveOn,
      ]
        .filter(Boolean)
        .join(' | '),
  );

describe('what a text does to other papers', () => {
  it.each([
    ['Quy định này thay thế Quy định số 312-QĐ/TU.', ['replaces out 312-qd/tu']],
    ['Hướng dẫn này thay thế cho Hướng dẫn số 8-HD/VPTU.', ['replaces out 08-hd/vptu']],
    ['Thay thế Phụ lục II kèm theo Kế hoạch số 41-KH/TU.', ['replaces out 41-kh/tu | Phụ lục II']],
    ['Điều 4. Bãi bỏ Quyết định số 512/QĐ-UBND.', ['repeals out 512/qd-ubnd']],
    ['Bãi bỏ khoản 2, Điều 7 Quy chế số 19-QC/TU.', ['repeals out 19-qc/tu | khoản 2 Điều 7']],
    [
      '2. Hướng dẫn này thực hiện từ ngày 01/9/2031 và thay thế Hướng dẫn số 14-HD/BTCTU.',
      ['replaces out 14-hd/btctu'],
    ],
    ['Thu hồi Thông báo số 91-TB/TU do sai thẩm quyền.', ['repeals out 91-tb/tu']],
    ['Thông báo này thay cho Thông báo số 91-TB/TU.', ['replaces out 91-tb/tu']],
    [
      'Điều chỉnh Điều 1 và khoản 2 Điều 3 tại Quyết định số 61-QĐ/TU',
      ['amends out 61-qd/tu | Điều 1, khoản 2 Điều 3'],
    ],
    [
      'Thay thế “Phụ lục danh sách” ban hành kèm theo Thông tư số 9/2031/TT-BNV bằng “Phụ lục mới”.',
      ['replaces out 09/2031/tt-bnv | Phụ lục'],
    ],
    [
      'Hướng dẫn này thay thế Hướng dẫn số 8-HD/VPTU ngày 03/4/2031 của Văn phòng và bãi bỏ Mục 3 Công văn số 77-CV/VPTU.',
      ['replaces out 08-hd/vptu', 'repeals out 77-cv/vptu | Mục 3'],
    ],
    [
      'Chỉ thị số 21-CT/TU hết hiệu lực từ ngày 01/12/2031, Chỉ thị số 22-CT/TU hết hiệu lực từ ngày 01/01/2032.',
      ['repeals out 21-ct/tu | 2031-12-01', 'repeals out 22-ct/tu | 2032-01-01'],
    ],
    [
      '2. Luật Kho bạc mây số 66/2026/QH16 hết hiệu lực thi hành kể từ ngày Luật này có hiệu lực thi hành; riêng Điều 51 hết hiệu lực kể từ ngày 01/01/2031.',
      ['repeals out 66/2026/qh16'],
    ],
    [
      'Bộ Tư pháp hướng dẫn thi hành một số điều của Nghị định số 5/2030/NĐ-CP như sau:',
      ['guides out 05/2030/nd-cp'],
    ],
    [
      'Thông tư quy định cụ thể một số điều của Nghị định số 5/2030/NĐ-CP',
      ['guides out 05/2030/nd-cp'],
    ],
    [
      'Quyết định này ngưng hiệu lực thi hành Quyết định số 34-QĐ/UBND.',
      ['suspends out 34/qd-ubnd'],
    ],
    ['Hủy bỏ Thông báo số 91-TB/TU.', ['repeals out 91-tb/tu']],
    [
      'Sửa đổi Điều 7 khoản 2 Quy chế số 19-QC/TU như sau:',
      ['amends out 19-qc/tu | khoản 2 Điều 7'],
    ],
    ['Bổ sung Điều 7a vào sau Điều 7 Quy chế số 19-QC/TU.', ['amends out 19-qc/tu | Điều 7a']],
    [
      'Thay thế cụm từ "cấp huyện" tại Điều 5 Quy định số 312-QĐ/TU.',
      ['amends out 312-qd/tu | Điều 5'],
    ],
    ['Ngưng hiệu lực Quyết định số 44/2031/QĐ-UBND.', ['suspends out 44/2031/qd-ubnd']],
    ['Tạm đình chỉ thi hành Quyết định số 15-QĐ/ĐU.', ['suspends out 15-qd/du']],
    ['V/v đính chính Phụ lục I Quyết định số 61-QĐ/TU', ['corrects out 61-qd/tu | Phụ lục I']],
    ['Trong Quyết định số 61-QĐ/TU, tại Điều 3 xin đính chính như sau:', ['corrects out 61-qd/tu']],
    [
      'Kế hoạch này được ban hành để triển khai thực hiện Nghị quyết số 81-NQ/TW.',
      ['implements out 81-nq/tw'],
    ],
    ['Văn bản này hợp nhất Nghị định số 31/2031/NĐ-CP.', ['consolidates out 31/2031/nd-cp']],
    ['Hướng dẫn thực hiện Quy định số 312-QĐ/TW', ['guides out 312-qd/tw']],
    [
      'Thông tư này quy định chi tiết khoản 3 Điều 9 Luật Kho bạc mây.',
      ['guides out luat kho bac may | khoản 3 Điều 9'],
    ],
    ['Kế hoạch thực hiện Nghị quyết số 81-NQ/TW của Bộ Chính trị', ['implements out 81-nq/tw']],
    ['Triển khai Kết luận số 71-KL/TW, Thành ủy yêu cầu:', ['implements out 71-kl/tw']],
    [
      '- Căn cứ Điều lệ Đảng, Quy chế số 19-QC/TU;',
      ['based-on out dieu le dang', 'based-on out 19-qc/tu'],
    ],
    ['(Kèm theo Kế hoạch số 41-KH/TU, ngày 20/3/2031)', ['annexed-to out 41-kh/tu']],
    ['Trả lời Công văn số 77-CV/QU ngày 5/5/2031, Văn phòng báo cáo:', ['answers out 77-cv/qu']],
    [
      'Văn phòng nhận được Công văn số 77-CV/QU. Sau khi nghiên cứu, Văn phòng trả lời như sau:',
      ['answers out 77-cv/qu'],
    ],
    ['Báo cáo sơ kết 3 năm thực hiện Chỉ thị số 25-CT/TU', ['reports-on out 25-ct/tu']],
    ['BÁO CÁO\nkết quả thực hiện Kế hoạch số 41-KH/TU', ['reports-on out 41-kh/tu']],
  ])('reads "%s"', (text, relations) => expect(said(text)).toEqual(relations));

  it('takes every paper of a list after one verb', () => {
    expect(
      said(
        'Quyết định này thay thế các Quyết định: số 97/QĐ-UBND ngày 30/6/2031; số 32/QĐ-UBND ngày 13/4/2032.',
      ),
    ).toEqual(['replaces out 97/qd-ubnd', 'replaces out 32/qd-ubnd']);
  });

  it('takes the papers that stand before "hết hiệu lực"', () => {
    expect(
      said(
        'Thông tư số 11/2031/TT-BYT, Thông tư số 12/2031/TT-BYT và Điều 3 Thông tư số 13/2031/TT-BYT hết hiệu lực kể từ ngày Thông tư này có hiệu lực.',
      ),
    ).toEqual([
      'repeals out 11/2031/tt-byt',
      'repeals out 12/2031/tt-byt',
      'repeals out 13/2031/tt-byt | Điều 3',
    ]);
  });

  it('lets the items of a list inherit the verb above them, and no line behind the list', () => {
    const text = [
      '2. Các văn bản sau đây hết hiệu lực kể từ ngày Quy định này có hiệu lực:',
      'a) Quy định số 312-QĐ/TU;',
      'b) Điều 7, khoản 2 Quy chế số 19-QC/TU.',
      '3. Hồ sơ lập theo Quyết định số 88-QĐ/TU thì vẫn dùng.',
    ].join('\n');
    expect(said(text)).toEqual(['repeals out 312-qd/tu', 'repeals out 19-qc/tu | khoản 2 Điều 7']);
  });

  it('goes back to the outer verb behind an item with a verb of its own', () => {
    const text = [
      'Điều 2. Bãi bỏ các quy định sau đây:',
      'a) Bãi bỏ Điều 3 Quy chế số 19-QC/TU;',
      'b) Quy định số 312-QĐ/TU.',
    ].join('\n');
    expect(said(text)).toEqual(['repeals out 19-qc/tu | Điều 3', 'repeals out 312-qd/tu']);
  });

  it('adds the provisions of the items to the paper that the line above names', () => {
    const text =
      '1. Bãi bỏ một số nội dung của Quy chế số 19-QC/TU như sau:\na) Khoản 2 Điều 7;\nb) Điều 9.';
    expect(said(text)).toEqual(['repeals out 19-qc/tu | khoản 2 Điều 7, Điều 9']);
  });

  it('never takes the repeal of some articles for the repeal of the whole', () => {
    expect(said('Bãi bỏ một số điều của Quy chế số 19-QC/TU.')).toEqual([
      'repeals out 19-qc/tu | một số điều',
    ]);
  });

  it('reads a second act behind the first', () => {
    expect(
      said('Chỉ thị này thay thế Chỉ thị số 17-CT/TU, đồng thời bãi bỏ Công văn số 12-CV/TU.'),
    ).toEqual(['replaces out 17-ct/tu', 'repeals out 12-cv/tu']);
  });

  it('reads the body that acts behind its basis', () => {
    expect(
      said(
        'Căn cứ Quy định số 312-QĐ/TW, Ban Tổ chức Thành ủy hướng dẫn thực hiện Kế hoạch số 41-KH/TU như sau:',
      ),
    ).toEqual(['based-on out 312-qd/tw', 'guides out 41-kh/tu']);
  });

  it.each([
    ['Quy định này có hiệu lực từ ngày 01/8/2031 và thay thế Quy định số 312-QĐ/TU.', '2031-08-01'],
    ['Bãi bỏ Quyết định số 88-QĐ/TU kể từ ngày 15/9/2031.', '2031-09-15'],
    [
      '1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031.\n2. Nghị định số 12/2027/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.',
      '2031-07-01',
    ],
    ['Kể từ ngày 01/7/2031, Quyết định số 88-QĐ/TU hết hiệu lực.', '2031-07-01'],
    ['Bãi bỏ Quyết định số 88-QĐ/TU.', undefined],
  ])('says from when: "%s"', (text, day) => {
    expect(readRelations(text).map(({ effectiveOn }) => effectiveOn)).toEqual([day]);
  });
});

describe('what other papers do to the text', () => {
  it.each([
    ['Nghị định này được thay thế bởi Nghị định số 31/2031/NĐ-CP.', ['replaces in 31/2031/nd-cp']],
    ['Quyết định này bị bãi bỏ theo Quyết định số 97/QĐ-UBND.', ['repeals in 97/qd-ubnd']],
    [
      'Khoản 2 Điều này được sửa đổi, bổ sung bởi Nghị định số 31/2031/NĐ-CP.',
      ['amends in 31/2031/nd-cp | khoản 2'],
    ],
    ['Quyết định số 52-QĐ/TU được thay thế bằng Quyết định này.', ['replaces out 52-qd/tu']],
  ])('reads "%s"', (text, relations) => expect(said(text)).toEqual(relations));

  it('knows its own number as the subject', () => {
    const text = 'Quyết định số 52-QĐ/TU được sửa đổi bởi Quyết định số 72-QĐ/TU.';
    expect(said(text, '52-QĐ/TU')).toEqual(['amends in 72-qd/tu']);
    expect(said(text, '72-QĐ/TU')).toEqual(['amends out 52-qd/tu']);
    expect(said(text, '99-QĐ/TU')).toEqual([]);
  });

  it('takes its own number from the header where none is given', () => {
    const header = 'THÀNH ỦY\nSố 52-QĐ/TU\nQUYẾT ĐỊNH\n';
    expect(said(`${header}Quyết định số 52-QĐ/TU thay thế Quyết định số 12-QĐ/TU.`)).toEqual([
      'replaces out 12-qd/tu',
    ]);
  });
});

describe('the title of a paper that calls itself by its number', () => {
  it.each([
    ['Quyết định số 61-QĐ/TU về việc đính chính Thông báo số 91-TB/TU', ['corrects out 91-tb/tu']],
    ['Quyết định số 61-QĐ/TU quy định bãi bỏ Thông báo số 91-TB/TU', ['repeals out 91-tb/tu']],
    [
      'Quyết định số 61-QĐ/TU về việc bãi bỏ một phần Thông báo số 91-TB/TU',
      ['repeals out 91-tb/tu | một phần'],
    ],
  ])('tells what it does: %s', (title, found) => expect(said(title, '61-QĐ/TU')).toEqual(found));
});
