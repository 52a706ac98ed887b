import { and, desc, eq, gt, isNull, lt, lte, max, ne, or, sql } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { prepared } from '../storage/prepared.ts';
import { keysBesides } from './keys.ts';
import { knownDevices, people, sessions, units } from './schema.ts';
import { newToken, tokenHash } from './tokens.ts';
import type { Viewer } from './viewer.ts';
import { asViewer } from './viewer-of.ts';

const HOUR = 3600 * 1000; // ms
const IDLE = 12 * HOUR; // a working day with its noon; the evening ends it
/** How long a session lasts at most, however busy: seconds, as cookies count. */
export const LIFETIME = 7 * 24 * 3600;
const NOTED = 60 * 1000; // ms: "seen" is written at most once a minute, not with every request

/**
 * Begins a session. "New since I last came" counts from the end of the visit before this one: the
 * last request of any earlier session, or the last sign-out.
 *
 * @returns the cookie's token; the record keeps only its hash
 */
export async function startSession(
  db: Transaction,
  { personId, device, now }: { personId: number; device: string; now: Date },
): Promise<string> {
  const [last] = await db
    .select({ seenAt: max(sessions.seenAt) })
    .from(sessions)
    .where(eq(sessions.personId, personId));
  if (last?.seenAt) await leave(db, personId, last.seenAt);
  await db.delete(sessions).where(and(eq(sessions.personId, personId), isOver(now)));

  const token = newToken();
  const expiresAt = new Date(now.getTime() + LIFETIME * 1000);
  await db.insert(sessions).values({
    tokenHash: tokenHash(token),
    personId,
    device,
    createdAt: now,
    seenAt: now,
    expiresAt,
  });
  return token;
}

const shown = prepared((db) =>
  db
    .select({
      session: sessions,
      person: people,
      unitName: units.name,
      besides: keysBesides(sql.placeholder('now')),
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(eq(sessions.tokenHash, sql.placeholder('hash')))
    .prepare('session'),
);

/** Who a token stands for now, with the keys they hold today; nobody once it is over or disabled. */
export async function viewerOfSession(
  db: Transaction,
  token: string,
  now: Date,
): Promise<Viewer | undefined> {
  const [row] = await shown(db, { hash: tokenHash(token), now: now.toISOString() });
  if (!row || row.person.disabledAt || !lives(row.session, now)) return undefined;
  if (now.getTime() - row.session.seenAt.getTime() >= NOTED)
    await db.update(sessions).set({ seenAt: now }).where(eq(sessions.id, row.session.id));
  return asViewer(row);
}

/** Ends the session of a token. @returns whose it was */
export async function endSession(db: Transaction, token: string, now: Date) {
  const [ended] = await db
    .delete(sessions)
    .where(eq(sessions.tokenHash, tokenHash(token)))
    .returning({ personId: sessions.personId });
  if (ended) await leave(db, ended.personId, now);
  return ended?.personId;
}

/** Ends every session of a person at once, wherever they are signed in. */
export const endSessionsOf = (db: Transaction, personId: number) =>
  db.delete(sessions).where(eq(sessions.personId, personId));

/** Ends one's sessions everywhere but here; the devices they were on are strange again. */
export async function endOtherSessions(
  { db }: Pick<Portal, 'db'>,
  personId: number,
  token: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const others = ne(sessions.tokenHash, tokenHash(token));
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.personId, personId), others))
      .returning({ id: sessions.id });
    await tx.delete(knownDevices).where(eq(knownDevices.personId, personId));
    const detail = { what: 'everywhere else', sessions: ended.length };
    await record(tx, { kind: 'sign-out', personId, detail });
  });
}

/** Ends one of one's own sessions. @returns whether there was one */
export async function endOwnSession(db: Transaction, personId: number, id: string) {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.personId, personId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Where a person is signed in, the latest first. `current`: with this very token. */
export async function sessionsOf(db: Transaction, personId: number, token: string, now: Date) {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isAlive(now)))
    .orderBy(desc(sessions.seenAt));
  return rows.map(({ id, device, createdAt, seenAt, tokenHash: hash }) => {
    return { id, device, createdAt, seenAt, current: hash === tokenHash(token) };
  });
}

const leave = (db: Transaction, personId: number, at: Date) =>
  db
    .update(people)
    .set({ lastVisitAt: at })
    .where(
      and(eq(people.id, personId), or(isNull(people.lastVisitAt), lt(people.lastVisitAt, at))),
    );

const idleSince = (now: Date) => new Date(now.getTime() - IDLE);
const isAlive = (now: Date) =>
  and(gt(sessions.expiresAt, now), gt(sessions.seenAt, idleSince(now)));
const lives = ({ expiresAt, seenAt }: typeof sessions.$inferSelect, now: Date) =>
  expiresAt > now && seenAt > idleSince(now);
const isOver = (now: Date) =>
  or(lte(sessions.expiresAt, now), lte(sessions.seenAt, idleSince(now)));
