import type { Rank } from '../../src/drafts/figures/rank.ts';
import type { Must, Purpose } from '../../src/drafts/product-type.ts';

/** What a sentence is, as the page says it beside it. */
export const kindWords = {
  quoted: 'nguyên văn',
  paraphrased: 'diễn đạt lại',
  computed: 'tính ra',
  judgement: 'nhận định',
} as const;

/** How high the issuer of a paper stands. */
export const rankWords: Record<Rank, string> = {
  central: 'cấp Trung ương',
  city: 'cấp thành phố',
  department: 'cơ quan, sở, ngành',
  district: 'cấp quận, huyện',
  ward: 'cấp phường, xã',
};

export const STRUCK = 'chưa có căn cứ';

export const mustWords: Record<Must, string> = {
  'ask-first': 'Điều xin quyết định trong 60 từ đầu',
  reasons: 'Ba lý do',
  options: 'Ít nhất hai phương án, mỗi phương án được gì, mất gì',
  risk: 'Rủi ro',
  deadline: 'Thời hạn',
  decider: 'Ai quyết định',
};

export const purposeWords: Record<Purpose, string> = {
  ask: 'Điều xin quyết định',
  basis: 'Căn cứ, thời hạn',
  situation: 'Tình hình, kết quả',
  reasons: 'Lý do, nguyên nhân',
  opinions: 'Ý kiến các cơ quan',
  options: 'Phương án (của người soạn)',
  risk: 'Rủi ro, tác động',
  duties: 'Việc, người làm, thời hạn',
  proposal: 'Đề xuất (của người soạn)',
  decision: 'Ô ý kiến lãnh đạo',
  opening: 'Mở đầu',
  closing: 'Kết thúc',
  other: 'Phần khác (của người soạn)',
};

export const versionWords = {
  drafted: 'cổng ghép từ nguồn',
  typed: 'sửa trên bàn soạn thảo',
  cut: 'rút gọn',
  restored: 'lấy lại bản cũ',
  refused: 'chữ gõ khi người khác vừa lưu',
  written: 'mô hình viết',
  reviewed: 'bản trình, duyệt',
} as const;

/** What could go, and why it is proposed. */
export const cutWords = {
  'says nothing': 'Câu không thêm ý',
  repeats: 'Nhắc lại',
  copies: 'Chép nguồn',
  'empty phrase': 'Cụm từ rỗng',
} as const;

export const remarkWords = { long: 'Câu dài', passive: 'Nhiều câu bị động' } as const;

export const roleWords = {
  source: '',
  incoming: 'văn bản đến cần trả lời',
  minutes: 'biên bản cần kết luận',
} as const;
