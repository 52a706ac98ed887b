import { bigint, date, index, integer, pgTable, real, text, uuid } from 'drizzle-orm/pg-core';
import { people } from '../people/schema.ts';
import { relationKinds } from '../references/relation-kinds.ts';
import { createdAt, moment } from '../storage/columns.ts';
import { documents } from './schema.ts';
import { factStates } from './status-rule.ts';
import { passages, versions } from './text-schema.ts';

const person = (name: string) =>
  integer(name).references(() => people.id, { onDelete: 'set null' });
const otherDocument = (name: string) =>
  uuid(name).references(() => documents.id, { onDelete: 'set null' });

/** Every paper that a passage calls by number or name: found by resolving, never by a stored guess. */
export const documentReferences = pgTable(
  'document_references',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    documentId: uuid('document_id') // in which it stands
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    versionId: uuid('version_id')
      .notNull()
      .references(() => versions.id, { onDelete: 'cascade' }),
    passageId: uuid('passage_id')
      .notNull()
      .references(() => passages.id, { onDelete: 'cascade' }),
    start: integer().notNull(), // offsets in the passage's text
    end: integer().notNull(),
    written: text().notNull(),
    numberKey: text('number_key'), // of a whole number
    number: text(), // of a short reference: "57" of "Nghị quyết 57"
    types: text().array(), // Vietnamese names: "Nghị quyết"
    nameKey: text('name_key'), // of a law called by name, folded
    issuedOn: date('issued_on'),
    issuer: text(), // as written
  },
  (table) => [
    index().on(table.documentId),
    index().on(table.passageId),
    index().on(table.numberKey),
    index().on(table.number),
  ],
);

/**
 * One document does something to another: subject to object. Read from a text (proposed), stated by
 * a catalogue, or recorded by a person. One of the two is the document that states it; the other
 * may not be held: then its id is null, and it is found by what is written of it.
 */
export const relations = pgTable(
  'relations',
  {
    id: uuid().primaryKey().defaultRandom(),
    statedIn: uuid('stated_in')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    kind: text({ enum: relationKinds }).notNull(),
    direction: text({ enum: ['out', 'in'] }) // out: the stating document is the subject
      .notNull()
      .default('out'),
    subjectId: otherDocument('subject_id'),
    objectId: otherDocument('object_id'),
    otherNumber: text('object_number').notNull(), // as written of the one that does not state it
    otherKey: text('other_key'), // numberKey of it
    otherShort: text('other_short'), // "57" where the type and number alone are written
    otherTypes: text('other_types').array(),
    otherNameKey: text('other_name_key'),
    otherIssuedOn: date('other_issued_on'),
    otherIssuer: text('other_issuer'),
    provision: text(), // of the object: "khoản 2 Điều 7"; null is the whole
    effectiveOn: date('effective_on'),
    passageId: uuid('passage_id').references(() => passages.id, { onDelete: 'set null' }),
    sentence: text(),
    origin: text({ enum: ['text', 'catalogue', 'person'] }).notNull(),
    confidence: real(),
    state: text({ enum: ['proposed', 'confirmed', 'rejected'] }).notNull(),
    decidedBy: person('decided_by'),
    decidedAt: moment('decided_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.statedIn),
    index().on(table.subjectId),
    index().on(table.objectId),
    index().on(table.otherKey),
    index().on(table.otherShort),
    index().on(table.otherNameKey),
    index().on(table.state, table.createdAt),
  ],
);

/** What a person answers for about a document's force where no text says it. */
export const statusFacts = pgTable(
  'status_facts',
  {
    id: uuid().primaryKey().defaultRandom(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    state: text({ enum: factStates }).notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'), // last day; null is open
    reason: text().notNull(),
    recordedBy: person('recorded_by'),
    recordedAt: moment('recorded_at').notNull().defaultNow(),
  },
  (table) => [index().on(table.documentId)],
);
