import { type Context, Hono } from 'hono';
import {
  DelegationsPage,
  type LendingFields,
  type LendingProblems,
} from '../../views/people/delegations.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed } from '../errors.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { lendingForm } from './delegation-form.ts';
import { endLending, everyReader, lend, lendersFor, lentNow, mayArrange } from './delegations.ts';
import { problemsOf, rowId, smallForms, typedIn } from './form.ts';
import { localPath } from './next.ts';

type Said = { values?: LendingFields; problems?: LendingProblems; problem?: string };

/** Who reads for whom while somebody is away. */
export const delegationRoutes = ({ db, now }: Portal) => {
  const page = async (c: Context<AppEnv>, said: Said = {}) => {
    const { viewer } = c.var;
    if (!mayArrange(viewer)) throw new NotAllowed();
    const lenders = await lendersFor(db, viewer);
    const of = { lenders: lenders.map(({ id }) => id) };
    const props = {
      ...{ viewer, lenders, readers: await everyReader(db), lines: await lentNow(db, now(), of) },
      ...{ values: {}, problems: {}, ...said },
    };
    const status = said.problems || said.problem ? 422 : 200;
    return c.html(<DelegationsPage {...props} done={c.req.query('done')} />, status);
  };

  return new Hono<AppEnv>()
    .use(smallForms)
    .get('/', (c) => page(c))
    .post('/', async (c) => {
      if (!mayArrange(c.var.viewer)) throw new NotAllowed();
      const values = await typedIn(c);
      const read = lendingForm(now()).safeParse(values);
      if (!read.success) return page(c, { values, problems: problemsOf(read.error) });
      const said = await db.transaction((tx) => lend(tx, c.var.viewer, read.data));
      if (said) return page(c, { values, ...said });
      return c.redirect(paths.delegations({ done: 'lent' }), 303);
    })
    .post('/:id/end', async (c) => {
      const { back } = await typedIn(c);
      const id = rowId(c.req.param('id'));
      await db.transaction((tx) => endLending(tx, c.var.viewer, id, now()));
      const to = localPath(back);
      return c.redirect(to === paths.account() ? to : paths.delegations({ done: 'ended' }), 303);
    });
};
