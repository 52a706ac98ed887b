import { findDates } from '../text/dates.ts';
import type { Mention } from './mention.ts';

const WINDOW = 160; // characters behind a number: a date in words and the longest issuer met
const DATE_COMES = /^[\s,(]{0,3}(?:ngày|\d)/iu;
const END = '(?![\\p{L}\\p{N}])';
const BODY =
  'Ban|Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|Uỷ ban|Hội đồng|Hội nghị|Thành ủy|Thành uỷ|Tỉnh ủy|Tỉnh uỷ|Huyện ủy|Quận ủy|Đảng ủy|Đảng uỷ|Đảng bộ|Văn phòng|Thường trực|Chủ tịch|Trung ương|Thống đốc|Tổng cục|Cục|Sở|UBND|HĐND|TTg';
// The name of an organ ends where the title of its paper begins.
const NEXT =
  'về|vv|và|khóa|khoá|ngày|số|quy|qui|ban hành|hướng|sửa|theo|tại|đã|được|có|là|để|trong|kết|thực|triển|thi hành|hết|bãi|thay|gồm|nêu|do|cho|đến|với|từ|năm|ngưng|đính|phê|thông qua';
const NAME = `((?:${BODY})${END}(?:\\s+(?!(?:${NEXT})${END})[\\p{L}-]+(?:,\\s+(?=Thể thao|Du lịch|Giáo dục|Khoa học|Thương binh))?){0,9})`;
const issuer = new RegExp(`^[\\s,()]{0,3}của\\s+${NAME}`, 'u');
const bareIssuer = new RegExp(`^\\s+(?:của\\s+)?${NAME}`, 'u');
const issuerCode = /^\s(BCT|BBT|BCHTW|TW|TƯ|TU|VPTW|BTCTW|UBKTTW|BNCTW|CP|TTg|QH)(?![\p{L}\p{N}])/u;
const year = /^\s*,?\s+năm\s+((?:19|20)\d\d)(?!\d)/u;

type Said = Pick<Mention, 'issuedOn' | 'issuer' | 'year'>;

/**
 * The day and the issuer that a text gives right behind a number, in either order. Behind a short
 * form ("Quyết định 204 Ban Bí thư", "NQ57 BCT") the issuer also stands without "của".
 */
export function saidAfter(text: string, from: number, short: boolean): Said {
  let rest = text.slice(from, from + WINDOW);
  const said: Said = {};
  const code = short ? issuerCode.exec(rest)?.[1] : undefined;
  if (code) said.issuer = code;
  const inYear = year.exec(rest)?.[1];
  if (inYear) said.year = Number(inYear);
  for (let i = 0; i < 2; i++) {
    const date = DATE_COMES.test(rest) ? findDates(rest)[0] : undefined;
    if (date && date.start <= 3) {
      said.issuedOn ??= date.date;
      rest = rest.slice(date.end);
    }
    const [whole = '', name = ''] = (short && i === 0 ? bareIssuer : issuer).exec(rest) ?? [];
    if (name) {
      said.issuer ??= name.replace(/\s+/gu, ' ').trim();
      rest = rest.slice(whole.length);
    }
  }
  return said;
}
