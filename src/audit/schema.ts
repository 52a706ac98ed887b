import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Append-only. No foreign keys: an event outlives what it speaks of. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    personId: integer('person_id'), // null: the operator of the machine, or nobody signed in
    kind: text().notNull(), // see events.ts
    documentId: uuid('document_id'),
    passageIds: uuid('passage_ids').array(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>(),
    sealedHash: text('sealed_hash'), // link of the chain, written by the sealer
  },
  (table) => [index().on(table.at), index().on(table.documentId), index().on(table.personId)],
);
