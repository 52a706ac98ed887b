import type { Role } from './fact.ts';

const ALMOST = '(?:\\s(?:khoảng|gần|hơn|trên|tới|được|ít nhất|bình quân))?';
const MORE = new RegExp(`(?:tăng|tăng thêm|vượt|cao hơn|nhiều hơn|lớn hơn)${ALMOST}\\s$`, 'iu');
const LESS = new RegExp(`(?:giảm|giảm bớt|thấp hơn|ít hơn|hụt|thiếu|cắt giảm)${ALMOST}\\s$`, 'iu');
/** "cao hơn kỳ trước (421 đơn) là 89 đơn" */
const MORE_BY = /(?:cao|nhiều|lớn) hơn [^,;()]{0,40}\([^()]*\)\s(?:là\s)?$/iu;
const LESS_BY = /(?:thấp|ít) hơn [^,;()]{0,40}\([^()]*\)\s(?:là\s)?$/iu;
const MOST =
  /(?:không quá|tối đa|không vượt quá|nhiều nhất|chậm nhất|quá)(?:\s(?:là|khoảng))?\s$/iu;
const LEAST =
  /(?:ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn)(?:\s(?:là|khoảng))?\s$/iu;
const BEFORE =
  /(?:so với|cùng kỳ|năm trước|năm ngoái|kỳ trước)[^,;]{0,40}[(:]\s?(?:là\s)?$|so với\s(?:con số\s|mức\s)?$/iu;
const FROM = /(?<!\p{L})từ\s$/iu;
const FALLS = /^[^,;.]{0,24}\s(?:xuống|lên|còn)(?!\p{L})/iu;
const WHOLE =
  /(?:tr[êo]ng?\stổng\s(?:số\s)?|trong\ssố\s|\d\s?\/\s?|\d[^,;]{0,24}\strên\s(?:số\s)?)$/iu;

const GOAL =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|chương trình(?= (?:#|công tác|năm|quý|tháng))|đề ra|cam kết|kế hoạch(?! (?:vốn|đầu tư))|dự kiến|dự toán|(?<!(?:bàn|chuyển|giải|tham) )giao(?! (?:thông|dịch|lưu))|yêu cầu|cần|phải|hướng tới|đặt ra|định hướng|công suất|phương án|quy hoạch|(?<!tính )đến năm \d{4})(?!\p{L})/giu;
const DONE = /(?<!\p{L})(?:đã|được(?! giao)|thực tế|hiện có|hiện)(?!\p{L})/giu;
const NOT_TO = /không để[^,;.]{0,30}$/iu;

/**
 * What a figure says of its thing.
 *
 * @param before what stands before it in its sentence, up to the figure before it
 * @param whole everything before it
 */
export function roleOf(before: string, whole: string, after: string): Role {
  if (BEFORE.test(whole)) return 'before';
  if (FROM.test(before) && FALLS.test(after)) return 'before';
  if (WHOLE.test(whole)) return 'whole';
  if (MORE.test(before) || MORE_BY.test(whole)) return 'more';
  if (LESS.test(before) || LESS_BY.test(whole)) return 'less';
  if (lastOf(GOAL, before) > lastOf(DONE, before) || NOT_TO.test(before)) return 'goal';
  if (MOST.test(before)) return 'most';
  return LEAST.test(before) ? 'least' : 'level';
}

const lastOf = (words: RegExp, text: string): number =>
  [...text.matchAll(words)].at(-1)?.index ?? -1;
