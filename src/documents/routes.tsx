import { type Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { HistoryPage } from '../../views/documents/history.tsx';
import { DocumentListPage } from '../../views/documents/list.tsx';
import { DocumentPage } from '../../views/documents/page.tsx';
import { PrintedPage } from '../../views/documents/printed-page.tsx';
import type { AppEnv } from '../app-env.ts';
import { attachment } from '../attachment.ts';
import { record } from '../audit/events.ts';
import { noteReading } from '../audit/reading.ts';
import { NotFound } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { UntrustedText } from '../untrusted.ts';
import { changeRoutes } from './change-routes.tsx';
import { compareRoutes } from './compare-routes.tsx';
import { dayAsked, today } from './day.ts';
import { findDocument, findVersions } from './find.ts';
import { listProps } from './list-props.ts';
import { pageProps, printedPageProps } from './page-props.ts';
import { findChanges } from './reading.ts';
import { relationRoutes } from './relation-routes.tsx';
import { statusRoutes } from './status-routes.tsx';
import { withdrawnRoutes } from './withdrawn-routes.tsx';

export const documentRoutes = (portal: Portal) => {
  const { db } = portal;
  const dayOf = (c: Context) => ({
    on: dayAsked(c.req.query('on'), portal.now()),
    today: today(portal.now()),
  });
  return new Hono<AppEnv>()
    .get('/', async (c) =>
      c.html(
        <DocumentListPage {...(await listProps(db, c.var.viewer, c.req.queries(), dayOf(c)))} />,
      ),
    )
    .route('/', withdrawnRoutes(portal))
    .route('/', compareRoutes(portal))
    .get('/:id', async (c) => {
      const card = await findDocument(db, c.var.viewer, c.req.param('id'));
      await noteReading(db, {
        kind: 'passages shown',
        personId: c.var.viewer.id,
        documentIds: [card.id], // also where a catalogue alone is held, without a passage
      });
      return c.html(
        <DocumentPage
          {...(await pageProps(db, c.var.viewer, card, questionOf(c), dayOf(c)))}
          notice={notices[c.req.query('done') ?? '']}
        />,
      );
    })
    .get('/:id/pages/:number{[0-9]{1,6}}', async (c) => {
      const card = await findDocument(db, c.var.viewer, c.req.param('id'));
      const asked = {
        number: Number(c.req.param('number')),
        question: questionOf(c),
        anchor: c.req.query('at') ?? '',
      };
      const large = c.req.query('size') === 'large';
      return c.html(
        <PrintedPage
          {...(await printedPageProps(db, c.var.viewer, card, asked, dayOf(c).on))}
          large={large}
        />,
      );
    })
    .get('/:id/history', async (c) => {
      const { viewer } = c.var;
      const card = await findDocument(db, viewer, c.req.param('id'));
      const [versions, changes] = [await findVersions(db, card), await findChanges(db, card)];
      return c.html(<HistoryPage {...{ viewer, document: card, versions, changes }} />);
    })
    .post('/:id/printed', async (c) => {
      const card = await findDocument(db, c.var.viewer, c.req.param('id'));
      await record(db, { kind: 'print', personId: c.var.viewer.id, documentId: card.id });
      return c.body(null, 204);
    })
    .get('/:id/original', async (c) => {
      const card = await findDocument(db, c.var.viewer, c.req.param('id'));
      const versions = await findVersions(db, card);
      const asked = Number(c.req.query('version') ?? versions[0]?.ordinal);
      const version = versions.find(({ ordinal }) => ordinal === asked);
      if (!version) throw new NotFound();
      await record(db, {
        kind: 'download',
        personId: c.var.viewer.id,
        documentId: card.id,
        detail: { version: version.ordinal },
      });
      c.header('Content-Type', version.mediaType);
      c.header('Content-Disposition', attachment(new UntrustedText(version.fileName)));
      c.header('Cache-Control', 'private, no-store');
      return stream(c, async (out) => {
        for await (const chunk of portal.files.stream(version.sha256)) await out.write(chunk);
      });
    })
    .route('/', changeRoutes(portal))
    .route('/', statusRoutes(portal))
    .route('/', relationRoutes(portal));
};

const LONGEST_QUESTION = 1_000; // characters, as in the search box

const questionOf = (c: Context) => (c.req.query('q') ?? '').trim().slice(0, LONGEST_QUESTION);

const notices: Record<string, string> = {
  card: 'Đã lưu thẻ văn bản.',
  audience: 'Đã đổi phạm vi đọc, có hiệu lực ngay.',
  restored: 'Đã khôi phục văn bản; ai đọc được trước khi thu hồi thì lại đọc được.',
  file: 'Đã thay tệp. Phiên bản trước vẫn ở trong Lịch sử.',
};
