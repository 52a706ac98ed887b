import { type Context, Hono } from 'hono';
import { AddedPart } from '../../views/basket/add.tsx';
import { BasketPage } from '../../views/basket/page.tsx';
import { PassageAdded } from '../../views/basket/passage.tsx';
import type { AppEnv } from '../app-env.ts';
import { dayAsked, today } from '../documents/day.ts';
import { wantsFragment } from '../htmx.ts';
import { paths } from '../paths.ts';
import { line, rowId, type Typed, typedIn } from '../people/form.ts';
import { localPath } from '../people/next.ts';
import type { Portal } from '../portal.ts';
import { addToBasket, type Wanted } from './add.ts';
import { annotate, clearBasket, removeFromBasket, renew, takeOut, undoRemoval } from './change.ts';
import { moveDocument, moveItem } from './order.ts';
import { basketCount } from './owner.ts';
import { readBasket } from './sources.ts';

const LONGEST_NOTE = 500; // characters

export const basketRoutes = ({ db, now }: Portal) => {
  const idIn = (c: Context<AppEnv>) => rowId(c.req.param('id'));
  const back = (c: Context<AppEnv>, done?: string) => c.redirect(paths.basket({ done }), 303);

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { viewer } = c.var;
      const done = c.req.query('done') ?? '';
      const on = dayAsked(c.req.query('on'), now());
      const props = {
        ...{ viewer, on, today: today(now()) },
        groups: await readBasket(db, viewer, on),
        removed: removals[done],
      };
      return c.html(<BasketPage {...props} />);
    })
    .post('/', async (c) => {
      const { viewer } = c.var;
      const typed = await typedIn(c);
      const { source, wanted, held } = wantedIn(typed);
      const { anchor, label } = held
        ? await addToBasket(db, viewer, wanted, now())
        : await takeOut(db, viewer, wanted, now());
      const to = localPath(typed.back);
      if (!wantsFragment(c)) return c.redirect(anchor && typed.look ? `${to}#${anchor}` : to, 303);
      const props = { source, held, count: await basketCount(db, viewer) };
      if (typed.look) return c.html(<PassageAdded {...props} of={label ?? ''} />);
      return c.html(<AddedPart {...props} back={to} of={typed.of ?? ''} />);
    })
    .post('/clear', async (c) => {
      await clearBasket(db, c.var.viewer, now());
      return back(c, 'cleared');
    })
    .post('/undo', async (c) => {
      await undoRemoval(db, c.var.viewer);
      return back(c);
    })
    .post('/documents/:id/move', async (c) => {
      const { direction } = await typedIn(c);
      await moveDocument(db, c.var.viewer, c.req.param('id'), upOrDown(direction));
      return back(c);
    })
    .post('/:id/note', async (c) => {
      const { note = '' } = await typedIn(c);
      const read = line(LONGEST_NOTE).safeParse(note);
      await annotate(db, c.var.viewer, idIn(c), read.data ?? note.slice(0, LONGEST_NOTE));
      return back(c);
    })
    .post('/:id/move', async (c) => {
      const { direction } = await typedIn(c);
      await moveItem(db, c.var.viewer, idIn(c), upOrDown(direction));
      return back(c);
    })
    .post('/:id/renew', async (c) => {
      await renew(db, c.var.viewer, idIn(c));
      return back(c);
    })
    .post('/:id/remove', async (c) => {
      await removeFromBasket(db, c.var.viewer, idIn(c), now());
      return back(c, 'removed');
    });
};

/** "passage:…" or "document:…", to be put in or taken out. */
function wantedIn({ add, out }: Typed): { source: string; wanted: Wanted; held: boolean } {
  const source = add ?? out ?? '';
  const [kind, id = ''] = source.split(':');
  const wanted = kind === 'passage' ? { passageId: id } : { documentId: id };
  return { source, wanted, held: add !== undefined };
}

const upOrDown = (direction: string | undefined) => (direction === 'up' ? 'up' : 'down');

const removals: Record<string, string> = {
  removed: 'Đã bỏ một nguồn khỏi giỏ.',
  cleared: 'Đã bỏ mọi nguồn khỏi giỏ.',
};
