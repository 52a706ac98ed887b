import { and, count, eq, isNull, type Placeholder, sql } from 'drizzle-orm';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { prepared } from '../storage/prepared.ts';
import { basketItems } from './schema.ts';

/** @throws {NotAllowed} for the operator of the machine, who has no basket */
export function ownerId({ id }: Pick<Viewer, 'id'>): number {
  if (id === null) throw new NotAllowed();
  return id;
}

/** What somebody has set aside and not taken out again. */
export const inBasketOf = (viewer: Pick<Viewer, 'id'>) => heldBy(viewer.id ?? 0); // ids begin at 1

const heldBy = (personId: number | Placeholder) =>
  and(eq(basketItems.personId, personId), isNull(basketItems.removedAt));

const setAside = prepared((db) =>
  db
    .select({ documentId: basketItems.documentId, passageId: basketItems.passageId })
    .from(basketItems)
    .where(heldBy(sql.placeholder('personId')))
    .prepare('set_aside'),
);

export async function basketCount(db: Transaction, viewer: Viewer): Promise<number> {
  const [row] = await db.select({ total: count() }).from(basketItems).where(inBasketOf(viewer));
  return row?.total ?? 0;
}

/** Tells every page what its reader has set aside: for the badge and for the buttons. */
export const withBasket =
  ({ db }: Portal): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const { viewer } = c.var;
    if (c.req.method === 'GET') c.set('viewer', { ...viewer, basket: await basketIds(db, viewer) });
    await next();
  };

async function basketIds(db: Transaction, viewer: Viewer): Promise<Set<string>> {
  const rows = await setAside(db, { personId: viewer.id ?? 0 });
  return new Set(rows.map(({ documentId, passageId }) => passageId ?? documentId));
}
