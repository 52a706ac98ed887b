import { Hono } from 'hono';
import { ShortenPage } from '../../views/drafts/shorten.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import type { Portal } from '../portal.ts';
import { proposalsIn, sectionAfter } from './brevity/apply-cuts.ts';
import { readDesk } from './desk.ts';
import { saveSection } from './save-section.ts';
import { findEditable } from './store.ts';

/** What could go from a draft, and taking out what somebody chose: nothing goes by itself. */
export const shortenRoutes = ({ db, now }: Portal) =>
  new Hono<AppEnv>()
    .get('/:id/shorten', async (c) => {
      const { viewer } = c.var;
      const desk = await readDesk(db, viewer, await findEditable(db, viewer, c.req.param('id')));
      const { saved, missed } = c.req.query();
      const done = { saved: Number(saved) || 0, missed: Number(missed) || 0 };
      return c.html(<ShortenPage {...{ viewer, desk, done }} proposals={proposalsIn(desk)} />);
    })
    .post('/:id/shorten', async (c) => {
      const { viewer } = c.var;
      const draft = await findEditable(db, viewer, c.req.param('id'));
      const typed = await typedIn(c);
      const desk = await readDesk(db, viewer, draft);
      const proposals = proposalsIn(desk);
      const chosen = proposals.filter(
        ({ key }) => typed.all !== undefined || typed[`cut-${key}`] !== undefined,
      );
      const asked = Object.keys(typed).filter((name) => name.startsWith('cut-')).length;
      let refused = 0;
      for (const [at, section] of desk.sections.entries()) {
        const cuts = chosen.map(({ cut }) => cut).filter((cut) => cut.section === at);
        if (cuts.length === 0) continue;
        const { part, revision } = section;
        const change = { part, text: sectionAfter(section, cuts), revision };
        const { saved } = await saveSection(db, viewer, draft, change, now(), 'cut');
        if (!saved) refused += cuts.length;
      }
      const after = await readDesk(db, viewer, draft);
      const missed = typed.all === undefined ? asked - chosen.length + refused : refused;
      const said = { saved: `${desk.words - after.words}`, missed: `${missed}` };
      return c.redirect(paths.shortenDraft(draft.id, said), 303);
    });
