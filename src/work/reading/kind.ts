const article = /^\s*điều\s+\d{1,3}\s*[.:]/imu;
const rules =
  /^\s*(?:thông tư|hướng dẫn|quy định|quy chế|quy trình|nghị định|điều lệ)(?![\p{L}])/imu;
const orders =
  /^\s*(?:chỉ thị|kế hoạch|kết luận|thông báo|công điện|chương trình|thông tri)(?![\p{L}])/imu;
const TITLE_WITHIN = 1500; // characters

/**
 * Whether a text gives work out by its very kind: a directive, a plan, a conclusion. Rules speak of
 * bodies all the time, and mean work only where they say so.
 */
export function isOrder(words: string): boolean {
  const start = words.slice(0, TITLE_WITHIN);
  return orders.test(start) || !(article.test(words) || rules.test(start));
}
