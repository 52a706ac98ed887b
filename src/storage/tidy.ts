import { failureOf, type Log } from './log.ts';

const HOUR = 3_600_000; // ms

const SETTLED = 5 * 60_000; // ms after the start

/** How long things are kept, in days: questions that found nothing, what a person took away, keys of imports, what calls of the model took. */
export const KEPT = { questions: 90, removed: 1, imports: 30, calls: 90 } as const;

export const daysBefore = (moment: Date, days: number) =>
  new Date(moment.getTime() - days * 24 * HOUR);

/** Runs housekeeping a while after the start and then once an hour. A failure is logged and the next hour tries again. */
export function everyHour(keepHouse: () => Promise<void>, log: Log) {
  const keep = () => {
    keepHouse().catch((error: unknown) => log.warn(failureOf(error), 'housekeeping'));
  };
  const first = setTimeout(keep, SETTLED).unref(); // a portal that is stopped every evening, too
  const timer = setInterval(keep, HOUR).unref();
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}
