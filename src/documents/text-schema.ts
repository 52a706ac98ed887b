import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { people } from '../people/schema.ts';
import { createdAt } from '../storage/columns.ts';
import { documents } from './schema.ts';

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
