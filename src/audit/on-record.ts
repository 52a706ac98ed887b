import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { doer, record } from './events.ts';
import { asOneEvent } from './reading.ts';

/** Everything a response shows is one event, committed before the response leaves. */
export const onRecord =
  ({ db }: Pick<Portal, 'db'>): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await asOneEvent(db, next);
    if (c.error instanceof NotAllowed || c.error instanceof NotFound) await noteRefusal(db, c);
  };

/** The same whether there is such a document or not: a person's own record tells no difference. */
const noteRefusal = (db: Portal['db'], c: Context<AppEnv>) =>
  record(db, {
    kind: 'refused',
    documentId: documentIn(c.req.path) ?? null,
    ...doer(c.var.viewer, {
      ...{ status: c.res.status, method: c.req.method, route: routePath(c, -1) },
      ...draftIn(c.req.path),
    }),
  });

/** Which draft was asked for, whether there is such a one or not. */
const draftIn = (path: string) => {
  const [, draft] =
    /^\/drafts\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/.exec(path) ?? [];
  return draft ? { draft } : {};
};

const documentIn = (path: string) =>
  /^(?:\/api\/v1)?\/documents\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/.exec(
    path,
  )?.[1];
