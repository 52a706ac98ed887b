import { and, eq, inArray, like, ne } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { readableRows } from './access.ts';
import { type DocumentCard, findDocuments } from './find.ts';
import { documents, organs } from './schema.ts';

const MOST_ALIKE = 5; // a note beside the card, not a list

/** The same number and type of other bodies: 399-QĐ/TU beside 399-QĐ/TW. */
export async function bearersElsewhere(
  db: Transaction,
  viewer: Viewer,
  numberKey: string,
): Promise<DocumentCard[]> {
  const begins = `${numberKey.split('/')[0]}/%`;
  const rows = await db
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        like(documents.numberKey, begins),
        ne(documents.numberKey, numberKey),
        readableRows(viewer),
      ),
    )
    .orderBy(documents.issuedOn, documents.id)
    .limit(MOST_ALIKE);
  const cards = await findDocuments(
    db,
    viewer,
    rows.map(({ id }) => id),
  );
  return [...cards.values()];
}

/** The organ of a code, only where something that it issued may be read. */
export async function issuerOfCode(
  db: Transaction,
  viewer: Viewer,
  code: string,
): Promise<number | undefined> {
  const [issuer] = await db
    .selectDistinct({ id: organs.id })
    .from(organs)
    .innerJoin(documents, eq(documents.issuerId, organs.id))
    .where(and(eq(organs.code, code), readableRows(viewer)))
    .limit(1);
  return issuer?.id;
}

/** Which of the organs have issued something that may be read. */
export async function issuersHeard(
  db: Transaction,
  viewer: Viewer,
  ids: number[],
): Promise<Set<number | null>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ id: documents.issuerId })
    .from(documents)
    .where(and(inArray(documents.issuerId, ids), readableRows(viewer)));
  return new Set(rows.map(({ id }) => id));
}
