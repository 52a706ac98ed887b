import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { documents } from '../../documents/schema.ts';
import { people } from '../../people/schema.ts';
import { moment } from '../../storage/columns.ts';
import { draftSources } from '../schema.ts';
import type { AdviceContent, Occasion } from './content.ts';
import type { Change } from './stood.ts';

/** A source of a draft that is no longer what it was when it was put in. One that was answered for stays. */
export const draftFlags = pgTable(
  'draft_flags',
  {
    draftId: uuid('draft_id').notNull(),
    number: integer().notNull(),
    changes: jsonb().$type<Change[]>().notNull(), // others than these are another question
    noticedAt: moment('noticed_at').notNull(),
    answeredById: integer('answered_by_id').references(() => people.id, { onDelete: 'set null' }),
    answeredAt: moment('answered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.draftId, table.number] }),
    foreignKey({
      columns: [table.draftId, table.number],
      foreignColumns: [draftSources.draftId, draftSources.number],
    }).onDelete('cascade'),
  ],
);

/** The revision at which a document was last looked at as a source of drafts. Can be lost: all are looked at anew. */
export const sourceChecks = pgTable('source_checks', {
  documentId: uuid('document_id')
    .primaryKey()
    .references(() => documents.id, { onDelete: 'cascade' }),
  revision: integer().notNull(),
});

/**
 * What an adviser knew and was told when a draft left them, for good: the database itself refuses to
 * change a row (a trigger, see the migration "advice"). No foreign key to the draft: it outlives it.
 */
export const adviceFiles = pgTable(
  'advice_files',
  {
    id: uuid().primaryKey().defaultRandom(),
    draftId: uuid('draft_id').notNull(),
    personId: integer('person_id') // whose draft it is
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    occasion: text().$type<Occasion>().notNull(),
    keptAt: moment('kept_at').notNull(),
    content: jsonb().$type<AdviceContent>().notNull(),
    hash: text().notNull(), // SHA-256 of the content; also in the sealed record
    substance: text().notNull(), // the same without when and at what occasion: the same draft is kept once
  },
  (table) => [index().on(table.draftId, table.keptAt), index().on(table.personId)],
);
