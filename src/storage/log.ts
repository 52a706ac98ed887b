import { type DestinationStream, pino } from 'pino';
import type { forLog } from '../untrusted.ts';

/** All that an entry may say: facts with names, and of what a person or a document says its length. */
type Facts = {
  failure?: string;
  code?: string | undefined;
  at?: string[] | undefined;
  route?: string;
  method?: string; // of asking a model for JSON
  intake?: string;
  viewer?: number | null;
  text?: ReturnType<typeof forLog>;
};
/** @param what - the part of the portal that speaks, written in the code */
type Say = (facts: Facts, what: string) => void;
export type Log = { error: Say; warn: Say; info: Say };

/** JSON lines on standard error: standard output belongs to commands. Never text of documents. */
export const openLog = (level: string, destination: DestinationStream = pino.destination(2)): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);

/** What may be written about a failure: its class and code, never its message (it may quote text). */
export const failureOf = (error: unknown) => ({
  failure: error instanceof Error ? error.constructor.name : typeof error,
  code: codeOf(error),
  at: error instanceof Error ? placesIn(error).slice(0, 3) : undefined,
});

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : undefined;
};

/**
 * The places in the code that a failure came through. Its message is cut off first: of a query it
 * has several lines, with the very values that were to be stored.
 */
function placesIn({ stack = '', message }: Error): string[] {
  const at = message === '' ? -1 : stack.lastIndexOf(message);
  const below = at < 0 ? stack : stack.slice(at + message.length);
  return below.split('\n').flatMap((line) => PLACE.exec(line)?.[1] ?? []);
}

const PLACE = /^ {4}(at (?:[\w.$<>[\] ]{1,80} \()?(?:file:|node:|\/)\S{1,300}:\d+:\d+\)?)$/;

/** A failure that nobody caught ends the process as ever, but without its message on the screen. */
export function logCrashes(log: Log) {
  process.once('uncaughtException', (error) => {
    log.error(failureOf(error), 'crash');
    process.exitCode = 1;
    setImmediate(() => process.exit());
  });
}
