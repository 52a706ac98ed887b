import { type Context, Hono } from 'hono';
import { IssuePage } from '../../views/review/issue.tsx';
import type { AppEnv } from '../app-env.ts';
import { audienceOptions } from '../documents/audience.ts';
import { today } from '../documents/day.ts';
import { findDocuments } from '../documents/find.ts';
import { readOfficePaper } from '../drafts/office-paper.ts';
import { findDraft } from '../drafts/store.ts';
import { Conflict, Unacceptable } from '../errors.ts';
import { LARGEST_FILE } from '../ingest/quarantine.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import { unitKey } from '../people/keys.ts';
import type { Portal } from '../portal.ts';
import {
  type Numbered,
  type NumberTyped,
  nextNumber,
  recordNumber,
  takeNumberBack,
} from './number.ts';
import { handInSigned, signedFile } from './signed-file.ts';
import { mustHold, standingOf } from './standing.ts';

type C = Context<AppEnv>;
type Refused = { wrong?: Numbered; typed?: NumberTyped; problem?: string };

/** The clerk's step: number and day of what was signed, then the signed file. */
export const issueRoutes = (portal: Portal) => {
  const { db, now } = portal;
  const idOf = (c: C) => c.req.param('id') ?? '';

  const page = async (c: C, { wrong, typed, problem }: Refused = {}) => {
    const { viewer } = c.var;
    const draft = await findDraft(db, viewer, idOf(c));
    const standing = await standingOf(db, viewer, draft);
    const { review } = standing;
    const isIssued = review?.state === 'issued';
    if (!isIssued) mustHold(standing, 'issue');
    if (!review) throw new Conflict('Dự thảo này chưa được trình.');
    const { documentId } = review;
    const office = await readOfficePaper(db);
    const props = {
      ...{ viewer, draft, review, wrong, problem, today: today(now()) },
      typed: typed ?? {
        ...{ number: review.number ?? '', on: review.issuedOn ?? '' },
        signer: review.signer ?? office.name,
        signerRole: review.signerRole ?? office.role,
      },
      next: isIssued ? undefined : await nextNumber(db, viewer, draft, now()),
      file: await signedFile(db, viewer, review),
      document: documentId
        ? (await findDocuments(db, viewer, [documentId])).get(documentId)
        : undefined,
      audience: await audienceOptions(db),
      chosen: viewer.unitId === null ? [] : [unitKey(viewer.unitId)],
      largestFile: LARGEST_FILE,
    };
    return c.html(<IssuePage {...props} />, wrong || problem ? 422 : 200);
  };

  return new Hono<AppEnv>()
    .get('/:id/issue', (c) => page(c))
    .post('/:id/issue/number', async (c) => {
      const typed: NumberTyped = await typedIn(c);
      const wrong = await recordNumber(portal, c.var.viewer, idOf(c), typed);
      if (wrong) return page(c, { wrong, typed });
      return c.redirect(paths.issueDraft(idOf(c)), 303);
    })
    .post('/:id/issue/number/remove', async (c) => {
      await takeNumberBack(portal, c.var.viewer, idOf(c));
      return c.redirect(paths.issueDraft(idOf(c)), 303);
    })
    .post('/:id/issue/file', async (c) => {
      try {
        await handInSigned(portal, c.var.viewer, idOf(c), c.req.raw);
      } catch (error) {
        if (!(error instanceof Unacceptable)) throw error;
        return page(c, { problem: error.message });
      }
      return c.redirect(paths.issueDraft(idOf(c)), 303);
    });
};
