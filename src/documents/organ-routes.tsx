import { type Context, Hono } from 'hono';
import { OrganPage, OrgansPage } from '../../views/documents/organs.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed, Unacceptable } from '../errors.ts';
import { paths } from '../paths.ts';
import { line, rowId, smallForms, typedIn } from '../people/form.ts';
import { mayAdminister } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { findDates } from '../text/dates.ts';
import { organKey } from './organs.ts';
import {
  addSuccession,
  findOrgan,
  findOrgans,
  removeSuccession,
  successionsOf,
} from './succession.ts';

const LONGEST_NAME = 200; // characters

/** Which organ took the place of which, and from when. */
export const organRoutes = ({ db }: Portal) => {
  const one = async (c: Context<AppEnv>, problem?: string, values = { name: '', on: '' }) => {
    const organ = await findOrgan(db, c.var.viewer, rowId(c.req.param('id')));
    const successions = await successionsOf(db, [organ.id]);
    const props = { viewer: c.var.viewer, organ, successions, values, problem };
    return c.html(<OrganPage {...props} />, problem ? 422 : 200);
  };
  return new Hono<AppEnv>()
    .use(async (c, next) => {
      if (!mayAdminister(c.var.viewer)) throw new NotAllowed();
      await next();
    })
    .use(smallForms)
    .get('/', async (c) => {
      const q = (c.req.query('q') ?? '').slice(0, LONGEST_NAME);
      const organs = await findOrgans(db, c.var.viewer, organKey(q));
      const successions = await successionsOf(
        db,
        organs.map(({ id }) => id),
      );
      return c.html(<OrgansPage {...{ viewer: c.var.viewer, organs, successions, q }} />);
    })
    .get('/:id', (c) => one(c))
    .post('/:id', async (c) => {
      const organ = await findOrgan(db, c.var.viewer, rowId(c.req.param('id')));
      const { remove, name: typed = '', on = '' } = await typedIn(c);
      if (remove) {
        await removeSuccession(db, c.var.viewer, organ.id, rowId(remove));
        return c.redirect(paths.organ(organ.id), 303);
      }
      const values = { name: typed, on };
      const name = line(LONGEST_NAME).safeParse(typed).data ?? '';
      const day = findDates(on)[0]?.date;
      if (!organKey(name)) return one(c, 'Xin ghi tên cơ quan kế tục.', values);
      if (!day) return one(c, 'Xin ghi ngày như 01/7/2025.', values);
      try {
        await addSuccession(db, c.var.viewer, organ.id, { name, on: day });
      } catch (error) {
        if (error instanceof Unacceptable) return one(c, error.message, values);
        throw error;
      }
      return c.redirect(paths.organ(organ.id), 303);
    });
};
