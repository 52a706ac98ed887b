import { daysIn } from '../../verify/days.ts';

/** A time a figure is of: "quý III/2026", "6 tháng", "đến ngày 18/11". Only what is said is set. */
export type Period = {
  sort: 'day' | 'month' | 'quarter' | 'months' | 'year' | 'years';
  of: string;
  year?: number;
  until: boolean;
};

export type Found = Period & { start: number; end: number };

const YEARS = /(?<!\d)(20\d\d|19\d\d)\s?[-–]\s?(20\d\d|19\d\d)(?!\d)/gu;
const MONTHS =
  /(?<![\d.,/\p{L}])(\d{1,2}|ba|sáu|chín)\stháng(\sđầu\snăm|\scuối\snăm|\snăm|\sđầu|\scuối)?(?:\s(20\d\d))?(?![\p{L}])/giu;
const UNTIL = /(?:đến|hết|cuối)\s(?:hết\s|cuối\s)?(?:ngày\s)?$/iu;
const WORDS: { [word: string]: string } = { ba: '3', sáu: '6', chín: '9' };

/** The times that figures of a plain sentence may be of, in order. */
export function periodsIn(plain: string): Found[] {
  const found: Found[] = [];
  const keep = (one: Found) => {
    if (!found.some(({ start, end }) => start < one.end && one.start < end)) found.push(one);
  };
  const isUntil = (start: number) => UNTIL.test(plain.slice(Math.max(0, start - 20), start));
  for (const { 0: text, 1: from, 2: to, index } of plain.matchAll(YEARS))
    keep({ sort: 'years', of: `${from}-${to}`, until: false, ...placeOf(text, index) });
  for (const { 0: text, 1: count = '', 2: which, 3: year, index } of plain.matchAll(MONTHS)) {
    if (!which && !year) continue; // a duration: "trong 6 tháng"
    const of = `${which?.includes('cuối') ? 'last ' : ''}${WORDS[count.toLowerCase()] ?? count}`;
    keep({ sort: 'months', of, ...yearOf(year), until: false, ...placeOf(text, index) });
  }
  for (const { day, month, quarter, year, start, end, written } of daysIn(plain)) {
    if (isFraction(plain, start, end, written)) continue;
    const sort = day ? 'day' : month ? 'month' : quarter ? 'quarter' : 'year';
    const of = day ? `${day}/${month}` : String(month ?? quarter ?? '');
    const until = isUntil(start);
    keep({ sort, of, ...(year ? { year } : {}), until, start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

const placeOf = (text: string, start: number) => ({ start, end: start + text.length });
const yearOf = (year: string | undefined) => (year ? { year: Number(year) } : {});

/** "5/7 chỉ tiêu" counts, "ngày 5/7" does not. */
const isFraction = (plain: string, start: number, end: number, written: string): boolean =>
  /^\d{1,2}\/\d{1,2}$/.test(written) &&
  /^\s\p{Ll}/u.test(plain.slice(end)) &&
  !/^\s(?:đến|tới|và|của|là|tại|do|hằng)(?!\p{L})/u.test(plain.slice(end)) &&
  !/(?:ngày|đến|trước|từ|sau|hạn|sáng|chiều|hôm|lễ|quá)\s$/iu.test(plain.slice(0, start));

/** Whether two figures may be of one time. What is not said may be the same. */
export function mayBeSame(a: Period | undefined, b: Period | undefined): boolean {
  if (!a || !b) return true;
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  return a.sort === b.sort && a.of === b.of && a.until === b.until;
}
