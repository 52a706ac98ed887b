import { WriterUnavailable } from '../errors.ts';

/** How long a reply may take, in ms: until its first piece, between two pieces, and as a whole. */
export type Waits = { first: number; between: number; whole: number };

const BETWEEN = 10_000; // ms; a server that works says something each second

export const waitsOf = (whole: number): Waits => ({
  whole,
  first: (whole * 2) / 3, // the rest is for the writing
  between: Math.min(BETWEEN, whole),
});

/**
 * The pieces of a reply as they come, while they come in time. Whoever stops listening, or is told
 * that it was too slow, ends the request as well: a server then stops writing.
 *
 * @throws {WriterUnavailable} too slow
 */
export async function* inTime<T>(
  begin: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  { first, between, whole }: Waits,
): AsyncIterable<T> {
  const ending = new AbortController();
  const limit = alarm(whole);
  const patience = alarm(first);
  const soon = <R>(work: Promise<R>) => {
    work.catch(() => {}); // of what nobody waits for any more
    return Promise.race([work, limit.rings, patience.rings]);
  };
  try {
    const reply = await soon(begin(ending.signal));
    const pieces = reply[Symbol.asyncIterator]();
    for (;;) {
      const piece = await soon(pieces.next());
      if (piece.done) return;
      patience.stop();
      yield piece.value;
      patience.set(between);
    }
  } finally {
    limit.stop();
    patience.stop();
    ending.abort();
  }
}

function alarm(after: number) {
  let ring = () => {};
  const rings = new Promise<never>((_, reject) => {
    ring = () => reject(new WriterUnavailable('slow'));
  });
  rings.catch(() => {});
  let timer = setTimeout(() => ring(), after);
  return {
    rings,
    stop: () => clearTimeout(timer),
    set: (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => ring(), ms);
    },
  };
}
