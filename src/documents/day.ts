import { dayTyped } from '../text/dates.ts';

const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }); // 2026-11-23

export const today = (now: Date): string => local.format(now);

/** The day an address asks for (`on=2026-11-23`, `on=23/11/2026`); what is no day is today. */
export const dayAsked = (on: string | undefined, now: Date): string =>
  dayTyped(on ?? '') ?? today(now);
