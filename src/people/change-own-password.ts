import type { Portal } from '../portal.ts';
import type { Typed } from './form.ts';
import { readNewPassword, setPassword } from './new-password.ts';
import { hashPassword } from './passwords.ts';
import { checkCredentials } from './sign-in.ts';
import type { Viewer } from './viewer.ts';
import { waitingSentence } from './waiting.ts';

type Problems = { current?: string; password?: string; again?: string };

/**
 * Sets a new password for somebody who knows the old one. Wrong old ones meet the same delay as at
 * sign-in: an unlocked screen is no place to guess. Every session ends; the caller begins one.
 */
export async function changeOwnPassword(
  portal: Pick<Portal, 'db' | 'now'>,
  { login, name }: Viewer,
  typed: Typed,
): Promise<{ problems?: Problems }> {
  const chosen = readNewPassword(typed, { login, name });
  if ('problems' in chosen) return chosen;
  const checked = await checkCredentials(portal, {
    login,
    password: typed.current ?? '',
    source: 'own account',
  });
  if (checked.status === 'wait') return { problems: { current: waitingSentence(checked.seconds) } };
  if (checked.status === 'wrong') return { problems: { current: 'Mật khẩu không đúng.' } };

  const id = checked.personId;
  const passwordHash = await hashPassword(chosen.password);
  await portal.db.transaction((tx) => setPassword(tx, { id, login }, passwordHash, portal.now()));
  return {};
}
