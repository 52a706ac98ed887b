import type { Purpose } from './product-type.ts';

// Words by which a sentence of a paper shows what it is good for in a draft.
const words = (list: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${list
      .trim()
      .split(/\s*\|\s*/)
      .join('|')})(?!\\p{L})`,
    'giu',
  );

const CUES: Record<Purpose, RegExp | undefined> = {
  ask: words('đề nghị|kiến nghị|xin ý kiến|xin phép|cho phép|xin chủ trương|trình'),
  basis: words(
    'quy định|căn cứ|không quá|ít nhất|tối thiểu|tối đa|thời hạn|hiệu lực|thẩm quyền|phải|được phép|chậm nhất|thống nhất chủ trương|kết luận',
  ),
  situation: words(
    'đã|đạt|hoàn thành|đến nay|tính đến|hiện nay|hiện có|tổng số|bình quân|tỷ lệ|tăng|giảm|còn|kết quả',
  ),
  reasons: words(
    'do|vì|nguyên nhân|lý do|nhằm|bảo đảm|để|hạn chế|khó khăn|vướng mắc|chưa|thiếu|chậm',
  ),
  opinions: words('thống nhất|nhất trí|đồng ý|ý kiến|góp ý|tham gia ý kiến|không đồng ý'),
  options: words('phương án'),
  risk: words('rủi ro|nguy cơ|ảnh hưởng|hậu quả|nếu không|tác động|dẫn đến|chậm tiến độ'),
  duties: words(
    'giao|chủ trì|phối hợp|chịu trách nhiệm|hoàn thành trước|trước ngày|báo cáo|tham mưu|tổ chức thực hiện|đôn đốc|triển khai',
  ),
  opening: words('hội nghị|cuộc họp|chủ trì|sau khi nghe|phúc đáp'),
  closing: undefined,
  proposal: undefined,
  decision: undefined,
  other: undefined,
};

/** How many of a purpose's words a sentence holds, each once. Own words of the office count as well. */
export function cuesIn(text: string, purpose: Purpose, own: string[]): number {
  const found = new Set(
    Array.from(text.matchAll(CUES[purpose] ?? /(?!)/gu), ([word]) => word.toLowerCase()),
  );
  const lower = text.toLowerCase();
  return found.size + own.filter((cue) => cue && lower.includes(cue.toLowerCase())).length;
}
