import { and, count, desc, gte, ilike, inArray, lt, sql } from 'drizzle-orm';
import { today } from '../documents/day.ts';
import type { Transaction } from '../storage/database.ts';
import { daysBefore, KEPT } from '../storage/tidy.ts';
import { unansweredQuestions } from './schema.ts';

const LONGEST = 300; // characters; what is pasted is longer, and tells no more
const PAGE = 50; // questions
const MOST_EXPORTED = 10_000;

/** Counts a question that found nothing. Who asked is nowhere, nor is it told by the hour. */
export async function noteUnanswered(db: Transaction, text: string, now: Date): Promise<void> {
  const question = normalised(text);
  if (!/[\p{L}\p{N}]/u.test(question)) return;
  const day = new Date(`${today(now)}T12:00:00+07:00`);
  await db
    .insert(unansweredQuestions)
    .values({ question, lastAskedAt: day })
    .onConflictDoUpdate({
      target: unansweredQuestions.question,
      set: { asked: sql`${unansweredQuestions.asked} + 1`, lastAskedAt: day },
    });
}

/** "  Nghị Quyết  15 ?" and "nghị quyết 15" are one question. */
export const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, LONGEST)
    .replace(/^[\s.,;:!?]+|[\s.,;:!?]+$/g, '');

type Asked = { text: string; now: Date };

/** What was asked in vain of late, the commonest first. @param page - from 1 */
export async function listUnanswered(db: Transaction, asked: Asked, page: number) {
  const [counted] = await db
    .select({ total: count() })
    .from(unansweredQuestions)
    .where(matching(asked));
  const total = counted?.total ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / PAGE));
  const shown = Math.min(page, pageCount);
  const questions = await select(db, asked, PAGE, (shown - 1) * PAGE);
  return { questions, total, page: shown, pageCount };
}

export const everyUnanswered = (db: Transaction, asked: Asked) => select(db, asked, MOST_EXPORTED);

const select = (db: Transaction, asked: Asked, limit: number, offset = 0) =>
  db
    .select()
    .from(unansweredQuestions)
    .where(matching(asked))
    .orderBy(
      desc(unansweredQuestions.asked),
      desc(unansweredQuestions.lastAskedAt),
      unansweredQuestions.question,
    )
    .limit(limit)
    .offset(offset);

/** An hour may pass until housekeeping: what is too old is not shown meanwhile. */
const matching = ({ text, now }: Asked) =>
  and(
    gte(unansweredQuestions.lastAskedAt, daysBefore(now, KEPT.questions)),
    text ? ilike(unansweredQuestions.question, `%${escaped(normalised(text))}%`) : undefined,
  );

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

export async function removeUnanswered(db: Transaction, questions: string[]): Promise<number> {
  if (questions.length === 0) return 0;
  const gone = await db
    .delete(unansweredQuestions)
    .where(inArray(unansweredQuestions.question, questions))
    .returning({ question: unansweredQuestions.question });
  return gone.length;
}

/** Questions that nobody has asked since a moment go. */
export async function forgetUnanswered(db: Transaction, before: Date): Promise<void> {
  await db.delete(unansweredQuestions).where(lt(unansweredQuestions.lastAskedAt, before));
}
