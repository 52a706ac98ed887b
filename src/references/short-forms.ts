import type { Mention } from './mention.ts';
import { documentTypes } from './types.ts';

const names = [
  ...new Set([...documentTypes.map(({ name }) => name), 'Chương trình hành động']),
].sort((a, b) => b.length - a.length);
const byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
const codes = 'NQ CT KL QĐ QyĐ QĐi QC HD TB KH CTr NĐ TT BC TTr ĐA CV'.split(' ');
const byCode = new Map(
  codes.map((code) => [
    code.toLowerCase(),
    [...new Set(documentTypes.filter((type) => type.code === code).map(({ name }) => name))],
  ]),
);
const LETTER = '\\p{L}\\p{N}';
const typeNames = names.map((name) => name.replaceAll(' ', '\\s+')).join('|');
// What follows a number that counts something is no paper: "báo cáo 6 tháng", "kế hoạch 5 năm".
const COUNTED =
  '(?!\\s*(?:%|tháng|năm(?!\\s+(?:19|20)\\d\\d(?!\\s?-))|ngày(?!\\s*,?\\s*\\d)|tuần|quý|giờ|người|điểm|nội dung|nhiệm vụ|văn bản|bản|trang|lần|tỷ|triệu|đồng|xã|phường|huyện|tỉnh|đơn vị|bước|nhóm|chỉ tiêu|khâu|giải pháp|mục tiêu|không|có|và\\s+\\d|nghị|luật|thông tư|quyết định|chủ|cơ quan|chức danh|loại|công trình|hộ|dự án|đề án|chương trình|kế hoạch|trường hợp))';
// An old number may end with the code of its type and name no organ: Chỉ thị số 297-CT.
const NUMBER = `(\\d{1,4}[a-zđ]?)(?:-(?:${codes.join('|')})(?!\\s?[/-]))?`;
const END = `(?![${LETTER}]|\\s?[/-]\\s?[${LETTER}]|\\.\\d)`;
const named = new RegExp(
  `(?<![${LETTER}])(${typeNames})\\s+(?:(?:số|Số|SỐ)\\s*:?\\s*)?${NUMBER}${END}${COUNTED}`,
  'giu',
);
const coded = new RegExp(
  `(?<![${LETTER}/-])(${codes.join('|')})\\s?(?:số\\s)?${NUMBER}${END}${COUNTED}`,
  'gu',
);
const before = new RegExp(`(?<![${LETTER}])(${typeNames})(?:\\s+số)?[\\s:]*$`, 'iu');

const LOOK_BACK = 40; // characters: the longest type, "số" and a colon

/** The name of a type that stands right before an offset, and where it begins. */
export function typeBefore(text: string, at: number): { name: string; start: number } | undefined {
  const from = Math.max(0, at - LOOK_BACK);
  const [whole = '', name = ''] = before.exec(text.slice(from, at)) ?? [];
  // In "Luật Quy hoạch số 21/2017/QH14" it is part of a law's name.
  if (
    /(?:luật|pháp lệnh)\s+$/iu.test(
      text.slice(Math.max(0, at - whole.length - 12), at - whole.length),
    )
  )
    return undefined;
  return name ? { name: printed(name), start: at - whole.length } : undefined;
}

/** Papers called by type and number alone. A year is no number of a paper. */
export function shortFormsIn(text: string): Mention[] {
  const found = [...text.matchAll(named), ...text.matchAll(coded)];
  return found.flatMap(({ 0: written, 1: type = '', 2: number = '', index }) => {
    if (/^(?:19|20)\d\d$/.test(number) || /^0*$/.test(number)) return [];
    const width = /[a-zđ]$/.test(number) ? 3 : 2; // as it is printed: 05, 24a
    const place = { start: index, end: index + written.length, written };
    return [{ ...place, number: number.padStart(width, '0'), types: typesOf(type) }];
  });
}

const typesOf = (said: string): string[] => byCode.get(said.toLowerCase()) ?? [printed(said)];

const printed = (name: string) => {
  const single = name.replace(/\s+/gu, ' ');
  return byLower.get(single.toLowerCase()) ?? single;
};
