import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDesk } from '../../src/drafts/desk.ts';
import { readOfficePaper } from '../../src/drafts/office-paper.ts';
import { printedOf } from '../../src/drafts/printed.ts';
import { drafts } from '../../src/drafts/schema.ts';
import { Masked } from '../../src/masked.ts';
import type { Call } from '../../src/model/model.ts';
import { openModel } from '../../src/model/open.ts';
import { paths } from '../../src/paths.ts';
import { viewerNamed } from '../../src/people/viewer-of.ts';
import { file, indexed } from '../support/filed.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { describeWith, services } from '../support/services.ts';
import { LETTER, RULE } from './papers.ts';

const TYPES = ['phieu-trinh']; // the one with most parts; a model on two cores takes a minute for it
const ENOUGH = 0.4; // of the words of a sentence, in the sources it names

/** A model that is too small to be of use: what it writes into a draft has to be found out. */
describeWith(services.writingModel, 'TEST_WRITING_MODEL', 'drafts of a small real model', () => {
  let server: ChildProcess;
  let running: Running;
  const calls: Call[] = [];
  beforeAll(async () => {
    const program = ['tests/support/real-model.mjs', services.writingModel ?? ''];
    server = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [port] = await once(server.stdout ?? server, 'data');
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    const url = new Masked(`http://127.0.0.1:${String(port).trim()}/v1`);
    const settings = { url, key: undefined, name: 'smol', reach: 'inside' as const };
    running.portal.model = openModel(
      { ...settings, patience: 60_000, context: 4_096 },
      async (call) => void calls.push(call),
    );
  }, 120_000);
  afterAll(async () => {
    server?.kill();
    await running?.close();
  });

  it('say nothing as sourced whose words and figures are not in the sources they name', async () => {
    const { portal, app } = running;
    const khue = await signIn(app, 'khue');
    const rule = await file(khue, RULE, { key: 'all' });
    const letter = await file(khue, LETTER, { key: 'all' });
    await indexed(portal);
    await khue(paths.basket(), form({ add: `document:${rule}` }));
    const [, box = ''] =
      /name="(basket-\d+)"/.exec(await (await khue(paths.newDraft())).text()) ?? [];
    for (const type of TYPES) {
      const task = 'Xin ý kiến về việc gia hạn nhiệm vụ số hóa hồ sơ';
      const fields = { type, task, incoming: letter, [box]: 'on', write: 'on' };
      const sent = await khue(paths.drafts(), form(fields));
      const draft = await ready(sent.headers.get('location')?.split('/')[2] ?? '');
      const viewer = await viewerNamed(portal.db, 'khue', new Date());
      const { blocks, sources } = printedOf(
        await readDesk(portal.db, viewer, draft),
        await readOfficePaper(portal.db),
      );
      const runs = blocks.flatMap((block) => ('runs' in block ? (block.runs ?? []) : []));
      expect(runs.length).toBeGreaterThan(0);
      for (const { text, cites = [], kind } of runs.filter((one) => one.kind === 'paraphrased')) {
        const own = sources.filter(({ n }) => cites.includes(n)).map(({ quote }) => quote);
        const held = own.join(' ').toLowerCase();
        const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
        const shared = words.filter((word) => held.includes(word)).length;
        expect([kind, text, shared / words.length >= ENOUGH]).toEqual([kind, text, true]);
        for (const figure of text.match(/\d[\d.,/]*\d/g) ?? [])
          expect(held.replace(/[^\d./,]/g, ' ')).toContain(figure);
      }
    }
    expect(calls.filter(({ purpose }) => purpose === 'section').length).toBeGreaterThan(2);
  }, 600_000);

  async function ready(id: string) {
    for (let tries = 0; tries < 5_000; tries++) {
      const [row] = await running.portal.db.select().from(drafts).where(eq(drafts.id, id));
      if (row?.state === 'ready') return row;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the draft was never done');
  }
});
