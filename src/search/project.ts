import { and, asc, count, eq, inArray, ne } from 'drizzle-orm';
import { documents, organs, passages } from '../documents/schema.ts';
import type { Transaction } from '../storage/database.ts';
import type { IndexedDocument, IndexedPassage } from './engine.ts';

/**
 * What the index is to hold of some documents as they stand now. A document that is gone or
 * withdrawn comes back without passages. One without text (known from a catalogue, or not read yet)
 * gets one passage of its title alone, under the document's own id.
 */
export async function project(db: Transaction, ids: string[]): Promise<IndexedDocument[]> {
  const cards = await db
    .select({ document: documents, issuer: organs.name })
    .from(documents)
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .where(inArray(documents.id, ids));
  const texts = await currentPassages(db, ids);
  return cards.map(({ document, issuer }) => {
    const shared = sharedFields(document, issuer);
    const own = texts.get(document.id) ?? [];
    const inText = own.map((passage) => ({ ...shared, ...passage }));
    const shown =
      document.audienceKeys.length === 0 ? [] : inText.length > 0 ? inText : [onlyTitle(shared)];
    return { documentId: document.id, revision: document.revision, passages: shown };
  });
}

/** How many passages each of the documents has in its current version. */
export async function passageCounts(db: Transaction, ids: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: documents.id, total: count() })
    .from(passages)
    .innerJoin(documents, eq(documents.currentVersionId, passages.versionId))
    .where(inArray(documents.id, ids))
    .groupBy(documents.id);
  return new Map(rows.map(({ id, total }) => [id, total]));
}

type Shared = ReturnType<typeof sharedFields>;

const sharedFields = (document: typeof documents.$inferSelect, issuer: string | null) => ({
  documentId: document.id,
  revision: document.revision,
  title: [document.type, document.number, issuer, document.title].filter(Boolean).join(' '),
  keys: document.audienceKeys,
  ...(document.type ? { type: document.type } : {}),
  ...(document.issuerId ? { issuerId: document.issuerId } : {}),
  ...(document.issuedOn
    ? { issuedOn: document.issuedOn, year: Number(document.issuedOn.slice(0, 4)) }
    : {}),
  ...(document.signer ? { signer: document.signer } : {}),
  ...(document.field ? { field: document.field } : {}),
  ...(document.dossier ? { dossier: document.dossier } : {}),
});

const onlyTitle = (shared: Shared): IndexedPassage => ({
  ...shared,
  id: shared.documentId,
  place: 0,
  page: 0,
  heading: '',
  text: '',
});

async function currentPassages(db: Transaction, ids: string[]) {
  const rows = await db
    .select({
      documentId: passages.documentId,
      id: passages.id,
      place: passages.place,
      page: passages.page,
      heading: passages.heading,
      text: passages.text,
    })
    .from(passages)
    .innerJoin(documents, eq(documents.currentVersionId, passages.versionId))
    .where(and(inArray(passages.documentId, ids), ne(passages.kind, 'header'))) // the title says it
    .orderBy(asc(passages.place));
  const byDocument = new Map<string, Omit<IndexedPassage, keyof Shared>[]>();
  for (const { documentId, heading, ...row } of rows) {
    const list = byDocument.get(documentId) ?? [];
    if (list.length === 0) byDocument.set(documentId, list);
    list.push({ ...row, heading: heading.join(' ') });
  }
  return byDocument;
}
