import { Hono } from 'hono';
import { OfficePaperPage, type OpenPoint } from '../../views/drafts/office-paper.tsx';
import type { AppEnv } from '../app-env.ts';
import { today } from '../documents/day.ts';
import { type House, houseSettings } from '../formats/house.ts';
import type { Setting } from '../formats/rule-set.ts';
import { rulesFor } from '../formats/rules-for.ts';
import { paths } from '../paths.ts';
import { problemsOf, typedIn } from '../people/form.ts';
import type { Portal } from '../portal.ts';
import { OfficePaper, paperTyped, readOfficePaper, saveOfficePaper } from './office-paper.ts';

/** What stands around the papers of the office, as an administrator sets it. */
export const officePaperRoutes = ({ db, now }: Portal) =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const paper = await readOfficePaper(db);
      const open = openPoints(paper.house, today(now()));
      const done = c.req.query('done') !== undefined;
      return c.html(<OfficePaperPage {...{ viewer: c.var.viewer, paper, open, done }} />);
    })
    .post('/', async (c) => {
      const { viewer } = c.var;
      const typed = paperTyped(await typedIn(c));
      const read = OfficePaper.safeParse(typed);
      if (read.success) {
        await saveOfficePaper(db, viewer, read.data);
        return c.redirect(paths.officePaper({ done: 'saved' }), 303);
      }
      const problems = problemsOf(read.error);
      const open = openPoints(typed.house, today(now()));
      const paper = { ...(await readOfficePaper(db)), ...typed };
      return c.html(<OfficePaperPage {...{ viewer, paper, open, problems, done: false }} />, 422);
    });

/** What the rules of today leave open, with what holds until the office decides. */
function openPoints(house: House, day: string): OpenPoint[] {
  const words = (['party', 'state'] as const).flatMap((family) =>
    Object.values(rulesFor(family, day)?.words ?? {}),
  );
  return (Object.keys(houseSettings) as Setting[]).map((setting) => ({
    ...{ setting, ...houseSettings[setting] },
    chosen: house[setting] ?? words.find((rule) => rule.setting === setting)?.value ?? '',
  }));
}
