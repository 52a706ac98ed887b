import { today } from '../documents/day.ts';

const DAY = 86_400_000; // ms

/** The day until which a step has time; one that falls on a weekend is the Monday after. */
export function dueOn(now: Date, days: number): string {
  const day = new Date(`${today(now)}T00:00:00Z`).getTime() + days * DAY;
  const weekday = new Date(day).getUTCDay(); // 0: Sunday
  const rest = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(day + rest * DAY).toISOString().slice(0, 10);
}
