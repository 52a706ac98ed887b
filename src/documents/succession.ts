import { and, asc, eq, exists, ilike, inArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { record } from '../audit/events.ts';
import { NotFound, Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { readableRows } from './access.ts';
import { organNamed } from './organs.ts';
import { documents, organSuccessions, organs } from './schema.ts';

export type Organ = typeof organs.$inferSelect;
export type Succession = { predecessor: Named; successor: Named; on: string };
type Named = { id: number; name: string };

const PAGE = 100;

/**
 * Organs whose name holds all words asked for, by name; at most a page of them. One that only papers
 * name which the viewer may not read is not told: a name can itself tell something.
 */
export async function findOrgans(db: Transaction, viewer: Viewer, words: string): Promise<Organ[]> {
  const asked = words.split(' ').filter(Boolean).slice(0, 10);
  const holds = asked.map((word) => ilike(organs.nameKey, `%${word}%`));
  return db
    .select()
    .from(organs)
    .where(and(...holds, isTold(db, viewer)))
    .orderBy(asc(organs.nameKey))
    .limit(PAGE);
}

/** @throws {NotFound} alike when there is none and when it is not told */
export async function findOrgan(db: Transaction, viewer: Viewer, id: number): Promise<Organ> {
  const [found] = await db
    .select()
    .from(organs)
    .where(and(eq(organs.id, id), isTold(db, viewer)));
  if (!found) throw new NotFound();
  return found;
}

/** It issued what the viewer may read, or a person has entered it. */
const isTold = (db: Transaction, viewer: Viewer) =>
  or(
    eq(organs.sample, true),
    exists(
      db
        .select({ id: documents.id })
        .from(documents)
        .where(and(eq(documents.issuerId, organs.id), readableRows(viewer))),
    ),
    exists(
      db
        .select({ on: organSuccessions.on })
        .from(organSuccessions)
        .where(
          or(
            eq(organSuccessions.predecessorId, organs.id),
            eq(organSuccessions.successorId, organs.id),
          ),
        ),
    ),
  );

/** What followed what, for the organs given. */
export async function successionsOf(db: Transaction, ids: number[]): Promise<Succession[]> {
  const [before, after] = [alias(organs, 'before'), alias(organs, 'after')];
  return db
    .select({
      predecessor: { id: before.id, name: before.name },
      successor: { id: after.id, name: after.name },
      on: organSuccessions.on,
    })
    .from(organSuccessions)
    .innerJoin(before, eq(before.id, organSuccessions.predecessorId))
    .innerJoin(after, eq(after.id, organSuccessions.successorId))
    .where(or(inArray(before.id, ids), inArray(after.id, ids)))
    .orderBy(asc(organSuccessions.on), asc(after.name));
}

/**
 * Records that one organ took the place of another from a day on. The earlier ends the day before;
 * a name nobody has used yet is added.
 *
 * @throws {Unacceptable} where an organ would follow itself, also by way of others
 */
export async function addSuccession(
  db: Database,
  viewer: Viewer,
  predecessorId: number,
  { name, on }: { name: string; on: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table organ_successions in share row exclusive mode`);
    await findOrgan(tx, viewer, predecessorId);
    const successorId = await organNamed(tx, name);
    if ((await followers(tx, successorId)).has(predecessorId)) throw new Unacceptable(CIRCLE);
    await tx
      .insert(organSuccessions)
      .values({ predecessorId, successorId, on })
      .onConflictDoUpdate({
        target: [organSuccessions.predecessorId, organSuccessions.successorId],
        set: { on },
      });
    await tx
      .update(organs)
      .set({ validTo: sql`${on}::date - 1` as never })
      .where(eq(organs.id, predecessorId));
    await note(tx, viewer, predecessorId, 'succession added');
  });
}

const CIRCLE = 'Cơ quan không thể kế tục chính nó, kể cả qua cơ quan khác.';

export async function removeSuccession(
  db: Database,
  viewer: Viewer,
  predecessorId: number,
  successorId: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    const pair = and(
      eq(organSuccessions.predecessorId, predecessorId),
      eq(organSuccessions.successorId, successorId),
    );
    await tx.delete(organSuccessions).where(pair);
    const rest = await tx
      .select()
      .from(organSuccessions)
      .where(eq(organSuccessions.predecessorId, predecessorId));
    if (rest.length === 0)
      await tx.update(organs).set({ validTo: null }).where(eq(organs.id, predecessorId));
    await note(tx, viewer, predecessorId, 'succession removed');
  });
}

/** The organ and all that came to stand in its place, by id. */
async function followers(db: Transaction, id: number): Promise<Set<number>> {
  return reached(id, await db.select().from(organSuccessions), 'predecessorId', 'successorId');
}

type Pair = { predecessorId: number; successorId: number };

function reached(id: number, pairs: Pair[], from: keyof Pair, to: keyof Pair): Set<number> {
  const found = new Set([id]);
  for (const one of found) for (const pair of pairs) if (pair[from] === one) found.add(pair[to]);
  return found;
}

/**
 * The names that the organs before and after each had: a paper of the one is called by the name of
 * the other. Two that were merged are not each other.
 */
export async function otherNames(db: Transaction): Promise<(id: number | null) => string[]> {
  const pairs = await db.select().from(organSuccessions);
  if (pairs.length === 0) return () => [];
  const ids = pairs.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]);
  const rows = await db.select().from(organs).where(inArray(organs.id, ids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => {
    if (id === null || !names.has(id)) return [];
    const after = reached(id, pairs, 'predecessorId', 'successorId');
    const before = reached(id, pairs, 'successorId', 'predecessorId');
    return [...new Set([...after, ...before])].flatMap((one) => names.get(one) ?? []);
  };
}

const note = (tx: Transaction, viewer: Viewer, organ: number, what: string) =>
  record(tx, { kind: 'organs changed', personId: viewer.id, detail: { what, organ } });
