import { Hono } from 'hono';
import { DraftsPage } from '../../views/drafts/list.tsx';
import { NewDraftPage } from '../../views/drafts/new.tsx';
import { findAnswer } from '../answers/store.ts';
import type { AppEnv } from '../app-env.ts';
import { readBasket } from '../basket/sources.ts';
import { today } from '../documents/day.ts';
import { findDocument } from '../documents/find.ts';
import { readPassages } from '../documents/read-passages.ts';
import { paths } from '../paths.ts';
import { problemsOf, typedIn } from '../people/form.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import { progressOfOwn, waitingFor } from '../review/waiting.ts';
import { adviceRoutes } from './advice/routes.tsx';
import { beginDraft, NewDraft } from './begin.ts';
import { deskRoutes } from './desk-routes.tsx';
import { draftExportRoutes } from './export-routes.tsx';
import { ofBasket } from './material.ts';
import { readTypes } from './product-types.ts';
import { shortenRoutes } from './shorten-routes.tsx';
import { ownDrafts, removeDraft, undoRemoval } from './store.ts';
import { modelReach, offered } from './writing/offer.ts';
import { writingRoutes } from './writing/routes.tsx';
import { beginWriting } from './writing/write-draft.ts';

type Fields = { [name: string]: string | undefined };

export const draftRoutes = (portal: Portal) => {
  const { db, now } = portal;

  /** What a form to begin with shows: what it was opened from, and what the basket has. */
  const formOf = async (viewer: Viewer, fields: Fields) => ({
    ...{ viewer, fields, types: await readTypes(db), today: today(now()) },
    groups: await readBasket(db, viewer, today(now())),
    from: await openedFrom(portal, viewer, fields),
    offer: await offered(portal),
  });

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const { viewer } = c.var;
      const removed = c.req.query('done') === 'removed';
      const drafts = await ownDrafts(db, viewer);
      const stands = await progressOfOwn(
        db,
        drafts.map(({ id }) => id),
      );
      const waiting = (await waitingFor(db, viewer, now())).length;
      return c.html(<DraftsPage {...{ viewer, removed, drafts, stands, waiting }} />);
    })
    .get('/new', async (c) => {
      const fields = c.req.query();
      return c.html(<NewDraftPage {...(await formOf(c.var.viewer, fields))} />);
    })
    .post('/', async (c) => {
      const { viewer } = c.var;
      const fields = await typedIn(c);
      const typed = NewDraft.safeParse(fields);
      if (!typed.success) {
        const problems = problemsOf(typed.error);
        return c.html(<NewDraftPage {...(await formOf(viewer, fields))} {...{ problems }} />, 422);
      }
      const byModel = fields.write !== undefined && (await modelReach(portal)) !== undefined;
      const draft = await beginDraft(portal, viewer, {
        ...{ ...typed.data, byModel },
        ...(await chosenIn(portal, viewer, fields)),
      });
      if (byModel) await beginWriting(portal, viewer, draft);
      return c.redirect(paths.draft(draft.id), 303);
    })
    .post('/undo', async (c) => {
      await undoRemoval(db, c.var.viewer);
      return c.redirect(paths.drafts(), 303);
    })
    .post('/:id/remove', async (c) => {
      await removeDraft(db, c.var.viewer, c.req.param('id'), now());
      return c.redirect(paths.drafts({ done: 'removed' }), 303);
    })
    .route('/', writingRoutes(portal))
    .route('/', deskRoutes(portal))
    .route('/', shortenRoutes(portal))
    .route('/', draftExportRoutes(portal))
    .route('/', adviceRoutes(portal));
};

/** The answer, the passage or the paper that a draft was begun from, by name. @throws {NotFound} */
async function openedFrom({ db }: Portal, viewer: Viewer, fields: Fields) {
  const { answer, incoming, minutes, passage, document } = fields;
  const paper = incoming || minutes || document;
  return {
    answer: answer ? await findAnswer(db, viewer, answer) : undefined,
    passage: passage
      ? (await readPassages(db, viewer, { ids: [passage] }, 'draft').catch(() => []))[0]
      : undefined,
    document: paper ? await findDocument(db, viewer, paper) : undefined,
  };
}

/** The sources that a form names. A box of the basket is called "basket-" and its number. */
async function chosenIn({ db }: Portal, viewer: Viewer, fields: Fields) {
  const { answer, passage } = fields;
  const basket = await ofBasket(db, viewer, (id) => fields[`basket-${id}`] !== undefined);
  const named = (
    [
      ['incoming', 'incoming'],
      ['minutes', 'minutes'],
      ['document', 'source'],
    ] as const
  ).flatMap(([field, role]) => (fields[field] ? [{ id: fields[field], role }] : []));
  return {
    passages: [...(passage ? [passage] : []), ...basket.passages],
    documents: [...named, ...basket.documents],
    answerId: answer || undefined,
    find: fields.find !== undefined,
  };
}
