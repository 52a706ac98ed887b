import { findDates } from '../text/dates.ts';

const WINDOW = 160; // characters behind a number: a date in words and the longest issuer met
const COMES = /^[\s,(]{0,3}(?:ngày|\d)/iu;
const ISSUER =
  /^[\s,()]{0,3}của\s+((?:Ban|Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|Uỷ ban|Hội đồng|Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Đảng ủy|Đảng uỷ|Văn phòng|Thường trực|Chủ tịch|Trung ương)(?:\s+(?!về\b|và\b|khóa\b|khoá\b|ngày\b|số\b)[\p{L}-]+){0,8})/u;
const TERM =
  /\s+(?:về|quy định|ban hành|hướng dẫn|sửa đổi|theo|tại|đã|được|có|là|để|trong)(?:\s.*)?$/u;

/** The day and the issuer that a text gives right behind a number, in either order. */
export function saidAfter(text: string, from: number): { issuedOn?: string; issuer?: string } {
  let rest = text.slice(from, from + WINDOW);
  const said: { issuedOn?: string; issuer?: string } = {};
  for (let i = 0; i < 2; i++) {
    const date = COMES.test(rest) ? findDates(rest)[0] : undefined;
    if (date && date.start <= 3) {
      said.issuedOn ??= date.date;
      rest = rest.slice(date.end);
    }
    const [whole = '', name = ''] = ISSUER.exec(rest) ?? [];
    if (name) {
      said.issuer ??= name.replace(TERM, '').trim();
      rest = rest.slice(whole.length);
    }
  }
  return said;
}
