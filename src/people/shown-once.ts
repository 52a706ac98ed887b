import type { Context } from 'hono';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';

/** The whole address of a one-time link, for a page that no browser may keep. */
export function shownOnce(c: Context, { publicUrl }: Pick<Portal, 'publicUrl'>, token: string) {
  c.header('Cache-Control', 'no-store');
  return new URL(paths.choosePassword(token), publicUrl ?? c.req.url).href;
}
