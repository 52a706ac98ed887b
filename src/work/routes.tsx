import { Hono } from 'hono';
import { z } from 'zod';
import { DocumentTasksPage, TasksPage } from '../../views/work/page.tsx';
import type { AppEnv } from '../app-env.ts';
import { findDocument, findVersions } from '../documents/find.ts';
import { NotFound, Unacceptable } from '../errors.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import { mayDecide } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { type AskedTasks, anyTasks, readAsked } from './asked.ts';
import { choices } from './choices.ts';
import { decideTask } from './decide.ts';
import { listTasks, PAGE_SIZE } from './list.ts';

const MOST_OF_A_DOCUMENT = 100; // tasks of one state on the document's own page

/** What documents give somebody to do. */
export const taskRoutes = ({ db, now }: Portal) =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const { viewer } = c.var;
      const { page, ...asked } = readAsked(c.req.queries());
      const slice = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
      const today = dayIn(now());
      const found = await listTasks(db, viewer, { ...asked, page }, today, slice);
      const props = {
        ...{ viewer, asked, page, today, total: found.total, tasks: found.lines },
        ...(await choices(db, viewer)),
        pageCount: Math.ceil(found.total / PAGE_SIZE),
        mayDecide: mayDecide(viewer),
        notice: notices[c.req.query('done') ?? ''],
      };
      return c.html(<TasksPage {...props} />);
    })
    .post('/:id', async (c) => {
      const id = c.req.param('id');
      if (!z.uuid().safeParse(id).success) throw new NotFound();
      const { decision = '', back = '' } = await typedIn(c);
      if (decision !== 'confirmed' && decision !== 'rejected')
        throw new Unacceptable('Xin chọn xác nhận hoặc bác.');
      await db.transaction((tx) => decideTask(tx, c.var.viewer, id, decision));
      return c.redirect(returnTo(back, decision), 303);
    });

const states = ['proposed', 'confirmed', 'answered', 'rejected'] as const;

/** The tab of a document: its tasks of every state. */
export const documentTaskRoutes = ({ db, now }: Portal) =>
  new Hono<AppEnv>().get('/:id/tasks', async (c) => {
    const { viewer } = c.var;
    const document = await findDocument(db, viewer, c.req.param('id'));
    const today = dayIn(now());
    const of = async (state: AskedTasks['state']) => {
      const asked = { ...anyTasks, state, document: document.id };
      const slice = { limit: MOST_OF_A_DOCUMENT, offset: 0 };
      return { state, ...(await listTasks(db, viewer, asked, today, slice)) };
    };
    const tasks = [];
    for (const state of states) tasks.push(await of(state));
    const versionCount = (await findVersions(db, document)).length;
    const notice = notices[c.req.query('done') ?? ''];
    return c.html(
      <DocumentTasksPage
        {...{ viewer, document, tasks, versionCount, today, notice, mayDecide: mayDecide(viewer) }}
      />,
    );
  });

/** Back to the list the person came from, wherever in the portal; nowhere else. */
function returnTo(back: string, done: string): string {
  const known = /^\/(?:tasks(?:\?|$)|documents\/[0-9a-f-]{36}\/tasks$)/.test(back);
  const to = known ? back : paths.tasks({ state: 'proposed' });
  return `${to}${to.includes('?') ? '&' : '?'}done=${done}`;
}

const dayIn = (now: Date) => vietnamDay.format(now);
const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }); // 2026-11-23

const notices: Record<string, string> = {
  confirmed: 'Đã xác nhận nhiệm vụ.',
  rejected: 'Đã bác nhiệm vụ; nó không còn trong danh sách chờ.',
};
