import { expect, vi } from 'vitest';
import { paths } from '../../src/paths.ts';
import { fedDocuments } from '../../src/saved-searches/schema.ts';
import { backlog } from '../../src/search/feed.ts';
import { upload } from './office.ts';
import type { Running } from './pairs.ts';
import { type Paper, paper } from './papers.ts';

type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** Hands a paper in through the form and waits until it is in the archive. @returns its id */
export async function file(ask: Ask, one: Paper, fields: Record<string, string> = {}) {
  const content = await paper(one);
  const sent = await ask(paths.intake(), upload([{ name: `${one.number}.docx`, content }], fields));
  const batch = sent.headers.get('location') ?? '';
  for (let tries = 0; tries < 300; tries++) {
    const page = await (await ask(batch)).text();
    const id = /\/documents\/([0-9a-f-]{36})/.exec(page)?.[1];
    if (id) return id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the file was never stored');
}

/**
 * Waits until the index has everything that was filed. The portal's own feeder brings it: a second one
 * beside it would fill a document anew that is being searched.
 */
export async function indexed({ db, engine }: Pick<Running['portal'], 'db' | 'engine'>) {
  const patience = { timeout: 30_000, interval: 50 };
  await vi.waitFor(async () => expect(await backlog(db)).toBe(0), patience);
  await engine.refresh();
}

/** Waits until the index has everything and the saved searches were asked about it. */
export const settled = ({ portal: { db } }: Running) =>
  vi.waitFor(
    async () => {
      expect(await backlog(db)).toBe(0);
      expect(await db.select().from(fedDocuments)).toEqual([]);
    },
    { timeout: 20_000, interval: 100 },
  );
