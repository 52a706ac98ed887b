import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { countStreams } from '../../answers/streams.ts';
import type { AppEnv } from '../../app-env.ts';
import { NotAllowed, Unacceptable } from '../../errors.ts';
import { paths } from '../../paths.ts';
import type { Portal } from '../../portal.ts';
import { findDraft, findOwn } from '../store.ts';
import { modelReach } from './offer.ts';
import { writablePart } from './parts.ts';
import { tellWriting } from './stream.tsx';
import { writeDraft } from './write-draft.ts';
import { askForSections } from './writings.ts';

/** A section asked of a model, and what it says while it writes. */
export const writingRoutes = (portal: Portal) => {
  const { db } = portal;
  const streams = countStreams();
  const found = (c: Context<AppEnv>) => findDraft(db, c.var.viewer, c.req.param('id') ?? '');

  return new Hono<AppEnv>()
    .post('/:id/writing/:part', async (c) => {
      const draft = await findOwn(db, c.var.viewer, c.req.param('id'));
      const part = writablePart(draft, c.req.param('part'));
      if (!(await modelReach(portal)))
        throw new Unacceptable('Mô hình đang tắt. Mục này giữ nguyên.');
      await askForSections(db, draft, [part.key]);
      void writeDraft(portal, c.var.viewer, draft.id);
      return c.redirect(paths.draft(draft.id, {}, `muc-${part.key}`), 303);
    })
    .get('/:id/writing', async (c) => {
      const { id, personId } = await found(c);
      if (personId !== c.var.viewer.id)
        throw new NotAllowed('Chỉ người soạn xem được khi mô hình viết.');
      const last = Number(c.req.header('Last-Event-ID')) || 0;
      streams.begin(personId);
      const streamed = streamSSE(c, (stream) =>
        tellWriting(c, portal, id, last, stream).finally(() => streams.end(personId)),
      );
      streamed.headers.set('Cache-Control', 'private, no-store'); // a stream says less of itself
      return streamed;
    });
};
