import { Hono } from 'hono';
import { RegistersPage } from '../../views/documents/registers.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed } from '../errors.ts';
import { mayCatalogue } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { today } from './day.ts';
import { issuersWithNumbers, registersOf } from './registers.ts';

/** The registers that the numbers of the papers make, for a clerk. */
export const registerRoutes = ({ db, now }: Portal) =>
  new Hono<AppEnv>()
    .use(async (c, next) => {
      if (!mayCatalogue(c.var.viewer)) throw new NotAllowed();
      await next();
    })
    .get('/', async (c) => {
      const { viewer } = c.var;
      const issuers = await issuersWithNumbers(db, viewer);
      const asked = Number(c.req.query('issuer'));
      const issuer = issuers.find(({ id }) => id === asked) ?? issuers[0];
      const series = issuer ? await registersOf(db, viewer, issuer.id, today(now())) : [];
      return c.html(<RegistersPage {...{ viewer, issuers, issuer, series }} />);
    });
