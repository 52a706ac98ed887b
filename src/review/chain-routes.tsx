import { Hono } from 'hono';
import { ReviewChainPage } from '../../views/review/chain.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed } from '../errors.ts';
import { paths } from '../paths.ts';
import { asLogin, typedIn } from '../people/form.ts';
import { mayAdminister } from '../people/roles.ts';
import { people } from '../people/schema.ts';
import { unitTree } from '../people/unit-tree.ts';
import type { Portal } from '../portal.ts';
import { readChain, saveChain } from './chain.ts';
import { chainTyped } from './chain-form.ts';

/** Through whose hands a draft goes, as an administrator sets it. */
export const chainRoutes = ({ db }: Portal) =>
  new Hono<AppEnv>()
    .use(async (c, next) => {
      if (!mayAdminister(c.var.viewer)) throw new NotAllowed();
      await next();
    })
    .get('/', async (c) => {
      const { viewer } = c.var;
      const logins = await loginsOf(db);
      const steps = (await readChain(db)).map(({ people: ids, days, ...step }) => ({
        ...{ ...step, days: String(days) },
        people: ids.flatMap((id) => logins.get(id) ?? []).join(', '),
      }));
      const done = c.req.query('done') !== undefined;
      return c.html(<ReviewChainPage {...{ viewer, steps, done }} units={await unitTree(db)} />);
    })
    .post('/', async (c) => {
      const { viewer } = c.var;
      const logins = await loginsOf(db);
      const ids = new Map([...logins].map(([id, login]) => [asLogin(login), id]));
      const typed = chainTyped(await typedIn(c), (login) => ids.get(asLogin(login)));
      if (typed.problem === undefined) {
        await saveChain(db, viewer, typed.chain);
        return c.redirect(paths.reviewChain({ done: 'saved' }), 303);
      }
      const { steps, problem } = typed;
      const page = { viewer, steps, problem, done: false, units: await unitTree(db) };
      return c.html(<ReviewChainPage {...page} />, 422);
    });

const loginsOf = async (db: Portal['db']): Promise<Map<number, string>> =>
  new Map(
    (await db.select({ id: people.id, login: people.login }).from(people)).map((one) => [
      one.id,
      one.login,
    ]),
  );
