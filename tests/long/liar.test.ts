import { expect, it } from 'vitest';
import { lieThrough } from '../drafts/liar.ts';

const DRAFTS = 200;

it('lets nothing leave as sourced in two hundred drafts of a lying model', async () => {
  const { drafts, lies, truths, left } = await lieThrough(DRAFTS, 20_261_128);

  console.log(JSON.stringify({ drafts, lies, truths, left: left.length }));
  expect(left).toEqual([]);
  expect(drafts).toBe(DRAFTS);
  expect(truths).toBeGreaterThan(DRAFTS);
  for (const told of Object.values(lies)) expect(told).toBeGreaterThan(DRAFTS / 10);
});
