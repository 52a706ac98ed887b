import { pino } from 'pino';

/** JSON lines on standard error: standard output belongs to commands. Never text of documents. */
export const openLog = (level: string) =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));

export type Log = ReturnType<typeof openLog>;

/** What may be written about a failure: its class and code, never its message (it may quote text). */
export const failureOf = (error: unknown) => ({
  failure: error instanceof Error ? error.constructor.name : typeof error,
  code: (error as { code?: string })?.code,
  at:
    error instanceof Error
      ? error.stack
          ?.split('\n')
          .slice(1, 4)
          .map((l) => l.trim())
      : undefined,
});
