import { integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { people } from '../people/schema.ts';
import { createdAt } from '../storage/columns.ts';

/** Imports by the key they were sent with, so that one that is sent again is answered, not repeated. */
export const apiImports = pgTable(
  'api_imports',
  {
    id: uuid().primaryKey(), // the batch of its intakes
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    keyHash: text('key_hash').notNull(), // SHA-256 of the key
    // HMAC of bytes and choices under the key itself, which is kept nowhere: a refused file leaves
    // nothing here by which its bytes could be recognised.
    fingerprint: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.personId, table.keyHash)],
);
