import type { Role } from './fact.ts';
import type { Found } from './period.ts';

const BY =
  /(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hết|hạn(?: chót)?(?: là)?|xong)\s(?:hết\s)?(?:ngày\s)?$/iu;
const UP_TO = /\p{L},?\sđến\s(?:hết\s)?(?:ngày\s)?$/iu;
const ON =
  /(?:vào|khởi công|khai mạc|khai trương|tổ chức|hiệu lực(?: thi hành)?(?: kể)?(?: từ)?|diễn ra|bắt đầu|thông xe)\s(?:vào\s|từ\s|kể từ\s)?(?:ngày\s)?$/iu;
const YEARLY = /^\s(?:hằng|hàng|mỗi)(?!\p{L})/u;
const OF_ITSELF = /này(?: bắt đầu)? có hiệu lực/u; // each paper says it of its own
const LONGEST = 40; // characters before a day that say what it is

/** A day that is said as a limit ("trước ngày 30/11") or as the time of an event, not as that of a figure. */
export function dayRole(
  plain: string,
  { sort, start, end }: Found,
  hasFigures: boolean,
): Role | undefined {
  if (sort !== 'day' || YEARLY.test(plain.slice(end)) || OF_ITSELF.test(plain)) return undefined;
  const before = plain.slice(Math.max(0, start - LONGEST), start);
  if (BY.test(before)) return 'most';
  if (ON.test(before)) return 'level';
  return !hasFigures && UP_TO.test(before) ? 'most' : undefined;
}

const YEAR = 372; // days of a year whose months all have 31: for comparing, not for counting

/** A day as a number; without a year it is below one year. */
export function dayValue({ of, year }: Found): number {
  const [day = 0, month = 0] = of.split('/').map(Number);
  return (year ?? 0) * YEAR + (month - 1) * 31 + day;
}

/** "30/11" and "30/11/2026" are one day. */
export const isSameDay = (a: number, b: number): boolean =>
  a === b || ((a < YEAR || b < YEAR) && a % YEAR === b % YEAR);
