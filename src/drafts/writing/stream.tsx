import type { Context } from 'hono';
import type { SSEStreamingApi } from 'hono/streaming';
import { WritingTold } from '../../../views/drafts/writing/told.tsx';
import { newsOf } from '../../answers/news.ts';
import type { AppEnv } from '../../app-env.ts';
import { asOneEvent } from '../../audit/reading.ts';
import { readBasket } from '../../basket/sources.ts';
import { viewerHere } from '../../people/sessions.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Portal } from '../../portal.ts';
import type { Transaction } from '../../storage/database.ts';
import { readDesk } from '../desk.ts';
import { deskSheet } from '../desk-sheet.ts';
import { type Draft, findDraft } from '../store.ts';
import { progressOf } from './offer.ts';
import { eventsAfter, writingsOf } from './writings.ts';

const LOOK = 250; // ms between two looks at what a writer in another process said
const PATIENCE = 120_000; // ms a stream stays open; the browser comes back

/**
 * Tells a browser what is written of a draft until all of it is: what was said so far of the section that
 * is being written, and the page anew once it is done. Every time checked as the page would be, for who
 * may read it then.
 *
 * @param last - number of the last event the browser has heard
 */
export async function tellWriting(
  c: Context<AppEnv>,
  portal: Portal,
  id: string,
  last: number,
  stream: SSEStreamingApi,
): Promise<void> {
  const { db } = portal;
  const until = Date.now() + PATIENCE;
  let heard = last;
  while (!stream.aborted && Date.now() < until) {
    const news = newsOf(id, LOOK); // heard from here on, so that none is missed
    const viewer = await viewerHere(c, portal); // a stream outlives what was looked up at its start
    if (!viewer) return;
    const draft = await findDraft(db, viewer, id);
    const done = draft.state === 'ready';
    const events = await eventsAfter(db, id, heard);
    const newest = events.at(-1)?.ordinal ?? heard;
    const mayReadAsBefore = heldBy(viewer) === heldBy(c.var.viewer);
    if (newest > heard && (done || mayReadAsBefore)) {
      const isAnew = done || events.some(({ kind }) => kind === 'section');
      const page = isAnew ? await asOneEvent(db, () => pageFor(db, viewer, draft)) : undefined;
      const told = {
        ...{ viewer, page, at: portal.now() },
        writing: { draft, writings: await writingsOf(db, draft.id) },
        progress: await progressOf(portal, draft),
        basket: done ? await readBasket(db, viewer, draft.draftedOn) : undefined,
      };
      const data = String(<WritingTold {...told} />);
      await stream.writeSSE({ id: String(newest), data });
      heard = newest;
    }
    if (done) return stream.writeSSE({ event: 'done', data: '' });
    await news;
  }
}

/** The page as the desk shows it. */
async function pageFor(db: Transaction, viewer: Viewer, draft: Draft) {
  const desk = await readDesk(db, viewer, draft);
  return { desk, ...(await deskSheet(db, desk)) };
}

/** What is half written rests on what could be read when it was begun; the whole is checked anew. */
const heldBy = ({ keys }: Viewer) => keys.toSorted().join(' ');
