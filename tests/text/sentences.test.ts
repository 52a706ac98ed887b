import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';
import { anyText } from './any-text.ts';

const cut = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('one sentence', () => {
  it.each([
    'Thành ủy TP. Hồ Chí Minh họp.',
    'Giao đồng chí ThS. Nguyễn Văn An chủ trì.',
    'Mời PGS.TS. Trần Thị Bình dự.',
    'Theo T.Ư. Đảng thì thời hạn là quý II.',
    'Gồm báo cáo, tờ trình, v.v. và các phụ lục.',
    'Ông Nguyễn V. An ký thay.',
    'Xem No. 5 của tạp chí.',
    'Kinh phí 1.000 đồng, 15.000.000 đồng và 2.5 tỷ.',
    'Họp ngày 01.02.2026 tại trụ sở.',
    'Mục tiêu là tăng trưởng; giảm nghèo; bảo vệ môi trường.',
    '1. Phạm vi điều chỉnh',
    'Điều 5. Quyền của đảng viên',
    '“2. Sửa đổi điểm a như sau',
    'a) Chi bộ họp mỗi tháng một lần;',
    'IV. Tổ chức thực hiện',
    'KT. Chánh Văn phòng',
    'Gửi về Văn phòng (đ/c An) trước giờ họp... để tổng hợp.',
  ])('%s', (text) => {
    expect(cut(text)).toEqual([text]);
  });
});

describe('two sentences', () => {
  it.each([
    ['Đã họp.', 'Chưa có kết luận.'],
    ['Ai là TS?', 'Ban Tổ chức trả lời.'],
    ['Ai chủ trì?', 'Ban Tổ chức chủ trì.'],
    ['Gồm báo cáo, v.v.', 'Tuy nhiên còn thiếu phụ lục.'],
    ['Thực hiện từ năm 2026.', 'Giao Văn phòng theo dõi.'],
    ['Theo quy định tại Điều 5.', 'Trường hợp khác thì báo cáo.'],
    ['“Không nợ việc.”', '“Không nợ lời.”'],
    ['Còn nhiều việc…', 'Phải làm ngay.'],
    ['Kinh phí là 5 tỷ.', '30 đơn vị đã nhận.'],
  ])('%s %s', (first, second) => {
    expect(cut(`${first} ${second}`)).toEqual([first, second]);
  });
});

it('takes a line that a page has wrapped for the same sentence', () => {
  const wrapped =
    'Căn cứ Quy định số 294-QĐ/TW, ngày 26/5/2025 của Ban Chấp hành Trung ương Đảng khoá\nXIII về thi hành.';
  expect(cut(wrapped)).toEqual([wrapped]);
  expect(cut('Người vào\nĐảng')).toEqual(['Người vào', 'Đảng']);
  expect(cut('Người\nvào đảng')).toEqual(['Người\nvào đảng']);
});

it('ends a sentence with every line of a text that was never wrapped', () => {
  const long = `${'Quy định chi tiết một số điều của luật '.repeat(5)}năm 2026`;
  const title = 'Về việc triển khai các nhiệm vụ trọng tâm của Thành ủy năm 2026';
  expect(cut(`${long}\n${title}\nBan hành kèm theo`)).toEqual([long, title, 'Ban hành kèm theo']);
});

it('takes each item of a list for a sentence', () => {
  const list = [
    'Nhiệm vụ gồm',
    'a) Rà soát toàn bộ các văn bản do Thành ủy ban hành trong nhiệm kỳ',
    'b) Bổ sung;',
    '- Báo cáo',
    '+ Tờ trình',
    '1.1. Kế hoạch',
    'II- Tổ chức',
  ];
  expect(cut(list.join('\n'))).toEqual(list);
});

it('keeps heading lines apart, drops rules and page ornaments', () => {
  expect(cut('THÀNH ỦY\n*\n-----\nNGHỊ QUYẾT\n\nVề công tác cán bộ')).toEqual([
    'THÀNH ỦY',
    'NGHỊ QUYẾT',
    'Về công tác cán bộ',
  ]);
});

it('ends a sentence at a blank line', () => {
  expect(cut('đến các cơ quan\n\nvà đơn vị')).toEqual(['đến các cơ quan', 'và đơn vị']);
});

it('points into the text as given, in order, and loses no letter or digit', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let rest = '';
      let last = 0;
      for (const { text: sentence, start, end } of sentences(text)) {
        expect(text.slice(start, end)).toBe(sentence);
        expect(sentence.trim()).toBe(sentence);
        expect(start).toBeGreaterThanOrEqual(last);
        rest += text.slice(last, start);
        last = end;
      }
      expect(rest + text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
    { numRuns: 5000 },
  );
});
