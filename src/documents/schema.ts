import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  serial,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { people } from '../people/schema.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const createdAt = () => moment('created_at').notNull().defaultNow();

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
      .default('none'),
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

/** Bytes by hash; the bytes themselves lie in the file store. */
export const files = pgTable('files', {
  sha256: text().primaryKey(),
  bytes: bigint({ mode: 'number' }).notNull(),
  mediaType: text('media_type').notNull(),
  createdAt: createdAt(),
});

export const versions = pgTable(
  'versions',
  {
    id: uuid().primaryKey().defaultRandom(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(), // 1, 2, 3 within the document
    sha256: text()
      .notNull()
      .references(() => files.sha256),
    fileName: text('file_name').notNull(),
    text: text().notNull(), // the pages' texts joined by line ends; passages point into it
    pageCount: integer('page_count').notNull(),
    createdBy: integer('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex().on(table.documentId, table.ordinal), index().on(table.sha256)],
);

/** A line or word box: x, y, width, height as fractions of the page, from the top left. */
export type Box = [number, number, number, number];
/** `start`, `end`: offsets in the page's text. `confidence`: 0 to 1. */
export type OcrWord = { start: number; end: number; confidence: number; box: Box };
export type TextLine = { start: number; end: number; box: Box };

export const pages = pgTable(
  'pages',
  {
    versionId: uuid('version_id')
      .notNull()
      .references(() => versions.id, { onDelete: 'cascade' }),
    number: integer().notNull(), // from 1
    readBy: text('read_by', { enum: ['text', 'ocr', 'pending', 'failed'] }).notNull(),
    start: integer().notNull(), // offset of the page in the version's text
    end: integer().notNull(),
    lines: jsonb().$type<TextLine[]>(),
    words: jsonb().$type<OcrWord[]>(), // confidence per word where OCR read the page
  },
  (table) => [primaryKey({ columns: [table.versionId, table.number] })],
);

/** The smallest thing that is cited. A citation stores the id and the hash. */
export const passages = pgTable(
  'passages',
  {
    id: uuid().primaryKey().defaultRandom(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    versionId: uuid('version_id')
      .notNull()
      .references(() => versions.id, { onDelete: 'cascade' }),
    place: integer().notNull(), // order in the version, from 1
    kind: text({ enum: ['header', 'body', 'signature', 'annex'] }).notNull(),
    heading: text().array().notNull(), // path: Chương II, Điều 3
    label: text().notNull(), // "Điều 4, khoản 3"
    anchor: text().notNull(), // "dieu-4-khoan-3", unique in the version
    page: integer().notNull(),
    start: integer().notNull(), // offsets in the version's text
    end: integer().notNull(),
    text: text().notNull(),
    hash: text().notNull(), // SHA-256 of the text
    boxes: jsonb().$type<{ page: number; box: Box }[]>().notNull().default([]),
    confidence: real(), // least confidence of a word; null where no OCR was needed
  },
  (table) => [
    index().on(table.documentId),
    uniqueIndex().on(table.versionId, table.place),
    uniqueIndex().on(table.versionId, table.anchor),
  ],
);

/** One document says something of another. Read from text (proposed) or recorded by a person. */
export const relations = pgTable(
  'relations',
  {
    id: uuid().primaryKey().defaultRandom(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    kind: text({
      enum: [
        'amends',
        'replaces',
        'repeals',
        'suspends',
        'corrects',
        'consolidates',
        'guides',
        'implements',
        'based-on',
        'annexed-to',
        'answers',
        'reports-on',
      ],
    }).notNull(),
    objectId: uuid('object_id').references(() => documents.id, { onDelete: 'set null' }),
    objectNumber: text('object_number').notNull(), // as written, also when no such document is held
    provision: text(),
    effectiveOn: date('effective_on'),
    passageId: uuid('passage_id').references(() => passages.id, { onDelete: 'set null' }),
    sentence: text(),
    origin: text({ enum: ['text', 'catalogue', 'person'] }).notNull(),
    confidence: real(),
    state: text({ enum: ['proposed', 'confirmed', 'rejected'] }).notNull(),
    decidedBy: integer('decided_by').references(() => people.id, { onDelete: 'set null' }),
    decidedAt: moment('decided_at'),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.subjectId), index().on(table.objectId)],
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
