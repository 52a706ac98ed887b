import { Hono } from 'hono';
import { WaitingReviewsPage } from '../../views/review/waiting.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import type { Portal } from '../portal.ts';
import { comment, placeTyped, resolve } from './comments.ts';
import { approve, giveBack, handOver } from './decide.ts';
import { recall, sendUp } from './send.ts';
import { waitingFor } from './waiting.ts';

const PANEL = 'duyet';

/** What is decided about a draft on its way up. Mounted where drafts are. */
export const reviewRoutes = (portal: Portal) =>
  new Hono<AppEnv>()
    .post('/:id/review/send', async (c) => {
      const id = c.req.param('id');
      await sendUp(portal, c.var.viewer, id);
      return c.redirect(paths.draft(id, { done: 'sent' }, PANEL), 303);
    })
    .post('/:id/review/recall', async (c) => {
      const id = c.req.param('id');
      await recall(portal, c.var.viewer, id);
      return c.redirect(paths.draft(id, { done: 'recalled' }, PANEL), 303);
    })
    .post('/:id/review/approve', async (c) => {
      const id = c.req.param('id');
      const { hash } = await typedIn(c);
      await approve(portal, c.var.viewer, id, hash);
      return c.redirect(paths.draft(id, { done: 'approved' }, PANEL), 303);
    })
    .post('/:id/review/return', async (c) => {
      const id = c.req.param('id');
      const { why } = await typedIn(c);
      await giveBack(portal, c.var.viewer, id, why);
      return c.redirect(paths.draft(id, { done: 'returned' }, PANEL), 303);
    })
    .post('/:id/review/hand-over', async (c) => {
      const id = c.req.param('id');
      const { to } = await typedIn(c);
      await handOver(portal, c.var.viewer, id, Number(to) || 0);
      return c.redirect(paths.draft(id, { done: 'handed-over' }, PANEL), 303);
    })
    .post('/:id/review/comments', async (c) => {
      const id = c.req.param('id');
      const { place = '', text } = await typedIn(c);
      const [sentence, revision] = place.split('@');
      const typed = { text, revision: Number(revision) };
      await comment(portal, c.var.viewer, id, placeTyped(sentence), typed);
      return c.redirect(paths.draft(id, { done: 'commented' }, 'gop-y'), 303);
    })
    .post('/:id/review/comments/:comment/resolve', async (c) => {
      const id = c.req.param('id');
      await resolve(portal, c.var.viewer, id, c.req.param('comment'));
      return c.redirect(paths.draft(id, {}, 'gop-y'), 303);
    });

/** What waits for somebody's verdict. */
export const waitingRoutes = ({ db, now }: Portal) =>
  new Hono<AppEnv>().get('/', async (c) => {
    const { viewer } = c.var;
    return c.html(
      <WaitingReviewsPage viewer={viewer} waiting={await waitingFor(db, viewer, now())} />,
    );
  });
