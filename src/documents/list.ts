import { and, asc, count, desc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { readableRows } from './access.ts';
import { findDocuments } from './find.ts';
import { documents } from './schema.ts';

/** One value of each; null asks for those that have none. */
export type Filters = {
  type?: string | null;
  issuer?: number | null;
  field?: string | null;
  term?: number | null;
  year?: number | null;
};
/** Days and a signer narrow a list too; nobody chooses from them on the page. */
export type Narrowed = { signer?: string; from?: string; to?: string };
export type Asked = Filters & Narrowed & { ownerId?: number; numberKey?: string; since?: Date };
export type Order = 'newest' | 'oldest' | 'arrived';
type Slice = { limit: number; offset?: number; order?: Order };

/** Readable documents, newest date first unless told; those without a date come last. */
export async function listDocuments(db: Transaction, viewer: Viewer, asked: Asked, slice: Slice) {
  const where = and(readableRows(viewer), ...conditions(asked));
  const [counted] = await db.select({ total: count() }).from(documents).where(where);
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(where)
    .orderBy(...orders[slice.order ?? 'newest'], documents.id)
    .limit(slice.limit)
    .offset(slice.offset ?? 0);
  return { total: counted?.total ?? 0, cards: await inOrder(db, viewer, rows) };
}

const orders: Record<Order, SQL[]> = {
  newest: [sql`${documents.issuedOn} desc nulls last`, desc(documents.createdAt)],
  oldest: [sql`${documents.issuedOn} asc nulls last`, asc(documents.createdAt)],
  arrived: [desc(documents.createdAt)],
};

/** Readable documents in the order in which they came into the archive, latest first. */
export async function latestArrivals(db: Transaction, viewer: Viewer, asked: Asked, limit: number) {
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(readableRows(viewer), eq(documents.origin, 'file'), ...conditions(asked)))
    .orderBy(desc(documents.createdAt), documents.id)
    .limit(limit);
  return inOrder(db, viewer, rows);
}

async function inOrder(db: Transaction, viewer: Viewer, rows: { id: string }[]) {
  const ids = rows.map(({ id }) => id);
  const cards = await findDocuments(db, viewer, ids);
  return ids.flatMap((id) => cards.get(id) ?? []);
}

export function conditions(asked: Asked): SQL[] {
  const { ownerId, numberKey, since, year, signer, from, to } = asked;
  const all = [
    equals(documents.type, asked.type),
    equals(documents.issuerId, asked.issuer),
    equals(documents.field, asked.field),
    equals(documents.termId, asked.term),
    year === null ? isNull(documents.issuedOn) : year === undefined ? undefined : issuedIn(year),
    ownerId === undefined ? undefined : eq(documents.ownerId, ownerId),
    numberKey === undefined ? undefined : eq(documents.numberKey, numberKey),
    since ? gte(documents.createdAt, since) : undefined,
    signer ? eq(documents.signer, signer) : undefined,
    from ? gte(documents.issuedOn, from) : undefined,
    to ? lte(documents.issuedOn, to) : undefined,
  ];
  return all.filter((condition) => condition !== undefined);
}

/** An emptied field of the card counts as none. */
function equals(column: PgColumn, value: string | number | null | undefined) {
  if (value === undefined) return undefined;
  if (value !== null) return eq(column, value);
  return column.dataType === 'string' ? or(isNull(column), eq(column, '')) : isNull(column);
}

const issuedIn = (year: number) =>
  and(gte(documents.issuedOn, `${year}-01-01`), lte(documents.issuedOn, `${year}-12-31`));
