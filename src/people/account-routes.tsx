import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { AccountPage, type AccountProps } from '../../views/sign-in/account.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotFound } from '../errors.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { lentNow, mayArrange } from './delegations.ts';
import { deviceOf } from './device.ts';
import { smallForms, typedIn } from './form.ts';
import { ownId } from './own-id.ts';
import { roleNames } from './roles.ts';
import { hasSecondFactor } from './second-factor.ts';
import { secondFactorRoutes } from './second-factor-routes.tsx';
import { sessionToken, setSessionCookie } from './session-cookie.ts';
import { endOtherSessions, endOwnSession, sessionsOf } from './session-record.ts';
import { beginSession } from './sign-in.ts';
import { tokenRoutes } from './token-routes.tsx';

/** One's own account: where one is signed in, one's password. */
export const accountRoutes = (portal: Portal) => {
  const { db, now } = portal;
  const page = async (c: Context<AppEnv>, more: Partial<AccountProps> = {}) => {
    const { viewer } = c.var;
    const sessions = await sessionsOf(db, ownId(c), sessionToken(c, portal), now());
    return (
      <AccountPage
        viewer={viewer}
        roleName={roleNames[viewer.role]}
        sessions={sessions}
        hasSecondFactor={await hasSecondFactor(db, ownId(c))}
        lent={await lentNow(db, now(), ownId(c))}
        lends={mayArrange(viewer)}
        {...more}
      />
    );
  };

  return new Hono<AppEnv>()
    .route('/tokens', tokenRoutes(portal))
    .use(smallForms)
    .get('/', async (c) => {
      return c.html(await page(c, { notice: notices[c.req.query('done') ?? ''] }));
    })
    .route('/second-factor', secondFactorRoutes(portal))
    .post('/sessions/end-others', async (c) => {
      await endOtherSessions(portal, ownId(c), sessionToken(c, portal));
      return c.redirect(`${paths.account()}?done=sessions`, 303);
    })
    .post('/sessions/:id/end', async (c) => {
      const id = z.uuid().safeParse(c.req.param('id'));
      if (!id.success || !(await endOwnSession(db, ownId(c), id.data)))
        throw new NotFound('Phiên này đã kết thúc rồi.');
      return c.redirect(paths.account(), 303);
    })
    .post('/password', async (c) => {
      const changed = await changeOwnPassword(portal, c.var.viewer, await typedIn(c));
      if (changed.problems) return c.html(await page(c, changed), 422);
      const device = deviceOf(c.req.header('User-Agent'));
      const begun = { personId: ownId(c), device, shown: '', way: 'new password' };
      const token = await beginSession(portal, begun);
      setSessionCookie(c, portal, token);
      return c.redirect(`${paths.account()}?done=password`, 303);
    });
};

const notices: { [done: string]: string } = {
  password: 'Đã đổi mật khẩu.',
  sessions: 'Đã đăng xuất khỏi mọi nơi khác.',
  'second-factor': 'Đã tắt xác minh hai bước.',
};
