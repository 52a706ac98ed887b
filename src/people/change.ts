import { and, eq, isNull, ne } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { Unacceptable } from '../errors.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { keepOneAdministrator } from './administrators.ts';
import { revokeTokensOf } from './api-tokens.ts';
import { mayChooseOwnUnit } from './beginning.ts';
import { invite } from './invitations.ts';
import { findPerson } from './list.ts';
import type { PersonForm } from './person-form.ts';
import { invitations, people } from './schema.ts';
import { removeFactor } from './second-factor.ts';
import { endSessionsOf } from './session-record.ts';
import { isUnit } from './units.ts';
import type { Viewer } from './viewer.ts';

type Outside = Pick<Portal, 'db' | 'now'>;
type Problems = { problems: { login?: string; unitId?: string } };

const TAKEN: Problems = { problems: { login: 'Tên đăng nhập này đã có người dùng.' } };
const NO_UNIT: Problems = { problems: { unitId: 'Đơn vị này không còn.' } };

/** @returns the new person with the token of their one-time link */
export async function createPerson(
  { db, now }: Outside,
  viewer: Viewer,
  form: PersonForm,
): Promise<Problems | { id: number; token: string }> {
  return db.transaction(async (tx) => {
    if (!(await isUnit(tx, form.unitId))) return NO_UNIT;
    const [person] = await tx
      .insert(people)
      .values(form)
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!person) return TAKEN;
    await noteChange(tx, viewer, person.id, 'created', { role: form.role, unit: form.unitId });
    return { id: person.id, token: await newLink(tx, viewer, person.id, now()) };
  });
}

/**
 * Holds from the person's next request on.
 * @throws {NotFound} when there is no such person
 * @throws {Unacceptable} when the last administrator would stop being one, or one gives themselves
 *   the reading of another unit
 */
export async function changePerson(
  { db }: Outside,
  viewer: Viewer,
  id: number,
  form: PersonForm,
): Promise<Problems | undefined> {
  return db.transaction(async (tx) => {
    const before = await findPerson(tx, id);
    const moves = id === viewer.id && form.unitId !== before.unitId;
    if (moves && !(await mayChooseOwnUnit(tx, before))) throw new Unacceptable(OWN_UNIT);
    if (form.role !== 'administrator') await keepOneAdministrator(tx, id);
    if (!(await isUnit(tx, form.unitId))) return NO_UNIT;
    const others = and(eq(people.login, form.login), ne(people.id, id));
    if ((await tx.select({ id: people.id }).from(people).where(others)).length > 0) return TAKEN;
    await tx.update(people).set(form).where(eq(people.id, id));
    await noteChange(tx, viewer, id, 'changed', { role: form.role, unit: form.unitId });
    return undefined;
  });
}

const OWN_UNIT =
  'Không tự đổi đơn vị của mình: đơn vị quyết định được đọc văn bản nào. Xin nhờ người quản trị khác.';

/** A new one-time link to choose a password; the old password works until it is used. */
export async function linkForPassword({ db, now }: Outside, viewer: Viewer, id: number) {
  return db.transaction(async (tx) => {
    const person = await findPerson(tx, id);
    const token = await newLink(tx, viewer, id, now());
    await noteChange(tx, viewer, id, 'password link');
    return { person, token };
  });
}

/**
 * Locks an account: every session and token ends at once, and links that wait for it stop working.
 * @throws {Unacceptable} when it is the last administrator's
 */
export async function disablePerson({ db, now }: Outside, viewer: Viewer, id: number) {
  await db.transaction(async (tx) => {
    await findPerson(tx, id);
    await keepOneAdministrator(tx, id);
    await tx.update(people).set({ disabledAt: now() }).where(eq(people.id, id));
    await endSessionsOf(tx, id);
    await revokeTokensOf(tx, id, now());
    await tx
      .delete(invitations)
      .where(and(eq(invitations.personId, id), isNull(invitations.usedAt)));
    await noteChange(tx, viewer, id, 'disabled');
  });
}

/** For a lost telephone. Every session ends: whoever has the telephone is out, too. */
export async function resetSecondFactor({ db }: Outside, viewer: Viewer, id: number) {
  await db.transaction(async (tx) => {
    await findPerson(tx, id);
    await removeFactor(tx, id, viewer.id);
    await endSessionsOf(tx, id);
  });
}

export async function enablePerson({ db }: Outside, viewer: Viewer, id: number) {
  await db.transaction(async (tx) => {
    await findPerson(tx, id);
    await tx.update(people).set({ disabledAt: null }).where(eq(people.id, id));
    await noteChange(tx, viewer, id, 'enabled');
  });
}

export const newLink = (tx: Transaction, viewer: Viewer, personId: number, now: Date) =>
  invite(tx, { purpose: 'password', personId, createdBy: viewer.id }, now);

export const noteChange = (
  tx: Transaction,
  viewer: Viewer,
  person: number,
  what: string,
  detail: { [name: string]: string | number | null } = {},
) =>
  record(tx, {
    kind: 'people changed',
    personId: viewer.id,
    detail: { what, person, ...detail },
  });
