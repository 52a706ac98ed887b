import { expect, it } from 'vitest';
import type { Evidence } from '../../src/answers/evidence.ts';
import { scoredSentences } from '../../src/answers/score.ts';
import { spreadOf } from '../../src/answers/spread.ts';
import { surely } from '../../src/answers/sure.ts';
import { termsOf } from '../../src/answers/terms.ts';

/** How sure the only passage that was found answers, 0 to 1. */
function sureOf(question: string, text: string): number {
  const passage = { id: '1', text, heading: [], label: '', start: 0 };
  const card = { id: '1', title: 'tình hình', type: 'Báo cáo', number: null, issuer: null };
  const evidence = [
    { passage, card, state: 'unknown', doubted: false, score: 1 },
  ] as unknown as Evidence[];
  const terms = termsOf(question);
  const others = spreadOf([text, 'mot van ban khac', 'le hoi nam nay', 'ban hanh ke hoach']);
  return surely(scoredSentences(evidence, terms, others), terms)[0]?.sure ?? 0;
}

it.each([
  [
    'another thing is counted',
    'khu công nghiệp Đông Kiều có bao nhiêu công nhân',
    'Khu công nghiệp Đông Kiều có 2.300 công nhân.',
    'Khu công nghiệp Đông Kiều có chỗ ở cho 60% công nhân.',
  ],
  [
    'a price is asked and a number of pieces told',
    'giá một máy quét là bao nhiêu',
    'Giá một máy quét là 84 triệu đồng.',
    'Giá một máy quét do 4 đơn vị chào.',
  ],
  [
    'it is of another ward',
    'phường Kim Sa đặt bao nhiêu thùng rác',
    'Phường Kim Sa đặt 118 thùng rác.',
    'Phường Tây Phố đặt 118 thùng rác, phường Đông Kiều đặt 60 thùng.',
  ],
  [
    'it is proposed, not done',
    'Công ty Cấp nước đã tiếp nhận trạm nước từ ngày nào',
    'Công ty Cấp nước đã tiếp nhận trạm nước ngày 30/6/2026.',
    'Đề nghị Công ty Cấp nước tiếp nhận trạm nước trước ngày 30/6/2027.',
  ],
  [
    'nobody is named besides what was asked about',
    'ai thiết kế Trường Kim Sa 2',
    'Công ty Tư vấn Hải Long thiết kế Trường Kim Sa 2.',
    'Hồ sơ thiết kế của Trường Kim Sa 2.',
  ],
])('is less sure where %s', (_, question, answers, misses) => {
  expect(sureOf(question, answers)).toBeGreaterThan(0.6);
  expect(sureOf(question, misses)).toBeLessThan(sureOf(question, answers) - 0.03);
});
