import { expect, it } from 'vitest';
import { scoreOf, sets } from './score.ts';

it.each(sets)('names padding and hardly a needed sentence: $name', (one) => {
  const { named, neededNamed, needed } = scoreOf(one);

  expect(needed).toBeGreaterThan(80);
  expect(named).toBeGreaterThanOrEqual(0.8);
  expect(neededNamed).toBeLessThanOrEqual(0.05);
});
