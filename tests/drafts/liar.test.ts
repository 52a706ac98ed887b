import { expect, it } from 'vitest';
import { lieThrough } from './liar.ts';

const DRAFTS = 10; // npm run test:long has 200

it('lets nothing leave as sourced that a lying model wrote, in any way of lying', async () => {
  const { drafts, lies, truths, left } = await lieThrough(DRAFTS, 20_261_127);

  expect(left).toEqual([]);
  expect(drafts).toBe(DRAFTS);
  expect(truths).toBeGreaterThan(DRAFTS);
  expect(Object.values(lies).filter((told) => told === 0)).toEqual([]);
});
