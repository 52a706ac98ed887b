import { customType, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../../documents/schema.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/**
 * What passages mean, as one model says: kept so that an index can be filled anew without asking it
 * again. They go with their document.
 */
export const passageMeanings = pgTable(
  'passage_meanings',
  {
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    model: text().notNull(),
    hash: text().notNull(), // SHA-256 of what was sent
    vector: bytes(), // float32, little-endian; null: the model takes no such text
  },
  (table) => [primaryKey({ columns: [table.documentId, table.model, table.hash] })],
);

/** The revision of a document that went into the index with all its meanings. */
export const documentMeanings = pgTable('document_meanings', {
  documentId: uuid('document_id')
    .primaryKey()
    .references(() => documents.id, { onDelete: 'cascade' }),
  model: text().notNull(),
  revision: integer().notNull(),
  vectors: integer().notNull(), // how many, for reconcile
});
