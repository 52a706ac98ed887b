import type { WritingOutcome } from '../../../src/drafts/writing/outcome.ts';

const STAYS = 'Mục này giữ như trước khi hỏi mô hình.';

/** What came of asking a model for a section. */
export const outcomeWords: Record<WritingOutcome, string> = {
  written: 'Mô hình viết, từng câu đã đối chiếu với nguồn.',
  typed:
    'Mục được sửa trong lúc mô hình viết nên giữ bản đã sửa; bản của mô hình ở trong “Các bản”.',
  unborne: `Mô hình không viết được câu nào có căn cứ. ${STAYS}`,
  uncleared: `Nguồn chính của mục này không được gửi tới mô hình. ${STAYS}`,
  nothing: 'Không nguồn nào có câu cho mục này nên không hỏi mô hình.',
  down: `Không kết nối được mô hình. ${STAYS}`,
  failed: `Máy chủ mô hình báo lỗi. ${STAYS}`,
  busy: `Máy chủ mô hình quá tải. ${STAYS}`,
  slow: `Mô hình trả lời quá chậm. ${STAYS}`,
  cut: `Mô hình trả lời bị cắt giữa chừng. ${STAYS}`,
  refused: `Mô hình từ chối viết. ${STAYS}`,
  garbage: `Mô hình trả lời không đúng mẫu. ${STAYS}`,
  off: `Mô hình đã tắt. ${STAYS}`,
};
