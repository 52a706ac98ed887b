import { type Context, Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { noteReading } from '../audit/reading.ts';
import { findDocument, findVersions } from '../documents/find.ts';
import { isDrawable, wordBox } from '../documents/printed-page.ts';
import { NotFound } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { openPainter } from './painter.ts';

const WIDTHS = [1_000, 2_000]; // pixels: to read at ease on a desk, and enlarged
const READING = 1_000;
const LARGE = 2_000; // words are cut from it

/**
 * Pages of originals as pictures. Each asking checks the access again: a browser may keep a picture,
 * but has to ask before it shows it, also to the next person on the same machine.
 */
export const pictureRoutes = (portal: Portal) => {
  const painter = openPainter(portal);
  const opened = async (c: Context<AppEnv>) => {
    const card = await findDocument(portal.db, c.var.viewer, c.req.param('id') ?? '');
    const versions = await findVersions(portal.db, card);
    const asked = Number(
      c.req.query('version') ?? versions.find(({ id }) => id === card.currentVersionId)?.ordinal,
    );
    const version = versions.find(({ ordinal }) => ordinal === asked);
    const number = Number(c.req.param('number'));
    if (!version || !isDrawable(version.mediaType) || number < 1 || number > version.pageCount)
      throw new NotFound();
    return { card, version, number };
  };
  const send = async (c: Context<AppEnv>, tag: string, read: () => Promise<Uint8Array>) => {
    c.header('Cache-Control', 'private, no-cache');
    c.header('ETag', `"${tag}"`);
    if (c.req.header('If-None-Match') === `"${tag}"`) return c.body(null, 304);
    const bytes = await read();
    c.header('Content-Type', 'image/webp');
    return c.body(bytes as Uint8Array<ArrayBuffer>);
  };

  return new Hono<AppEnv>()
    .get('/:id/pages/:number{[0-9]+}/picture', async (c) => {
      const { card, version, number } = await opened(c);
      const wide = Number(c.req.query('wide') ?? READING);
      if (!WIDTHS.includes(wide)) throw new NotFound();
      await noteReading(portal.db, {
        kind: 'page shown',
        personId: c.var.viewer.id,
        documentIds: [card.id],
        detail: { version: version.ordinal, page: number },
      });
      const tag = `${version.sha256.slice(0, 32)}-${number}-${wide}`;
      return send(c, tag, () => painter.picture(version.sha256, number, wide));
    })
    .get('/:id/pages/:number{[0-9]+}/words/:at{[0-9]+}', async (c) => {
      const { card, version, number } = await opened(c);
      const at = Number(c.req.param('at'));
      const box = await wordBox(portal.db, version.id, number, at);
      await noteReading(portal.db, {
        kind: 'page shown',
        personId: c.var.viewer.id,
        documentIds: [card.id],
        detail: { version: version.ordinal, page: number, word: at },
      });
      const tag = `${version.sha256.slice(0, 32)}-${number}-${box.join('-')}`;
      return send(c, tag, () => painter.word(version.sha256, number, LARGE, box));
    });
};
