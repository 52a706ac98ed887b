import { createMiddleware } from 'hono/factory';
import type { Child } from 'hono/jsx';
import { WrongDays } from '../views/ui/wrong-days.tsx';
import type { AppEnv } from './app-env.ts';
import { dayTyped } from './text/dates.ts';

const NAMED = ['on', 'from', 'to'];
const LONGEST = 20; // characters shown of what was typed

/** What an address asks for and no calendar holds counts for nothing; a page that is opened so says it. */
export const wrongDays = createMiddleware<AppEnv>(async (c, next) => {
  const typed = NAMED.flatMap((name) => c.req.queries(name) ?? []).map((text) => text.trim());
  const wrong = typed.filter((text) => text !== '' && dayTyped(text) === undefined);
  if (wrong.length > 0 && c.req.method === 'GET') {
    const html = c.html.bind(c) as (page: Child, ...more: unknown[]) => ReturnType<typeof c.html>;
    const said = wrong.map((text) => text.slice(0, LONGEST));
    c.html = ((page: Child, ...more: unknown[]) =>
      html(<WrongDays.Provider value={said}>{page}</WrongDays.Provider>, ...more)) as typeof c.html;
  }
  await next();
});
