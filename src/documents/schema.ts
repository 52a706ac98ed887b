import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { people } from '../people/schema.ts';
import { createdAt, moment } from '../storage/columns.ts';

/** Bodies that issue documents, of the office or not. A merged body ends; its successor begins. */
export const organs = pgTable('organs', {
  id: serial().primaryKey(),
  name: text().notNull(),
  nameKey: text('name_key').notNull().unique(), // folded, for comparing
  code: text(), // as in numbers: TU, VPTU, TW
  family: text({ enum: ['party', 'state', 'other'] }).notNull(),
  validFrom: date('valid_from'),
  validTo: date('valid_to'),
  sample: boolean().notNull().default(false),
});

export const organSuccessions = pgTable(
  'organ_successions',
  {
    predecessorId: integer('predecessor_id')
      .notNull()
      .references(() => organs.id, { onDelete: 'cascade' }),
    successorId: integer('successor_id')
      .notNull()
      .references(() => organs.id, { onDelete: 'cascade' }),
    on: date().notNull(),
  },
  (table) => [primaryKey({ columns: [table.predecessorId, table.successorId] })],
);

/** Terms of a committee, from the close of one congress to the close of the next. */
export const terms = pgTable('terms', {
  id: serial().primaryKey(),
  name: text().notNull().unique(), // "2025 - 2030"
  startsOn: date('starts_on').notNull(),
  endsOn: date('ends_on'),
  sample: boolean().notNull().default(false),
});

/** A document may have no file: known from a catalogue only. */
export const documents = pgTable(
  'documents',
  {
    id: uuid().primaryKey().defaultRandom(),
    type: text(), // Vietnamese name: "Nghị quyết"
    number: text(), // as printed: "15-NQ/TU"
    numberKey: text('number_key'), // references/numberKey, for comparing
    numberState: text('number_state', { enum: ['read', 'unreadable', 'none'] })
      .notNull()
      .default('none'),
    suffix: text(), // the "a" of 24a
    issuerId: integer('issuer_id').references(() => organs.id),
    issuerPrinted: text('issuer_printed'),
    issuedOn: date('issued_on'),
    effectiveOn: date('effective_on'), // only where the document states it
    expiresOn: date('expires_on'), // its last day, only where the document states one
    termId: integer('term_id').references(() => terms.id),
    title: text().notNull(),
    signer: text(),
    signerRole: text('signer_role'),
    urgency: text(),
    field: text(),
    dossier: text(),
    origin: text({ enum: ['file', 'catalogue'] }).notNull(),
    audienceKeys: text('audience_keys').array().notNull(),
    clearedForModel: text('cleared_for_model', { enum: ['none', 'inside', 'outside'] })
      .notNull()
      .default('inside'),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    ownerId: integer('owner_id').references(() => people.id, { onDelete: 'set null' }),
    reviewedAt: moment('reviewed_at'), // a person has checked the catalogue fields
    currentVersionId: uuid('current_version_id'),
    duplicateOf: uuid('duplicate_of'), // same identity as this one; a clerk decides
    revision: integer().notNull().default(1), // grows with every change; guards the index
    sample: boolean().notNull().default(false),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index().on(table.numberKey),
    index().on(table.issuedOn),
    index().on(table.createdAt),
    index().on(table.ownerId),
    index().using('gin', table.audienceKeys),
  ],
);

/**
 * One row for each change of a document, written in the transaction of the change. The index is fed
 * from here alone. No foreign key: the removal of a document is a change as well.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    documentId: uuid('document_id').notNull(),
    revision: integer().notNull(),
    at: moment('at').notNull().default(sql`now()`),
  },
  (table) => [index().on(table.documentId)],
);

export * from './relation-schema.ts';
export * from './text-schema.ts';
