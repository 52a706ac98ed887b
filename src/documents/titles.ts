import { and, asc, eq, gt } from 'drizzle-orm';
import type { Transaction } from '../storage/database.ts';
import { documents, organs } from './schema.ts';

/** What is known of a document by name, with the keys of its audience. */
export type TitleRow = Awaited<ReturnType<typeof readTitles>>[number];

/**
 * Names of documents that changed after a moment, in order of their ids from one on, for whoever
 * keeps a list of them. Not for showing: a reader is shown only what `findDocuments` says they may
 * read now.
 */
export const readTitles = (db: Transaction, after: Date, fromId: string, limit: number) =>
  db
    .select({
      id: documents.id,
      type: documents.type,
      number: documents.number,
      title: documents.title,
      issuerId: documents.issuerId,
      issuer: organs.name,
      issuedOn: documents.issuedOn,
      keys: documents.audienceKeys,
      updatedAt: documents.updatedAt,
    })
    .from(documents)
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .where(and(gt(documents.updatedAt, after), gt(documents.id, fromId)))
    .orderBy(asc(documents.id))
    .limit(limit);
