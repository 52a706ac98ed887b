import { index, integer, pgTable, serial, text } from 'drizzle-orm/pg-core';
import { moment } from '../storage/columns.ts';

/** Calls of the writing model: how they ended and what they took. Neither who asked nor any text. */
export const modelCalls = pgTable(
  'model_calls',
  {
    id: serial().primaryKey(),
    at: moment('at').notNull(),
    purpose: text({ enum: ['answer', 'section', 'trial'] }).notNull(),
    model: text().notNull(),
    prompt: text().notNull(), // version
    outcome: text().notNull(), // done, or why nothing could be used
    sentences: integer().notNull(),
    promptTokens: integer('prompt_tokens'), // null: the server did not tell
    replyTokens: integer('reply_tokens'),
    firstMs: integer('first_ms'),
    wholeMs: integer('whole_ms').notNull(),
  },
  (table) => [index().on(table.at)],
);
