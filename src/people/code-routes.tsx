import { type Context, Hono } from 'hono';
import { SecondFactorPage } from '../../views/sign-in/code.tsx';
import type { AppEnv } from '../app-env.ts';
import { record } from '../audit/events.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { beginAttempt, forgive } from './delay.ts';
import { begin } from './enter.ts';
import { typedIn } from './form.ts';
import { sourceOf } from './known-devices.ts';
import { localPath } from './next.ts';
import { endPending, pendingHere } from './pending.ts';
import { isCode } from './second-factor.ts';
import { waitingSentence } from './waiting.ts';

/** The second step of a sign-in, for who has set one. */
export const codeRoutes = (portal: Portal) => {
  const { db, now } = portal;
  const again = (c: Context, next: string, problem: string, status: 422 | 429) =>
    c.html(<SecondFactorPage next={next} problem={problem} />, status);

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const next = localPath(c.req.query('next'));
      if (!(await pendingHere(c, portal))) return c.redirect(paths.signIn(next));
      return c.html(<SecondFactorPage next={next} />);
    })
    .post('/', async (c) => {
      const { code = '', next: asked } = await typedIn(c);
      const next = localPath(asked);
      const pending = await pendingHere(c, portal);
      if (!pending) return c.redirect(paths.signIn(next), 303);
      const { personId, login, way } = pending;
      // Counted apart from passwords: who knows the password must not clear this count with it.
      const attempt = { login, source: `code, ${await sourceOf(c, portal, login)}` };
      const seconds = await beginAttempt(db, attempt, now());
      if (seconds > 0) {
        c.header('Retry-After', String(seconds));
        return again(c, next, waitingSentence(seconds), 429);
      }
      if (!(await isCode(portal, personId, code))) {
        const detail = { person: personId, step: 'code' };
        await record(db, { kind: 'sign-in failed', personId: null, detail });
        return again(c, next, WRONG, 422);
      }
      await forgive(db, attempt, now());
      await endPending(c, portal);
      return begin(c, portal, { personId, way: `${way}+code`, next });
    });
};

const WRONG = 'Mã không đúng hoặc đã dùng rồi. Xin gõ mã đang hiện trên điện thoại.';
