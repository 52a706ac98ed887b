import { eq } from 'drizzle-orm';
import { NotFound } from '../errors.ts';
import type { Transaction } from '../storage/database.ts';
import { EVERYONE, keysBesides, keysOf, meetingKey, personKey, unitKey } from './keys.ts';
import { meetings, people, units } from './schema.ts';
import type { Viewer } from './viewer.ts';

/** @throws {NotFound} when nobody has this login, or the account is disabled */
export async function viewerNamed(db: Transaction, login: string, now: Date): Promise<Viewer> {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.login, login));
  const viewer = person && (await viewerOf(db, person.id, now));
  if (!viewer) throw new NotFound(`Không có tài khoản “${login}” đang hoạt động.`);
  return viewer;
}

/** The person with the keys they hold today; nothing for a disabled or unknown account. */
export async function viewerOf(
  db: Transaction,
  id: number,
  now: Date,
): Promise<Viewer | undefined> {
  const [row] = await db
    .select({ person: people, unitName: units.name, besides: keysBesides(now.toISOString()) })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(people.id, id));
  if (!row || row.person.disabledAt) return undefined;
  return asViewer(row);
}

type Row = { person: typeof people.$inferSelect; unitName: string | null; besides: string[] };

export function asViewer({ person, unitName, besides }: Row): Viewer {
  const { id, login, name, position, unitId, role } = person;
  const keys = keysOf(id, besides);
  return { id, login, name, position, unitId, unitName: unitName ?? '', role, keys };
}

/**
 * The owner of the machine, who types commands at it: reads what anyone may read. What is withdrawn
 * has no key, so it stays withdrawn.
 */
export async function operator(db: Transaction): Promise<Viewer> {
  const everyUnit = await db.select({ id: units.id }).from(units);
  const everyPerson = await db.select({ id: people.id }).from(people);
  const everyMeeting = await db.select({ id: meetings.id }).from(meetings);
  return {
    id: null,
    login: 'operator',
    name: 'Người vận hành',
    position: '',
    unitId: null,
    unitName: '',
    role: 'administrator',
    keys: [
      EVERYONE,
      ...everyUnit.map(({ id }) => unitKey(id)),
      ...everyPerson.map(({ id }) => personKey(id)),
      ...everyMeeting.map(({ id }) => meetingKey(id)),
    ],
  };
}
