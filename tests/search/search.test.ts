import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EVERYONE } from '../../src/people/keys.ts';
import { operator } from '../../src/people/viewer-of.ts';
import { feedAll } from '../../src/search/feed.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { openLog } from '../../src/storage/log.ts';
import { staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { NOTICE, PLAN, paper } from '../support/papers.ts';
import { takeInBytes } from '../support/taken-in.ts';

const QUESTION = parseQuery({ q: ['số hóa hồ sơ lưu trữ'] });

describe('a search', () => {
  let folder: string;
  let running: Running;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tham-muu-search-'));
    running = await runPortal({ record: 'pglite', index: 'embedded' }, folder);
    await staffOffice(running.portal.db);
    for (const text of [PLAN, NOTICE])
      await takeInBytes(running.portal, await paper(text), { audienceKeys: [EVERYONE] });
    await feedAll(running.portal.db, running.portal.engine);
  });
  afterAll(async () => {
    await running?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds nothing and raises an alarm when the keys of the viewer are lost or mangled', async () => {
    const log = { ...openLog('silent'), error: vi.fn() } as unknown as ReturnType<typeof openLog>;
    const viewer = await operator(running.portal.db);
    const asked = { ...running.portal, log };
    expect((await search(asked, QUESTION, viewer)).hits).not.toHaveLength(0);
    expect(log.error).not.toHaveBeenCalled();

    for (const keys of [[], ['*'], [`unit:${'7'.repeat(70)}`], undefined as unknown as string[]]) {
      const { hits, exact } = await search(asked, QUESTION, { ...viewer, keys }).catch(() => ({
        hits: [],
        exact: { documents: [] },
      }));
      expect([...hits, ...exact.documents]).toEqual([]);
    }
    expect(log.error).toHaveBeenCalledTimes(4);
  });

  it('finds everything again after the folder of the index was removed', async () => {
    await running.close();
    await rm(join(folder, 'index'), { recursive: true });
    running = await runPortal({ record: 'pglite', index: 'embedded' }, folder);
    const viewer = await operator(running.portal.db);
    await vi.waitFor(
      async () => expect((await search(running.portal, QUESTION, viewer)).total).toBe(1),
      { timeout: 20_000 },
    );
  });
});
