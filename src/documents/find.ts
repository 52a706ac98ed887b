import { and, desc, eq, getTableColumns } from 'drizzle-orm';
import { z } from 'zod';
import { NotFound } from '../errors.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { prepared } from '../storage/prepared.ts';
import { askedBy, readableByKeys } from './access.ts';
import { anyOf } from './any-of.ts';
import { documents, files, organs, terms, versions } from './schema.ts';

const columns = {
  ...getTableColumns(documents),
  issuer: organs.name,
  term: terms.name,
  owner: people.name,
};

/** A document's record with the names behind its ids. No text. */
export type DocumentCard = Awaited<ReturnType<typeof readCards>>[number];

const cardsOf = prepared((db) =>
  db
    .select(columns)
    .from(documents)
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .leftJoin(terms, eq(terms.id, documents.termId))
    .leftJoin(people, eq(people.id, documents.ownerId))
    .where(and(anyOf(documents.id), readableByKeys()))
    .prepare('cards'),
);

const readCards = (db: Transaction, viewer: Viewer, ids: string[]) =>
  cardsOf(db, { ids, ...askedBy(viewer) });

/** @throws {NotFound} alike when there is none and when the viewer may not read it */
export async function findDocument(db: Transaction, viewer: Viewer, id: string) {
  if (!z.uuid().safeParse(id).success) throw new NotFound();
  const [card] = await readCards(db, viewer, [id]);
  if (!card) throw new NotFound();
  return card;
}

/** Those of the ids that the viewer may read, by id. */
export async function findDocuments(db: Transaction, viewer: Viewer, ids: string[]) {
  const cards = ids.length === 0 ? [] : await readCards(db, viewer, ids);
  return new Map(cards.map((card) => [card.id, card]));
}

const readableOf = prepared((db) =>
  db
    .select({ id: documents.id })
    .from(documents)
    .where(and(anyOf(documents.id), readableByKeys()))
    .prepare('readable'),
);

/** Which of the ids the viewer may read; cheaper than their cards. */
export async function readableIds(db: Transaction, viewer: Viewer, ids: string[]) {
  if (ids.length === 0) return new Set<string>();
  const rows = await readableOf(db, { ids, ...askedBy(viewer) });
  return new Set(rows.map(({ id }) => id));
}

/** Versions of a document the viewer has been shown to be able to read, newest first. */
export const findVersions = (db: Transaction, card: DocumentCard) =>
  db
    .select({
      id: versions.id,
      ordinal: versions.ordinal,
      sha256: versions.sha256,
      fileName: versions.fileName,
      mediaType: files.mediaType,
      pageCount: versions.pageCount,
      createdAt: versions.createdAt,
      createdBy: people.name,
    })
    .from(versions)
    .innerJoin(files, eq(files.sha256, versions.sha256))
    .leftJoin(people, eq(people.id, versions.createdBy))
    .where(eq(versions.documentId, card.id))
    .orderBy(desc(versions.ordinal));
