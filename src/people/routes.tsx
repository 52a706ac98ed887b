import { Hono, type MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { administrationRoutes } from './administration-routes.tsx';
import { smallForms } from './form.ts';
import { personRoutes } from './person-routes.tsx';
import { mayAdminister } from './roles.ts';
import { staffRoutes } from './staff-routes.tsx';
import { unitRoutes } from './unit-routes.tsx';

/** Everything an administrator does: people, units, the state of the portal. Nobody else may. */
export const peopleRoutes = (portal: Portal) => {
  const app = new Hono<AppEnv>();
  for (const part of ['/people/*', '/units/*', '/administration/*'])
    app.use(part, onlyAdministrators, smallForms);
  return app
    .route('/people/import', staffRoutes(portal))
    .route('/people', personRoutes(portal))
    .route('/units', unitRoutes(portal))
    .route('/administration', administrationRoutes(portal));
};

const onlyAdministrators: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!mayAdminister(c.var.viewer)) throw new NotAllowed();
  await next();
};
