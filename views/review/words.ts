import type { ReviewEvent } from '../../src/review/events.ts';
import type { SeenStep } from '../../src/review/read-review.ts';
import type { IconName } from '../ui/icon.tsx';

/** What was decided, as the log of a draft says it. */
export const verdictWords: Record<ReviewEvent['verdict'], string> = {
  sent: 'trình',
  skipped: 'bỏ qua bước do người soạn giữ',
  approved: 'duyệt',
  returned: 'trả lại',
  recalled: 'rút về',
  'handed-over': 'chuyển người cùng bước',
  edited: 'sửa dự thảo',
  numbered: 'ghi số, ngày',
  unnumbered: 'bỏ số đã ghi',
  filed: 'đính tệp đã ký',
  issued: 'đưa vào kho',
};

/** How a step of the chain stands: tone, sign and words. */
export const stepWords: Record<
  SeenStep['stands'],
  { tone: string; icon: IconName; words: string }
> = {
  approved: { tone: 'done', icon: 'circle-check', words: 'đã duyệt' },
  fallen: { tone: 'late', icon: 'circle-x', words: 'duyệt không còn giá trị' },
  now: { tone: 'now', icon: 'circle-dot', words: 'đang ở bước này' },
  waiting: { tone: '', icon: 'circle', words: 'chưa tới' },
  skipped: { tone: '', icon: 'circle', words: 'người soạn giữ bước này, bỏ qua' },
};

export const doneWords: Record<string, string> = {
  sent: 'Đã trình.',
  recalled: 'Đã rút về. Sửa xong thì trình lại.',
  approved: 'Đã duyệt và chuyển bước sau.',
  returned: 'Đã trả lại người soạn, kèm lý do.',
  'handed-over': 'Đã chuyển người cùng bước.',
  commented: 'Đã ghi góp ý.',
};
