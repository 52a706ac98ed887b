import type { Context } from 'hono';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { deviceOf } from './device.ts';
import { rememberDevice } from './known-devices.ts';
import { startPending, type Way } from './pending.ts';
import { hasSecondFactor } from './second-factor.ts';
import { sessionToken, setSessionCookie } from './session-cookie.ts';
import { beginSession } from './sign-in.ts';

/**
 * Lets a person in who has proved who they are, or asks for the second factor first, which who has
 * set one is asked for however they came.
 */
export async function enter(
  c: Context,
  portal: Portal,
  { personId, way, next }: { personId: number; way: Way; next: string },
) {
  if (!(await hasSecondFactor(portal.db, personId)))
    return begin(c, portal, { personId, way, next });
  await startPending(c, portal, personId, way);
  return c.redirect(paths.secondFactor(next === paths.today() ? undefined : next), 303);
}

/** Begins the session in this browser, which is a known device of the person from now on. */
export async function begin(
  c: Context,
  portal: Portal,
  { personId, way, next }: { personId: number; way: string; next: string },
) {
  const device = deviceOf(c.req.header('User-Agent'));
  const shown = sessionToken(c, portal);
  setSessionCookie(c, portal, await beginSession(portal, { personId, device, shown, way }));
  await rememberDevice(c, portal, personId);
  return c.redirect(next, 303);
}
