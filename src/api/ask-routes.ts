import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../app-env.ts';
import { dayAsked } from '../documents/day.ts';
import { findDocument, findVersions } from '../documents/find.ts';
import { recordSentences, relationsOf } from '../documents/relations-of.ts';
import { statusesOn } from '../documents/status.ts';
import type { Portal } from '../portal.ts';
import { LAST_PAGE, PAGE_SIZE } from '../search/query.ts';
import { search } from '../search/search.ts';
import { answers } from './answers.ts';
import { DocumentAsked, Id, PassagesAsked, SearchAsked } from './asked.ts';
import { pageOfPassages } from './passages.ts';
import { Document, Found, Passages } from './shapes.ts';
import { asBrief, asDocument, asPassage } from './shown.ts';
import { unread } from './unread.ts';
import { needs } from './with-token.ts';

/** What a program may ask: the same as the person it acts for, of the same doors. */
export const askRoutes = (portal: Portal) => {
  const { db, now } = portal;
  return new OpenAPIHono<AppEnv>({ defaultHook: unread })
    .openapi(searching, async (c) => {
      const { type, issuer, year, signer, field, inForce, q, ...asked } = c.req.valid('query');
      const { viewer } = c.var;
      const on = dayAsked(asked.on, now());
      const query = {
        ...{ text: q.normalize('NFC'), types: type, issuers: issuer, years: year },
        ...{ signers: signer, fields: field, dossiers: [], literal: false },
        ...{ from: asked.from, to: asked.to, on: asked.on, sort: asked.sort, page: asked.page },
        inForce: inForce === 'true',
      };
      const { total, capped, exact, hits, statuses, told } = await search(portal, query, viewer);
      return c.json(
        {
          ...{ total, capped, page: asked.page, asked: told.instead ?? q },
          pages: Math.min(LAST_PAGE, Math.ceil(total / PAGE_SIZE)),
          exact: exact.documents.map((card) => asBrief(card, statuses.get(card.id), on)),
          hits: hits.map(({ card, passages }) => ({
            document: asBrief(card, statuses.get(card.id), on),
            passages: passages.map(({ passage }) => asPassage(passage)),
          })),
        },
        200,
      );
    })
    .openapi(document, async (c) => {
      const { viewer } = c.var;
      const card = await findDocument(db, viewer, c.req.valid('param').id);
      const on = dayAsked(c.req.valid('query').on, now());
      const [statuses, relations, versions] = await Promise.all([
        statusesOn(db, viewer, [card.id], on),
        relationsOf(db, viewer, card),
        findVersions(db, card),
      ]);
      await recordSentences(db, viewer, relations);
      const status = statuses.get(card.id);
      return c.json(asDocument(card, { status, on, relations, versions }), 200);
    })
    .openapi(passages, async (c) => {
      const card = await findDocument(db, c.var.viewer, c.req.valid('param').id);
      const { page, size } = c.req.valid('query');
      const { total, read } = await pageOfPassages(db, c.var.viewer, card, { page, size });
      const pages = Math.ceil(total / size);
      return c.json({ total, page, pages, passages: read.map(asPassage) }, 200);
    });
};

const read = { tags: ['Hỏi kho'], security: [{ token: ['read'] }], middleware: needs('read') };

export const searching = createRoute({
  ...read,
  method: 'get',
  path: '/search',
  operationId: 'search',
  summary: 'Tìm văn bản và đoạn văn',
  request: { query: SearchAsked },
  responses: answers(200, Found, 'Văn bản tìm được, mỗi văn bản kèm tối đa hai đoạn.', [422, 503]),
});

export const document = createRoute({
  ...read,
  method: 'get',
  path: '/documents/{id}',
  operationId: 'document',
  summary: 'Thẻ của một văn bản, hiệu lực, quan hệ, phiên bản',
  request: { params: Id, query: DocumentAsked },
  responses: answers(200, Document, 'Thẻ của văn bản.', [404, 422]),
});

export const passages = createRoute({
  ...read,
  method: 'get',
  path: '/documents/{id}/passages',
  operationId: 'passages',
  summary: 'Chữ của một văn bản, từng đoạn',
  request: { params: Id, query: PassagesAsked },
  responses: answers(200, Passages, 'Các đoạn theo thứ tự trong văn bản.', [404, 422]),
});
