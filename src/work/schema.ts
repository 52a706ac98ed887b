import { date, index, integer, pgTable, real, text, uuid } from 'drizzle-orm/pg-core';
import { documents, passages } from '../documents/schema.ts';
import { people, units } from '../people/schema.ts';
import { createdAt, moment } from '../storage/columns.ts';

/** What a document asks somebody to do. Read from its text (proposed) or recorded by a person. */
export const tasks = pgTable(
  'tasks',
  {
    id: uuid().primaryKey().defaultRandom(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    passageId: uuid('passage_id').references(() => passages.id, { onDelete: 'set null' }),
    place: integer().notNull(), // order in the document
    what: text().notNull(),
    lead: text(), // who leads, as written
    leadUnitId: integer('lead_unit_id').references(() => units.id, { onDelete: 'set null' }),
    join: text().array().notNull(), // who joins, as written
    dueOn: date('due_on'),
    dueRule: text('due_rule'), // what is no single day, as written: "trước ngày 25 hằng tháng"
    product: text(),
    sentence: text().notNull(),
    origin: text({ enum: ['text', 'person'] }).notNull(),
    confidence: real(),
    state: text({ enum: ['proposed', 'confirmed', 'rejected'] }).notNull(),
    decidedBy: integer('decided_by').references(() => people.id, { onDelete: 'set null' }),
    decidedAt: moment('decided_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.documentId),
    index().on(table.dueOn),
    index().on(table.leadUnitId),
    index().on(table.state, table.createdAt),
  ],
);
