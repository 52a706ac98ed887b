import { Hono } from 'hono';
import { TodayPage } from '../../views/today/page.tsx';
import type { AppEnv } from '../app-env.ts';
import { today } from '../documents/day.ts';
import { latestArrivals, listDocuments } from '../documents/list.ts';
import { hasSample } from '../documents/sample.ts';
import { flaggedDrafts } from '../drafts/advice/told.ts';
import { deskNews } from '../ingest/batches.ts';
import { beginning } from '../people/beginning.ts';
import { lastVisitOf } from '../people/last-visit.ts';
import { mayAdminister, mayHandIn } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import { waitingFor } from '../review/waiting.ts';
import { listSavedSearches } from '../saved-searches/list.ts';
import { backlog } from '../search/feed.ts';
import { lastBackupAt } from '../storage/settings.ts';

const NEWEST = 8; // documents
const MINE = 5;
const LOOK_BACK = 7 * 24 * 3_600_000; // ms: refused files of the last week

export const todayRoutes = (portal: Portal) =>
  new Hono<AppEnv>().get('/', async (c) => {
    const { db } = portal;
    const { viewer } = c.var;
    const { total } = await listDocuments(db, viewer, {}, { limit: 1 });
    const mine =
      viewer.id === null ? [] : await latestArrivals(db, viewer, { ownerId: viewer.id }, MINE);
    const props = {
      viewer,
      now: portal.now(),
      total,
      fresh: await arrivedSince(portal, viewer),
      newest: await latestArrivals(db, viewer, {}, NEWEST),
      mine,
      saved: await listSavedSearches(db, viewer),
      flagged: await flaggedDrafts(db, viewer, today(portal.now())),
      desk: await desk(portal, viewer),
      notes: await notes(portal, viewer),
      reviews: await waitingFor(db, viewer, portal.now()),
      start: total === 0 ? await start(portal, viewer) : undefined,
    };
    return c.html(<TodayPage {...props} />);
  });

/** How many readable documents came in since the person was last here. */
async function arrivedSince({ db }: Portal, viewer: Viewer): Promise<number> {
  const since = await lastVisitOf(db, viewer);
  return since ? (await listDocuments(db, viewer, { since }, { limit: 1 })).total : 0;
}

async function desk({ db, now }: Portal, viewer: Viewer) {
  if (!mayHandIn(viewer)) return undefined;
  const since = new Date(now().getTime() - LOOK_BACK);
  return { ...(await deskNews(db, viewer, since)), pending: await backlog(db, viewer) };
}

/** Told by what the administrator reads: whether there are papers for others is not told. */
async function start({ db }: Portal, viewer: Viewer) {
  if (!mayAdminister(viewer)) return undefined;
  return { ...(await beginning(db)), ownId: viewer.unitId === null ? viewer.id : null };
}

async function notes({ db, embedded }: Portal, viewer: Viewer) {
  if (!mayAdminister(viewer)) return undefined;
  return { sample: await hasSample(db), embedded, lastBackupAt: await lastBackupAt(db) };
}
