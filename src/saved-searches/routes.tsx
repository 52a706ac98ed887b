import { type Context, Hono } from 'hono';
import { SavedSearchesPage } from '../../views/saved-searches/list.tsx';
import { SavedSearchPage } from '../../views/saved-searches/page.tsx';
import { Saved } from '../../views/saved-searches/save.tsx';
import type { AppEnv } from '../app-env.ts';
import { wantsFragment } from '../htmx.ts';
import { paths } from '../paths.ts';
import { line, rowId, typedIn } from '../people/form.ts';
import type { Portal } from '../portal.ts';
import { addressToKeep, readAddress } from './address.ts';
import { alertsOf, markSeen } from './alerts.ts';
import { listSavedSearches } from './list.ts';
import {
  findSavedSearch,
  pauseSearch,
  removeSearch,
  renameSearch,
  restoreSearch,
  resumeSearch,
  saveSearch,
} from './saved.ts';

const LONGEST_NAME = 120; // characters

export const savedSearchRoutes = ({ db }: Portal) => {
  const idIn = (c: Context<AppEnv>) => rowId(c.req.param('id'));
  const toList = (c: Context<AppEnv>, done?: string) =>
    c.redirect(paths.savedSearches({ done }), 303);

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { viewer } = c.var;
      const searches = await listSavedSearches(db, viewer);
      const removed = Number(c.req.query('removed')) || undefined;
      const notice = notices[c.req.query('done') ?? ''];
      return c.html(<SavedSearchesPage {...{ viewer, searches, removed, notice }} />);
    })
    .post('/', async (c) => {
      const { address = '', name = '' } = await typedIn(c);
      const query = addressToKeep(address);
      const saved = await saveSearch(db, c.var.viewer, { name: nameFrom(name, query), query });
      if (wantsFragment(c)) return c.html(<Saved id={saved.id} name={saved.name} />);
      return toList(c, 'saved');
    })
    .get('/:id', async (c) => {
      const { viewer } = c.var;
      const search = await findSavedSearch(db, viewer, idIn(c));
      const alerts = await alertsOf(db, viewer, search.id);
      await markSeen(db, search.id, alerts);
      return c.html(<SavedSearchPage {...{ viewer, search, alerts }} />);
    })
    .post('/:id', async (c) => {
      const search = await findSavedSearch(db, c.var.viewer, idIn(c));
      const { name = '' } = await typedIn(c);
      await renameSearch(db, c.var.viewer, search.id, nameFrom(name, search.query));
      return toList(c, 'renamed');
    })
    .post('/:id/pause', async (c) => {
      await pauseSearch(db, c.var.viewer, idIn(c));
      return toList(c, 'paused');
    })
    .post('/:id/resume', async (c) => {
      await resumeSearch(db, c.var.viewer, idIn(c));
      return toList(c, 'resumed');
    })
    .post('/:id/remove', async (c) => {
      await removeSearch(db, c.var.viewer, idIn(c));
      return c.redirect(paths.savedSearches({ removed: idIn(c) }), 303);
    })
    .post('/:id/restore', async (c) => {
      await restoreSearch(db, c.var.viewer, idIn(c));
      return toList(c, 'restored');
    });
};

/** A name that is empty or endless becomes the question itself, cut. */
function nameFrom(typed: string, query: string): string {
  const read = line(LONGEST_NAME).safeParse(typed);
  return (read.success && read.data) || readAddress(query).text.slice(0, LONGEST_NAME);
}

const notices: Record<string, string> = {
  saved: 'Đã lưu tìm kiếm. Văn bản mới khớp với nó sẽ được báo ở đây và ở trang Hôm nay.',
  renamed: 'Đã đổi tên.',
  paused: 'Đã tạm dừng: văn bản mới chưa được báo cho đến khi theo dõi lại.',
  resumed: 'Đã theo dõi lại, từ bây giờ.',
  restored: 'Đã lấy lại tìm kiếm.',
};
