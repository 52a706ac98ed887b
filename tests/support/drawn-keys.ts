import { randomUUID } from 'node:crypto';
import fc from 'fast-check';

// Few ids, so that keys meet, and such that one is the beginning of another.
const ids = fc.constantFrom(1, 2, 12, 121, 21, 7, 70, 700);
const key = fc.oneof(
  { weight: 1, arbitrary: fc.constant('all') },
  ...['unit', 'person', 'meeting'].map((kind) => ({
    weight: 5,
    arbitrary: ids.map((id) => `${kind}:${id}`),
  })),
);
const keysOf = (most: number) => fc.uniqueArray(key, { maxLength: most });
const drawn = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) =>
  fc.sample(arbitrary, { numRuns, seed: 2_611 });

/** Viewers with few keys, with many and with none. */
export const drawnViewers = (many: number) =>
  drawn(fc.oneof(keysOf(4), keysOf(16), fc.constant<string[]>([])), many).map((keys) => ({ keys }));

/** Papers for few, for many and, withdrawn, for nobody. */
export const drawnPapers = (many: number) =>
  drawn(fc.oneof(keysOf(3), keysOf(9), fc.constant<string[]>([])), many).map((audienceKeys) => ({
    id: randomUUID() as string,
    audienceKeys,
  }));
