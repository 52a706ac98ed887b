/**
 * A time named in words without accents. `read` makes the first and last day of the groups of the
 * pattern, ISO dates; '' where it is open.
 */
export type PeriodForm = {
  pattern: RegExp;
  read: (groups: string[], today: string) => [string, string];
};

const YEAR = '((?:19[4-9]|20[0-4])\\d)';
const OF_YEAR = `(?:\\s*(?:[/-]|nam)\\s*${YEAR})?`;
const MONTH = '(1[0-2]|0?[1-9])';
const QUARTER = '(?:quy)\\s+(iv|i{1,3}|[1-4])';
const TO = '\\s+(?:den|toi|va)\\s+(?:het\\s+)?';
const ROMAN: { [written: string]: number } = { i: 1, ii: 2, iii: 3, iv: 4 };
const IN_WORDS: { [written: string]: number } = { ba: 3, sau: 6, chin: 9 };

const form = (pattern: string, read: PeriodForm['read']): PeriodForm => ({
  pattern: new RegExp(pattern),
  read,
});

/** The first that matches is meant; so the longer forms stand before those they hold. */
export const periodForms: PeriodForm[] = [
  form(
    `(?:tu|giua)\\s+(?:dau\\s+)?(?:nam\\s+)?${YEAR}${TO}(?:nam\\s+)?${YEAR}`,
    ([from = '', to = '']) => [`${from}-01-01`, `${to}-12-31`],
  ),
  form(
    `tu\\s+(?:thang\\s+)?${MONTH}${OF_YEAR}${TO}thang\\s+${MONTH}${OF_YEAR}`,
    ([first, ofFirst, last, ofLast], today) => {
      const until = ofLast ?? ofFirst ?? yearOf(today);
      return [monthsOf(ofFirst ?? until, Number(first), 1)[0], monthsOf(until, Number(last), 1)[1]];
    },
  ),
  form(
    `(3|ba|6|sau|9|chin)\\s+thang\\s+(dau|cuoi)\\s+nam(?:\\s+${YEAR})?`,
    ([count = '', end, year], today) => {
      const months = IN_WORDS[count] ?? Number(count);
      return monthsOf(year ?? yearOf(today), end === 'dau' ? 1 : 13 - months, months);
    },
  ),
  form(`${QUARTER}(?:\\s*(?:[/-]|nam)?\\s*${YEAR})?`, ([quarter = '', year], today) =>
    monthsOf(year ?? yearOf(today), (ROMAN[quarter] ?? Number(quarter)) * 3 - 2, 3),
  ),
  form(
    `ngay\\s+(0?[1-9]|[12]\\d|3[01])\\s*(?:[/.-]|thang)\\s*${MONTH}(?!\\s*[/.-])`,
    ([day, month], today) => dayOf(yearOf(today), Number(month), Number(day)),
  ),
  form(`truoc\\s+thang\\s+${MONTH}${OF_YEAR}`, ([month, year], today) => [
    '',
    daysFrom(monthsOf(year ?? yearOf(today), Number(month), 1)[0], -1),
  ]),
  form(`truoc\\s+(?:nam\\s+)?${YEAR}`, ([year]) => ['', `${Number(year) - 1}-12-31`]),
  form(`sau\\s+(?:nam\\s+)?${YEAR}`, ([year]) => [`${Number(year) + 1}-01-01`, '']),
  form(`(?:tu|ke tu)\\s+(?:dau\\s+)?(?:nam\\s+)?${YEAR}(?:\\s+(?:den|toi)\\s+nay)?`, ([year]) => [
    `${year}-01-01`,
    '',
  ]),
  form('(?:tu\\s+)?dau\\s+nam(?:\\s+(?:den|toi)\\s+nay)?', (_, today) => [
    `${yearOf(today)}-01-01`,
    today,
  ]),
  form(`thang\\s+${MONTH}\\s*(?:[/-]|nam)\\s*${YEAR}`, ([month, year]) =>
    monthsOf(year ?? '', Number(month), 1),
  ),
  form('hom nay', (_, today) => [today, today]),
  form('hom qua', (_, today) => [daysFrom(today, -1), daysFrom(today, -1)]),
  form('tuan nay', (_, today) => weekOf(today, 0)),
  form('tuan (?:truoc|qua)', (_, today) => weekOf(today, -1)),
  form('thang nay', (_, today) => monthsOf(yearOf(today), monthOf(today), 1)),
  form('thang (?:truoc|vua qua)', (_, today) => monthsOf(yearOf(today), monthOf(today) - 1, 1)),
  form('thang (?:sau|toi)', (_, today) => monthsOf(yearOf(today), monthOf(today) + 1, 1)),
  form(`(?<!\\d\\s)thang ${MONTH}(?!\\s*[/-])`, ([month], today) =>
    monthsOf(yearOf(today), Number(month), 1),
  ),
  form('nam nay', (_, today) => monthsOf(yearOf(today), 1, 12)),
  form('nam (?:ngoai|truoc)', (_, today) => monthsOf(yearOf(today) - 1, 1, 12)),
  form(`nam\\s+${YEAR}`, ([year = '']) => monthsOf(year, 1, 12)),
  form(`(?<![/-]\\s?)${YEAR}(?!\\s?[/-])$`, ([year = ''], today) =>
    Number(year) > yearOf(today) ? ['1', '0'] : monthsOf(year, 1, 12),
  ),
];

const yearOf = (today: string): number => Number(today.slice(0, 4));
const monthOf = (today: string): number => Number(today.slice(5, 7));

/** From the first of a month to the last day of the last of some months; month 0 is December. */
function monthsOf(year: number | string, month: number, count: number): [string, string] {
  const day = (months: number, date: number) =>
    new Date(Date.UTC(Number(year), months, date)).toISOString().slice(0, 10);
  return [day(month - 1, 1), day(month - 1 + count, 0)];
}

/** One day; of a day that the month does not have, a period that runs backwards. */
function dayOf(year: number, month: number, day: number): [string, string] {
  const [first, last] = monthsOf(year, month, 1);
  const found = daysFrom(first, day - 1);
  return found <= last ? [found, found] : [last, first];
}

function daysFrom(day: string, count: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

/** From Monday to Sunday. */
function weekOf(today: string, weeks: number): [string, string] {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = daysFrom(today, weeks * 7 - sinceMonday);
  return [monday, daysFrom(monday, 6)];
}
