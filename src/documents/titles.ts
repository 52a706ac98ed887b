import { desc, eq, gt } from 'drizzle-orm';
import type { Transaction } from '../storage/database.ts';
import { documents, organs } from './schema.ts';

/** What is known of a document by name, with the keys of its audience. */
export type TitleRow = Awaited<ReturnType<typeof readTitles>>[number];

/**
 * Names of documents that changed after a moment, the latest first, for whoever keeps a list of
 * them. Not for showing: a reader is shown only what `findDocuments` says they may read now.
 */
export const readTitles = (db: Transaction, after: Date, limit: number) =>
  db
    .select({
      id: documents.id,
      type: documents.type,
      number: documents.number,
      title: documents.title,
      issuerId: documents.issuerId,
      issuer: organs.name,
      keys: documents.audienceKeys,
      updatedAt: documents.updatedAt,
    })
    .from(documents)
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .where(gt(documents.updatedAt, after))
    .orderBy(desc(documents.updatedAt))
    .limit(limit);
