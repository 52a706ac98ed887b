import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';

/** Settings of the office that an administrator changes on screen. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().notNull(),
});
