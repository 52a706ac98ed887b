const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const isYear = (year: number) => year >= FIRST_YEAR && year <= LAST_YEAR;

/** The last day of a month (1 to 12); undefined where no calendar holds it. */
export const lastDayOf = (year: number, month: number): string | undefined =>
  isYear(year) && month >= 1 && month <= 12 ? iso(year, month + 1, 0) : undefined;

/** The next such day of the calendar on or after another: "trước 30/11" of a paper of 15/10/2026. */
export function dayAfter(from: string, day: number, month: number): string | undefined {
  const year = Number(from.slice(0, 4));
  for (const of of [year, year + 1]) {
    const found = iso(of, month, day);
    if (Number(found.slice(8)) === day && Number(found.slice(5, 7)) === month && found >= from)
      return found;
  }
  return undefined;
}

/** Monday to Friday; public holidays are not counted out, for each year moves them. */
export function workingDaysAfter(from: string, count: number): string {
  const day = new Date(`${from}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left--;
  }
  return day.toISOString().slice(0, 10);
}
