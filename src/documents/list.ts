import { and, count, desc, eq, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { readableRows } from './access.ts';
import { findDocuments } from './find.ts';
import { documents, organs } from './schema.ts';

export type Filters = { types?: string[]; issuers?: number[]; years?: number[] };
type Asked = Filters & { ownerId?: number; numberKey?: string; since?: Date };
type Slice = { limit: number; offset?: number };

/** Readable documents, newest date first; those without a date come last. */
export async function listDocuments(db: Transaction, viewer: Viewer, asked: Asked, slice: Slice) {
  const where = and(readableRows(viewer), ...conditions(asked));
  const [counted] = await db.select({ total: count() }).from(documents).where(where);
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(where)
    .orderBy(sql`${documents.issuedOn} desc nulls last`, desc(documents.createdAt), documents.id)
    .limit(slice.limit)
    .offset(slice.offset ?? 0);
  return { total: counted?.total ?? 0, cards: await inOrder(db, viewer, rows) };
}

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

function conditions({ types, issuers, years, ownerId, numberKey, since }: Asked): SQL[] {
  const all = [
    types?.length ? inArray(documents.type, types) : undefined,
    issuers?.length ? inArray(documents.issuerId, issuers) : undefined,
    years?.length ? or(...years.map(issuedIn)) : undefined,
    ownerId === undefined ? undefined : eq(documents.ownerId, ownerId),
    numberKey === undefined ? undefined : eq(documents.numberKey, numberKey),
    since ? gte(documents.createdAt, since) : undefined,
  ];
  return all.filter((condition) => condition !== undefined);
}

const issuedIn = (year: number) =>
  and(gte(documents.issuedOn, `${year}-01-01`), lte(documents.issuedOn, `${year}-12-31`));

/** What a list can be narrowed by, with how many readable documents each would leave. */
export async function facets(db: Transaction, viewer: Viewer, asked: Asked) {
  const where = and(readableRows(viewer), ...conditions(asked));
  const year = sql<number | null>`extract(year from ${documents.issuedOn})::int`;
  const types = await db
    .select({ value: documents.type, total: count() })
    .from(documents)
    .where(where)
    .groupBy(documents.type);
  const years = await db
    .select({ value: year, total: count() })
    .from(documents)
    .where(where)
    .groupBy(year);
  const issuers = await db
    .select({ value: documents.issuerId, name: organs.name, total: count() })
    .from(documents)
    .innerJoin(organs, eq(organs.id, documents.issuerId))
    .where(where)
    .groupBy(documents.issuerId, organs.name);
  return { types, years, issuers };
}
