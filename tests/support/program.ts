import type { createApp } from '../../src/app.tsx';
import { makeToken, type Scope } from '../../src/people/api-tokens.ts';
import { viewerNamed } from '../../src/people/viewer-of.ts';
import type { Portal } from '../../src/portal.ts';

type Site = { portal: Portal; app: Pick<ReturnType<typeof createApp>, 'request'> };

/** A token of somebody, as their account page makes it. */
export async function tokenOf(
  { portal }: Pick<Site, 'portal'>,
  login: string,
  scopes: Scope[] = ['read', 'import'],
  name = 'máy thử',
) {
  const viewer = await viewerNamed(portal.db, login, portal.now());
  const made = await makeToken(
    portal,
    { ...viewer, id: viewer.id ?? 0 },
    { name, days: 30, scopes },
  );
  if ('problem' in made) throw new Error(made.problem);
  return made.token;
}

/** Asks as a program with a token does. */
export const programOn =
  ({ app }: Pick<Site, 'app'>, token: string) =>
  async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
    return app.request(path, { ...init, headers });
  };
