import { documentTypes } from '../references/types.ts';

// Words of the rules, in lower case; pieces of regular expressions over the view of a sentence.

export const types = [
  ...new Set([
    ...documentTypes.map(({ name }) => name.toLowerCase()),
    'chương trình hành động',
    'văn bản',
  ]),
]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', '\\s+'))
  .join('|');

/** What may stand at the head of a line: Điều 2., 1., a), -, I. */
const ONE =
  '(?:[“"]?[*_]{0,3}\\s*(?:điều\\s+\\d+[a-zđ]?\\s*[.:]|khoản\\s+\\d+\\s*[.:]|\\(?\\d{1,3}(?:\\.\\d{1,3}){0,4}[a-zđ]?\\s*[.)/-]?|\\(?[a-zđ]{1,2}(?:\\.\\d+)*\\s*[.)]|[ivx]{1,5}\\s*[.)-]|[-–—+*•])[*_]{0,3}\\s*[-–.]?\\s*)';
export const LABEL = `${ONE}{0,3}`;
export const FIRST_LABEL = `${ONE}?`;

export const AMEND =
  'sửa\\s+đổi(?:\\s*,\\s*bổ\\s+sung|\\s+và\\s+bổ\\s+sung|\\s+bổ\\s+sung)?|bổ\\s+sung(?:\\s*,\\s*sửa\\s+đổi)?';
export const REPLACE = 'thay\\s+thế(?:\\s+cho)?|thay\\s+cho(?=\\s+§)';
export const REPEAL =
  '(?:bãi|hủy|huỷ)\\s+bỏ|thu\\s+hồi(?=\\s+§)|(?<![\\p{L}])bỏ(?=\\s+(?:cụm\\s+từ|từ|đoạn|điểm|khoản|điều|nội\\s+dung|quy\\s+định))';
export const SUSPEND =
  '(?:tạm\\s+)?(?:ngưng|ngừng|đình\\s+chỉ)\\s+(?:toàn\\s+bộ\\s+|một\\s+phần\\s+)?(?:hiệu\\s+lực|(?:việc\\s+)?(?:thi\\s+hành|thực\\s+hiện|áp\\s+dụng))(?:\\s+(?:thi\\s+hành|đối\\s+với|của))*';
export const CORRECT = 'đính\\s+chính';
export const CONSOLIDATE = 'hợp\\s+nhất';

/** Words before a verb that make it a wish, a condition or another paper's business. */
export const NOT_YET =
  /(?:dự\s+kiến|dự\s+thảo|đề\s+nghị|đề\s+xuất|kiến\s+nghị|nghiên\s+cứu|rà\s+soát|tham\s+mưu|xem\s+xét|trường\s+hợp|nếu|khi|sẽ|cần|phải|có\s+thể|việc|chưa|không|thẩm\s+quyền|trách\s+nhiệm|được\s+quyền|đang|sau\s+khi|trước\s+khi|để)(?:\s|$)/u;
