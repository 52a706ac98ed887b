import { record } from '../audit/events.ts';
import type { Portal } from '../portal.ts';
import { problemsOf, type Typed } from './form.ts';
import { openSetup, useInvitation } from './invitations.ts';
import { readNewPassword, setPassword } from './new-password.ts';
import { hashPassword } from './passwords.ts';
import { SetupForm } from './person-form.ts';
import { people } from './schema.ts';

type Outside = Pick<Portal, 'db' | 'now'>;
type Problems = { name?: string; login?: string; password?: string; again?: string };
type SetUp = { personId: number } | { problems: Problems };

const TAKEN = { problems: { login: 'Tên đăng nhập này đã có người dùng.' } };

/**
 * Makes the first administrator by a one-time link; a form with mistakes does not use it up.
 * @throws {NotFound} when the link is used, too old or unknown
 */
export async function setUp({ db, now }: Outside, token: string, typed: Typed): Promise<SetUp> {
  await openSetup(db, token, now());
  const form = SetupForm.safeParse(typed);
  if (!form.success) return { problems: problemsOf(form.error) };
  const chosen = readNewPassword(typed, form.data);
  if ('problems' in chosen) return chosen;

  const passwordHash = await hashPassword(chosen.password);
  return db.transaction(async (tx) => {
    const [person] = await tx
      .insert(people)
      .values({ ...form.data, role: 'administrator', passwordHash })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!person) return TAKEN;
    await useInvitation(tx, token, 'setup', now());
    const detail = { what: 'set up', person: person.id, role: 'administrator' };
    await record(tx, { kind: 'people changed', personId: person.id, detail });
    return { personId: person.id };
  });
}

/**
 * Sets the password of the person a one-time link was made for.
 * @throws {NotFound} when somebody has used the link meanwhile
 */
export async function choosePassword(
  { db, now }: Outside,
  token: string,
  person: { id: number; login: string; name: string },
  typed: Typed,
): Promise<{ problems?: Problems }> {
  const chosen = readNewPassword(typed, person);
  if ('problems' in chosen) return chosen;

  const passwordHash = await hashPassword(chosen.password);
  await db.transaction(async (tx) => {
    await useInvitation(tx, token, 'password', now());
    await setPassword(tx, person, passwordHash, now());
  });
  return {};
}
