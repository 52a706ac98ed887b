import { today } from '../../documents/day.ts';
import type { Portal } from '../../portal.ts';
import { failureOf } from '../../storage/log.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { flagAll, flagChanged } from './flag.ts';

const EVERY = 10_000; // ms between two looks; a writer is told within a minute
const CHECKED = 'sources-checked-on'; // ISO day of the last look at all of them

type Outside = Pick<Portal, 'db' | 'log' | 'now' | 'courtesy'>;

/** Looks at what changed, and at every source once on each new day. */
export async function lookAtSources({ db, now, courtesy }: Omit<Outside, 'log'>): Promise<void> {
  while ((await flagChanged(db, now())) > 0);
  const day = today(now());
  if ((await readSetting(db, CHECKED)) === day) return;
  await flagAll(db, now(), courtesy.turn);
  await writeSetting(db, CHECKED, day);
}

/** Keeps the flags of drafts right. Whatever was missed while nothing ran is found by the first look. */
export function startFlagging(portal: Outside) {
  let work: Promise<void> | undefined;
  const look = () => {
    work ??= lookAtSources(portal)
      .catch((error: unknown) => portal.log.warn(failureOf(error), 'sources of drafts'))
      .finally(() => {
        work = undefined;
      });
  };
  look();
  const timer = setInterval(look, EVERY).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await work;
    },
  };
}
