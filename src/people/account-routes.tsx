import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { AccountPage, type AccountProps } from '../../views/sign-in/account.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { lentNow, mayArrange } from './delegations.ts';
import { deviceOf } from './device.ts';
import { smallForms, typedIn } from './form.ts';
import { roleNames } from './roles.ts';
import { sessionToken, setSessionCookie } from './session-cookie.ts';
import { endOwnSession, sessionsOf } from './session-record.ts';
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
      const done = c.req.query('done') === 'password';
      return c.html(await page(c, { notice: done ? 'Đã đổi mật khẩu.' : undefined }));
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
      const token = await beginSession(portal, { personId: ownId(c), device, shown: '' });
      setSessionCookie(c, portal, token);
      return c.redirect(`${paths.account()}?done=password`, 303);
    });
};

function ownId(c: Context<AppEnv>): number {
  const { id } = c.var.viewer;
  if (id === null) throw new NotAllowed(); // the operator of the machine has no account
  return id;
}
