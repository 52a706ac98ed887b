import { type Context, Hono } from 'hono';
import { AdviceListPage } from '../../../views/drafts/advice/list.tsx';
import { AdvicePage } from '../../../views/drafts/advice/page.tsx';
import type { AppEnv } from '../../app-env.ts';
import { attachment } from '../../attachment.ts';
import { record } from '../../audit/events.ts';
import { today } from '../../documents/day.ts';
import { paths } from '../../paths.ts';
import { rowId, typedIn } from '../../people/form.ts';
import type { Portal } from '../../portal.ts';
import { UntrustedText } from '../../untrusted.ts';
import { noteAllJudged } from '../judge.ts';
import { findDraft, findEditable } from '../store.ts';
import { answerForFlag } from './answer.ts';
import { adviceOf, findAdvice } from './find.ts';
import { keepAdviceFile } from './keep.ts';
import { shownAdvice } from './shown.ts';

/** What is kept of a draft for good, and what its sources have become since. */
export const adviceRoutes = ({ db, now }: Portal) => {
  const shown = async (c: Context<AppEnv>) => {
    const { viewer } = c.var;
    const { id = '', file = '' } = c.req.param() as { id?: string; file?: string };
    const found = await findAdvice(db, viewer, id, file);
    return shownAdvice(db, viewer, found, today(now()));
  };

  return new Hono<AppEnv>()
    .get('/:id/advice', async (c) => {
      const { viewer } = c.var;
      const draft = await findDraft(db, viewer, c.req.param('id'));
      const files = await adviceOf(db, draft.id);
      return c.html(<AdviceListPage {...{ viewer, draft, files }} />);
    })
    .post('/:id/advice', async (c) => {
      const { viewer } = c.var;
      const draft = await findDraft(db, viewer, c.req.param('id'));
      await db.transaction((tx) => noteAllJudged(tx, viewer, draft));
      const { id } = await keepAdviceFile(db, viewer, draft, 'closed', now());
      return c.redirect(paths.adviceFile(draft.id, id), 303);
    })
    .get('/:id/advice/:file', async (c) => {
      const advice = await shown(c);
      return c.html(<AdvicePage viewer={c.var.viewer} advice={advice} />);
    })
    .get('/:id/advice/:file/json', async (c) => {
      const advice = await shown(c);
      await record(db, {
        kind: 'export',
        personId: c.var.viewer.id,
        detail: { what: 'advice', draft: advice.draft.id, advice: advice.id, format: 'json' },
      });
      const name = new UntrustedText(`ho-so-tham-muu-${advice.id.slice(0, 8)}.json`);
      c.header('Content-Disposition', attachment(name));
      return c.json(advice);
    })
    .post('/:id/flags/:number', async (c) => {
      const draft = await findEditable(db, c.var.viewer, c.req.param('id'));
      const { seen = '' } = await typedIn(c);
      const number = rowId(c.req.param('number'));
      await answerForFlag(db, c.var.viewer, draft, number, seen, now());
      return c.redirect(paths.draft(draft.id, {}, 'nguon-doi'), 303);
    });
};
