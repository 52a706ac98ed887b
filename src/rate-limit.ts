import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { AppEnv } from './app-env.ts';
import { clientAddress } from './client-address.ts';
import { TooFast } from './errors.ts';
import type { Portal } from './portal.ts';

const OFFICE = 10; // people: an address may be the proxy of a whole office

type Outside = Pick<Portal, 'requestsPerSecond' | 'trustProxy'>;

/**
 * How many requests a second are answered: of a person, of a token, and ten times as many of one
 * address, whoever asks. Counted in this process.
 */
export function rateLimits({ requestsPerSecond: points, trustProxy }: Outside) {
  const each = new RateLimiterMemory({ points, duration: 1 });
  const addresses = new RateLimiterMemory({ points: points * OFFICE, duration: 1 });
  const by =
    (limiter: RateLimiterMemory, who: (c: Context<AppEnv>) => string): MiddlewareHandler<AppEnv> =>
    async (c, next) => {
      await limiter.consume(who(c)).catch((full: RateLimiterRes) => {
        throw new TooFast(Math.ceil(full.msBeforeNext / MS));
      });
      await next();
    };
  return {
    byAddress: by(addresses, (c) => clientAddress(c, trustProxy)),
    byViewer: by(each, ({ var: { viewer } }) =>
      viewer.token ? `token:${viewer.token.id}` : `person:${viewer.id}`,
    ),
  };
}

export type RateLimits = ReturnType<typeof rateLimits>;

const MS = 1000; // in a second
