import { asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { record } from '../audit/events.ts';
import { Unacceptable } from '../errors.ts';
import { EVERYONE, meetingKey, personKey, unitKey } from '../people/keys.ts';
import { meetings, people, units } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { changeDocument } from './change.ts';
import { mustBeAllowed } from './correct.ts';
import type { DocumentCard } from './find.ts';
import { linkWaiting } from './waiting.ts';

const KEY = /^(all|(?:unit|person|meeting):[1-9]\d{0,8})$/;
const MOST = 500; // keys of one document

/** Who is to read a document, as the ticks of a form say it. */
export const ChosenKeys = z.array(z.string().regex(KEY)).max(MOST).catch([]);

/**
 * The keys of a choice that are somebody's: units, people and meetings that exist. A meeting only
 * where its key is held already: whoever guesses one would be told its name.
 *
 * @param held - by the document, and by who chooses
 * @throws {Unacceptable} when nobody is left: a document without readers is withdrawn, and that has
 *   a form of its own
 */
export async function existingKeys(
  db: Transaction,
  chosen: string[],
  held: string[],
): Promise<string[]> {
  if (chosen.includes(EVERYONE)) return [EVERYONE];
  const known = await db
    .select({ id: units.id })
    .from(units)
    .where(inArray(units.id, idsOf(chosen, 'unit')));
  const named = await db
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, idsOf(chosen, 'person')));
  const met = await meetingsOf(
    db,
    chosen.filter((key) => held.includes(key)),
  );
  const keys = [
    ...known.map(({ id }) => unitKey(id)),
    ...named.map(({ id }) => personKey(id)),
    ...met.map(({ id }) => meetingKey(id)),
  ];
  if (keys.length === 0) throw new Unacceptable(nobody);
  return keys;
}

const nobody = 'Chưa chọn ai được đọc. Xin chọn ít nhất một đơn vị hoặc một người.';

const idsOf = (keys: string[], kind: 'unit' | 'person' | 'meeting') => {
  const ids = keys
    .filter((key) => key.startsWith(`${kind}:`))
    .map((key) => Number(key.split(':')[1]));
  return ids.length > 0 ? ids : [0]; // ids begin at 1; an empty list is no SQL
};

/** Changes who may read a document, from the next request on. @throws {NotAllowed} {Conflict} */
export async function changeAudience(
  db: Database,
  viewer: Viewer,
  card: DocumentCard,
  audienceKeys: string[],
  revision: number,
): Promise<void> {
  mustBeAllowed(viewer, card);
  await db.transaction(async (tx) => {
    await changeDocument(tx, card.id, { audienceKeys }, revision);
    await linkWaiting(tx, card.id);
    await record(tx, {
      kind: 'access changed',
      personId: viewer.id,
      documentId: card.id,
      detail: { from: card.audienceKeys.join(' '), to: audienceKeys.join(' ') },
    });
  });
}

/** Takes a document from every reader at once; the record and its history stay. */
export async function withdrawDocument(
  db: Database,
  viewer: Viewer,
  card: DocumentCard,
  reason: string,
  revision: number,
): Promise<void> {
  mustBeAllowed(viewer, card);
  await db.transaction(async (tx) => {
    const withdrawn = { audienceKeys: [], withdrawnAt: new Date(), withdrawnReason: reason };
    await changeDocument(tx, card.id, withdrawn, revision);
    await linkWaiting(tx, card.id);
    await record(tx, {
      kind: 'document withdrawn',
      personId: viewer.id,
      documentId: card.id,
      detail: { from: card.audienceKeys.join(' ') },
    });
  });
}

export type AudienceNames = {
  everyone: boolean;
  units: string[];
  people: string[];
  meetings: MeetingName[];
};

/** Meetings that stand in an audience, with until when their papers may be read. */
export const meetingsOf = (db: Transaction, keys: string[]): Promise<MeetingName[]> =>
  db
    .select({
      ...{ id: meetings.id, name: meetings.name },
      ...{ endsAt: meetings.endsAt, calledBackAt: meetings.calledBackAt },
    })
    .from(meetings)
    .where(inArray(meetings.id, idsOf(keys, 'meeting')))
    .orderBy(asc(meetings.id));

type MeetingName = { id: number; name: string; endsAt: Date; calledBackAt: Date | null };

/** An audience in words, for the card: names of the units and people behind the keys. */
export async function nameAudience(db: Transaction, keys: string[]): Promise<AudienceNames> {
  const unitRows = await db
    .select({ name: units.name })
    .from(units)
    .where(inArray(units.id, idsOf(keys, 'unit')));
  const personRows = await db
    .select({ name: people.name })
    .from(people)
    .where(inArray(people.id, idsOf(keys, 'person')));
  return {
    everyone: keys.includes(EVERYONE),
    units: unitRows.map(({ name }) => name),
    people: personRows.map(({ name }) => name),
    meetings: await meetingsOf(db, keys),
  };
}

/** Units and people that an audience can be made of, and the meetings that stand in one. */
export async function audienceOptions(db: Transaction, chosen: string[] = []) {
  const met = await meetingsOf(db, chosen);
  const inUse = or(isNull(units.closedAt), inArray(units.id, idsOf(chosen, 'unit')));
  const everyUnit = await db.select().from(units).where(inUse).orderBy(asc(units.name));
  const everyPerson = await db
    .select({ id: people.id, name: people.name, unit: units.name })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name));
  return {
    meetings: met.map(({ id, ...meeting }) => ({ key: meetingKey(id), ...meeting })),
    units: everyUnit.map(({ id, name }) => ({ key: unitKey(id), name })),
    people: everyPerson.map(({ id, name, unit }) => ({
      key: personKey(id),
      name,
      unit: unit ?? '',
    })),
  };
}
