import { asc, eq } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { reviewEvents } from './schema.ts';
import type { Step } from './step.ts';

export type ReviewEvent = typeof reviewEvents.$inferSelect;

/** What was decided about a draft, the first thing first. */
export const reviewEventsOf = (db: Transaction, draftId: string): Promise<ReviewEvent[]> =>
  db
    .select()
    .from(reviewEvents)
    .where(eq(reviewEvents.draftId, draftId))
    .orderBy(asc(reviewEvents.id));

type Decided = {
  draftId: string;
  verdict: ReviewEvent['verdict'];
  step: Pick<Step, 'key' | 'name'>;
  version: { ordinal: number; hash: string };
  reason?: string;
  to?: { id: number | null; name: string }; // a person, or the step it goes to
};

/** Notes what somebody decided, here and on the portal's record: there without the reason's words. */
export async function noteDecided(
  tx: Transaction,
  { id: personId, name: by }: Pick<Viewer, 'id' | 'name'>,
  { draftId, verdict, step, version, reason, to }: Decided,
  at: Date,
): Promise<void> {
  await tx.insert(reviewEvents).values({
    ...{ draftId, verdict, step: step.key, stepName: step.name, personId, by, at },
    ...{ version: version.ordinal, hash: version.hash, reason: reason ?? null },
    ...{ toPersonId: to?.id ?? null, toName: to?.name ?? null },
  });
  const detail = { draft: draftId, verdict, step: step.key, version: version.ordinal };
  await record(tx, { kind: 'draft reviewed', personId, detail });
}

/** The writer, where an event needs a place in the chain. */
export const WRITER = { key: 'nguoi-soan', name: 'Người soạn' };
