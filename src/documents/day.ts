const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }); // 2026-11-23
const DAY = /^(?:1[89]|2[01])\d\d-\d\d-\d\d$/; // as text/dates.ts: 1800 to 2199

export const today = (now: Date): string => local.format(now);

/** The day an address asks for (`on=2026-11-23`); anything that is no day of the calendar is today. */
export function dayAsked(on: string | undefined, now: Date): string {
  if (!on || !DAY.test(on)) return today(now);
  const date = new Date(`${on}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== on ? today(now) : on;
}
