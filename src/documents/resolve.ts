import { and, desc, eq, inArray, like, or, type SQL } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { readableRows } from './access.ts';
import { findDocuments } from './find.ts';
import { documents } from './schema.ts';

const MOST = 20; // one number in every term and committee of the country stays well below

/**
 * The readable documents that bear a number, newest first. Several are a choice for the person, never
 * ours: a Party number starts again with every term and every committee.
 */
export const resolveNumber = (db: Transaction, viewer: Viewer, numberKey: string) =>
  bearers(db, viewer, eq(documents.numberKey, numberKey));

/** The same for a paper called by type and number alone, as in "Nghị quyết 57". */
export const resolveShort = (
  db: Transaction,
  viewer: Viewer,
  { types, number }: { types: string[]; number: string },
) =>
  bearers(
    db,
    viewer,
    and(
      inArray(documents.type, types),
      or(like(documents.numberKey, `${number}-%`), like(documents.numberKey, `${number}/%`)),
    ),
  );

async function bearers(db: Transaction, viewer: Viewer, which: SQL | undefined) {
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(which, readableRows(viewer)))
    .orderBy(desc(documents.issuedOn), documents.id)
    .limit(MOST);
  const cards = await findDocuments(
    db,
    viewer,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => cards.get(id) ?? []);
}
