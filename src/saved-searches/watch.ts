import type { Portal } from '../portal.ts';
import type { Database } from '../storage/database.ts';
import { failureOf } from '../storage/log.ts';
import { findNews, noteFed } from './news.ts';

const QUIET = 1_500; // ms without another document: then a batch has come to its end
const LONGEST = 30_000; // ms: while a long batch comes in, it is looked at in between
const AGAIN = 60_000; // ms after a failure

type Outside = Pick<Portal, 'db' | 'log' | 'now'>;

/**
 * Asks the saved searches about documents that reached the index, a while after the last one came:
 * a thousand files are a few questions, not a thousand times every search.
 */
export function startWatching({ db, log, now }: Outside) {
  let timer: NodeJS.Timeout | undefined;
  let waitingSince: number | undefined;
  let work = Promise.resolve();

  const lookIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, ms).unref();
  };
  const look = () => {
    waitingSince = undefined;
    work = everything(db, now).catch((error: unknown) => {
      log.warn(failureOf(error), 'saved searches');
      lookIn(AGAIN);
    });
  };
  const soon = () => {
    waitingSince ??= Date.now();
    lookIn(Math.max(0, Math.min(QUIET, waitingSince + LONGEST - Date.now())));
  };

  soon(); // what a stop left behind
  return {
    fed: async (documentIds: string[]) => {
      await noteFed(db, documentIds);
      soon();
    },
    stop: async () => {
      clearTimeout(timer);
      await work;
    },
  };
}

async function everything(db: Database, now: () => Date): Promise<void> {
  while ((await findNews(db, now())) > 0);
}
