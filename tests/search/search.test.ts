import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EVERYONE } from '../../src/people/keys.ts';
import { operator } from '../../src/people/viewer-of.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { indexed } from '../support/filed.ts';
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
    await indexed(running.portal);
  });
  afterAll(async () => {
    await running?.close();
    await rm(folder, { recursive: true, force: true });
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
