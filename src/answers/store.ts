import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { NotAllowed, NotFound } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Answer, Sentence } from './answer.ts';
import { answerEvents, answers } from './schema.ts';

export type StoredAnswer = typeof answers.$inferSelect;
export type StoredEvent = typeof answerEvents.$inferSelect;

const STALE = 180_000; // ms after which a writing that was cut off is begun again; no model has as long

/** @throws {NotAllowed} for the operator of the machine, who has no page */
export function askerId({ id }: Pick<Viewer, 'id'>): number {
  if (id === null) throw new NotAllowed();
  return id;
}

type Question = { question: string; asked: string; follows?: string };

export async function storeQuestion(
  db: Transaction,
  viewer: Viewer,
  question: Question,
  now: Date,
): Promise<StoredAnswer> {
  const values = {
    ...question,
    personId: askerId(viewer),
    askedAt: now,
    state: 'waiting' as const,
  };
  const [row] = await db.insert(answers).values(values).returning();
  if (!row) throw new Error('a question was not stored');
  return row;
}

/** @throws {NotFound} alike when there is none and when somebody else asked it */
export async function findAnswer(
  db: Transaction,
  viewer: Viewer,
  id: string,
): Promise<StoredAnswer> {
  if (!z.uuid().safeParse(id).success) throw new NotFound();
  const [row] = await db
    .select()
    .from(answers)
    .where(and(eq(answers.id, id), eq(answers.personId, viewer.id ?? 0)));
  if (!row) throw new NotFound();
  return row;
}

/** What a person asked last, the latest first. */
export const recentAnswers = (db: Transaction, viewer: Viewer, most: number) =>
  db
    .select({
      id: answers.id,
      question: answers.question,
      askedAt: answers.askedAt,
      outcome: answers.outcome,
    })
    .from(answers)
    .where(eq(answers.personId, viewer.id ?? 0))
    .orderBy(desc(answers.askedAt), desc(answers.id))
    .limit(most);

/**
 * For the one who may write now, for nobody does yet or who did was cut off long ago: the number of
 * the last event. What comes then has higher numbers, so that a browser that waits is told it.
 */
export async function claim(
  db: Transaction,
  id: string,
  now: Date,
): Promise<{ last: number } | undefined> {
  const stale = new Date(now.getTime() - STALE);
  const claimed = await db
    .update(answers)
    .set({ state: 'writing', startedAt: now })
    .where(
      and(
        eq(answers.id, id),
        or(
          eq(answers.state, 'waiting'),
          and(eq(answers.state, 'writing'), lt(answers.startedAt, stale)),
        ),
      ),
    )
    .returning({ id: answers.id });
  if (claimed.length === 0) return undefined;
  const cutOff = await db
    .delete(answerEvents)
    .where(eq(answerEvents.answerId, id))
    .returning({ ordinal: answerEvents.ordinal });
  return { last: Math.max(0, ...cutOff.map(({ ordinal }) => ordinal)) };
}

export const appendSentence = (
  db: Transaction,
  answerId: string,
  ordinal: number,
  data: Sentence,
) => db.insert(answerEvents).values({ answerId, ordinal, kind: 'sentence', data });

/** The answer and its last event, together. `last`: number of the event before. */
export const finish = (
  db: Database,
  id: string,
  { answer, pending, last }: { answer: Answer; pending: number; last: number },
  now: Date,
) =>
  db.transaction(async (tx) => {
    const { outcome } = answer;
    await tx
      .update(answers)
      .set({ state: 'done', doneAt: now, outcome, answer, pending })
      .where(eq(answers.id, id));
    await tx.insert(answerEvents).values({ answerId: id, ordinal: last + 1, kind: 'done' });
  });

/** What was told after an event, in order. */
export const eventsAfter = (
  db: Transaction,
  answerId: string,
  ordinal: number,
): Promise<StoredEvent[]> =>
  db
    .select()
    .from(answerEvents)
    .where(and(eq(answerEvents.answerId, answerId), gt(answerEvents.ordinal, ordinal)))
    .orderBy(asc(answerEvents.ordinal));

/** One click of the asker; the trace stays with it. */
export async function giveFeedback(
  db: Transaction,
  viewer: Viewer,
  id: string,
  feedback: 'right' | 'wrong' | null,
  now: Date,
): Promise<void> {
  await findAnswer(db, viewer, id);
  await db.update(answers).set({ feedback, feedbackAt: now }).where(eq(answers.id, id));
}
