import { type Context, Hono } from 'hono';
import { StatusFactsPage } from '../../views/documents/status-facts.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { today } from './day.ts';
import { findDocument } from './find.ts';
import { statusesOn, UNKNOWN } from './status.ts';
import { factFormOf, findFacts, mustRecordStatus, recordFact, removeFact } from './status-facts.ts';

/** What a person records of how a document stands, where no paper says it. */
export const statusRoutes = ({ db, now }: Portal) => {
  const opened = async (c: Context<AppEnv, '/:id/*'>) => {
    const { viewer } = c.var;
    const card = await findDocument(db, viewer, c.req.param('id'));
    mustRecordStatus(viewer);
    return card;
  };
  const propsOf = async (c: Context<AppEnv>, card: Awaited<ReturnType<typeof opened>>) => ({
    viewer: c.var.viewer,
    document: card,
    facts: await findFacts(db, card),
    status: (await statusesOn(db, c.var.viewer, [card.id], today(now()))).get(card.id) ?? UNKNOWN,
  });
  const done = (c: Context, id: string, what: string) =>
    c.redirect(`${paths.recordStatus(id)}?done=${what}`, 303);

  return new Hono<AppEnv>()
    .get('/:id/status', async (c) => {
      const card = await opened(c);
      const said = notices[c.req.query('done') ?? ''];
      return c.html(
        <StatusFactsPage {...(await propsOf(c, card))} notice={said} values={{}} problems={{}} />,
      );
    })
    .post('/:id/status', async (c) => {
      const card = await opened(c);
      const values = Object.fromEntries(
        Object.entries(await c.req.parseBody()).map(([name, value]) => [name, String(value)]),
      );
      const read = factFormOf(card).safeParse(values);
      if (!read.success) {
        const problems = Object.fromEntries(
          read.error.issues.map(({ path, message }) => [String(path[0]), message]),
        );
        return c.html(
          <StatusFactsPage {...(await propsOf(c, card))} values={values} problems={problems} />,
          422,
        );
      }
      await recordFact(db, c.var.viewer, card, read.data);
      return done(c, card.id, 'recorded');
    })
    .post('/:id/status/:fact/remove', async (c) => {
      const card = await opened(c);
      await removeFact(db, c.var.viewer, card, c.req.param('fact'));
      return done(c, card.id, 'removed');
    });
};

const notices: Record<string, string> = {
  recorded: 'Đã ghi nhận. Nếu nhầm, bấm “Bỏ ghi nhận” ở danh sách bên dưới.',
  removed: 'Đã bỏ ghi nhận; hiệu lực tính lại theo những gì còn lại.',
};
