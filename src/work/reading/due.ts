import { findDates } from '../../text/dates.ts';
import { dayAfter, lastDayOf, workingDaysAfter } from './calendar.ts';

/** By when: a day, or what is no single day, as written. */
export type Due = { dueOn?: string; dueRule?: string };

type Reading = {
  pattern: RegExp;
  read: (found: RegExpMatchArray, issuedOn?: string) => Due | undefined;
};

const FIRST_YEAR = 1900;
const by =
  '(?:(?:xong|hoàn thành)\\s+)?(?:trước|chậm nhất|muộn nhất|không muộn hơn|hạn cuối|thời (?:hạn|gian)(?: (?:hoàn thành|thực hiện))?:?)(?:\\s+(?:là|đến|vào|trong|hết))*';
const dayOfYear =
  '(?:ngày\\s+)?(?:\\d{1,2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4})';
const year = '(?:năm\\s+|/\\s*|-\\s*)(\\d{4})';
const within = `(?:${by}|(?:ngay\\s+)?trong|vào|(?:hoàn thành|xong|báo cáo|trình|ban hành)(?:\\s+\\p{L}+){0,6}?\\s+(?:trong|vào))`;
const readings: Reading[] = [
  {
    pattern: new RegExp(`${by}\\s+(${dayOfYear})`, 'u'),
    read: ([, written = '']) => dueOn(findDates(written)[0]?.date),
  },
  {
    pattern: new RegExp(
      `${by}\\s+(?:ngày\\s+)?(\\d{1,2})\\s*(?:[-/]|\\s+tháng\\s+)\\s*(\\d{1,2})(?!\\s*[-/\\d]|\\s*(?:,\\s*)?(?:hằng|hàng|mỗi|của|năm (?:sau|tiếp)))`,
      'u',
    ),
    read: ([, day, month], issuedOn) =>
      issuedOn ? dueOn(dayAfter(issuedOn, Number(day), Number(month))) : undefined,
  },
  {
    pattern: new RegExp(`${within}\\s+(?:cuối\\s+)?tháng\\s+(\\d{1,2})\\s*${year}`, 'u'),
    read: ([, month, of]) => dueOn(lastDayOf(Number(of), Number(month))),
  },
  {
    pattern: new RegExp(
      `(?:(?:${within}|hoàn thành|xong)\\s+|\\(\\s*)(?:cuối\\s+|hết\\s+)?quý\\s+(iv|iii|ii|i|[1-4])\\s*(?:,\\s*)?${year}`,
      'u',
    ),
    read: ([, quarter = '', of]) => dueOn(lastDayOf(Number(of), 3 * quarterOf(quarter))),
  },
  {
    pattern: new RegExp(
      `(?:${within}|hoàn thành|xong)\\s+(?:0?6|sáu)\\s+tháng\\s+(đầu|cuối)\\s*${year}`,
      'u',
    ),
    read: ([, half, of]) => dueOn(lastDayOf(Number(of), half === 'đầu' ? 6 : 12)),
  },
  {
    pattern: new RegExp(`(?:(?:${by}|hoàn thành|xong|đến)\\s+|[;,]\\s+|^)cuối\\s+${year}`, 'u'),
    read: ([, of]) => dueOn(lastDayOf(Number(of), 12)),
  },
  {
    pattern: new RegExp(
      `(?:hoàn thành|xong)(?:\\s+\\p{L}+){0,6}?\\s+(?:trong\\s+)?${year}(?![\\d/-])`,
      'u',
    ),
    read: ([, of]) => dueOn(lastDayOf(Number(of), 12)),
  },
  {
    // "trong tháng 11", "trong quý IV": of the year of the paper, or the next where that is past.
    pattern: new RegExp(
      `(?:${within}|hoàn thành|xong)\\s+(?:cuối\\s+)?(tháng\\s+\\d{1,2}|quý\\s+(?:iv|iii|ii|i|[1-4]))(?![\\p{L}\\d]|\\s*(?:[-/,]\\s*)?(?:\\d|năm|hằng|hàng))`,
      'u',
    ),
    read: ([written, which = ''], issuedOn) => ({
      dueRule: written,
      ...(issuedOn ? dueOn(endOf(which, issuedOn)) : {}),
    }),
  },
  {
    pattern:
      /(?:trong(?:\s+(?:thời\s+hạn|thời\s+gian|vòng))?|chậm\s+nhất(?:\s+là)?|không\s+quá)\s+(\d{1,3})(?:\s+\([^)]{1,20}\))?\s+(ngày|tháng)(\s+làm\s+việc)?,?\s+(?:kể\s+)?từ\s+(?:ngày|khi)\s+(?:ký|ban\s+hành|\p{L}+(?:\s+\p{L}+){0,3}\s+này|có\s+hiệu\s+lực)[^,;.]{0,60}/u,
    read: ([written, count, unit, working], issuedOn) => ({
      dueRule: written,
      ...(issuedOn && !/hiệu\s+lực/u.test(written)
        ? dueOn(afterIssue(issuedOn, Number(count), unit, working))
        : {}),
    }),
  },
];

// How often; the limit within each turn may stand far behind: "định kỳ hằng quý ..., chậm nhất ngày 10".
const turn =
  '(?:(?:hằng|hàng|mỗi|từng)\\s+(?:tuần|tháng|quý|năm)|(?:0?6|sáu)\\s+tháng)(?:\\s+(?:một\\s+lần|(?:đầu|cuối)\\s+năm))?';
const turns = `${turn}(?:(?:,|\\s+và|,\\s+và)\\s+(?:${turn}|0?1\\s+năm|năm|quý))*`;
const often = new RegExp(
  `(?<![\\p{L}])(?:định\\s+kỳ,?\\s+(?:\\(\\s?)?${turns}|${turns}(?=,|\\s+(?:báo|tổng|gửi|trình|rà|đánh|kiểm|công|xây|lập|tổ|sơ|thống)))`,
  'u',
);
const eachTime =
  /(?<![\p{L}])(?:trước|chậm\s+nhất|muộn\s+nhất)(?:\s+(?:là|vào|đến))*\s+(?:ngày\s+)?(?:\d{1,2}(?:\s*\/\s*\d{1,2}|\s+tháng\s+\d{1,2})?(?!\s*[/\d]|\s+năm\s+\d|\s+(?:ngày|tháng\s+\d))|cuối)(?:\s+(?:của\s+)?(?:(?:hằng|hàng|mỗi|từng)\s+(?:tuần|tháng|quý|năm)|tháng\s+(?:đầu|cuối|sau|kế\s+tiếp)(?:\s+(?:của\s+)?quý(?:\s+sau)?)?|(?:đầu|cuối)\s+quý|năm\s+(?:sau|tiếp\s+theo)))?/u;

// "đã cấp trước ngày ... thì tiếp tục": what a text leaves as it is.
const past = /(?:đã|được)\s[^,;]{0,120}trước\s+ngày[^;]{0,80}(?:thì|tiếp\s+tục|vẫn|được)/u;

/**
 * The first time limit of a clause, given as written and in small letters of the same length. What
 * comes back each month or year is a rule.
 */
export function dueOf(written: string, small: string, issuedOn?: string): Due {
  const rule = ruleOf(written, small);
  if (rule) return { dueRule: rule };
  if (past.test(small)) return {};
  let first: { at: number; due: Due } | undefined;
  for (const { pattern, read } of readings) {
    const found = small.match(pattern);
    if (!found || (first && first.at <= (found.index ?? 0))) continue;
    const due = read(found, issuedOn);
    const at = found.index ?? 0;
    if (due)
      first = {
        at,
        due: due.dueRule ? { ...due, dueRule: written.slice(at, at + found[0].length) } : due,
      };
  }
  return first?.due.dueRule
    ? { ...first.due, dueRule: trimmed(first.due.dueRule) }
    : (first?.due ?? {});
}

function ruleOf(written: string, small: string): string | undefined {
  const cycle = small.match(often);
  const limit = small.match(eachTime);
  const recurs = cycle ?? limit?.[0].match(/(?:hằng|hàng|mỗi|từng)\s|quý$/u);
  if (!recurs) return undefined;
  const parts = [cycle, limit].filter((part) => part !== null);
  const apart = parts.map(({ 0: phrase, index = 0 }) =>
    trimmed(written.slice(index, index + phrase.length)),
  );
  return apart
    .filter((part, i) => !apart.some((other, j) => j !== i && other.includes(part)))
    .join(', ');
}

function endOf(which: string, issuedOn: string): string | undefined {
  const [kind, of = ''] = which.split(/\s+/);
  const month = kind === 'quý' ? 3 * quarterOf(of) : Number(of);
  const year = Number(issuedOn.slice(0, 4));
  const end = lastDayOf(year, month);
  return end && end < issuedOn ? lastDayOf(year + 1, month) : end;
}

const dueOn = (day: string | undefined): Due | undefined => (day ? { dueOn: day } : undefined);

const quarterOf = (written: string) =>
  ['i', 'ii', 'iii', 'iv'].indexOf(written) + 1 || Number(written);

function afterIssue(issuedOn: string, count: number, unit = '', working?: string) {
  if (working) return workingDaysAfter(issuedOn, count);
  const day = new Date(`${issuedOn}T00:00:00Z`);
  if (unit === 'tháng') day.setUTCMonth(day.getUTCMonth() + count);
  else day.setUTCDate(day.getUTCDate() + count);
  return day.getUTCFullYear() >= FIRST_YEAR ? day.toISOString().slice(0, 10) : undefined;
}

const trimmed = (written: string) => written.replace(/\s+/g, ' ').replace(/[\s,:;(]+$/u, '');
