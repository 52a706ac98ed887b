import { Hono } from 'hono';
import { OwnRecordPage } from '../../views/audit/own.tsx';
import type { AppEnv } from '../app-env.ts';
import { ownId } from '../people/own-id.ts';
import type { Portal } from '../portal.ts';
import { askedEvents } from './asked.ts';
import { listOwnEvents } from './list.ts';
import { kindNames } from './words.ts';

/** What the portal has on record of oneself. */
export const ownRecordRoutes = ({ db }: Portal) =>
  new Hono<AppEnv>().get('/', async (c) => {
    ownId(c);
    const { viewer } = c.var;
    const asked = askedEvents(c.req.query());
    const kinds = Object.entries(kindNames).map(([value, text]) => ({ value, text }));
    const found = await listOwnEvents(db, viewer, asked);
    return c.html(<OwnRecordPage {...{ viewer, asked, kinds, ...found }} />);
  });
