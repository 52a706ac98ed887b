import { type Context, Hono } from 'hono';
import { DeskPage } from '../../views/drafts/desk.tsx';
import type { AppEnv } from '../app-env.ts';
import { readBasket } from '../basket/sources.ts';
import { today } from '../documents/day.ts';
import { Unacceptable } from '../errors.ts';
import { rulesFor } from '../formats/rules-for.ts';
import { paths } from '../paths.ts';
import { rowId, typedIn } from '../people/form.ts';
import type { Portal } from '../portal.ts';
import { noteEdit } from '../review/edited.ts';
import { readReview } from '../review/read-review.ts';
import { dayTyped } from '../text/dates.ts';
import { addSources, removeSource } from './add-sources.ts';
import { flagsOf } from './advice/told.ts';
import { answerForBasis } from './bases.ts';
import { LONGEST_LINE, LONGEST_TASK } from './begin.ts';
import { readDesk } from './desk.ts';
import { deskAuthority } from './desk-authority.ts';
import { deskSheet } from './desk-sheet.ts';
import { ofBasket } from './material.ts';
import { sectionRoutes } from './section-routes.tsx';
import { changeHead, findDraft, findEditable, lock } from './store.ts';
import { versionRoutes } from './version-routes.tsx';
import { nothingWritten, progressOf } from './writing/offer.ts';
import { writeDraft } from './writing/write-draft.ts';

/** One draft: its page, what is typed into it, what it rests on. */
export const deskRoutes = (portal: Portal) => {
  const { db, now } = portal;
  const found = (c: Context<AppEnv>) => findDraft(db, c.var.viewer, c.req.param('id') ?? '');
  const editable = (c: Context<AppEnv>) => findEditable(db, c.var.viewer, c.req.param('id') ?? '');

  return new Hono<AppEnv>()
    .get('/:id', async (c) => {
      const { viewer } = c.var;
      const desk = await readDesk(db, viewer, await found(c));
      const isWriter = desk.draft.personId === viewer.id;
      if (isWriter && desk.draft.state !== 'ready') void writeDraft(portal, viewer, desk.draft.id); // a stop left it
      const progress = isWriter ? await progressOf(portal, desk.draft) : nothingWritten; // as the writer may read
      const review = await readReview(portal, viewer, desk);
      const basket = await readBasket(db, viewer, desk.draft.draftedOn);
      const flags = await flagsOf(db, viewer, [desk.draft.id], today(now()));
      const { edit, done } = c.req.query();
      const authority = await deskAuthority(db, viewer, desk);
      const shown = await deskSheet(db, desk);
      const page = { viewer, desk, authority, ...shown, basket, done, progress, review, flags };
      return c.html(
        <DeskPage {...page} edit={desk.mayEdit ? edit : undefined} checkedAt={now()} />,
      );
    })
    .post('/:id/head', async (c) => {
      const draft = await editable(c);
      const typed = await typedIn(c);
      const said = (name: string, longest: number) =>
        (typed[name] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longest);
      const head = {
        title: said('title', LONGEST_LINE) || draft.title,
        task: said('task', LONGEST_TASK) || draft.task,
        addressee: said('addressee', LONGEST_LINE),
        draftedOn: dayTyped(typed.on ?? '') ?? today(now()),
      };
      if (!rulesFor(draft.type.family, head.draftedOn))
        throw new Unacceptable('Ngày dự thảo sớm hơn mọi quy định thể thức mà cổng có.');
      await db.transaction(async (tx) => {
        await lock(tx, draft.id);
        await changeHead(tx, draft.id, head, now());
        await noteEdit(tx, c.var.viewer, draft.id, now());
      });
      return c.redirect(paths.draft(draft.id, { done: 'head' }), 303);
    })
    .post('/:id/sources', async (c) => {
      const { viewer } = c.var;
      const draft = await editable(c);
      const typed = await typedIn(c);
      const chosen = await ofBasket(
        db,
        viewer,
        (id) => typed.all !== undefined || typed[`basket-${id}`] !== undefined,
      );
      await addSources(db, viewer, draft, chosen, now());
      return c.redirect(paths.draft(draft.id, {}, 'cot-nguon'), 303);
    })
    .post('/:id/sources/:number/remove', async (c) => {
      const draft = await editable(c);
      await removeSource(db, c.var.viewer, draft, rowId(c.req.param('number')), now());
      return c.redirect(paths.draft(draft.id, {}, 'cot-nguon'), 303);
    })
    .post('/:id/sources/:number/answer', async (c) => {
      const { viewer } = c.var;
      const draft = await editable(c);
      const { bases } = await readDesk(db, viewer, draft);
      const number = rowId(c.req.param('number'));
      const basis = bases.find((one) => one.number === number);
      if (!basis) throw new Unacceptable('Căn cứ này không còn cần trả lời.');
      const { why = '' } = await typedIn(c);
      await answerForBasis(db, viewer, draft, basis, why, now());
      return c.redirect(paths.draft(draft.id, {}, 'cot-kiem-tra'), 303);
    })
    .route('/', sectionRoutes(portal))
    .route('/', versionRoutes(portal));
};
