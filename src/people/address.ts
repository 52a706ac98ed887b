import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Portal } from '../portal.ts';

/**
 * The network address that a request comes from; empty where there is none (tests). Behind a proxy
 * (TRUST_PROXY) the last address of X-Forwarded-For: that one the proxy itself wrote, whatever
 * stands before it anybody may have. Of IPv6 the first half, for one machine has all of the rest.
 */
export function addressOf(c: Context, { trustProxy }: Pick<Portal, 'trustProxy'>): string {
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : '';
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return network(forwarded || incoming?.socket.remoteAddress || '').slice(0, LONGEST);
}

const LONGEST = 45; // characters of an address

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::`;
}
