import { Hono, type MiddlewareHandler } from 'hono';
import { UnansweredPage } from '../../views/search/unanswered.tsx';
import type { AppEnv } from '../app-env.ts';
import { attachment } from '../attachment.ts';
import { record } from '../audit/events.ts';
import { NotAllowed } from '../errors.ts';
import { paths } from '../paths.ts';
import { mayAdminister } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { csvOf } from '../text/csv.ts';
import { printDate } from '../text/dates.ts';
import { UntrustedText } from '../untrusted.ts';
import { everyUnanswered, listUnanswered, removeUnanswered } from './unanswered.ts';

/** Questions that found nothing, for administrators: what the archive lacks, or the words it needs. */
export const unansweredRoutes = ({ db, now }: Portal) => {
  const asked = (text = '') => ({ text: text.slice(0, 200), now: now() });

  return new Hono<AppEnv>()
    .use(onlyAdministrators)
    .get('/', async (c) => {
      const { text } = asked(c.req.query('q'));
      const page = Math.max(1, Number.parseInt(c.req.query('page') ?? '', 10) || 1);
      const found = await listUnanswered(db, asked(text), page);
      const removed = Number(c.req.query('removed')) || undefined;
      return c.html(<UnansweredPage {...{ viewer: c.var.viewer, text, removed }} {...found} />);
    })
    .get('/csv', async (c) => {
      const rows = await everyUnanswered(db, asked(c.req.query('q')));
      await record(db, {
        kind: 'export',
        personId: c.var.viewer.id,
        detail: { what: 'unanswered', format: 'csv', questions: rows.length },
      });
      c.header('Content-Type', 'text/csv; charset=utf-8');
      c.header('Content-Disposition', attachment(new UntrustedText('Câu hỏi chưa có kết quả.csv')));
      c.header('Cache-Control', 'private, no-store');
      return c.body(
        csvOf([
          ['Câu hỏi', 'Số lần', 'Lần cuối'],
          ...rows.map((row) => [row.question, String(row.asked), dayIn(row.lastAskedAt)]),
        ]),
      );
    })
    .post('/remove', async (c) => {
      const { question = [] } = await c.req.parseBody({ all: true });
      const chosen = [question].flat().filter((one) => typeof one === 'string');
      const removed = await removeUnanswered(db, chosen);
      return c.redirect(paths.unanswered({ removed }), 303);
    });
};

const onlyAdministrators: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!mayAdminister(c.var.viewer)) throw new NotAllowed();
  await next();
};

const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }); // 2026-11-23

const dayIn = (moment: Date) => printDate(iso.format(moment));
