import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { people } from '../people/schema.ts';
import { moment } from '../storage/columns.ts';
import { type Answer, outcomes } from './answer.ts';

/** A question somebody asked, and what came of it. Nobody else ever sees it. */
export const answers = pgTable(
  'answers',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: integer('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    question: text().notNull(), // as typed
    asked: text().notNull(), // what was looked for: with what the questions before it left open
    follows: uuid().references((): AnyPgColumn => answers.id, { onDelete: 'set null' }),
    askedAt: moment('asked_at').notNull(),
    state: text({ enum: ['waiting', 'writing', 'done'] }).notNull(),
    startedAt: moment('started_at'), // of the writing; one that never ends is begun again
    doneAt: moment('done_at'),
    outcome: text({ enum: outcomes }),
    answer: jsonb().$type<Answer>(),
    pending: integer(), // readable documents that waited for the index
    feedback: text({ enum: ['right', 'wrong'] }),
    feedbackAt: moment('feedback_at'),
  },
  (table) => [index().on(table.personId, table.askedAt), index().on(table.follows)],
);

/** What the writer has said so far, in order; a browser that comes back is told it again. */
export const answerEvents = pgTable(
  'answer_events',
  {
    answerId: uuid('answer_id')
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(), // from 1
    kind: text({ enum: ['sentence', 'done'] }).notNull(),
    data: jsonb().$type<object>().notNull().default(sql`'{}'::jsonb`),
  },
  (table) => [primaryKey({ columns: [table.answerId, table.ordinal] })],
);
