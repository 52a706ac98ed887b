import { Hono } from 'hono';
import { z } from 'zod';
import { WithdrawnPage } from '../../views/documents/withdrawn.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotFound } from '../errors.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { restoreDocument, withdrawnDocuments } from './withdrawn.ts';

/** Documents taken out by mistake come back from here. */
export const withdrawnRoutes = ({ db, wake }: Portal) =>
  new Hono<AppEnv>()
    .get('/withdrawn', async (c) => {
      const { viewer } = c.var;
      const documents = await withdrawnDocuments(db, viewer);
      return c.html(<WithdrawnPage viewer={viewer} documents={documents} />);
    })
    .post('/withdrawn/:id', async (c) => {
      const id = c.req.param('id');
      if (!z.uuid().safeParse(id).success) throw new NotFound();
      const { revision } = await c.req.parseBody();
      await restoreDocument(db, c.var.viewer, id, Number(revision));
      wake();
      return c.redirect(`${paths.document(id)}?done=restored`, 303);
    });
