import { gte, lt, sql } from 'drizzle-orm';
import type { Transaction } from '../storage/database.ts';
import type { Call } from './model.ts';
import { modelCalls } from './schema.ts';

export const noteCall = (db: Transaction, call: Call, at: Date) =>
  db.insert(modelCalls).values({ ...call, at });

export const forgetCalls = (db: Transaction, before: Date) =>
  db.delete(modelCalls).where(lt(modelCalls.at, before));

/** What the model was asked since a moment, in numbers. */
export async function callsSince(db: Transaction, since: Date) {
  const written = sql`filter (where ${modelCalls.purpose} <> 'trial')`;
  const half = sql`within group (order by ${modelCalls.wholeMs})`;
  const [row] = await db
    .select({
      written: sql<number>`(count(*) ${written})::int`,
      unused: sql<number>`(count(*) filter (where ${modelCalls.purpose} <> 'trial' and ${modelCalls.outcome} <> 'done'))::int`,
      tokens: sql<number>`coalesce(sum(${modelCalls.promptTokens} + ${modelCalls.replyTokens}), 0)::int`,
      median: sql<number | null>`percentile_disc(0.5) ${half} ${written}`,
    })
    .from(modelCalls)
    .where(gte(modelCalls.at, since));
  return row ?? { written: 0, unused: 0, tokens: 0, median: null };
}
