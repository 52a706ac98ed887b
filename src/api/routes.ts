import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { onRecord } from '../audit/on-record.ts';
import { NotFound } from '../errors.ts';
import type { Portal } from '../portal.ts';
import type { RateLimits } from '../rate-limit.ts';
import { askRoutes } from './ask-routes.ts';
import { description } from './description.ts';
import { importRoutes } from './import-routes.ts';
import { withToken } from './with-token.ts';

/** For programs: everything a token opens, and the description of it, which is open to all. */
export const apiRoutes = (portal: Portal, { byViewer }: RateLimits) =>
  new Hono<AppEnv>()
    .get('/openapi.json', (c) => c.json(description))
    .use(withToken(portal), onRecord(portal), byViewer)
    .route('/', askRoutes(portal))
    .route('/', importRoutes(portal))
    .all('*', () => {
      throw new NotFound();
    });
