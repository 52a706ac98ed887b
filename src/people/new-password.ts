import { eq } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import type { Transaction } from '../storage/database.ts';
import { forgive } from './delay.ts';
import type { Typed } from './form.ts';
import { passwordProblem } from './passwords.ts';
import { people } from './schema.ts';
import { endSessionsOf } from './session-record.ts';

export type NewPassword =
  | { password: string }
  | { problems: { password?: string; again?: string } };

/** A new password, typed twice, or what is wrong with it. */
export function readNewPassword(
  { password = '', again = '' }: Typed,
  person: { login: string; name: string },
): NewPassword {
  const problem = passwordProblem(password, person);
  if (problem) return { problems: { password: problem } };
  if (password !== again) return { problems: { again: 'Hai lần gõ chưa giống nhau.' } };
  return { password };
}

/** Puts a password in force: every session of the person ends, and no delay stands in their way. */
export async function setPassword(
  tx: Transaction,
  person: { id: number; login: string },
  passwordHash: string,
  now: Date,
): Promise<void> {
  await tx.update(people).set({ passwordHash }).where(eq(people.id, person.id));
  await endSessionsOf(tx, person.id);
  await forgive(tx, { login: person.login }, now);
  const detail = { what: 'password', person: person.id };
  await record(tx, { kind: 'people changed', personId: person.id, detail });
}
