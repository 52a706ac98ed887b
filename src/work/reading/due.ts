import { findDates } from '../../text/dates.ts';
import { dayAfter, lastDayOf, workingDaysAfter } from './calendar.ts';

/** By when: a day, or what is no single day, as written. */
export type Due = { dueOn?: string; dueRule?: string };

type Reading = { pattern: RegExp; read: (found: RegExpMatchArray, issuedOn?: string) => Due | undefined };

const FIRST_YEAR = 1900;
const by = '(?:(?:xong|hoàn thành)\\s+)?(?:trước|chậm nhất|muộn nhất|không muộn hơn|hạn cuối|thời hạn(?: hoàn thành)?:?)(?:\\s+(?:là|đến|vào|trong|hết))*';
const dayOfYear = '(?:ngày\\s+)?(?:\\d{1,2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4})';
const year = '(?:năm\\s+|/\\s*|-\\s*)(\\d{4})';
const within = `(?:${by}|(?:ngay\\s+)?trong|vào|(?:hoàn thành|xong|báo cáo|trình|ban hành)(?:\\s+\\p{L}+){0,6}?\\s+(?:trong|vào))`;
const cycle = '(?:định kỳ|(?:hằng|hàng)\\s+(?:tuần|tháng|quý|năm)|(?:0?6|sáu)\\s+tháng(?:,?\\s+(?:và\\s+)?(?:hằng\\s+|hàng\\s+|một\\s+)?(?:năm|lần))?|mỗi\\s+(?:tuần|tháng|quý|năm))';

const readings: Reading[] = [
  {
    pattern: new RegExp(`${by}\\s+(${dayOfYear})`, 'u'),
    read: ([, written = '']) => dueOn(findDates(written)[0]?.date),
  },
  {
    pattern: new RegExp(`${by}\\s+(?:ngày\\s+)?(\\d{1,2})\\s*(?:[-/]|\\s+tháng\\s+)\\s*(\\d{1,2})(?!\\s*[-/\\d]|\\s*(?:,\\s*)?(?:hằng|hàng|mỗi|của|năm (?:sau|tiếp)))`, 'u'),
    read: ([, day, month], issuedOn) => (issuedOn ? dueOn(dayAfter(issuedOn, Number(day), Number(month))) : undefined),
  },
  {
    pattern: new RegExp(`${within}\\s+(?:cuối\\s+)?tháng\\s+(\\d{1,2})\\s*${year}`, 'u'),
    read: ([, month, of]) => dueOn(lastDayOf(Number(of), Number(month))),
  },
  {
    pattern: new RegExp(`(?:${within}|(?:hoàn thành|xong))\\s+(?:cuối\\s+|hết\\s+)?quý\\s+(iv|iii|ii|i|[1-4])\\s*(?:,\\s*)?${year}`, 'u'),
    read: ([, quarter = '', of]) => dueOn(lastDayOf(Number(of), 3 * quarterOf(quarter))),
  },
  {
    pattern: new RegExp(`(?:${within}|hoàn thành|xong)\\s+(?:0?6|sáu)\\s+tháng\\s+(đầu|cuối)\\s*${year}`, 'u'),
    read: ([, half, of]) => dueOn(lastDayOf(Number(of), half === 'đầu' ? 6 : 12)),
  },
  {
    pattern: new RegExp(`(?:${within}|hoàn thành|xong)\\s+cuối\\s+${year}`, 'u'),
    read: ([, of]) => dueOn(lastDayOf(Number(of), 12)),
  },
  {
    pattern: new RegExp(`(?:hoàn thành|xong)(?:\\s+\\p{L}+){0,6}?\\s+(?:trong\\s+)?${year}(?![\\d/-])`, 'u'),
    read: ([, of]) => dueOn(lastDayOf(Number(of), 12)),
  },
  {
    pattern: /(?:trong\s+(?:thời\s+hạn|vòng)|chậm\s+nhất(?:\s+là)?|không\s+quá|sau)\s+(\d{1,3})(?:\s+\([^)]{1,20}\))?\s+(ngày|tháng)(\s+làm\s+việc)?,?\s+(?:kể\s+)?từ\s+(?:ngày|khi)\s+(?:ký|ban\s+hành|\p{L}+(?:\s+\p{L}+){0,3}\s+này|có\s+hiệu\s+lực)[^,;.]{0,60}/u,
    read: ([written, count, unit, working], issuedOn) => ({
      dueRule: written,
      ...(issuedOn && !/hiệu\s+lực/u.test(written) ? dueOn(afterIssue(issuedOn, Number(count), unit, working)) : {}),
    }),
  },
];

const cycles = new RegExp(`(?<![\\p{L}])${cycle}[^;.]{0,160}`, 'u');
const within30 = new RegExp(`(?<![\\p{L}])(?:${by})\\s+(?:ngày\\s+)?\\d{1,2}[^;.]{0,60}?(?:hằng|hàng|mỗi|của)\\s+(?:tuần|tháng|quý|năm)[^,;.]{0,40}`, 'u');

// "đã cấp trước ngày ... thì tiếp tục": what a text leaves as it is.
const past = /(?:đã|được)\s[^,;]{0,120}trước\s+ngày[^;]{0,80}(?:thì|tiếp\s+tục|vẫn|được)/u;

/** The first time limit of a sentence in small letters. A period ("định kỳ hằng quý") is a rule. */
export function dueOf(sentence: string, issuedOn?: string): Due {
  const cyclic = sentence.match(within30)?.[0] ?? sentence.match(cycles)?.[0];
  if (cyclic && /trước|chậm\s+nhất|định\s+kỳ|báo\s+cáo|một\s+lần/u.test(cyclic)) return { dueRule: trimmed(cyclic) };
  if (past.test(sentence)) return {};
  let first: { at: number; due: Due } | undefined;
  for (const { pattern, read } of readings) {
    const found = sentence.match(pattern);
    if (!found || (first && first.at <= (found.index ?? 0))) continue;
    const due = read(found, issuedOn);
    if (due) first = { at: found.index ?? 0, due };
  }
  return first?.due.dueRule ? { ...first.due, dueRule: trimmed(first.due.dueRule) } : (first?.due ?? {});
}

const dueOn = (day: string | undefined): Due | undefined => (day ? { dueOn: day } : undefined);

const quarterOf = (written: string) => ['i', 'ii', 'iii', 'iv'].indexOf(written) + 1 || Number(written);

function afterIssue(issuedOn: string, count: number, unit = '', working?: string) {
  if (working) return workingDaysAfter(issuedOn, count);
  const day = new Date(`${issuedOn}T00:00:00Z`);
  if (unit === 'tháng') day.setUTCMonth(day.getUTCMonth() + count);
  else day.setUTCDate(day.getUTCDate() + count);
  return day.getUTCFullYear() >= FIRST_YEAR ? day.toISOString().slice(0, 10) : undefined;
}

const trimmed = (written: string) => written.replace(/\s+/g, ' ').replace(/[\s,:;(]+$/u, '');
