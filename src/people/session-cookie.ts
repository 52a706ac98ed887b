import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Portal } from '../portal.ts';
import { LIFETIME } from './session-record.ts';

type Outside = Pick<Portal, 'publicUrl'>;

const NAME = 'session';

/** The token this browser shows; empty when it shows none. */
export const sessionToken = (c: Context, outside: Outside): string =>
  (isSecure(outside) ? getCookie(c, NAME, 'host') : getCookie(c, NAME)) ?? '';

export const setSessionCookie = (c: Context, outside: Outside, token: string) =>
  setCookie(c, NAME, token, { ...cookieManner(outside), maxAge: LIFETIME });

export const dropSessionCookie = (c: Context, outside: Outside) =>
  deleteCookie(c, NAME, cookieManner(outside));

// `__Host-` ties the cookie to this very host; browsers take the prefix over https alone.
export const cookieManner = (outside: Outside) => ({
  httpOnly: true,
  sameSite: 'Lax' as const,
  path: '/',
  ...(isSecure(outside) ? { secure: true, prefix: 'host' as const } : {}),
});

export const isSecure = ({ publicUrl }: Outside) => publicUrl?.startsWith('https:') ?? false;
