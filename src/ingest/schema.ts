import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { people } from '../people/schema.ts';
import { createdAt, moment } from '../storage/columns.ts';

/**
 * What became of one file that was handed in. The bytes and the name wait in quarantine; a name
 * stands here only after the gate has passed it, because a title can itself be a secret.
 */
export const intakes = pgTable(
  'intakes',
  {
    id: uuid().primaryKey(),
    batchId: uuid('batch_id').notNull(),
    personId: integer('person_id').references(() => people.id, { onDelete: 'set null' }),
    fileName: text('file_name'),
    bytes: integer().notNull(),
    stage: text({ enum: ['waiting', 'reading', 'ocr', 'done'] }).notNull(),
    pages: integer(),
    pagesRead: integer('pages_read').notNull().default(0),
    outcome: text({ enum: ['stored', 'duplicate', 'refused', 'failed'] }),
    reason: text(), // one sentence for the person
    documentId: uuid('document_id'),
    fields: jsonb().$type<Record<string, unknown>>(), // what the operator's command prints
    startedAt: moment('started_at'),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (table) => [index().on(table.batchId), index().on(table.personId, table.createdAt)],
);
