import type { Context, MiddlewareHandler } from 'hono';
import { ErrorPage } from '../../views/error.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { smallForms, type Typed, typedIn } from './form.ts';
import { localPath, reportedPath } from './next.ts';
import { sessionToken } from './session-cookie.ts';
import { viewerOfSession } from './session-record.ts';
import type { Viewer } from './viewer.ts';

type Outside = Pick<Portal, 'db' | 'now' | 'publicUrl'>;

/** Lets signed-in people pass, as `c.var.viewer`; everybody else is sent to the sign-in page. */
export const signedIn =
  (portal: Outside): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const viewer = await viewerHere(c, portal);
    if (!viewer) return sendToSignIn(c, portal);
    c.set('viewer', viewer);
    // Neither a proxy nor the browser keeps what one may read today: going back asks again.
    c.header('Cache-Control', 'private, no-store');
    await next();
  };

/** The person whose browser asks; nobody without a session that is alive. */
export async function viewerHere(c: Context, portal: Outside): Promise<Viewer | undefined> {
  const token = sessionToken(c, portal);
  return token ? viewerOfSession(portal.db, token, portal.now()) : undefined;
}

async function sendToSignIn(c: Context, { publicUrl }: Outside) {
  const { pathname, search, host } = new URL(c.req.url);
  const hosts = publicUrl ? [host, new URL(publicUrl).host] : [host];
  if (c.req.header('HX-Request')) {
    c.header('HX-Redirect', signInThen(reportedPath(c.req.header('HX-Current-URL'), hosts)));
    return c.body(null, 401);
  }
  if (['GET', 'HEAD'].includes(c.req.method))
    return c.redirect(signInThen(localPath(pathname + search)));
  c.header('Cache-Control', 'no-store');
  const next = besidesHome(reportedPath(c.req.header('Referer'), hosts));
  return c.html(ErrorPage({ status: 401, next, typed: await typedInVain(c) }), 401);
}

/** What the form brought that is not saved; nothing of one with files or of one too large. */
async function typedInVain(c: Context): Promise<Typed> {
  let typed: Typed = {};
  if (!c.req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded')) return typed;
  try {
    await smallForms(c, async () => {
      typed = await typedIn(c);
    });
  } catch {
    // The page says that nothing was saved; it can do without.
  }
  return typed;
}

const besidesHome = (next: string) => (next === paths.today() ? undefined : next);
const signInThen = (next: string) => paths.signIn(besidesHome(next));
