import { expect, it } from 'vitest';
import { breakerOf } from '../../src/search/meaning/breaker.ts';

it('rests after three failures in a row, then lets one try decide', () => {
  const clock = { now: 0 };
  const breaker = breakerOf(() => clock.now);
  breaker.failed();
  breaker.failed();
  breaker.succeeded();
  breaker.failed();
  breaker.failed();
  expect(breaker.isOpen()).toBe(false);

  breaker.failed();
  expect(breaker.isOpen()).toBe(true);
  clock.now += 30_000;
  expect(breaker.isOpen()).toBe(false);
  breaker.failed();
  expect(breaker.isOpen()).toBe(true);
  clock.now += 30_000;
  breaker.succeeded();
  expect(breaker.isOpen()).toBe(false);
});
