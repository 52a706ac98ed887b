import { and, eq, isNull } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../app-env.ts';
import { record } from '../audit/events.ts';
import type { Portal } from '../portal.ts';
import { failureOf } from '../storage/log.ts';
import { enter } from './enter.ts';
import { localPath } from './next.ts';
import type { Begun } from './oidc.ts';
import { isLogin } from './person-form.ts';
import { people } from './schema.ts';
import { cookieManner, isSecure } from './session-cookie.ts';

const NAME = 'oidc';
const VALID = 600; // seconds to sign in at the provider

type Refused = (c: Context, problem: string, next?: string) => Response | Promise<Response>;
type Kept = Begun & { next: string; until: number };

/**
 * Sign-in at the office's own provider. Only who has an account here gets in, with the rights they
 * have here; a stranger and a disabled account are told the same.
 *
 * @param refused - the sign-in page with a sentence
 */
export const oidcRoutes = (portal: Portal, refused: Refused) => {
  const { db, log, now, oidc, secret } = portal;
  if (!oidc) return new Hono<AppEnv>();

  const fail = async (c: Context, why: string, problem: string, next?: string) => {
    await record(db, { kind: 'sign-in failed', personId: null, detail: { way: 'oidc', why } });
    return refused(c, problem, next);
  };
  const keptBy = (c: Context): Kept | undefined => {
    const locked = (isSecure(portal) ? getCookie(c, NAME, 'host') : getCookie(c, NAME)) ?? '';
    deleteCookie(c, NAME, cookieManner(portal));
    const kept = secret.unlock(NAME, locked);
    const read = kept ? (JSON.parse(kept) as Kept) : undefined;
    return read && read.until > now().getTime() ? read : undefined;
  };

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const next = localPath(c.req.query('next'));
      const started = await oidc.begin().catch((error: unknown) => {
        log.warn(failureOf(error), 'oidc');
        return undefined;
      });
      if (!started) return refused(c, AWAY, next);
      const kept = { ...started.begun, next, until: now().getTime() + VALID * 1000 };
      const locked = secret.lock(NAME, JSON.stringify(kept));
      setCookie(c, NAME, locked, { ...cookieManner(portal), maxAge: VALID });
      return c.redirect(started.url, 303);
    })
    .get('/callback', async (c) => {
      const kept = keptBy(c);
      if (!kept) return fail(c, 'not begun here, or too long ago', TOO_LATE);
      const login = await oidc.finish(new URL(c.req.url).search, kept).catch((error: unknown) => {
        log.warn(failureOf(error), 'oidc');
        return undefined;
      });
      if (login === undefined) return fail(c, 'not vouched for', NOT_PROVED, kept.next);
      const [person] = isLogin(login) // odd letters do not reach the database
        ? await db
            .select({ id: people.id })
            .from(people)
            .where(and(eq(people.login, login), isNull(people.disabledAt)))
        : [];
      if (!person) return fail(c, 'no account', STRANGER, kept.next);
      return enter(c, portal, { personId: person.id, way: 'oidc', next: kept.next });
    });
};

const AWAY = 'Nơi đăng nhập của cơ quan chưa trả lời. Xin thử lại, hoặc dùng mật khẩu của cổng.';
const TOO_LATE = 'Lần đăng nhập này đã quá lâu hoặc không bắt đầu từ đây. Xin bấm lại.';
const NOT_PROVED = 'Nơi đăng nhập của cơ quan không xác nhận lần này. Xin bấm lại.';
const STRANGER = 'Tài khoản này chưa được vào cổng. Xin báo người quản trị.';
