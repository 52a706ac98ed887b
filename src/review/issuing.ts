import type { Portal } from '../portal.ts';
import { failureOf } from '../storage/log.ts';
import { settleIssued } from './settle.ts';

/**
 * Looks, whenever something was taken in, whether it was a signed file that a draft waits for.
 *
 * @param changed - called after drafts have become documents
 */
export function startIssuing(portal: Portal, changed: () => void) {
  let running: Promise<void> | undefined;
  let again = false;
  const sweep = async () => {
    do {
      again = false;
      if ((await settleIssued(portal)) > 0) changed();
    } while (again);
  };
  return {
    /** Returns at once; a sweep that is under way looks once more at its end. */
    wake() {
      again = true;
      running ??= sweep()
        .catch((error: unknown) => portal.log.error(failureOf(error), 'issuing'))
        .finally(() => {
          running = undefined;
        });
    },
    settled: () => running ?? Promise.resolve(),
  };
}
