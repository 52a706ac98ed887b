import { and, eq, gt, lt } from 'drizzle-orm';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { networkOf } from './address.ts';
import { knownDevices, people } from './schema.ts';
import { cookieManner, isSecure } from './session-cookie.ts';
import { newToken, tokenHash } from './tokens.ts';

type Outside = Pick<Portal, 'db' | 'now' | 'publicUrl' | 'trustProxy'>;

const NAME = 'device';
const REMEMBERED = 180 * 24 * 3600; // seconds

const shownBy = (c: Context, outside: Outside) =>
  (isSecure(outside) ? getCookie(c, NAME, 'host') : getCookie(c, NAME)) ?? '';

/** Where an attempt to sign in as `login` comes from, for counting failures; see delay.ts. */
export async function sourceOf(c: Context, outside: Outside, login: string): Promise<string> {
  const hash = tokenHash(shownBy(c, outside));
  const [known] = await outside.db
    .select({ id: people.id })
    .from(knownDevices)
    .innerJoin(people, eq(people.id, knownDevices.personId))
    .where(and(eq(people.login, login), eq(knownDevices.tokenHash, hash), isFresh(outside.now())));
  return known ? `device ${hash}` : `address ${networkOf(c, outside)}`;
}

/** Remembers that this browser has signed this person in. Several people may share one. */
export async function rememberDevice(c: Context, outside: Outside, personId: number) {
  const { db, now } = outside;
  const shown = shownBy(c, outside);
  const token = (await isOurs(db, shown, now())) ? shown : newToken();
  const expiresAt = new Date(now().getTime() + REMEMBERED * 1000);
  await db.delete(knownDevices).where(lt(knownDevices.expiresAt, now()));
  await db
    .insert(knownDevices)
    .values({ tokenHash: tokenHash(token), personId, expiresAt })
    .onConflictDoUpdate({
      target: [knownDevices.tokenHash, knownDevices.personId],
      set: { expiresAt },
    });
  setCookie(c, NAME, token, { ...cookieManner(outside), maxAge: REMEMBERED });
}

/** A token that we gave: one planted from elsewhere is not taken on. */
async function isOurs(db: Transaction, token: string, now: Date): Promise<boolean> {
  const given = and(eq(knownDevices.tokenHash, tokenHash(token)), isFresh(now));
  return (
    (await db.select({ id: knownDevices.personId }).from(knownDevices).where(given)).length > 0
  );
}

const isFresh = (now: Date) => gt(knownDevices.expiresAt, now);
