import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/fold.ts';
import { normalise } from '../../src/text/normalise.ts';
import { sentences } from '../../src/text/sentences.ts';
import { vietnameseShare } from '../../src/text/syllable.ts';
import { analyse, spans } from '../../src/text/tokens.ts';
import { modernTone } from '../../src/text/tone.ts';
import { hostileTexts, millisecondsOf } from './any-text.ts';

const PATIENCE = 2_000; // milliseconds of processor time, ten times what the slowest takes
const PATIENCE_FOR_A_MEGABYTE = 10_000;

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
const megabyte = hostileTexts.map((text) => text.slice(0, 50_000)).join('');

describe.each(Object.entries(functions))('%s', (_, read) => {
  it.each(hostileTexts.map((text) => [text.slice(0, 8), text]))(
    'is not held up by %j repeated',
    (_, text) => {
      expect(text.length).toBeGreaterThan(95_000);
      expect(millisecondsOf(() => read(text))).toBeLessThan(PATIENCE);
    },
  );

  it('reads a megabyte of all of them at the speed of its length', () => {
    expect(megabyte.length).toBeGreaterThan(1_000_000);
    expect(millisecondsOf(() => read(megabyte))).toBeLessThan(PATIENCE_FOR_A_MEGABYTE);
  });
});
