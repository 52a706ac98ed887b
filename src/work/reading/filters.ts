const formula =
  /(?:chịu|có)\s+trách\s+nhiệm\s+(?:(?:tổ\s+chức|triển\s+khai|thực\s+hiện|và)\s+){0,4}(?:thi\s+hành|thực\s+hiện)\s+[^,;]{0,40}(?:này|\.\/\.?)[.\s/]*$|chịu\s+trách\s+nhiệm\s+thi\s+hành|(?:căn\s+cứ|chiểu)\s+(?:quyết\s+định|nghị\s+quyết)[^,;]{0,20}thi\s+hành|nhiệm\s+vụ\s+khác|trách\s+nhiệm\s+khác|tuân\s+thủ\s+nguyên\s+tắc|quy\s+định\s+chi\s+tiết\s+[^,;]{0,30}này|này\s+có\s+hiệu\s+lực/u;
const answerable =
  /^(?:tự\s+)?chịu\s+trách\s+nhiệm\s+(?:toàn\s+diện\s+|hoàn\s+toàn\s+)?(?!trước\s+(?:(?!\svề\s)[^;])*?\s(?:thực\s+hiện|thống\s+nhất)\s)(?:trước|về)(?![\p{L}])[^;]*$/u;
const perCase =
  /(?:kể\s+từ|từ)\s+(?:ngày|khi|thời\s+điểm)\s+(?:nhận|có\s+(?!hiệu\s+lực)|hoàn\s+thành|hoàn\s+tất|hết|kết\s+thúc|chấm\s+dứt|ra\s+|xảy|phát|được|tiếp\s+nhận|thụ\s+lý|lập|nộp|mang|công\s+khai|kê)/u;
// Counted from what happens in a case, not from a day or from this paper.
const counted =
  /trong\s+(?:thời\s+hạn\s+)?[^,;]{0,40}\sngày(?:\s+làm\s+việc)?,?\s*kể\s+từ\s+ngày\s+(?!\d|(?:[^,;]{0,60}\s)?(?:này|ký|ban\s+hành|hiệu\s+lực|thông\s+qua|phê\s+duyệt|công\s+bố)(?![\p{L}]))/u;
const conditional =
  /^(?!trong\s+trường\s+hợp\s+cần)(?:trong\s+)?(?:trường\s+hợp|khi|nếu|sau\s+khi|theo\s+(?:yêu\s+cầu|đề\s+nghị))(?![\p{L}])/u;
const blank = /\.{3,}|…/u;

/** Whether a clause in small letters is the closing formula, or a form's blank, and no task. */
export const isFormula = (small: string) => formula.test(small) || blank.test(small.slice(0, 80));

/** Whether a duty says only whom one answers to. */
export const isAnswering = (duty: string) => answerable.test(duty);

/** Whether it tells what happens in a case: a step of a procedure, asked of whoever has the case. */
export const isPerCase = (small: string) =>
  perCase.test(small) || counted.test(small) || conditional.test(small);
