import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Where a request comes from. Behind a proxy that is trusted, the last address it reports: what
 * stands before it anybody can write.
 */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const reported = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : '';
  if (reported) return reported;
  const isServed = c.env && 'incoming' in c.env; // not so in tests that ask the app itself
  return (isServed && getConnInfo(c).remote.address) || 'here';
}
