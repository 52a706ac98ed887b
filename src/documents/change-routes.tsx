import { type Context, Hono } from 'hono';
import { AudiencePage } from '../../views/documents/audience.tsx';
import { EditDocumentPage } from '../../views/documents/edit.tsx';
import { WithdrawPage } from '../../views/documents/withdraw.tsx';
import type { AppEnv } from '../app-env.ts';
import { Conflict, Unacceptable } from '../errors.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import {
  audienceOptions,
  ChosenKeys,
  changeAudience,
  existingKeys,
  withdrawDocument,
} from './audience.ts';
import { Correction, correctDocument, mustBeAllowed } from './correct.ts';
import { editOptions, typed, valuesOf } from './edit-form.ts';
import { findDocument } from './find.ts';

/** What a clerk does to a document: correct its card, change its audience, withdraw it. */
export const changeRoutes = ({ db }: Portal) => {
  const opened = async (c: Context<AppEnv, '/:id/*'>) => {
    const card = await findDocument(db, c.var.viewer, c.req.param('id'));
    mustBeAllowed(c.var.viewer, card);
    return { viewer: c.var.viewer, document: card, revision: card.revision };
  };
  const done = (c: Context, id: string, what: string) =>
    c.redirect(`${paths.document(id)}?done=${what}`, 303);

  return new Hono<AppEnv>()
    .get('/:id/edit', async (c) => {
      const page = await opened(c);
      const options = await editOptions(db, c.var.viewer);
      return c.html(<EditDocumentPage {...page} {...options} values={valuesOf(page.document)} />);
    })
    .post('/:id/edit', async (c) => {
      const page = await opened(c);
      const form = await c.req.parseBody();
      const read = Correction.safeParse(form);
      const again = async (said: object, status: 409 | 422) =>
        c.html(
          <EditDocumentPage
            {...page}
            {...(await editOptions(db, c.var.viewer))}
            values={typed(form)}
            {...said}
          />,
          status,
        );
      if (!read.success) return again({ problems: problemsOf(read.error) }, 422);
      try {
        await correctDocument(db, c.var.viewer, page.document, read.data);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        const now = await opened(c);
        return again({ ...now, theirs: valuesOf(now.document) }, 409);
      }
      return done(c, page.document.id, 'card');
    })
    .get('/:id/audience', async (c) => {
      const page = await opened(c);
      const options = await audienceOptions(db, page.document.audienceKeys);
      return c.html(<AudiencePage {...page} {...options} chosen={page.document.audienceKeys} />);
    })
    .post('/:id/audience', async (c) => {
      const page = await opened(c);
      const form = await c.req.parseBody({ all: true });
      const chosen = ChosenKeys.parse([form.key ?? []].flat());
      try {
        const keys = await existingKeys(db, chosen, [
          ...page.document.audienceKeys,
          ...c.var.viewer.keys,
        ]);
        await changeAudience(db, c.var.viewer, page.document, keys, Number(form.revision));
      } catch (error) {
        if (!(error instanceof Conflict || error instanceof Unacceptable)) throw error;
        const options = await audienceOptions(db, page.document.audienceKeys);
        return c.html(
          <AudiencePage {...page} {...options} chosen={chosen} problem={error.message} />,
          422,
        );
      }
      const stillReadable = await findDocument(db, c.var.viewer, page.document.id).catch(
        () => undefined,
      );
      return stillReadable
        ? done(c, page.document.id, 'audience')
        : c.redirect(paths.documents(), 303);
    })
    .get('/:id/withdraw', async (c) => {
      const page = await opened(c);
      return c.html(<WithdrawPage {...page} confirmation={wordFor(page.document)} />);
    })
    .post('/:id/withdraw', async (c) => {
      const page = await opened(c);
      const form = await c.req.parseBody();
      const reason = String(form.reason ?? '').trim();
      const confirmation = wordFor(page.document);
      const problem = !reason
        ? 'Cần ghi lý do thu hồi.'
        : mismatch(form.confirmation, confirmation);
      if (problem)
        return c.html(<WithdrawPage {...page} {...{ confirmation, reason, problem }} />, 422);
      await withdrawDocument(
        db,
        c.var.viewer,
        page.document,
        reason.slice(0, 1_000),
        Number(form.revision),
      );
      return c.redirect(paths.documents({ done: 'withdrawn' }), 303);
    });
};

/** What a person types to show that they mean this very document. */
const wordFor = ({ number }: { number: string | null }) => number ?? 'thu hồi';

const mismatch = (given: unknown, expected: string) =>
  String(given ?? '')
    .trim()
    .toLowerCase() === expected.toLowerCase()
    ? undefined
    : `Chưa khớp: cần gõ đúng “${expected}”.`;

const problemsOf = (error: { issues: { path: PropertyKey[]; message: string }[] }) =>
  Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message]));
