import { and, eq, inArray, isNull } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { NotFound } from '../errors.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { meetingParticipants, meetings, people } from './schema.ts';
import type { Viewer } from './viewer.ts';

type Convened = { name: string; opensAt: Date; endsAt: Date; participants: number[] };

/** Gives a meeting its key: whoever takes part holds it while the meeting is open. @returns its id */
export async function convene(
  db: Database,
  viewer: Viewer,
  { name, opensAt, endsAt, participants }: Convened,
): Promise<number> {
  return db.transaction(async (tx) => {
    const [meeting] = await tx
      .insert(meetings)
      .values({ name, opensAt, endsAt, createdBy: viewer.id })
      .returning({ id: meetings.id });
    if (!meeting) throw new Error('insert returned nothing');
    await setParticipants(tx, meeting.id, participants);
    await note(tx, viewer, meeting.id, 'convened', participants.length);
    return meeting.id;
  });
}

/** Calls a meeting's papers back before its end: from the next request on nobody holds its key. */
export async function callBack(db: Database, viewer: Viewer, id: number, now: Date) {
  await db.transaction(async (tx) => {
    const [called] = await tx
      .update(meetings)
      .set({ calledBackAt: now })
      .where(and(eq(meetings.id, id), isNull(meetings.calledBackAt)))
      .returning({ id: meetings.id });
    if (!called) throw new NotFound();
    await note(tx, viewer, id, 'called back');
  });
}

/** Who takes part from now on; whoever is left out holds the key no more. */
async function setParticipants(tx: Transaction, meetingId: number, ids: number[]): Promise<void> {
  await tx.delete(meetingParticipants).where(eq(meetingParticipants.meetingId, meetingId));
  const known =
    ids.length === 0
      ? []
      : await tx.select({ id: people.id }).from(people).where(inArray(people.id, ids));
  if (known.length > 0)
    await tx
      .insert(meetingParticipants)
      .values(known.map(({ id: personId }) => ({ meetingId, personId })));
}

const note = (tx: Transaction, viewer: Viewer, meeting: number, what: string, people?: number) =>
  record(tx, {
    kind: 'access changed',
    personId: viewer.id,
    detail: { what: `meeting ${what}`, meeting, ...(people === undefined ? {} : { people }) },
  });
