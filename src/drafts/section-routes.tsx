import { Hono } from 'hono';
import { ConflictPage } from '../../views/drafts/conflict.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotFound } from '../errors.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import type { Portal } from '../portal.ts';
import { readDesk } from './desk.ts';
import { unmasked } from './hidden.ts';
import { partOf, saveSection, withSentence } from './save-section.ts';
import { readSources } from './sources.ts';
import { findDraft, findEditable, sectionsOf } from './store.ts';
import { lastWriter, wordDifference } from './versions.ts';

/** What is typed into a draft, by hand or by itself while somebody types. */
export const sectionRoutes = ({ db, now }: Portal) =>
  new Hono<AppEnv>()
    .post('/:id/sections/:part', async (c) => {
      const { viewer } = c.var;
      const draft = await findEditable(db, viewer, c.req.param('id'));
      const part = partOf(draft, c.req.param('part'));
      const { text = '', revision, before } = await typedIn(c);
      const typing = c.req.header('X-Autosave') !== undefined;
      const typed = { part, text, revision: Number(revision), typing };
      const { saved, section } = await saveSection(
        db,
        viewer,
        draft,
        before === undefined ? typed : { ...typed, before },
        now(),
      );
      if (saved && !typing) return c.redirect(paths.draft(draft.id, {}, `muc-${part.key}`), 303);
      const state = { saved, revision: section.revision, at: section.changedAt };
      if (saved) return c.json({ ...state, struck: struckIn(section) });
      await readSources(db, viewer, draft); // what is shown of a draft is a reading of its sources
      const pieces = wordDifference(section.text, text);
      if (typing) return c.json({ ...state, text: section.text, pieces }, 409);
      return c.html(<ConflictPage {...{ viewer, draft, section, pieces }} typed={text} />, 409);
    })
    .get('/:id/revisions', async (c) => {
      const draft = await findDraft(db, c.var.viewer, c.req.param('id'));
      const sections = await sectionsOf(db, draft);
      return c.json({
        by: await lastWriter(db, draft),
        sections: sections.map(({ part, revision, changedAt: at }) => ({ part, revision, at })),
      });
    })
    .post('/:id/sections/:part/:at', async (c) => {
      const { viewer } = c.var;
      const draft = await findEditable(db, viewer, c.req.param('id'));
      const part = partOf(draft, c.req.param('part'));
      const typed = await typedIn(c);
      const { sections } = await readDesk(db, viewer, draft);
      const section = sections.find((one) => one.part.key === part.key);
      if (!section) throw new NotFound();
      const revision = Number(typed.revision);
      // Another text has other sentences at these places.
      if (revision !== section.revision)
        return c.redirect(paths.draft(draft.id, { done: 'changed' }, `muc-${part.key}`), 303);
      const whole = unmasked(section.text, section.hidden);
      const what = typed.what === 'drop' ? 'drop' : 'judge';
      const text = withSentence(whole, Number(c.req.param('at')), what);
      const { saved } = await saveSection(db, viewer, draft, { part, text, revision }, now());
      const done = saved ? {} : { done: 'changed' };
      return c.redirect(paths.draft(draft.id, done, `muc-${part.key}`), 303);
    });

const SHOWN = 60; // characters

/** Sentences that nothing bears, in the words of whoever typed them; why is said where sources stand. */
const struckIn = ({ sentences }: Awaited<ReturnType<typeof saveSection>>['section']): string[] =>
  sentences.filter(({ struck }) => struck).map(({ text }) => text.slice(0, SHOWN));
