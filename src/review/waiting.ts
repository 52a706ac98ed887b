import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { today } from '../documents/day.ts';
import { drafts } from '../drafts/schema.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { draftReviews, reviewEvents } from './schema.ts';
import { standingIn } from './standing.ts';
import { readStaff } from './takers.ts';

/** A draft that waits for the viewer. */
export type WaitingReview = {
  id: string;
  title: string;
  type: string;
  writer: string;
  step: string;
  movedAt: Date;
  dueOn: string;
  late: boolean;
  handed: boolean; // to the viewer by name
};

/** Drafts whose present step is the viewer's, the one that is due first on top. */
export async function waitingFor(
  db: Transaction,
  viewer: Viewer,
  now: Date,
): Promise<WaitingReview[]> {
  const rows = await db
    .select({
      ...{ review: draftReviews, id: drafts.id, title: drafts.title, type: drafts.type },
      writer: { id: people.id, name: people.name, unitId: people.unitId },
    })
    .from(draftReviews)
    .innerJoin(drafts, eq(drafts.id, draftReviews.draftId))
    .innerJoin(people, eq(people.id, drafts.personId))
    .where(and(inArray(draftReviews.state, ['in-review', 'numbered']), isNull(drafts.removedAt)))
    .orderBy(asc(draftReviews.dueOn), asc(draftReviews.movedAt), asc(drafts.id));
  if (rows.length === 0) return [];
  const staff = await readStaff(db);
  return rows.flatMap(({ review, id, title, type, writer }) => {
    const { holds, step, holder } = standingIn(viewer, writer, review, staff);
    if (!holds || !step) return [];
    const { movedAt, dueOn } = review;
    return [
      {
        ...{ id, title, type: type.name, writer: writer.name, step: step.name, movedAt, dueOn },
        ...{ late: dueOn < today(now), handed: holder !== undefined },
      },
    ];
  });
}

/**
 * How the drafts of a writer stand, by draft; those that were never sent up are not in it. Why one came
 * back is told on its desk, where it is read with the eyes of whoever looks.
 */
export async function progressOfOwn(
  db: Transaction,
  ids: string[],
): Promise<Map<string, { state: string; step: string; dueOn: string; returnedBy: string | null }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select().from(draftReviews).where(inArray(draftReviews.draftId, ids));
  const back = rows.filter(({ state }) => state === 'with-writer').map(({ draftId }) => draftId);
  const returned = back.length === 0 ? [] : await returnedOf(db, back);
  return new Map(
    rows.map(({ draftId, state, steps, at, dueOn }) => {
      const last = returned.find((one) => one.draftId === draftId);
      const returnedBy = last?.verdict === 'returned' ? last.by : null;
      return [draftId, { state, step: steps[at]?.name ?? '', dueOn, returnedBy }];
    }),
  );
}

/** How each of them came back to its writer, the last first. */
const returnedOf = (db: Transaction, ids: string[]) =>
  db
    .select()
    .from(reviewEvents)
    .where(
      and(
        inArray(reviewEvents.draftId, ids),
        inArray(reviewEvents.verdict, ['returned', 'recalled']),
      ),
    )
    .orderBy(desc(reviewEvents.id));
