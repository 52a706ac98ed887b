import { describe, expect, it } from 'vitest';
import { readRelations } from '../../src/relations/read.ts';

const targets = (text: string, number?: string) =>
  readRelations(text, number ? { number } : {}).map(
    ({ kind, target }) => `${kind} ${target.numberKey ?? target.nameKey}`,
  );

describe('sentences that state no relation of the paper', () => {
  it.each([
    ['a draft', 'Nghị định này dự kiến thay thế Nghị định số 31/2031/NĐ-CP.'],
    ['a draft in a subject line', 'V/v góp ý dự thảo Quy định thay thế Quy định số 12-QĐ/TU'],
    ['a proposal', 'Ban Chỉ đạo đề xuất sửa đổi, bổ sung Nghị quyết số 18-NQ/TW.'],
    ['a condition', 'Trường hợp Nghị định số 31/2031/NĐ-CP được thay thế thì áp dụng văn bản mới.'],
    [
      'a reference to what may come',
      'Thực hiện theo Nghị định số 31/2031/NĐ-CP và các văn bản sửa đổi, bổ sung, thay thế (nếu có).',
    ],
    ['two other papers', 'Thông tư số 11/2031/TT-BYT được sửa đổi bởi Thông tư số 12/2032/TT-BYT.'],
    ['another paper that replaces', 'Quyết định số 72-QĐ/TU thay thế Quyết định số 52-QĐ/TU.'],
    [
      'ordinary replacing',
      'Đại biểu dự khuyết thay thế đại biểu vắng mặt theo Quy định số 312-QĐ/TW.',
    ],
    [
      'a licence that ends',
      'Giấy phép cấp theo Nghị định số 31/2031/NĐ-CP hết hiệu lực kể từ ngày 01/01/2032.',
    ],
    ['a general clause', 'Những quy định trước đây trái với Quy định này đều bãi bỏ.'],
    ['its own sunset', 'Thông tư này hết hiệu lực kể từ ngày 01/3/2032.'],
    ['what stays in force', 'Công bố Thông tư số 11/2031/TT-BYT tiếp tục có hiệu lực.'],
    ['who proposed', 'Theo đề nghị của Chánh Văn phòng tại Tờ trình số 15-TTr/VPTU,'],
    ['a task of others', 'Giao Ban Tổ chức Thành ủy chủ trì thực hiện Nghị quyết số 18-NQ/TW.'],
    ['a form of another annex', 'Lập theo Mẫu số 3 ban hành kèm theo Thông tư số 11/2031/TT-BYT.'],
    [
      'powers over papers',
      'Hội đồng nhân dân bãi bỏ văn bản quy phạm pháp luật quy định tại Điều 4 Luật Kho bạc mây.',
    ],
    [
      'an order to answer',
      'Đề nghị các đồng chí trả lời Công văn số 77-CV/VPTU trước ngày 20/6/2031.',
    ],
    [
      'what is left as it was',
      'Nội dung khác của Quy định số 118-QĐ/TU không được sửa đổi tại Quyết định này.',
    ],
    ['what was done long ago', 'Thực hiện Quyết định số 61/QĐ-CTN, Bộ đã phối hợp chuyển quà.'],
    ['a title in quotes', 'Học tập chuyên đề "Sửa đổi Quy định số 312-QĐ/TW".'],
    [
      'a basis inside the articles',
      'Điều 1. Phạm vi\nCăn cứ Nghị định số 31/2031/NĐ-CP, cơ quan lập hồ sơ.',
    ],
  ])('reads none from %s', (_, text) => expect(targets(text)).toEqual([]));

  it('makes no paper its own annex', () => {
    expect(targets('(Kèm theo Quyết định số 15-QĐ/TU ngày 03/4/2031)', '15-QĐ/TU')).toEqual([]);
  });

  it('does not follow a repealing paper that repeals itself', () => {
    expect(targets('Quyết định này thay thế Quyết định số 15-QĐ/TU.', '15-QĐ/TU')).toEqual([]);
  });
});

describe('chains of papers', () => {
  it.each([
    [
      'Bãi bỏ Điều 5 Luật Kho bạc mây số 66/2026/QH16 đã được sửa đổi, bổ sung một số điều theo Luật số 61/2027/QH16, Luật số 31/2028/QH16 và Luật số 9/2029/QH16.',
      ['repeals 66/2026/qh16'],
    ],
    [
      'Bãi bỏ Thông tư số 11/2031/TT-BYT sửa đổi, bổ sung một số điều của Thông tư số 7/2029/TT-BYT.',
      ['repeals 11/2031/tt-byt'],
    ],
    [
      'Bãi bỏ Thông tư số 11/2031/TT-BYT hướng dẫn Nghị định số 5/2030/NĐ-CP và Thông tư số 12/2031/TT-BYT.',
      ['repeals 11/2031/tt-byt', 'repeals 12/2031/tt-byt'],
    ],
    [
      'Thông tư số 11/2031/TT-BYT hướng dẫn Nghị định số 5/2030/NĐ-CP và Nghị định số 6/2030/NĐ-CP hết hiệu lực kể từ ngày Thông tư này có hiệu lực.',
      ['repeals 11/2031/tt-byt'],
    ],
    [
      'Bãi bỏ Thông tư số 11/2031/TT-BYT hướng dẫn thực hiện Điều 1, Quyết định số 7/2029/QĐ-TTg.',
      ['repeals 11/2031/tt-byt'],
    ],
    ['Hướng dẫn của Ban Tổ chức, hướng dẫn thực hiện Quy định số 312-QĐ/TU.', []],
    ['Nghị quyết số 82-NQ/TW thay thế Nghị quyết số 81-NQ/TW.', []],
    ['Văn bản này hợp nhất Thông tư hướng dẫn Nghị định số 5/2030/NĐ-CP.', []],
    ['Căn cứ Kế hoạch số 41-KH/TU về thực hiện Nghị quyết số 81-NQ/TW;', ['based-on 41-kh/tu']],
    [
      'Quyết định sửa đổi, bổ sung Quy định số 312-QĐ/TU về việc thực hiện Chỉ thị số 25-CT/TW',
      ['amends 312-qd/tu'],
    ],
    [
      'Sửa đổi, bổ sung khoản 8 Điều 25 được sửa đổi bởi khoản 1 Điều 2 Thông tư số 18/2031/TT-BTC',
      [],
    ],
  ])('stops at the head of "%s"', (text, found) => expect(targets(text)).toEqual(found));
});
