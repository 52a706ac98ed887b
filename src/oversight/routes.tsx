import { type Context, Hono } from 'hono';
import { AuditPage } from '../../views/audit/page.tsx';
import type { AppEnv } from '../app-env.ts';
import { attachment } from '../attachment.ts';
import { readCheckpoint } from '../audit/checkpoint.ts';
import { record } from '../audit/events.ts';
import { changeRetention, RETENTIONS, readYears, retentionYears } from '../audit/retention.ts';
import { isSealerLate } from '../audit/seal.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import { mayAdminister } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { UntrustedText } from '../untrusted.ts';
import { askedEvents } from './asked.ts';
import { exportedRows, formats } from './export.ts';
import { listEvents } from './list.ts';
import { kindNames } from './words.ts';

/** The record for who is responsible for it, who need not read a single paper. */
export const oversightRoutes = ({ db }: Portal) => {
  const page = async (c: Context<AppEnv>, notice?: string) => {
    const asked = askedEvents(c.req.query());
    return c.html(
      <AuditPage
        viewer={c.var.viewer}
        asked={asked}
        {...(await listEvents(db, c.var.viewer, asked))}
        kinds={Object.entries(kindNames).map(([value, text]) => ({ value, text }))}
        head={await readCheckpoint(db, 'head')}
        late={await isSealerLate(db)}
        years={await retentionYears(db)}
        choices={RETENTIONS}
        notice={notice}
      />,
    );
  };

  return new Hono<AppEnv>()
    .use(async (c, next) => {
      if (!mayAdminister(c.var.viewer)) throw new NotAllowed();
      await next();
    })
    .get('/', (c) => page(c, c.req.query('done') === 'retention' ? CHANGED : undefined))
    .post('/retention', async (c) => {
      const years = readYears((await typedIn(c)).years);
      if (!years.success) throw new NotFound();
      await changeRetention(db, c.var.viewer.id, years.data);
      return c.redirect(paths.audit({ done: 'retention' }), 303);
    })
    .get('/:format', async (c) => {
      const format = c.req.param('format');
      if (!Object.hasOwn(formats, format)) throw new NotFound();
      const { mediaType, write } = formats[format as keyof typeof formats];
      const rows = await exportedRows(db, askedEvents(c.req.query()));
      const detail = { what: 'audit', format, events: rows.length };
      await record(db, { kind: 'export', personId: c.var.viewer.id, detail });
      c.header('Content-Type', mediaType);
      c.header('Content-Disposition', attachment(new UntrustedText(`Nhật ký.${format}`)));
      c.header('Cache-Control', 'private, no-store');
      return c.body(new Uint8Array(await write(rows)));
    });
};

const CHANGED = 'Đã đổi thời hạn lưu nhật ký; việc này cũng được ghi nhật ký.';
