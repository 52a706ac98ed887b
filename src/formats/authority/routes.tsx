import { Hono } from 'hono';
import { AuthorityBodyPage, AuthorityPage } from '../../../views/formats/authority.tsx';
import type { AppEnv } from '../../app-env.ts';
import { NotAllowed, NotFound } from '../../errors.ts';
import { paths } from '../../paths.ts';
import { typedIn } from '../../people/form.ts';
import { mayAdminister } from '../../people/roles.ts';
import type { Portal } from '../../portal.ts';
import { bodyShown, decidedIn, problemIn } from './form.ts';
import type { Body } from './issuing.ts';
import { bodyNames, isBody } from './names.ts';
import { OfBody, readAuthority, saveAuthority } from './office.ts';

/** Who may issue what and how it is signed, as an administrator sets it over what comes with the portal. */
export const authorityRoutes = ({ db }: Portal) =>
  new Hono<AppEnv>()
    .use(async (c, next) => {
      if (!mayAdminister(c.var.viewer)) throw new NotAllowed();
      await next();
    })
    .get('/', async (c) => {
      const decided = await readAuthority(db);
      const bodies = (Object.keys(bodyNames) as Body[]).map((body) =>
        bodyShown(body, decided[body]),
      );
      const done = c.req.query('done') !== undefined;
      return c.html(<AuthorityPage {...{ viewer: c.var.viewer, bodies, done }} />);
    })
    .get('/:body', async (c) => {
      const body = c.req.param('body');
      if (!isBody(body)) throw new NotFound();
      const shown = bodyShown(body, (await readAuthority(db))[body]);
      return c.html(<AuthorityBodyPage viewer={c.var.viewer} shown={shown} />);
    })
    .post('/:body', async (c) => {
      const { viewer } = c.var;
      const body = c.req.param('body');
      if (!isBody(body)) throw new NotFound();
      const typed = decidedIn(await typedIn(c));
      const read = OfBody.safeParse(typed);
      const problem = read.success
        ? problemIn(typed)
        : 'Có dòng dài quá 160 ký tự hoặc quá 20 dòng.';
      if (problem) {
        const shown = bodyShown(body, typed);
        return c.html(<AuthorityBodyPage {...{ viewer, shown, problem }} />, 422);
      }
      await saveAuthority(db, viewer, body, typed);
      return c.redirect(paths.authority({ done: 'saved' }), 303);
    });
