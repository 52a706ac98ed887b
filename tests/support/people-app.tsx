import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../../src/app-env.ts';
import { statusOf } from '../../src/errors.ts';
import { accountRoutes } from '../../src/people/account-routes.tsx';
import { peopleRoutes } from '../../src/people/routes.tsx';
import { signedIn } from '../../src/people/sessions.ts';
import { signInRoutes } from '../../src/people/sign-in-routes.tsx';
import type { Portal } from '../../src/portal.ts';
import { ErrorPage } from '../../views/error.tsx';

export function createApp(portal: Portal) {
  const app = new Hono<AppEnv>();
  app.use(csrf());
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    const status = statusOf(error);
    if (status === 500) console.error(error);
    return c.html(<ErrorPage status={status} message={error.message} />, status);
  });
  app.route('/', signInRoutes(portal));
  app.use(signedIn(portal));
  app.get('/', (c) => c.text(`Hôm nay ${c.var.viewer.keys.join(' ')}`));
  app.route('/account', accountRoutes(portal));
  app.route('/', peopleRoutes(portal));
  return app;
}
