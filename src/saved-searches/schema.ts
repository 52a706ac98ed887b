import {
  bigint,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { documents } from '../documents/schema.ts';
import { people } from '../people/schema.ts';
import { createdAt, moment } from '../storage/columns.ts';

/** A search that a person keeps, to be told of new hits. */
export const savedSearches = pgTable(
  'saved_searches',
  {
    id: serial().primaryKey(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    query: text().notNull(), // of the search page's address: "q=...&type=..."
    watchedSince: moment('watched_since').notNull(), // what came before is no news
    pausedAt: moment('paused_at'),
    removedAt: moment('removed_at'), // can be taken back for a while, see storage/tidy.ts
    createdAt: createdAt(),
  },
  (table) => [index().on(table.personId)],
);

/** The alerts: a document that came to match. It shows only while its person may read it. */
export const savedSearchHits = pgTable(
  'saved_search_hits',
  {
    searchId: integer('search_id')
      .notNull()
      .references(() => savedSearches.id, { onDelete: 'cascade' }),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    foundAt: moment('found_at').notNull(),
    seenAt: moment('seen_at'),
    toldAt: moment('told_at'), // by mail; null: not told yet
  },
  (table) => [
    primaryKey({ columns: [table.searchId, table.documentId] }),
    index().on(table.documentId),
  ],
);

/** Documents that reached the index and that the saved searches have not been asked about yet. */
export const fedDocuments = pgTable('fed_documents', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  documentId: uuid('document_id').notNull(),
});
