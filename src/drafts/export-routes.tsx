import { type Context, Hono } from 'hono';
import { PaperPage } from '../../views/drafts/paper-page.tsx';
import type { AppEnv } from '../app-env.ts';
import { attachment } from '../attachment.ts';
import { record } from '../audit/events.ts';
import { sheetOf } from '../formats/sheet.ts';
import type { Portal } from '../portal.ts';
import { fold } from '../text/fold.ts';
import { UntrustedText } from '../untrusted.ts';
import { keepAdviceFile } from './advice/keep.ts';
import { noteAllJudged } from './judge.ts';
import { readOfficePaper } from './office-paper.ts';
import { printedOf } from './printed.ts';
import { findDraft } from './store.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A draft as it leaves: a file of Word, or the same sheet to print. The writer is loaded when needed. */
export const draftExportRoutes = ({ db, now }: Portal) => {
  const leaving = async (c: Context<AppEnv>, occasion: 'export' | 'print') => {
    const { viewer } = c.var;
    const draft = await findDraft(db, viewer, c.req.param('id') ?? '');
    await db.transaction((tx) => noteAllJudged(tx, viewer, draft));
    const office = await readOfficePaper(db);
    const asked = c.req.query('sources');
    const citations = asked === 'footnotes' || asked === 'none' ? asked : 'annex';
    const { id: advice, desk } = await keepAdviceFile(db, viewer, draft, occasion, now());
    const printed = printedOf(desk, office, citations);
    return { viewer, draft, printed, citations, house: office.house, advice } as const;
  };

  return new Hono<AppEnv>()
    .get('/:id/docx', async (c) => {
      const { viewer, draft, printed, house, advice } = await leaving(c, 'export');
      const { writeDocx } = await import('../formats/docx/write.ts');
      const file = await writeDocx(printed, house);
      await record(db, {
        kind: 'export',
        personId: viewer.id,
        detail: { what: 'draft', draft: draft.id, format: 'docx', advice },
      });
      c.header('Content-Type', DOCX);
      c.header('Content-Disposition', attachment(new UntrustedText(fileNameOf(draft.title))));
      return c.body(file as Uint8Array<ArrayBuffer>);
    })
    .get('/:id/paper', async (c) => {
      const { viewer, draft, printed, citations, house } = await leaving(c, 'print');
      const sheet = sheetOf(printed, house);
      return c.html(<PaperPage {...{ viewer, draft, sheet, citations }} />);
    })
    .post('/:id/printed', async (c) => {
      const { viewer } = c.var;
      const draft = await findDraft(db, viewer, c.req.param('id'));
      const detail = { what: 'draft', draft: draft.id };
      await record(db, { kind: 'print', personId: viewer.id, detail });
      return c.body(null, 204);
    });
};

const LONGEST = 80; // characters

const fileNameOf = (title: string) =>
  `${
    fold(title)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, LONGEST) || 'du-thao'
  }.docx`;
