import { Hono } from 'hono';
import { ImpactPage } from '../../views/documents/impact.tsx';
import { RelationsPage } from '../../views/documents/relations-page.tsx';
import type { AppEnv } from '../app-env.ts';
import { mayCatalogue } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { dayAsked, today } from './day.ts';
import { findDocument, findVersions } from './find.ts';
import { impactOf } from './impact.ts';
import { lifeOf } from './life.ts';
import { countRelations, recordSentences, relationsOf } from './relations-of.ts';
import { statusesOn, UNKNOWN } from './status.ts';

/** What a document has to do with others, and what became of it. */
export const relationRoutes = ({ db, now }: Portal) =>
  new Hono<AppEnv>()
    .get('/:id/impact', async (c) => {
      const { viewer } = c.var;
      const document = await findDocument(db, viewer, c.req.param('id'));
      const leaners = await impactOf(db, viewer, document);
      const on = dayAsked(c.req.query('on'), now());
      const ids = [document.id, ...leaners.map(({ card }) => card.id)];
      const props = {
        ...{ viewer, document, leaners, on, today: today(now()) },
        statuses: await statusesOn(db, viewer, ids, on),
        versionCount: (await findVersions(db, document)).length,
        relationCount: await countRelations(db, viewer, document),
      };
      return c.html(<ImpactPage {...props} />);
    })
    .get('/:id/relations', async (c) => {
      const { viewer } = c.var;
      const document = await findDocument(db, viewer, c.req.param('id'));
      const on = dayAsked(c.req.query('on'), now());
      const relations = await relationsOf(db, viewer, document);
      await recordSentences(db, viewer, relations);
      const props = {
        ...{ viewer, document, relations, on, today: today(now()) },
        status: (await statusesOn(db, viewer, [document.id], on)).get(document.id) ?? UNKNOWN,
        life: await lifeOf(db, viewer, document, relations),
        versionCount: (await findVersions(db, document)).length,
        relationCount: await countRelations(db, viewer, document),
        mayDecide: mayCatalogue(viewer),
      };
      return c.html(<RelationsPage {...props} />);
    });
