import { Hono } from 'hono';
import { EmptyPhrasesPage } from '../../views/drafts/phrases.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import type { Portal } from '../portal.ts';
import { defaultPhrases, phrasesAsText, phrasesFrom } from './brevity/empty-phrases.ts';
import { problemOf, readPhrases, savePhrases } from './brevity/office-phrases.ts';

/** The phrases that say nothing, as an administrator sets them. */
export const phraseRoutes = ({ db }: Portal) =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const done = c.req.query('done') !== undefined;
      const text = phrasesAsText(await readPhrases(db));
      return c.html(<EmptyPhrasesPage viewer={c.var.viewer} text={text} done={done} />);
    })
    .post('/', async (c) => {
      const { viewer } = c.var;
      const { text = '', reset } = await typedIn(c);
      const phrases = reset === undefined ? phrasesFrom(text.normalize('NFC')) : defaultPhrases;
      const problem = problemOf(phrases);
      if (problem) return c.html(<EmptyPhrasesPage {...{ viewer, text, problem }} />, 422);
      await savePhrases(db, viewer, phrases);
      return c.redirect(paths.emptyPhrases({ done: 'saved' }), 303);
    });
