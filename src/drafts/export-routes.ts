import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { attachment } from '../attachment.ts';
import { record } from '../audit/events.ts';
import type { Portal } from '../portal.ts';
import { fold } from '../text/fold.ts';
import { UntrustedText } from '../untrusted.ts';
import { readDesk } from './desk.ts';
import { printedOf } from './printed.ts';
import { findDraft } from './store.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A draft as a file of Word. The writer is loaded when somebody asks for one. */
export const draftExportRoutes = ({ db }: Portal) =>
  new Hono<AppEnv>().get('/:id/docx', async (c) => {
    const { viewer } = c.var;
    const draft = await findDraft(db, viewer, c.req.param('id'));
    const desk = await readDesk(db, viewer, draft);
    const notes = c.req.query('sources') === 'footnotes' ? 'footnotes' : 'annex';
    const { writeDocx } = await import('../formats/docx/write.ts');
    const file = await writeDocx(printedOf(desk, notes));
    await record(db, {
      kind: 'export',
      personId: viewer.id,
      detail: { what: 'draft', draft: draft.id, format: 'docx' },
    });
    c.header('Content-Type', DOCX);
    c.header('Content-Disposition', attachment(new UntrustedText(fileNameOf(draft.title))));
    return c.body(file as Uint8Array<ArrayBuffer>);
  });

const LONGEST = 80; // characters

const fileNameOf = (title: string) =>
  `${
    fold(title)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, LONGEST) || 'du-thao'
  }.docx`;
