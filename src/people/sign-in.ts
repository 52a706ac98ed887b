import { eq } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import type { Portal } from '../portal.ts';
import { beginAttempt, forgive } from './delay.ts';
import { asLogin } from './form.ts';
import { isPassword } from './passwords.ts';
import { people } from './schema.ts';
import { endSession, startSession } from './session-record.ts';

type Outside = Pick<Portal, 'db' | 'now'>;
type Credentials = { login: string; password: string; source: string };

export type Checked =
  | { status: 'right'; personId: number }
  | { status: 'wrong' }
  | { status: 'wait'; seconds: number };

const LONGEST_LOGIN = 100; // characters; nobody's is longer, and a failure stores what was typed

/**
 * Looks at a login and its password. An unknown login, a disabled account and a wrong password are
 * one answer, take one time and meet one delay: nobody learns which logins exist.
 */
export async function checkCredentials({ db, now }: Outside, typed: Credentials): Promise<Checked> {
  const login = asLogin(typed.login).slice(0, LONGEST_LOGIN);
  const { source } = typed;
  const seconds = await beginAttempt(db, { login, source }, now());
  if (seconds > 0) return { status: 'wait', seconds };

  const [person] = await db.select().from(people).where(eq(people.login, login));
  const able = person?.disabledAt ? undefined : person;
  if ((await isPassword(typed.password, able?.passwordHash)) && able) {
    await forgive(db, { login, source }, now());
    return { status: 'right', personId: able.id };
  }
  // The name as typed stays out of the record: it may be a password in the wrong field.
  await record(db, {
    kind: 'sign-in failed',
    personId: null,
    detail: { person: person?.id ?? null, from: source },
  });
  return { status: 'wrong' };
}

/** `way`: how they proved it; `shown`: the session token the browser had. */
type Begun = { personId: number; device: string; shown: string; way: string };

/**
 * Begins a session for a person who has proved who they are. The token is new whatever the browser
 * showed, and the session it showed ends: a token planted before the sign-in is worth nothing.
 */
export async function beginSession(
  { db, now }: Outside,
  { personId, device, shown, way }: Begun,
): Promise<string> {
  return db.transaction(async (tx) => {
    await endSession(tx, shown, now());
    const token = await startSession(tx, { personId, device, now: now() });
    await record(tx, { kind: 'sign-in', personId, detail: { way } });
    return token;
  });
}
