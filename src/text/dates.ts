export type FoundDate = { date: string; start: number; end: number };

// Older years are lunar dates or faults (0003 is one really met), later ones faults.
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;
const LONGEST_DAY = 40; // characters: "ngày 23 tháng 11 năm 2026" has 25

// Scanners drop spaces and accents, and files of a Mac hold accents loose: all are let through.
const GAP = '[\\s,]{0,3}';
const DAY = 'ng[àa]\\u0300?y';
const MONTH = 'th[áa]\\u0301?ng';
const YEAR = 'n[ăa]\\u0306?m';
const inWords = `(?<day>\\d{1,2})${GAP}${MONTH}${GAP}(?<month>\\d{1,2})${GAP}${YEAR}${GAP}(?<year>\\d{4})(?!\\d)`;
const inFigures = `(?<day>\\d{1,2})\\s{0,2}(?<sign>[-/.])\\s{0,2}(?<month>\\d{1,2})\\s{0,2}\\k<sign>\\s{0,2}(?<year>\\d{4})(?!\\d|[-/.]\\w)`;
const before = `(?:${DAY}${GAP})?(?<!\\d|\\d[/.])`;
const forms = [inWords, inFigures].map((form) => new RegExp(before + form, 'giu'));

/**
 * Every day of the calendar named in a text, in order: `ngày 03 tháng 02 năm 2026`, `3/2/2026`,
 * `03-02-2026`, `03.02.2026`. Dates are ISO; the offsets take in the word `ngày`. A day that no
 * calendar holds (31/02) is not found, nor one cut from a longer number (`1/2/2026/QĐ`).
 */
export function findDates(text: string): FoundDate[] {
  return forms
    .flatMap((form) => Array.from(text.matchAll(form), read))
    .filter((found) => found !== undefined)
    .sort((a, b) => a.start - b.start);
}

/** The day that a field of a form or an address says: `3/2/2026`, `2026-02-03`. Undefined when none. */
export function dayTyped(text: string): string | undefined {
  const [, year, month, day] = text.trim().match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? [];
  if (year) return isoDate(Number(year), Number(month), Number(day));
  return text.length > LONGEST_DAY ? undefined : findDates(text)[0]?.date;
}

/**
 * `2026-04-03` as `03/4/2026`: days under 10 and months 1 and 2 take a zero, as the format rules ask.
 * @throws {RangeError} unless it is an ISO date
 */
export function printDate(iso: string): string {
  const [year, month, day] = partsOf(iso);
  return `${day}/${monthOf(month)}/${year}`;
}

/**
 * `2026-03-03` as `ngày 03 tháng 3 năm 2026`: days under 10 and months 1 and 2 take a zero, as the
 * format rules of the Party and the State both ask. @throws {RangeError} unless it is an ISO date
 */
export function longDate(iso: string): string {
  const [year, month, day] = partsOf(iso);
  return `ngày ${day} tháng ${monthOf(month)} năm ${year}`;
}

const monthOf = (month: string) => (Number(month) < 3 ? month : Number(month));

function read({ 0: written, index, groups = {} }: RegExpExecArray): FoundDate | undefined {
  const date = isoDate(Number(groups.year), Number(groups.month), Number(groups.day));
  return date === undefined ? undefined : { date, start: index, end: index + written.length };
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

function partsOf(iso: string): [string, string, string] {
  const [, year, month, day] = iso.match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? [];
  if (!year || !month || !day) throw new RangeError(`not an ISO date: ${iso.slice(0, 20)}`);
  return [year, month, day];
}
