import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../storage/columns.ts';

/** Questions that found nothing, for whoever looks after the archive. Never who asked. */
export const unansweredQuestions = pgTable(
  'unanswered_questions',
  {
    question: text().primaryKey(), // small letters, single blanks
    asked: integer().notNull().default(1), // times
    lastAskedAt: moment('last_asked_at').notNull(),
  },
  (table) => [index().on(table.lastAskedAt)],
);

export * from './meaning/schema.ts';
