import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Portal } from '../portal.ts';
import { pendingSignIns, people } from './schema.ts';
import { cookieManner, isSecure } from './session-cookie.ts';
import { newToken, tokenHash } from './tokens.ts';

type Outside = Pick<Portal, 'db' | 'now' | 'publicUrl'>;

const NAME = 'second';
const VALID = 600; // seconds to find the telephone

export type Way = 'password' | 'oidc';

/** Somebody has proved who they are, but for the second factor. */
export async function startPending(c: Context, outside: Outside, personId: number, way: Way) {
  const { db, now } = outside;
  const token = newToken();
  const expiresAt = new Date(now().getTime() + VALID * 1000);
  await db.delete(pendingSignIns).where(lte(pendingSignIns.expiresAt, now()));
  await db.insert(pendingSignIns).values({ tokenHash: tokenHash(token), personId, way, expiresAt });
  setCookie(c, NAME, token, { ...cookieManner(outside), maxAge: VALID });
}

/** Whose sign-in waits in this browser for the second factor. */
export async function pendingHere(c: Context, outside: Outside) {
  const [row] = await outside.db
    .select({ personId: people.id, login: people.login, way: pendingSignIns.way })
    .from(pendingSignIns)
    .innerJoin(people, eq(people.id, pendingSignIns.personId))
    .where(
      and(
        eq(pendingSignIns.tokenHash, tokenHash(shown(c, outside))),
        gt(pendingSignIns.expiresAt, outside.now()),
        isNull(people.disabledAt),
      ),
    );
  return row;
}

export async function endPending(c: Context, outside: Outside) {
  const mine = eq(pendingSignIns.tokenHash, tokenHash(shown(c, outside)));
  await outside.db.delete(pendingSignIns).where(mine);
  deleteCookie(c, NAME, cookieManner(outside));
}

const shown = (c: Context, outside: Outside) =>
  (isSecure(outside) ? getCookie(c, NAME, 'host') : getCookie(c, NAME)) ?? '';
