import { findDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';

/** A time that a question names; ISO dates, both inclusive. `text`: the words that name it. */
export type Period = { text: string; from: string; to: string };

const YEAR = '((?:19[4-9]|20[0-4])\\d)';
const QUARTER = '(?:quy)\\s+(iv|i{1,3}|[1-4])';
const ROMAN: { [written: string]: number } = { i: 1, ii: 2, iii: 3, iv: 4 };

/** A time named in words with the calendar year it is said in; groups of the pattern go to `read`. */
type Form = {
  pattern: RegExp;
  read: (groups: string[], year: number, month: number) => [string, string];
};

const forms: Form[] = [
  {
    pattern: new RegExp(
      `(?:tu|giua)\\s+(?:nam\\s+)?${YEAR}\\s+(?:den|toi|va)\\s+(?:nam\\s+)?${YEAR}`,
    ),
    read: ([from = '', to = '']) => [`${from}-01-01`, `${to}-12-31`],
  },
  {
    pattern: new RegExp(`${QUARTER}(?:\\s*(?:[/-]|nam)?\\s*${YEAR})?`),
    read: ([quarter = '', written], year) =>
      monthsOf(written ?? year, quarterOf(quarter) * 3 - 2, 3),
  },
  {
    pattern: new RegExp(`thang\\s+(1[0-2]|0?[1-9])\\s*(?:[/-]|nam)\\s*${YEAR}`),
    read: ([month, written]) => monthsOf(written ?? '', Number(month), 1),
  },
  { pattern: /thang nay/, read: (_, year, month) => monthsOf(year, month, 1) },
  { pattern: /thang truoc/, read: (_, year, month) => monthsOf(year, month - 1, 1) },
  { pattern: /thang (?:sau|toi)/, read: (_, year, month) => monthsOf(year, month + 1, 1) },
  {
    pattern: /(?:trong|cuoi|den|truoc) thang (1[0-2]|0?[1-9])(?!\s*[/-])/,
    read: ([month], year) => monthsOf(year, Number(month), 1),
  },
  { pattern: /nam nay/, read: (_, year) => monthsOf(year, 1, 12) },
  { pattern: /nam (?:ngoai|truoc)/, read: (_, year) => monthsOf(year - 1, 1, 12) },
  { pattern: new RegExp(`nam\\s+${YEAR}`), read: ([year = '']) => monthsOf(year, 1, 12) },
];

/**
 * The day or period that a question names: a date, `từ 2022 đến 2024`, `quý III`, `tháng 9/2026`,
 * `năm nay`. Only ever offered: a year in a title is as often what a paper is about.
 *
 * @param today - ISO date, for what is said of this year
 */
export function periodIn(text: string, today: string): Period | undefined {
  const [day] = findDates(text);
  if (day) return { text: text.slice(day.start, day.end), from: day.date, to: day.date };
  const written = text.normalize('NFC');
  const plain = fold(written);
  if (plain.length !== written.length) return undefined; // offsets would not fit
  for (const { pattern, read } of forms) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern.source}(?![\\p{L}\\p{N}])`, 'u').exec(
      plain,
    );
    if (!found) continue;
    const [from, to] = read(found.slice(1), Number(today.slice(0, 4)), Number(today.slice(5, 7)));
    return from <= to
      ? { text: written.slice(found.index, found.index + found[0].length), from, to }
      : undefined;
  }
  return undefined;
}

const quarterOf = (written: string): number => ROMAN[written] ?? Number(written);

/** From the first of a month to the last day of the last of some months; month 0 is December. */
function monthsOf(year: number | string, month: number, count: number): [string, string] {
  const day = (months: number, date: number) =>
    new Date(Date.UTC(Number(year), months, date)).toISOString().slice(0, 10);
  return [day(month - 1, 1), day(month - 1 + count, 0)];
}
