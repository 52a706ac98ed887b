import { type Context, Hono } from 'hono';
import { ChoosePasswordPage } from '../../views/sign-in/choose-password.tsx';
import { type DemoAccount, SignInPage, type SignInProps } from '../../views/sign-in/page.tsx';
import { SetupPage } from '../../views/sign-in/setup.tsx';
import type { AppEnv } from '../app-env.ts';
import { record } from '../audit/events.ts';
import { hasSample } from '../documents/sample.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { codeRoutes } from './code-routes.tsx';
import { enter } from './enter.ts';
import { asLogin, smallForms, typedIn } from './form.ts';
import { openPasswordLink, openSetup } from './invitations.ts';
import { sourceOf } from './known-devices.ts';
import { localPath } from './next.ts';
import { oidcRoutes } from './oidc-routes.tsx';
import { choosePassword, setUp } from './one-time.ts';
import { dropSessionCookie, sessionToken } from './session-cookie.ts';
import { endSession } from './session-record.ts';
import { viewerHere } from './sessions.ts';
import { checkCredentials } from './sign-in.ts';
import { waitingSentence } from './waiting.ts';

/** @param demo - accounts to try the sample archive with, offered while it is there */
export const signInRoutes = (portal: Portal, demo: DemoAccount[] = []) => {
  const { db, now } = portal;
  const app = new Hono<AppEnv>();
  for (const path of ['/sign-in', '/sign-in/*', '/sign-out', '/setup/*', '/password/*'])
    app.use(path, smallForms, noStore);

  const page = async (c: Context, props: SignInProps, status: 200 | 422 | 429 = 200) => {
    const offered = (await hasSample(db)) ? demo : [];
    return c.html(<SignInPage {...props} demo={offered} oidc={Boolean(portal.oidc)} />, status);
  };
  const enterWith = (c: Context, personId: number, next: string) =>
    enter(c, portal, { personId, way: 'password', next });

  return app
    .route('/sign-in/code', codeRoutes(portal))
    .route(
      '/sign-in/oidc',
      oidcRoutes(portal, (c, problem, next) => page(c, { next, problem }, 422)),
    )
    .get('/sign-in', async (c) => {
      const next = localPath(c.req.query('next'));
      if (await viewerHere(c, portal)) return c.redirect(next);
      return page(c, { next });
    })
    .post('/sign-in', async (c) => {
      const { login = '', password = '', next: asked } = await typedIn(c);
      const next = localPath(asked);
      const source = await sourceOf(c, portal, asLogin(login));
      const checked = await checkCredentials(portal, { login, password, source });
      if (checked.status === 'right') return enterWith(c, checked.personId, next);
      if (checked.status === 'wrong') return page(c, { next, login, problem: WRONG }, 422);
      c.header('Retry-After', String(checked.seconds));
      return page(c, { next, login, problem: waitingSentence(checked.seconds) }, 429);
    })
    .post('/sign-out', async (c) => {
      const personId = await endSession(db, sessionToken(c, portal), now());
      if (personId !== undefined) await record(db, { kind: 'sign-out', personId });
      dropSessionCookie(c, portal);
      return c.redirect(paths.signIn(), 303);
    })
    .get('/setup/:token', async (c) => {
      const token = c.req.param('token');
      await openSetup(db, token, now());
      return c.html(<SetupPage token={token} values={{ name: '', login: '' }} />);
    })
    .post('/setup/:token', async (c) => {
      const token = c.req.param('token');
      const typed = await typedIn(c);
      const done = await setUp(portal, token, typed);
      if ('personId' in done) return enterWith(c, done.personId, paths.today());
      const values = { name: typed.name ?? '', login: typed.login ?? '' };
      return c.html(<SetupPage token={token} values={values} problems={done.problems} />, 422);
    })
    .get('/password/:token', async (c) => {
      const token = c.req.param('token');
      const person = await openPasswordLink(db, token, now());
      return c.html(<ChoosePasswordPage token={token} {...person} />);
    })
    .post('/password/:token', async (c) => {
      const token = c.req.param('token');
      const person = await openPasswordLink(db, token, now());
      const done = await choosePassword(portal, token, person, await typedIn(c));
      if (!done.problems) return enterWith(c, person.id, paths.today());
      return c.html(<ChoosePasswordPage token={token} {...person} problems={done.problems} />, 422);
    });
};

const WRONG = 'Tên đăng nhập hoặc mật khẩu không đúng.';

type Middleware = typeof smallForms;

const noStore: Middleware = async (c, next) => {
  c.header('Cache-Control', 'no-store');
  await next();
};
