import type { Mention } from './mention.ts';
import { documentTypes } from './types.ts';

const names = [...new Set(documentTypes.map(({ name }) => name))].sort(
  (a, b) => b.length - a.length,
);
const codes = ['NQ', 'CT', 'KL', 'QĐ', 'QyĐ', 'QC', 'HD', 'TB', 'KH', 'CTr', 'NĐ', 'TT', 'BC'];
const LETTER = '\\p{L}\\p{N}';
// Types are spelled as in the table but for the case of their first letter.
const anyCase = (name: string) => `[${name[0]}${name[0]?.toLowerCase()}]${name.slice(1)}`;
const typeName = names.map(anyCase).join('|');
// What follows a number that counts something is no paper: "báo cáo 6 tháng", "kế hoạch 5 năm".
const COUNTED =
  '(?!\\s*(?:%|tháng|năm|ngày|tuần|quý|giờ|người|điểm|nội dung|nhiệm vụ|văn bản|bản|trang|lần|tỷ|triệu|đồng|xã|phường|huyện|tỉnh|đơn vị|bước|nhóm|chỉ tiêu|khâu|giải pháp))';
const NUMBER = '(\\d{1,4}[a-zđ]?)';
const END = `(?![${LETTER}]|\\s?[/.-]\\s?[${LETTER}])`;
const named = new RegExp(
  `(?<![${LETTER}])(${typeName})\\s+(?:số\\s*:?\\s*)?${NUMBER}${END}${COUNTED}`,
  'gu',
);
const coded = new RegExp(
  `(?<![${LETTER}/-])(${codes.join('|')})\\s?${NUMBER}${END}${COUNTED}`,
  'gu',
);
const before = new RegExp(`(?<![${LETTER}])(${typeName})(?:\\s+số)?[\\s:]*$`, 'u');

const LOOK_BACK = 40; // characters: the longest type, "số" and a colon

/** The name of a type that stands right before an offset, and where it begins. */
export function typeBefore(text: string, at: number): { name: string; start: number } | undefined {
  const from = Math.max(0, at - LOOK_BACK);
  const [whole = '', name = ''] = before.exec(text.slice(from, at)) ?? [];
  return name ? { name: printed(name), start: at - whole.length } : undefined;
}

/** Papers called by type and number alone. A year is no number of a paper. */
export function shortFormsIn(text: string): Mention[] {
  const found = [...text.matchAll(named), ...text.matchAll(coded)];
  return found.flatMap(({ 0: written, 1: type = '', 2: number = '', index }) => {
    if (/^(?:19|20)\d\d$/.test(number)) return [];
    const types = typesOf(type);
    const width = /[a-zđ]$/.test(number) ? 3 : 2; // as it is printed: 05, 24a
    const place = { start: index, end: index + written.length, written };
    return [{ ...place, number: number.padStart(width, '0'), types }];
  });
}

function typesOf(said: string): string[] {
  const ofCode = documentTypes.filter(({ code }) => code === said).map(({ name }) => name);
  return ofCode.length > 0 ? [...new Set(ofCode)] : [printed(said)];
}

const printed = (name: string) => `${(name[0] ?? '').toUpperCase()}${name.slice(1)}`;
