import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortReference } from '../../src/references/short.ts';
import { shortForms } from '../../src/search/abbreviations.ts';
import { withoutChatter } from '../../src/search/chatter.ts';
import { readOperators } from '../../src/search/operators.ts';
import { periodIn } from '../../src/search/periods.ts';
import { taskQuestion } from '../../src/search/task-question.ts';
import { understand, wasMended } from '../../src/search/understand.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '-',
        '“',
        ' ',
        'từ',
        '2022',
        'đến',
        'quý',
        'III',
        'NQ',
        '15',
        'ạ',
        '/',
        'TU',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('operators', () => {
  it.each([
    ['"kinh tế biển" 2026', 'kinh tế biển 2026', ['kinh tế biển'], []],
    ['quy chế -phối -"làm việc"', 'quy chế', [], ['làm việc', 'phối']],
    ['“số hóa” hồ sơ', 'số hóa hồ sơ', ['số hóa'], []],
    ['15-NQ/TU', '15-NQ/TU', [], []],
    ['kinh tế - xã hội', 'kinh tế - xã hội', [], []],
    ['giai đoạn 2026 -2030', 'giai đoạn 2026 -2030', [], []],
    ['quy "chế', 'quy "chế', [], []],
    ['-chỉ', '', [], []],
  ])('%s', (typed, plain, phrases, excluded) =>
    expect(readOperators(typed)).toEqual({ plain, phrases, excluded }),
  );
});

describe('short forms', () => {
  const meanings = (text: string) => shortForms(text).map(({ typed, longs }) => [typed, ...longs]);

  it('with one meaning and with several', () => {
    expect(meanings('CCHC và gpmb')).toEqual([
      ['CCHC', 'cải cách hành chính'],
      ['gpmb', 'giải phóng mặt bằng'],
    ]);
    expect(meanings('báo cáo BTC')[0]?.length).toBeGreaterThan(2);
    expect(meanings('KT-XH, T/M')).toEqual([
      ['KT-XH', 'kinh tế - xã hội'],
      ['T/M', 'thay mặt'],
    ]);
    expect(meanings('THTK CLP 2026')).toEqual([
      ['THTK CLP', 'thực hành tiết kiệm, chống lãng phí'],
    ]);
  });

  it('are no syllable in small letters, no number, no part of one', () => {
    expect(meanings('ai ký tu sửa')).toEqual([]);
    expect(meanings('ứng dụng AI')).toEqual([['AI', 'trí tuệ nhân tạo']]);
    expect(meanings('15-NQ/TU QH15')).toEqual([]);
    expect(understand('thể thức theo HD05 VPTW').forms).toEqual([]);
  });
});

describe('courtesies', () => {
  it.each([
    ['cho tôi hỏi hướng dẫn sinh hoạt chi bộ ạ', 'hướng dẫn sinh hoạt chi bộ'],
    ['anh ơi tìm giúp em quy chế làm việc với ạ', 'quy chế làm việc'],
    ['văn bản nào quy định về gia hạn nhiệm vụ', 'gia hạn nhiệm vụ'],
    ['hướng dẫn 36 còn hiệu lực không', 'hướng dẫn 36 còn hiệu lực không'],
    ['công tác xóa mù ở nhóm A', 'công tác xóa mù ở nhóm A'],
    ['cho tôi hỏi', 'cho tôi hỏi'],
  ])('%s asks for %s', (typed, asked) => expect(withoutChatter(typed).text).toBe(asked));
});

describe('the time a question names', () => {
  const from = (text: string) => {
    const period = periodIn(text, '2026-11-23');
    return period && [period.from, period.to];
  };

  it.each([
    ['nghị quyết ngày 17/3/2026', '2026-03-17', '2026-03-17'],
    ['từ 2022 đến 2024', '2022-01-01', '2024-12-31'],
    ['tu nam 2022 den nam 2024', '2022-01-01', '2024-12-31'],
    ['văn bản đến quý III', '2026-07-01', '2026-09-30'],
    ['quý 4/2025', '2025-10-01', '2025-12-31'],
    ['tháng 2 năm 2024', '2024-02-01', '2024-02-29'],
    ['ký năm nay', '2026-01-01', '2026-12-31'],
    ['năm ngoái', '2025-01-01', '2025-12-31'],
    ['việc tháng này', '2026-11-01', '2026-11-30'],
    ['thang truoc', '2026-10-01', '2026-10-31'],
    ['xong trong tháng 2', '2026-02-01', '2026-02-28'],
    ['báo cáo năm 2021', '2021-01-01', '2021-12-31'],
    ['từ tháng 7 đến tháng 9', '2026-07-01', '2026-09-30'],
    ['từ tháng 11/2025 đến tháng 2/2026', '2025-11-01', '2026-02-28'],
    ['từ ngày 01/3/2026 đến ngày 15/4/2026', '2026-03-01', '2026-04-15'],
    ['báo cáo 6 tháng đầu năm', '2026-01-01', '2026-06-30'],
    ['sáu tháng cuối năm 2025', '2025-07-01', '2025-12-31'],
    ['nghị quyết ngày 17/3', '2026-03-17', '2026-03-17'],
    ['họp ngày 5 tháng 9', '2026-09-05', '2026-09-05'],
    ['xong trước tháng 6', undefined, '2026-05-31'],
    ['báo cáo tháng 10', '2026-10-01', '2026-10-31'],
    ['ban hành trước năm 2020', undefined, '2019-12-31'],
    ['nghị quyết sau năm 2024', '2025-01-01', undefined],
    ['chỉ thị từ 2024 đến nay', '2024-01-01', undefined],
    ['văn bản từ đầu năm đến nay', '2026-01-01', '2026-11-23'],
    ['văn bản hôm qua', '2026-11-22', '2026-11-22'],
    ['văn bản tuần này', '2026-11-23', '2026-11-29'],
    ['văn bản tuần trước', '2026-11-16', '2026-11-22'],
    ['hướng dẫn sinh hoạt chi bộ 2024', '2024-01-01', '2024-12-31'],
  ])('%s', (text, first, last) => expect(from(text)).toEqual([first, last]));

  it('is none where a year is a part of a name, or runs backwards', () => {
    expect(from('giai đoạn 2026-2030')).toBeUndefined();
    expect(from('từ 2024 đến 2022')).toBeUndefined();
    expect(from('quý cơ quan')).toBeUndefined();
    expect(from('chuyển đổi số 2026 - 2030')).toBeUndefined();
    expect(from('nghị định 30/2020')).toBeUndefined();
    expect(from('họp ngày 31/2')).toBeUndefined();
    expect(from('kết quả 10 tháng 9 đầu việc')).toBeUndefined();
  });
});

describe('a paper called by type and number', () => {
  it.each([
    ['Nghị quyết 57', '57-NQ', ''],
    ['KL 226', '226-KL', ''],
    ['ai ký quy định số 399', '399-QĐ', 'ai ký'],
    ['HD05 VPTW', '05-HD/VPTW', 'VPTW'],
    ['chương trình hành động 8', '08-CTrHĐ', ''],
  ])('%s is printed %s', (text, printed, rest) =>
    expect(shortReference(text)).toMatchObject({ printed, rest }),
  );

  it.each([
    '15-NQ/TU',
    'kế hoạch 2026',
    'báo cáo 12.480 trang',
    'quyết định 15/2/2026',
    'hai phường',
  ])('%s is none', (text) => expect(shortReference(text)).toBeUndefined());
});

describe('duties that a question asks for', () => {
  const read = (text: string) => {
    const { rest: _, ...question } = taskQuestion(text, '2026-11-23') ?? {};
    return question;
  };

  it.each([
    ['KL 226 giao thành ủy làm gì, hạn nào', { lead: 'thành ủy' }],
    ['so y te duoc giao nhiem vu gi', { lead: 'so y te' }],
    ['trích các nhiệm vụ giao Văn phòng trong 02-NQ/TW', { lead: 'Văn phòng' }],
    ['nhiệm vụ của ban tuyên giáo và dân vận', { lead: 'ban tuyên giáo và dân vận' }],
    ['Ban Tổ chức cần làm gì trước 30/11/2026', { lead: 'Ban Tổ chức', due: { to: '2026-11-30' } }],
    ['nhiệm vụ quá hạn', { due: 'late' }],
    ['việc phải xong trong tháng 11', { due: { from: '2026-11-01', to: '2026-11-30' } }],
  ])('%s', (text, question) => expect(read(text)).toEqual(question));

  it.each([
    'chức năng, nhiệm vụ của văn phòng thành ủy',
    'nhiệm vụ, giải pháp phát triển kinh tế',
    'quy định về gửi báo cáo',
  ])('%s asks for none', (text) => expect(taskQuestion(text, '2026-11-23')).toBeUndefined());
});

describe('any question', () => {
  it('is understood without failing, and literally only when told', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const literal = understand(typed, true);
        expect([wasMended(literal), literal.forms, literal.dropped]).toEqual([false, [], []]);
        expect(understand(typed).text.length).toBeLessThanOrEqual(typed.length * 3 + 1);
        periodIn(typed, '2026-11-23');
        shortReference(typed);
        taskQuestion(typed, '2026-11-23');
      }),
      { numRuns: 1_000 },
    );
  });
});
