import { type Context, Hono } from 'hono';
import { IncomingPage } from '../../views/incoming/page.tsx';
import { SlipPaperPage } from '../../views/incoming/paper.tsx';
import type { AppEnv } from '../app-env.ts';
import { attachment } from '../attachment.ts';
import { record } from '../audit/events.ts';
import { today } from '../documents/day.ts';
import { findDocument, findVersions } from '../documents/find.ts';
import { readOfficePaper } from '../drafts/office-paper.ts';
import { Conflict, NotAllowed, NotFound } from '../errors.ts';
import { sheetOf } from '../formats/sheet.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import { mayCatalogue } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { UntrustedText } from '../untrusted.ts';
import { asksOf, isOwn, officeOf } from '../work/asks.ts';
import { blocks, maySeeSlip, mayWrite, readBlock } from './blocks.ts';
import { precedentsOf, repliesTo } from './precedents.ts';
import { printedSlip } from './printed.ts';
import { beginReply } from './reply.ts';
import { readSlip, writeBlock } from './slip.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** From a paper that came in to the one that answers it: what it asks, the slip, precedents, a reply. */
export const incomingRoutes = (portal: Portal) => {
  const { db, now } = portal;
  const found = (c: Context<AppEnv>) => findDocument(db, c.var.viewer, c.req.param('id') ?? '');

  const page = async (c: Context<AppEnv>, typed?: Typed) => {
    const { viewer } = c.var;
    const card = await found(c);
    const day = today(now());
    const office = await officeOf(db, viewer);
    const { asks, others } = await asksOf(db, viewer, card, office, day);
    const props = {
      ...{ viewer, document: card, asks, others, today: day, typed },
      own: isOwn(card, office),
      mayDecide: mayCatalogue(viewer), // relations are the clerk's
      versionCount: (await findVersions(db, card)).length,
      slip: maySeeSlip(viewer) ? await readSlip(db, viewer, card.id) : undefined,
      replies: await repliesTo(db, viewer, card),
      precedents: await precedentsOf(portal, viewer, card, asks),
      done: c.req.query('done') !== undefined,
    };
    return c.html(<IncomingPage {...props} />, typed ? typed.status : 200);
  };

  /** The slip as it is printed. @throws {NotAllowed} for who handles no papers */
  const paper = async (c: Context<AppEnv>) => {
    const { viewer } = c.var;
    const card = await found(c);
    if (!maySeeSlip(viewer)) throw new NotAllowed();
    const day = today(now());
    const { asks } = await asksOf(db, viewer, card, await officeOf(db, viewer), day);
    const office = await readOfficePaper(db);
    const slip = await readSlip(db, viewer, card.id);
    return {
      viewer,
      card,
      house: office.house,
      printed: printedSlip(card, asks, slip, office, day),
    };
  };

  return new Hono<AppEnv>()
    .get('/:id/incoming', (c) => page(c))
    .post('/:id/incoming/:block', async (c) => {
      const { viewer } = c.var;
      const card = await found(c);
      const block = blocks.find(({ key }) => key === c.req.param('block'));
      if (!block) throw new NotFound();
      if (!mayWrite(viewer, block)) throw new NotAllowed();
      const fields = await typedIn(c);
      const { said, problems } = readBlock(block, fields);
      const typed = { block: block.key, fields, problems };
      if (Object.keys(problems).length > 0) return page(c, { ...typed, status: 422 });
      const seen = Number(fields.seen) || 0;
      try {
        await db.transaction((tx) => writeBlock(tx, viewer, card.id, { block, said, seen }, now()));
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        return page(c, { ...typed, problem: error.message, status: 409 });
      }
      return c.redirect(paths.incoming(card.id, { done: block.key }, `o-${block.key}`), 303);
    })
    .post('/:id/reply', async (c) => {
      const draft = await beginReply(portal, c.var.viewer, await found(c));
      return c.redirect(paths.draft(draft.id), 303);
    })
    .get('/:id/slip', async (c) => {
      const { viewer, card, printed, house } = await paper(c);
      return c.html(
        <SlipPaperPage {...{ viewer, document: card }} sheet={sheetOf(printed, house)} />,
      );
    })
    .get('/:id/slip/docx', async (c) => {
      const { viewer, card, printed, house } = await paper(c);
      const { writeDocx } = await import('../formats/docx/write.ts');
      const file = await writeDocx(printed, house);
      const detail = { what: 'slip', format: 'docx' };
      await record(db, { kind: 'export', personId: viewer.id, documentId: card.id, detail });
      c.header('Content-Type', DOCX);
      c.header('Content-Disposition', attachment(new UntrustedText('phieu-giai-quyet.docx')));
      c.header('Cache-Control', 'private, no-store');
      return c.body(file as Uint8Array<ArrayBuffer>);
    })
    .post('/:id/slip/printed', async (c) => {
      const { viewer, card } = await paper(c);
      const detail = { what: 'slip' };
      await record(db, { kind: 'print', personId: viewer.id, documentId: card.id, detail });
      return c.body(null, 204);
    });
};

/** A block as somebody sent it, with why it was not taken. */
type Typed = {
  block: string;
  fields: { [name: string]: string };
  problems: { [name: string]: string };
  problem?: string;
  status: 409 | 422;
};
