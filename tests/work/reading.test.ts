import { describe, expect, it } from 'vitest';
import { readTasks } from '../../src/work/read-tasks.ts';

const leads = (text: string) => readTasks(text).map(({ lead }) => lead);

describe('who is charged', () => {
  it.each([
    [
      'Điều 4. Trách nhiệm\n1. Sở Nội vụ có trách nhiệm\na) Rà soát hồ sơ;\nb) Phối hợp giải quyết vướng mắc.',
      ['Sở Nội vụ', 'Sở Nội vụ'],
    ],
    [
      'Tổ chức thực hiện\n2. Cơ quan quản lý: Sở Xây dựng:\n- Tham mưu triển khai đề án.',
      ['Sở Xây dựng'],
    ],
    [
      'Tổ chức thực hiện\n3. Các sở, ngành, trong phạm vi chức năng của mình, có trách nhiệm phối hợp thực hiện.',
      ['Các sở, ngành'],
    ],
    [
      'Yêu cầu các cấp ủy trực thuộc báo cáo kết quả trong thời hạn 10 ngày làm việc kể từ ngày ký.',
      ['các cấp ủy trực thuộc'],
    ],
    [
      'Trách nhiệm của Văn phòng:\n5. Xây dựng nền nếp làm việc\na) Chủ trì rà soát quy chế;',
      ['Văn phòng'],
    ],
  ])('is read where the text is sparing of signs: %s', (text, names) => {
    expect(leads(text)).toEqual(names);
  });

  it.each([
    'Điều 14. Yêu cầu từ nước ngoài\n1. Trường hợp có yêu cầu, Viện kiểm sát chủ trì, phối hợp với các cơ quan đưa ra một trong các thông báo sau:\na) Thông báo không áp dụng;\nb) Thông báo không thi hành.',
    'Điều 5. Trách nhiệm\n2. Trong thời hạn 20 ngày, kể từ ngày người lao động thông báo, doanh nghiệp có trách nhiệm cập nhật kết quả.',
  ])('is nobody in a step of a procedure', (text) => expect(leads(text)).toEqual([]));

  it('is nobody in a list of costs, nor who breaks an article', () => {
    const costs = 'Chi tổ chức hội nghị, giao ban, tuyên truyền, đào tạo: Thực hiện theo Điều 7.';
    const breach =
      'Tổ chức thực hiện\n1. Cơ quan báo chí có hành vi quy định tại Điều 8 của Luật này gây ảnh hưởng xấu.';

    expect(readTasks(costs)).toEqual([]);
    expect(readTasks(breach)).toEqual([]);
    expect(leads('Đối với hồ sơ tồn đọng, giao Ban Tổ chức rà soát.')).toEqual(['Ban Tổ chức']);
  });

  it('ends where the duty begins', () => {
    const listed =
      'Cơ quan chủ quản có những nhiệm vụ sau đây:\na) Chỉ đạo thực hiện đúng tôn chỉ;';
    const asked = 'Đề nghị các sở, ngành phản ánh về Sở Nội vụ để kịp thời nghiên cứu, giải quyết.';

    expect(leads(`Tổ chức thực hiện\n2. ${listed}`)).toEqual(['Cơ quan chủ quản']);
    expect(leads(asked)).toEqual(['các sở, ngành']);
  });

  it('is not a paper that is spoken of', () => {
    const text =
      'Tổ chức thực hiện\n1. Sở Tư pháp chủ trì rà soát hồ sơ. Quyết định thu hồi được gửi cho các đơn vị.';
    expect(readTasks(text)).toHaveLength(1);
  });
});

describe('who joins', () => {
  it.each([
    [
      'Giao Sở Y tế chủ trì, chủ động phối hợp với Sở Tài chính hướng dẫn thực hiện.',
      ['Sở Tài chính'],
    ],
    [
      'Giao Sở Y tế làm đầu mối phối hợp với Sở Tài chính trong việc rà soát giá.',
      ['Sở Tài chính'],
    ],
  ])('%s', (text, join) => expect(readTasks(text)[0]?.join).toEqual(join));
});

describe('by when', () => {
  it.each([
    ['hoàn thiện hồ sơ trong 15 ngày kể từ ngày ký.', { dueOn: '2026-11-17' }],
    [
      'hoàn thiện hồ sơ trong thời hạn 10 ngày làm việc kể từ ngày ban hành Thông báo này.',
      { dueOn: '2026-11-16' },
    ],
    [
      'hoàn thành hồ sơ trong tháng 11.',
      { dueOn: '2026-11-30', dueRule: 'hoàn thành hồ sơ trong tháng 11' },
    ],
    ['hoàn thành trong quý I.', { dueOn: '2027-03-31' }],
    ['xây dựng hướng dẫn (quý III/2027).', { dueOn: '2027-09-30' }],
    ['xây dựng hướng dẫn; thời gian hoàn thành: trước ngày 05/02/2027.', { dueOn: '2027-02-05' }],
    ['kiểm tra; cuối năm 2026 báo cáo Ban Thường vụ.', { dueOn: '2026-12-31' }],
  ])('a paper of 02/11/2026 says it: %s', (duty, due) => {
    expect(readTasks(`Giao Sở Nội vụ ${duty}`, '2026-11-02')).toMatchObject([due]);
  });
});
