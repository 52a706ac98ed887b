import { Busy } from '../../errors.ts';
import { Isolated } from '../../ingest/extract/isolated.ts';
import type { CheckOrder } from './check-process.ts';
import type { Fixed } from './fix.ts';

const TIME_LIMIT = 60_000; // ms; the longest paper met (6,900 paragraphs) takes 3 s on a quiet machine
const MOST_WAITING = 8; // one is checked after another

const checker = new Isolated(TIME_LIMIT, new URL('./check-process.ts', import.meta.url));
let waiting = 0;

/**
 * `fix` in a process with limits of time and memory: a hostile file cannot take this one down.
 *
 * @throws {UnreadableFile} with a sentence for the person, {Busy}
 */
export async function checkSafely(order: CheckOrder): Promise<Fixed> {
  if (waiting >= MOST_WAITING) throw new Busy(busy);
  waiting++;
  try {
    return (await checker.inTurn(order)) as Fixed;
  } finally {
    waiting--;
  }
}

/** Ends the process, for a command that is done. */
export const closeChecker = () => checker.close();

const busy = 'Đang có nhiều người kiểm tra thể thức cùng lúc; xin chờ một phút rồi gửi lại.';
