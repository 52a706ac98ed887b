import { type Context, Hono } from 'hono';
import { ReplaceFilePage } from '../../views/documents/replace.tsx';
import type { AppEnv } from '../app-env.ts';
import { mustBeAllowed } from '../documents/correct.ts';
import { findDocument } from '../documents/find.ts';
import { Unacceptable } from '../errors.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { batchOf, handIn } from './hand-in.ts';
import { readUpload } from './upload.ts';

/** A new file for a document comes in by the same way as every other: quarantine, gate, reading. */
export const replaceRoutes = (portal: Portal) => {
  const opened = async (c: Context<AppEnv, '/:id/file'>) => {
    const document = await findDocument(portal.db, c.var.viewer, c.req.param('id'));
    mustBeAllowed(c.var.viewer, document);
    return { viewer: c.var.viewer, document, revision: document.revision };
  };
  return new Hono<AppEnv>()
    .get('/:id/file', async (c) => c.html(<ReplaceFilePage {...(await opened(c))} />))
    .post('/:id/file', async (c) => {
      const page = await opened(c);
      let received = 0;
      try {
        const fields = await readUpload(c.req.raw, async (name, content, read) => {
          if (received++ > 0) throw new Unacceptable('Chỉ thay bằng một tệp.');
          const revision = Number(read.get('revision')?.[0]);
          const replaces = { documentId: page.document.id, revision };
          await handIn(portal, c.var.viewer, read, name, content, replaces);
        });
        if (received === 0) throw new Unacceptable('Chưa chọn tệp mới.');
        return c.redirect(paths.intakeBatch(batchOf(fields)), 303);
      } catch (error) {
        if (!(error instanceof Unacceptable)) throw error;
        return c.html(<ReplaceFilePage {...page} problem={error.message} />, 422);
      }
    });
};
