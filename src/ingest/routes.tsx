import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { Batch, BatchPage } from '../../views/intake/batch.tsx';
import { IntakePage } from '../../views/intake/page.tsx';
import type { AppEnv } from '../app-env.ts';
import { audienceOptions } from '../documents/audience.ts';
import { NotAllowed, NotFound, Unacceptable } from '../errors.ts';
import { wantsFragment } from '../htmx.ts';
import { paths } from '../paths.ts';
import { unitKey } from '../people/keys.ts';
import { mayHandIn } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { batchesOf, batchOfPerson } from './batches.ts';
import { batchOf, handIn } from './hand-in.ts';
import { reopen } from './intakes.ts';
import { LARGEST_FILE } from './quarantine.ts';
import { readUpload } from './upload.ts';

type C = Context<AppEnv>;

export const intakeRoutes = (portal: Portal) => {
  const { db } = portal;
  const page = async (c: C, problem?: string) => {
    const { viewer } = c.var;
    const props = {
      viewer,
      ...(await audienceOptions(db)),
      batchId: randomUUID(),
      chosen: viewer.unitId === null ? [] : [unitKey(viewer.unitId)],
      largestFile: LARGEST_FILE,
      batches: await batchesOf(db, viewer),
      problem,
    };
    return c.html(<IntakePage {...props} />, problem ? 422 : 200);
  };
  const batch = async (c: C) => {
    const id = c.req.param('batch') ?? '';
    const rows = await batchOfPerson(db, c.var.viewer, id);
    const createdAt = rows[0]?.createdAt;
    if (!createdAt) throw new NotFound();
    return { viewer: c.var.viewer, id, createdAt, now: portal.now(), rows };
  };

  return new Hono<AppEnv>()
    .use(async (c, next) => {
      if (!mayHandIn(c.var.viewer)) throw new NotAllowed();
      await next();
    })
    .get('/', (c) => page(c))
    .post('/', async (c) => {
      try {
        let files = 0;
        const fields = await readUpload(c.req.raw, (name, content, read) => {
          files++;
          return handIn(portal, c.var.viewer, read, name, content);
        });
        if (files === 0) throw new Unacceptable('Chưa chọn tệp nào.');
        return c.redirect(paths.intakeBatch(batchOf(fields)), 303);
      } catch (error) {
        if (error instanceof Unacceptable) return page(c, error.message);
        throw error;
      }
    })
    .get('/:batch', async (c) => {
      const props = await batch(c);
      return c.html(wantsFragment(c) ? <Batch {...props} /> : <BatchPage {...props} />);
    })
    .post('/:batch/:id', async (c) => {
      const { id, rows } = await batch(c);
      const row = rows.find((one) => one.id === c.req.param('id'));
      if (!row) throw new NotFound();
      await reopen(db, row.id);
      portal.wake();
      return c.redirect(paths.intakeBatch(id), 303);
    });
};
