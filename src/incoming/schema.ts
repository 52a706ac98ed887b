import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../documents/schema.ts';
import { people } from '../people/schema.ts';
import { moment } from '../storage/columns.ts';

/** A block of the slip: when it came in, and the three of the form. */
export const slipBlocks = ['arrival', 'leader', 'head', 'handler'] as const;

/**
 * What somebody wrote into a block of the slip of an incoming document. Each time is a row of its own, the
 * last one holds: nobody's words are written over.
 */
export const slipNotes = pgTable(
  'slip_notes',
  {
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    block: text({ enum: slipBlocks }).notNull(),
    ordinal: integer().notNull(), // from 1
    said: jsonb().$type<{ [field: string]: string }>().notNull(), // by field; days are ISO
    personId: integer('person_id').references(() => people.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.block, table.ordinal] })],
);
