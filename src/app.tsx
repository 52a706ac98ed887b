import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { ErrorPage, ErrorPart } from '../views/error.tsx';
import type { AppEnv } from './app-env.ts';
import { assetRoutes } from './assets.ts';
import { documentRoutes } from './documents/routes.tsx';
import { statusOf } from './errors.ts';
import { helpRoutes } from './help.tsx';
import { wantsFragment } from './htmx.ts';
import { replaceRoutes } from './ingest/replace-routes.tsx';
import { intakeRoutes } from './ingest/routes.tsx';
import { accountRoutes } from './people/account-routes.tsx';
import { peopleRoutes } from './people/routes.tsx';
import { signedIn } from './people/sessions.ts';
import { signInRoutes } from './people/sign-in-routes.tsx';
import type { Portal } from './portal.ts';
import { searchRoutes } from './search/routes.tsx';
import { failureOf } from './storage/log.ts';
import { todayRoutes } from './today/routes.tsx';

const BODY = 1024 * 1024; // bytes; files have a limit of their own, see ingest/upload.ts

/** The whole portal as a function of what lies outside it: the same in production and in tests. */
export function createApp(portal: Portal) {
  const app = new Hono<AppEnv>();

  app.use(secureHeaders({ contentSecurityPolicy: onlyOurselves, referrerPolicy: 'same-origin' }));
  app.use(csrf());
  app.use(exceptUploads(bodyLimit({ maxSize: BODY })));
  app.onError((error, c) => {
    const status = statusOf(error);
    if (status === 500) portal.log.error({ ...failureOf(error), path: c.req.path }, 'request');
    const props = { status, message: status === 500 ? undefined : error.message };
    return c.html(wantsFragment(c) ? <ErrorPart {...props} /> : <ErrorPage {...props} />, status);
  });
  app.notFound((c) => c.html(<ErrorPage status={404} viewer={c.var.viewer} />, 404));

  app.get('/health', (c) => c.json({ ok: true }));
  app.route('/assets', assetRoutes);
  app.route('/', signInRoutes(portal));

  app.use(signedIn(portal));
  app.route('/', todayRoutes(portal));
  app.route('/search', searchRoutes(portal));
  app.route('/documents', documentRoutes(portal));
  app.route('/documents', replaceRoutes(portal));
  app.route('/intake', intakeRoutes(portal));
  app.route('/account', accountRoutes(portal));
  app.route('/', peopleRoutes(portal));
  app.route('/help', helpRoutes());
  return app;
}

const onlyOurselves = {
  defaultSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  objectSrc: ["'none'"],
};

type Middleware = ReturnType<typeof bodyLimit>;

const exceptUploads =
  (limit: Middleware): Middleware =>
  async (c, next) =>
    c.req.header('content-type')?.startsWith('multipart/form-data') ? next() : limit(c, next);
