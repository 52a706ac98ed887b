import { Hono } from 'hono';
import { ComparePage } from '../../views/documents/compare.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotFound } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { compare, type Paragraph } from './compare.ts';
import { dayAsked, today } from './day.ts';
import { type DocumentCard, findDocument, findVersions } from './find.ts';
import { readPassages } from './read-passages.ts';
import { statusesOn, UNKNOWN } from './status.ts';

/** Two texts laid side by side: versions of one document, or any two documents. */
export const compareRoutes = ({ db, now }: Portal) => {
  const statusOf = async (viewer: Viewer, on: string, ...ids: string[]) => {
    const statuses = await statusesOn(db, viewer, ids, on);
    return (id: string) => statuses.get(id) ?? UNKNOWN;
  };
  return new Hono<AppEnv>()
    .get('/compare', async (c) => {
      const { viewer } = c.var;
      const on = dayAsked(c.req.query('on'), now());
      const before = await findDocument(db, viewer, c.req.query('a') ?? '');
      const after = await findDocument(db, viewer, c.req.query('b') ?? '');
      const of = await statusOf(viewer, on, before.id, after.id);
      const sides = {
        before: { document: before, status: of(before.id), ordinal: undefined },
        after: { document: after, status: of(after.id), ordinal: undefined },
      };
      const compared = compare(
        await paragraphs(db, viewer, before.currentVersionId),
        await paragraphs(db, viewer, after.currentVersionId),
      );
      return c.html(<ComparePage {...{ viewer, ...sides, compared, on, today: today(now()) }} />);
    })
    .get('/:id/compare', async (c) => {
      const { viewer } = c.var;
      const on = dayAsked(c.req.query('on'), now());
      const document = await findDocument(db, viewer, c.req.param('id'));
      const versionOf = await versionsOf(db, document);
      const before = versionOf(c.req.query('from'));
      const after = versionOf(c.req.query('to'));
      const compared = compare(
        await paragraphs(db, viewer, before.id),
        await paragraphs(db, viewer, after.id),
      );
      const status = (await statusOf(viewer, on, document.id))(document.id);
      const sides = {
        before: { document, status, ordinal: before.ordinal },
        after: { document, status, ordinal: after.ordinal },
      };
      return c.html(<ComparePage {...{ viewer, ...sides, compared, on, today: today(now()) }} />);
    });
};

async function versionsOf(db: Transaction, document: DocumentCard) {
  const versions = await findVersions(db, document);
  return (asked: string | undefined) => {
    const version = versions.find(({ ordinal }) => ordinal === Number(asked));
    if (!version) throw new NotFound();
    return version;
  };
}

async function paragraphs(
  db: Transaction,
  viewer: Viewer,
  versionId: string | null,
): Promise<Paragraph[]> {
  if (!versionId) return [];
  const passages = await readPassages(db, viewer, { versionId }, 'document');
  return passages.flatMap(({ text, label }) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ text: line, label })),
  );
}
