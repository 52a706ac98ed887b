import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { Unacceptable } from '../errors.ts';
import type { Transaction } from '../storage/database.ts';
import { people } from './schema.ts';

/** Administrators who can sign in today: neither disabled nor still without a password. */
export const isAble = and(
  eq(people.role, 'administrator'),
  isNull(people.disabledAt),
  isNotNull(people.passwordHash),
);

/** Whether someone of the office, not of the sample, can administer the portal. */
export async function hasOwnAdministrator(db: Transaction): Promise<boolean> {
  const own = and(isAble, eq(people.sample, false));
  return (await db.select({ id: people.id }).from(people).where(own).limit(1)).length > 0;
}

/**
 * Call before a person stops being an administrator. Locks them all, so that the last two cannot
 * leave at the same time.
 * @throws {Unacceptable} when this is the last one who can sign in
 */
export async function keepOneAdministrator(tx: Transaction, leaving: number): Promise<void> {
  const able = await tx
    .select({ id: people.id })
    .from(people)
    .where(isAble)
    .orderBy(asc(people.id))
    .for('update');
  if (able.length === 1 && able[0]?.id === leaving) throw new Unacceptable(LAST);
}

const LAST =
  'Đây là người quản trị cuối cùng còn đăng nhập được. Xin giao quyền quản trị cho người khác trước.';
