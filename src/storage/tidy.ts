import { failureOf, type Log } from './log.ts';

const HOUR = 3_600_000; // ms

/** Runs housekeeping once an hour. A failure is logged and the next hour tries again. */
export function everyHour(keepHouse: () => Promise<void>, log: Log) {
  const timer = setInterval(() => {
    keepHouse().catch((error: unknown) => log.warn(failureOf(error), 'housekeeping'));
  }, HOUR);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
