import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/fold.ts';
import { normalise } from '../../src/text/normalise.ts';
import { sentences } from '../../src/text/sentences.ts';
import { vietnameseShare } from '../../src/text/syllable.ts';
import { analyse, spans } from '../../src/text/tokens.ts';
import { modernTone } from '../../src/text/tone.ts';
import { hostileTexts, millisecondsOf } from './any-text.ts';

// A quadratic pattern needs minutes for a megabyte; this leaves room for a busy machine.
const PATIENCE = 8_000;

const functions = {
  normalise,
  modernTone,
  fold,
  analyse,
  spans,
  vietnameseShare,
  sentences,
  findDates,
};

describe.each(Object.entries(functions))('%s reads a megabyte', (_, read) => {
  it.each(hostileTexts.map((text) => [text.slice(0, 8), text]))(
    'of %j at the speed of its length',
    (_, text) => {
      expect(text.length).toBeGreaterThan(900_000);
      expect(millisecondsOf(() => read(text))).toBeLessThan(PATIENCE);
    },
  );
});
