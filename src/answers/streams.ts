import { TooFast } from '../errors.ts';

const MOST = 20; // of one person at once: windows in which an answer is being written
const SOON = 5; // seconds until one may have ended

/** Counts the streams that a person has open: each looks into the record as long as it lasts. */
export function countStreams() {
  const open = new Map<number | null, number>();
  return {
    /** @throws {TooFast} when there are too many */
    begin(personId: number | null) {
      const count = open.get(personId) ?? 0;
      if (count >= MOST) throw new TooFast(SOON);
      open.set(personId, count + 1);
    },
    end(personId: number | null) {
      const count = (open.get(personId) ?? 1) - 1;
      if (count > 0) open.set(personId, count);
      else open.delete(personId);
    },
  };
}
