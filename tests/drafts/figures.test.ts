import { describe, expect, it } from 'vitest';
import { figuresJudged } from '../../scripts/evaluate-figures/judge.ts';
import { ledgerOf } from '../../src/drafts/figures/ledger.ts';
import { areaOf, rankOf } from '../../src/drafts/figures/rank.ts';
import { describeWithData, testData } from '../support/test-data.ts';

const SEED = 20_261_127;

describe('a hundred planted figures of each set of wordings', () => {
  const halves = (['developed', 'heldOut', 'fresh', 'last'] as const).map((half) =>
    figuresJudged(half, SEED, ''),
  );
  const of = (which: 'found' | 'planted' | 'wrong' | 'untouched') =>
    halves.flatMap(({ sentences, sums }) => [sentences[which], sums[which]]);
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);

  it('are found, 95 of 100, and at most 5 of 100 texts are told wrongly', () => {
    expect(sum(of('planted'))).toBe(400);
    expect(sum(of('found')) / sum(of('planted'))).toBeGreaterThanOrEqual(0.95);
    expect(sum(of('wrong')) / sum(of('untouched'))).toBeLessThanOrEqual(0.05);
  });

  it.each(halves)('are found in each: $half', ({ sentences, sums }) => {
    expect(sentences.found + sums.found).toBeGreaterThanOrEqual(95);
    expect(sentences.wrong + sums.wrong).toBeLessThanOrEqual(5);
  });
});

describeWithData('figures changed in sentences of public texts', () => {
  it.each(['developed', 'heldOut'] as const)('are found in the %s half', (half) => {
    const { texts } = figuresJudged(half, SEED, testData ?? '');
    expect(texts?.planted).toBe(200);
    expect(texts?.found).toBeGreaterThanOrEqual(160);
    expect(texts?.wrong).toBeLessThanOrEqual(5);
  });
});

const inDraft = (...sentences: string[]) =>
  ledgerOf(sentences.map((text) => ({ of: 'draft' as const, text })));
const against = (draft: string, source: string, area?: string) =>
  ledgerOf([
    { of: 'draft', text: draft },
    { of: { document: 'a' }, text: source, setting: area ? { area } : {} },
  ]);

const DIGITIZED = 'Đến ngày 18/11/2026, phường đã số hóa 11.920 trang trên tổng số 17.500 trang.';

describe('a figure of the draft and one of its source', () => {
  it.each([
    ['Phường Bến Gỗ đã số hóa 11.290 trang tài liệu.', DIGITIZED],
    [
      'Mỗi nhiệm vụ được gia hạn không quá hai lần.',
      'Mỗi nhiệm vụ được gia hạn không quá một lần, do Chánh Văn phòng quyết định.',
    ],
    [
      'Tổng mức đầu tư dự án nạo vét kênh là 96,4 tỷ đồng.',
      'Dự án nạo vét kênh có tổng mức đầu tư 94.600 triệu đồng.',
    ],
    [
      'Phòng Tổng hợp rà soát danh mục hồ sơ trước ngày 25/12/2026.',
      'Phòng Tổng hợp rà soát danh mục hồ sơ trước ngày 15/12/2026.',
    ],
    ['Kinh phí bồi dưỡng cán bộ là 1,2 tỷ đồng.', 'Kinh phí bồi dưỡng cán bộ là 1.340 triệu đồng.'],
    [
      'Phường quyên góp 291,8 triệu đồng cho Quỹ Vì người nghèo.',
      'Quỹ Vì người nghèo của phường vận động được 219,8 triệu đồng.',
    ],
    [
      'Hoàn thành 5/7 chỉ tiêu phát triển đảng viên.',
      'Đã hoàn thành 6 chỉ tiêu phát triển đảng viên.',
    ],
  ])('disagree: %s', (draft, source) => {
    expect(against(draft, source).contradictions).toHaveLength(1);
  });

  it.each([
    ['Phường đã số hóa khoảng 12.000 trang tài liệu.', DIGITIZED],
    ['Phường đã số hóa gần 12.000 trang tài liệu.', DIGITIZED],
    ['Kinh phí bồi dưỡng cán bộ là 1,2 tỷ đồng.', 'Kinh phí bồi dưỡng cán bộ là 1.215 triệu đồng.'],
    ['Kế hoạch giao phường số hóa 17.500 trang tài liệu.', DIGITIZED],
    ['Tỷ lệ giải ngân vốn đầu tư công đạt 68%.', 'Tỷ lệ giải ngân vốn đầu tư công đạt 68,1%.'],
    [
      'Năm 2025, thành phố kết nạp 120 đảng viên mới.',
      'Năm 2026, thành phố kết nạp 150 đảng viên mới.',
    ],
    ['Còn 320 hộ nghèo trên địa bàn thành phố.', 'Còn 540 hộ cận nghèo trên địa bàn thành phố.'],
    [
      'Theo Báo cáo 484 của Sở Tài chính, thu ngân sách đạt khá.',
      'Theo Báo cáo 512 của Sở Tài chính, thu ngân sách đạt khá.',
    ],
    [
      'Thực hiện Điều 5 Quy định 118-QĐ/TU về gia hạn nhiệm vụ.',
      'Thực hiện Điều 4 Quy định 118-QĐ/TU về gia hạn nhiệm vụ.',
    ],
    [
      'Phường ghi nhận 692 ca sốt xuất huyết.',
      'Phường ghi nhận 72 ca sốt xuất huyết nặng phải chuyển viện.',
    ],
    ['Thành phố thu gom 32.686 tấn rác.', 'Xã Lộc Điền thu gom 4.686 tấn rác.'],
    ['Ngày 5/7 phường tổ chức họp giao ban.', 'Ngày 6/7 phường báo cáo họp giao ban.'],
  ])('do not: %s', (draft, source) => {
    expect(against(draft, source).contradictions).toEqual([]);
  });

  it('are of the place of the issuer where the source names none', () => {
    const draft = 'Phường Vạn Phúc đã số hóa 9.400 trang tài liệu.';
    expect(against(draft, DIGITIZED, 'phường bến gỗ').contradictions).toEqual([]);
    expect(against(draft, DIGITIZED, 'phường vạn phúc').contradictions).toHaveLength(1);
  });
});

it('shows where a figure stands in its sentence, whatever the spaces and the place of tones', () => {
  const { contradictions } = inDraft(
    'Đã số  hoá 120 hồ sơ\nlưu trữ.',
    'Đã số hóa 130 hồ sơ lưu trữ.',
  );
  const facts = contradictions.map(({ one }) => one.fact);
  expect(facts.map(({ sentence, start, end }) => sentence.text.slice(start, end))).toEqual(['120']);
});

describe('a sum', () => {
  it.each([
    ['Đã có 120/150 xã, phường hoàn thành, đạt 85%.', 80],
    [
      'Toàn thành phố có tổng số 20 xã, phường, gồm 12 xã, phường loại I và 5 xã, phường loại II.',
      17,
    ],
    ['Đã trồng 50 ha keo, 30 ha bạch đàn và 20 ha thông, tổng cộng 110 ha.', 100],
    ['Kiểm tra 400 công trình, có 100 công trình vi phạm, chiếm 30%.', 25],
    ['Kỳ này có 510 đơn thư, cao hơn kỳ trước (421 đơn thư) là 119 đơn thư.', 89],
    ['Cả 35 trường tuyển 1.155 học sinh, bình quân 44 học sinh một trường.', 33],
  ])('is computed anew: %s', (text, made) => {
    expect(inDraft(text).sums.map((sum) => sum.made)).toEqual([made]);
  });

  it.each([
    'Đã có 120/150 xã, phường hoàn thành, đạt 80%.',
    'Tổng kinh phí 96,4 tỷ đồng, trong đó ngân sách thành phố 50 tỷ đồng, vốn khác 20 tỷ đồng.',
    'Giải ngân 120/150 tỷ đồng, đạt 82% kế hoạch.',
  ])('that may come out is left alone: %s', (text) => {
    expect(inDraft(text).sums).toEqual([]);
  });
});

it.each([
  ['Ban Bí thư Trung ương Đảng', 'central'],
  ['Bộ Nội vụ', 'central'],
  ['Ban Thường vụ Thành ủy', 'city'],
  ['Ủy ban nhân dân thành phố', 'city'],
  ['Văn phòng Thành ủy', 'department'],
  ['Sở Tài chính', 'department'],
  ['ĐẢNG ỦY PHƯỜNG BẾN GỖ', 'ward'],
  ['Câu lạc bộ', undefined],
])('%s stands at: %s', (issuer, rank) => {
  expect(rankOf(issuer)).toBe(rank);
});

it('knows the place of an issuer of one', () => {
  expect(areaOf('ĐẢNG ỦY PHƯỜNG BẾN GỖ')).toBe('phường bến gỗ');
  expect(areaOf('Sở Tài chính')).toBeUndefined();
});
