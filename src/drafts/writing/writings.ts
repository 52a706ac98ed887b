import { and, asc, eq, gt, inArray, lt, or } from 'drizzle-orm';
import type { Database, Transaction } from '../../storage/database.ts';
import { draftEvents, drafts, draftWritings } from '../schema.ts';
import { type Draft, lock, sectionsOf } from '../store.ts';
import type { Told, WritingOutcome } from './outcome.ts';

export type Writing = typeof draftWritings.$inferSelect;
export type WritingEvent = typeof draftEvents.$inferSelect;

const STALE = 180_000; // ms after which a section that was cut off is begun again; no model has as long

/** Asks for sections, each once: one that waits or is being written is not asked for again. */
export const askForSections = (db: Database, draft: Draft, parts: string[]): Promise<void> =>
  db.transaction(async (tx) => {
    await lock(tx, draft.id);
    const [sections, known] = [await sectionsOf(tx, draft), await writingsOf(tx, draft.id)];
    const free = parts.filter((part) => (known.get(part)?.state ?? 'done') === 'done');
    for (const part of free) {
      const { revision = 0 } = sections.find((one) => one.part === part) ?? {};
      const row = { draftId: draft.id, part, state: 'waiting' as const, revision };
      const asked = { ...row, outcome: null, leftOut: 0 };
      await tx
        .insert(draftWritings)
        .values(asked)
        .onConflictDoUpdate({ target: [draftWritings.draftId, draftWritings.part], set: asked });
    }
    if (free.length > 0)
      await tx
        .update(drafts)
        .set({ state: 'waiting' })
        .where(and(eq(drafts.id, draft.id), eq(drafts.state, 'ready')));
  });

/** What models were asked of a draft, by section. */
export async function writingsOf(db: Transaction, draftId: string): Promise<Map<string, Writing>> {
  const rows = await db.select().from(draftWritings).where(eq(draftWritings.draftId, draftId));
  return new Map(rows.map((row) => [row.part, row]));
}

/**
 * For the one who may write now, for nobody does yet or who did was cut off long ago: the number of
 * the last event. What comes then has higher numbers.
 */
export const claim = (db: Database, id: string, now: Date): Promise<number | undefined> =>
  db.transaction(async (tx) => {
    const stale = new Date(now.getTime() - STALE);
    const claimed = await tx
      .update(drafts)
      .set({ state: 'writing', startedAt: now })
      .where(
        and(
          eq(drafts.id, id),
          or(
            eq(drafts.state, 'waiting'),
            and(eq(drafts.state, 'writing'), lt(drafts.startedAt, stale)),
          ),
        ),
      )
      .returning({ id: drafts.id });
    if (claimed.length === 0) return undefined;
    await tx
      .update(draftWritings)
      .set({ state: 'waiting' })
      .where(and(eq(draftWritings.draftId, id), eq(draftWritings.state, 'writing')));
    const cutOff = await tx
      .delete(draftEvents)
      .where(eq(draftEvents.draftId, id))
      .returning({ ordinal: draftEvents.ordinal });
    return Math.max(0, ...cutOff.map(({ ordinal }) => ordinal));
  });

/** The next section that waits, in the order of the page; the clock of the claim begins anew. */
export async function nextWaiting(
  db: Database,
  draft: Draft,
  now: Date,
): Promise<Writing | undefined> {
  const writings = await writingsOf(db, draft.id);
  const next = draft.type.parts.find(({ key }) => writings.get(key)?.state === 'waiting');
  if (!next) return undefined;
  await db.update(drafts).set({ startedAt: now }).where(eq(drafts.id, draft.id));
  const [row] = await db
    .update(draftWritings)
    .set({ state: 'writing' })
    .where(and(eq(draftWritings.draftId, draft.id), eq(draftWritings.part, next.key)))
    .returning();
  return row;
}

export const tell = (
  db: Transaction,
  draftId: string,
  ordinal: number,
  said: { kind: 'sentence'; part: string; data: Told } | { kind: 'section'; part: string },
) => db.insert(draftEvents).values({ draftId, ordinal, ...said });

export type Ended = Pick<Writing, 'leftOut'> & { outcome: WritingOutcome };

/** A section is done: what was told of it on the way is forgotten, for its text says it now. */
export async function endSection(
  tx: Transaction,
  { draftId, part }: Pick<Writing, 'draftId' | 'part'>,
  ended: Ended,
  ordinal: number,
): Promise<void> {
  await tx
    .update(draftWritings)
    .set({ ...ended, state: 'done' })
    .where(and(eq(draftWritings.draftId, draftId), eq(draftWritings.part, part)));
  await tx
    .delete(draftEvents)
    .where(and(eq(draftEvents.draftId, draftId), eq(draftEvents.kind, 'sentence')));
  await tell(tx, draftId, ordinal, { kind: 'section', part });
}

/** Ends the writing, unless something was asked for meanwhile. @returns whether it ended */
export const endWriting = (db: Database, id: string, ordinal: number): Promise<boolean> =>
  db.transaction(async (tx) => {
    await lock(tx, id);
    const waiting = [...(await writingsOf(tx, id)).values()].some(
      ({ state }) => state === 'waiting',
    );
    if (waiting) return false;
    await tx.update(drafts).set({ state: 'ready' }).where(eq(drafts.id, id));
    await tx.insert(draftEvents).values({ draftId: id, ordinal, kind: 'done' });
    return true;
  });

/** Sections that nobody will write any more: the draft was taken away, or something is broken. */
export const giveUp = (db: Transaction, id: string) =>
  db
    .update(draftWritings)
    .set({ state: 'done', outcome: 'failed' })
    .where(
      and(eq(draftWritings.draftId, id), inArray(draftWritings.state, ['waiting', 'writing'])),
    );

export const eventsAfter = (
  db: Transaction,
  draftId: string,
  ordinal: number,
): Promise<WritingEvent[]> =>
  db
    .select()
    .from(draftEvents)
    .where(and(eq(draftEvents.draftId, draftId), gt(draftEvents.ordinal, ordinal)))
    .orderBy(asc(draftEvents.ordinal));
