import { type Context, Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { attachment } from '../attachment.ts';
import { record } from '../audit/events.ts';
import { dayAsked } from '../documents/day.ts';
import { statesOn } from '../documents/status.ts';
import { NotFound } from '../errors.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { UntrustedText } from '../untrusted.ts';
import { impactList } from './impact.ts';
import { type Listed, libraryList, searchedList } from './lists.ts';
import { columnsFor, type ExportedList, rowOf } from './rows.ts';
import { fileNameOf, notesOn } from './words.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** Writers are loaded when somebody asks for a file: at the start they would cost a tenth of it. */
const formats = {
  xlsx: {
    write: async (list: ExportedList) => (await import('./xlsx.ts')).asXlsx(list),
    mediaType: `${office}.spreadsheetml.sheet`,
  },
  docx: {
    write: async (list: ExportedList) => (await import('./docx.ts')).asDocx(list),
    mediaType: `${office}.wordprocessingml.document`,
  },
};

/** Lists of documents as files. Who took which kind of list is on record, never what they asked. */
export const exportRoutes = (portal: Portal) => {
  const send = async (c: Context<AppEnv, '/:what/:format'>, what: string, list: Listed) => {
    const format = c.req.param('format') as keyof typeof formats;
    const { write, mediaType } = formats[format];
    const base = portal.publicUrl ?? new URL(c.req.url).origin;
    const linkTo = (id: string) => new URL(paths.document(id), base).href;
    const day = dayAsked(c.req.query('on'), portal.now());
    const states = await statesOn(
      portal.db,
      list.cards.map(({ id }) => id),
      day,
    );
    const file = await write({
      title: list.title,
      notes: notesOn(list, c.var.viewer, portal.now(), day),
      columns: columnsFor(list.reasons !== undefined),
      rows: list.cards.map((card) =>
        rowOf(card, states.get(card.id), list.reasons?.get(card.id) ?? '', linkTo),
      ),
    });
    await record(portal.db, {
      kind: 'export',
      personId: c.var.viewer.id,
      detail: { what, format, documents: list.cards.length },
    });
    c.header('Content-Type', mediaType);
    c.header(
      'Content-Disposition',
      attachment(new UntrustedText(fileNameOf(list.title, format, portal.now()))),
    );
    c.header('Cache-Control', 'private, no-store');
    return c.body(new Uint8Array(file));
  };

  return new Hono<AppEnv>()
    .use('/:what/:format', async (c, next) => {
      if (!Object.hasOwn(formats, c.req.param('format'))) throw new NotFound();
      await next();
    })
    .get('/search/:format', async (c) =>
      send(c as never, 'search', await searchedList(portal, c.var.viewer, c.req.queries())),
    )
    .get('/impact/:format', async (c) =>
      send(
        c as never,
        'impact',
        await impactList(portal, c.var.viewer, c.req.query('document') ?? ''),
      ),
    )
    .get('/documents/:format', async (c) =>
      send(c as never, 'library', await libraryList(portal, c.var.viewer, c.req.queries())),
    );
};
