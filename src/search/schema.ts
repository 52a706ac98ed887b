import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Questions that found nothing, for whoever looks after the archive. Never who asked. */
export const unansweredQuestions = pgTable(
  'unanswered_questions',
  {
    question: text().primaryKey(), // small letters, single blanks
    asked: integer().notNull().default(1), // times
    lastAskedAt: timestamp('last_asked_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.lastAskedAt)],
);
