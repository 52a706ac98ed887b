import type { Viewer } from '../people/viewer.ts';
import { printDate } from '../text/dates.ts';
import { type Listed, MOST_EXPORTED } from './lists.ts';

const LONGEST = 80; // characters of a title in a file name

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }); // 23/11/2026
const count = new Intl.NumberFormat('vi-VN');

/** What the file says of itself: how much it holds, and what it does not. */
export function notesOn(
  { cards, total, more }: Listed,
  { name }: Viewer,
  now: Date,
  on: string,
): string[] {
  const held = `${count.format(cards.length)} văn bản trong phạm vi đọc của ${name}, lập ngày ${day.format(now)}; hiệu lực tính đến ngày ${printDate(on)}.`;
  if (total > cards.length)
    return [held, `Còn ${count.format(total - cards.length)} văn bản nữa: ${limit}`];
  return more ? [held, 'Câu hỏi rộng: còn văn bản khớp ít hơn không có ở đây.'] : [held];
}

const limit = `một danh sách có nhiều nhất ${count.format(MOST_EXPORTED)}; xin thu hẹp bằng bộ lọc.`;

/** "Kết quả tìm chuyển đổi số, 23-11-2026.xlsx": what no file system refuses. */
export function fileNameOf(title: string, format: string, now: Date): string {
  const plain = title
    .normalize('NFC')
    .replace(/[/\\]/g, '-')
    .replace(/[^\p{L}\p{M}\p{N} .,–-]/gu, '')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .trim();
  return `${plain}, ${day.format(now).replaceAll('/', '-')}.${format}`;
}
