import { index, integer, pgTable, serial, text, unique, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../documents/schema.ts';
import { people } from '../people/schema.ts';
import { moment } from '../storage/columns.ts';

/**
 * A source somebody has set aside: a document, or one passage with the words it had then. No foreign
 * key to the passage: it is written anew with every version, the quote and its hash stay.
 */
export const basketItems = pgTable(
  'basket_items',
  {
    id: serial().primaryKey(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    passageId: uuid('passage_id'), // null: the whole document
    anchor: text(),
    label: text(), // "Điều 4, khoản 3"
    hash: text(), // SHA-256 of the quote
    quote: text(),
    note: text().notNull().default(''),
    place: integer().notNull(), // order in the person's basket
    addedAt: moment('added_at').notNull(),
    removedAt: moment('removed_at'), // can be taken back for a while, see storage/tidy.ts
  },
  (table) => [
    unique().on(table.personId, table.documentId, table.passageId).nullsNotDistinct(),
    index().on(table.documentId),
  ],
);
