import { and, desc, eq } from 'drizzle-orm';
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
export async function resolveNumber(db: Transaction, viewer: Viewer, numberKey: string) {
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.numberKey, numberKey), readableRows(viewer)))
    .orderBy(desc(documents.issuedOn), documents.id)
    .limit(MOST);
  const cards = await findDocuments(
    db,
    viewer,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => cards.get(id) ?? []);
}
