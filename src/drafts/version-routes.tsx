import { Hono } from 'hono';
import { VersionsPage } from '../../views/drafts/versions.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import { rowId } from '../people/form.ts';
import type { Portal } from '../portal.ts';
import { mayEdit, standingOf } from '../review/standing.ts';
import { checkSection, type Ground } from './check.ts';
import { masked } from './hidden.ts';
import { restoreVersion } from './restore.ts';
import { readSources } from './sources.ts';
import { type Draft, findDraft, findEditable, type Section, sectionsOf } from './store.ts';
import { type Version, versionAt, versionsFor, wordDifference } from './versions.ts';
import { withStruckHidden } from './writing/struck.ts';

/** How a draft read before, beside how it reads now. */
export const versionRoutes = ({ db, now }: Portal) =>
  new Hono<AppEnv>()
    .get('/:id/versions', async (c) => {
      const { viewer } = c.var;
      const draft = await findDraft(db, viewer, c.req.param('id'));
      const versions = await versionsFor(db, viewer, draft);
      const { grounds } = await readSources(db, viewer, draft);
      const ordinal =
        Number(c.req.query('of')) || versions[1]?.ordinal || versions[0]?.ordinal || 0;
      const before = versionAt(versions, ordinal);
      const sections = await sectionsOf(db, draft);
      const compared = differences(draft, before.texts, sections, grounds);
      const may = mayEdit(await standingOf(db, viewer, draft));
      return c.html(
        <VersionsPage {...{ viewer, draft, versions, before, compared }} mayEdit={may} />,
      );
    })
    .post('/:id/versions/:ordinal/restore', async (c) => {
      const { viewer } = c.var;
      const draft = await findEditable(db, viewer, c.req.param('id'));
      await restoreVersion(db, viewer, draft, rowId(c.req.param('ordinal')), now());
      return c.redirect(paths.draft(draft.id, { done: 'restored' }), 303);
    });

/** Word by word, part by part. What a closed source says is hidden in either text. */
const differences = (
  { type }: Draft,
  before: Version['texts'],
  after: Section[],
  grounds: Map<number, Ground>,
) =>
  type.parts.map((part, i) => {
    const shown = (text = '') => {
      const checked = checkSection(text, grounds, { name: '', judged: [] });
      return masked(text, withStruckHidden(checked, after[i]?.given ?? [], grounds));
    };
    return { part, pieces: wordDifference(shown(before[part.key]), shown(after[i]?.text)) };
  });
