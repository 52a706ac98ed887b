import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { answers } from '../answers/schema.ts';
import { documents } from '../documents/schema.ts';
import { people } from '../people/schema.ts';
import { moment } from '../storage/columns.ts';
import type { Stood } from './advice/stood.ts';
import type { Judged } from './judged.ts';
import type { ProductType } from './product-type.ts';
import type { Told, WritingOutcome } from './writing/outcome.ts';

/** Something an adviser writes. Its type is kept as it was when the draft was begun. */
export const drafts = pgTable(
  'drafts',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    type: jsonb().$type<ProductType>().notNull(),
    title: text().notNull(),
    task: text().notNull(), // in a sentence
    addressee: text().notNull(),
    draftedOn: date('drafted_on').notNull(), // the day on which its bases have to hold
    answerId: uuid('answer_id').references(() => answers.id, { onDelete: 'set null' }),
    state: text({ enum: ['waiting', 'writing', 'ready'] }).notNull(),
    startedAt: moment('started_at'), // of the writing; one that never ends is begun again
    writtenBy: text('written_by', { enum: ['quotes', 'model'] }).notNull(),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
    removedAt: moment('removed_at'), // can be taken back for a while, see storage/tidy.ts
  },
  (table) => [index().on(table.personId, table.changedAt)],
);

/** A part of a draft. The text holds its own marks: "[1]" a source, "[nhận định]" the writer's own. */
export const draftSections = pgTable(
  'draft_sections',
  {
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    part: text().notNull(), // key in the type
    text: text().notNull(),
    judged: jsonb().$type<Judged[]>().notNull(), // who answers for what no source says
    revision: integer().notNull(), // two who edit at once see each other by it
    given: jsonb().$type<number[]>().notNull().default([]), // sources a model was shown for it, ever
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.part] })],
);

/**
 * What a draft may rest on, with the words it had then. Numbers stand in the text and are never given
 * twice. No foreign key to the passage: it is written anew with every version.
 */
export const draftSources = pgTable(
  'draft_sources',
  {
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    passageId: uuid('passage_id'), // null: the whole document
    hash: text(), // SHA-256 of the passage
    quote: text(), // the passage
    role: text({ enum: ['source', 'incoming', 'minutes'] }).notNull(),
    removed: boolean().notNull().default(false),
    answeredById: integer('answered_by_id').references(() => people.id, { onDelete: 'set null' }), // for a basis that does not hold
    answeredAt: moment('answered_at'),
    answer: text(), // why it may stand all the same
    answeredState: text('answered_state'), // how it stood then: another state is another question
    stood: jsonb().$type<Stood>(), // when it was put in; see advice/. Null: from before that was noted
  },
  (table) => [
    primaryKey({ columns: [table.draftId, table.number] }),
    unique().on(table.draftId, table.documentId, table.passageId).nullsNotDistinct(),
    index().on(table.documentId),
  ],
);

/**
 * How a draft read at a moment. `refused`: what somebody typed while another text was being saved;
 * `written`: by a model, also where what was typed meanwhile stayed in its place; `reviewed`: as it was
 * sent up, approved or returned.
 */
export const draftVersions = pgTable(
  'draft_versions',
  {
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(), // from 1
    kind: text({
      enum: ['drafted', 'typed', 'cut', 'restored', 'refused', 'written', 'reviewed'],
    }).notNull(),
    personId: integer('person_id').references(() => people.id, { onDelete: 'set null' }),
    beganAt: moment('began_at').notNull(),
    at: moment('at').notNull(),
    texts: jsonb().$type<{ [part: string]: string }>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.ordinal] })],
);

/** A section that a model was asked for, the last time it was; see writing/. */
export const draftWritings = pgTable(
  'draft_writings',
  {
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    part: text().notNull(),
    state: text({ enum: ['waiting', 'writing', 'done'] }).notNull(),
    revision: integer().notNull(), // of the section then: what was typed since is not written over
    outcome: text().$type<WritingOutcome>(),
    leftOut: integer('left_out').notNull().default(0), // sentences that cannot stand in a draft at all
  },
  (table) => [primaryKey({ columns: [table.draftId, table.part] })],
);

/** What the model has said so far, in order; a browser that comes back is told it again. */
export const draftEvents = pgTable(
  'draft_events',
  {
    draftId: uuid('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(), // from 1
    kind: text({ enum: ['sentence', 'section', 'done'] }).notNull(),
    part: text(),
    data: jsonb().$type<Told>(), // of a sentence
  },
  (table) => [primaryKey({ columns: [table.draftId, table.ordinal] })],
);

export * from './advice/schema.ts';
