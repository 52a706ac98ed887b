import type { Context } from 'hono';
import { clientAddress } from '../client-address.ts';
import type { Portal } from '../portal.ts';

const LONGEST = 45; // characters of an address

/** The network that a request comes from. Of IPv6 the first half: one machine has all of the rest. */
export const networkOf = (c: Context, { trustProxy }: Pick<Portal, 'trustProxy'>): string =>
  network(clientAddress(c, trustProxy)).slice(0, LONGEST);

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::`;
}
