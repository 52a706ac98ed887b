import type { IconName } from '../ui/icon.tsx';

export type Outcome =
  | 'answered'
  | 'partly'
  | 'not-found'
  | 'ambiguous'
  | 'disagree'
  | 'out-of-scope'
  | 'refused'
  | 'unavailable';

/** Every way a question can end has its own words and sign; the stylesheet gives it a tone. */
export const outcomeWords: Record<Outcome, { text: string; icon: IconName }> = {
  answered: { text: 'Trả lời', icon: 'circle-check' },
  partly: { text: 'Trả lời một phần', icon: 'circle-dashed' },
  'not-found': { text: 'Không tìm thấy trong kho', icon: 'search-x' },
  ambiguous: { text: 'Cần chọn', icon: 'signpost' },
  disagree: { text: 'Nguồn mâu thuẫn', icon: 'scale' },
  'out-of-scope': { text: 'Không thuộc phạm vi', icon: 'ban' },
  refused: { text: 'Từ chối', icon: 'lock' },
  unavailable: { text: 'Mô hình không sẵn sàng', icon: 'triangle-alert' },
};

/** Who put the sentences together, as the page says it beside them. */
export const writerWords = {
  record: 'Lấy từ hồ sơ văn bản, không dùng mô hình',
  quotes: 'Trích nguyên văn câu trong nguồn, không dùng mô hình viết',
  model: 'Mô hình viết, từng câu đã đối chiếu với nguồn',
} as const;

type Reason =
  | 'secret'
  | 'writing'
  | 'personal'
  | 'no-paper'
  | 'no-text'
  | 'below'
  | 'empty'
  | 'engine';

/** What happened and what to do, for an answer that has no sentences. */
export const reasonWords: Record<Reason, string> = {
  secret:
    'Cổng không lưu và không trả lời về văn bản từ Mật trở lên. Việc này thuộc văn thư mật, trong giờ làm việc.',
  writing:
    'Hỏi đáp chỉ trả lời từ những gì văn bản trong kho nói. Cổng không soạn, không dịch và không quyết định thay người có thẩm quyền.',
  personal: 'Hỏi đáp không trả lời về việc riêng của cá nhân.',
  'no-paper': 'Trong những văn bản đồng chí được đọc, không có văn bản mang số này.',
  'no-text': 'Kho chỉ có thông tin danh mục của văn bản này, chưa có toàn văn để trả lời.',
  below: 'Không văn bản nào đồng chí được đọc nói rõ điều này. Cổng không suy đoán.',
  empty: 'Những văn bản trong kho không nói về việc này.',
  engine: 'Chỉ mục tìm kiếm đang không trả lời. Câu hỏi đã được giữ lại; xin hỏi lại sau ít phút.',
};
