import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * Append-only: the database itself refuses to change a row (a trigger, see the migration
 * "append_only"). No foreign keys: an event outlives what it speaks of. A column added here belongs
 * into `canonical.ts`, too; a test compares them.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    personId: integer('person_id'), // null: the operator of the machine, or nobody signed in
    kind: text().notNull(), // see events.ts
    documentId: uuid('document_id'), // what was changed, fetched or refused
    documentIds: uuid('document_ids').array(), // those whose text was shown
    passageIds: uuid('passage_ids').array(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>(),
  },
  (table) => [
    index().on(table.at),
    index().on(table.documentId),
    index().on(table.personId, table.id),
    index().using('gin', table.documentIds),
  ],
);

/**
 * The chain over the events, one link each, in the order in which they were sealed: `seq` has no
 * gap, whatever ids the database gave. A table of its own, because events are never updated (an
 * update would double their writes, and the embedded database has no autovacuum), and because
 * transactions commit in another order than their ids.
 */
export const auditSeals = pgTable('audit_seals', {
  seq: bigint({ mode: 'number' }).primaryKey(),
  eventId: bigint('event_id', { mode: 'number' }).notNull().unique(),
  hash: text().notNull(), // SHA-256, hexadecimal; see canonical.ts
});
