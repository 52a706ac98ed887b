import { randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { intakes } from '../../src/ingest/schema.ts';
import { paths } from '../../src/paths.ts';
import { people } from '../../src/people/schema.ts';
import { failureOf, openLog } from '../../src/storage/log.ts';
import { PASSWORD, signIn, staffOffice, upload } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { PLAN, paper } from '../support/papers.ts';
import { programOn, tokenOf } from '../support/program.ts';

/** A word of each kind that no log may hold. */
const canary = {
  text: 'zqnoidung',
  question: 'zqcauhoi',
  name: 'zqtentep',
  password: 'zqmatkhau sai bét',
  login: 'zqdangnhap',
};

describe('the log of a whole journey', () => {
  const lines: string[] = [];
  let running: Running;
  const tokens: string[] = [];
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    running.portal.log = openLog('debug', { write: (line) => lines.push(line) });
  });
  afterAll(() => running?.close());

  const decided = async () => {
    for (let tries = 0; tries < 600; tries++) {
      const rows = await running.portal.db.select().from(intakes);
      if (rows.every(({ outcome }) => outcome)) return rows;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('not decided');
  };

  it('holds no word of a document, a question, a name, a password or a token', async () => {
    const { portal } = running;
    const app = createApp(portal);
    const token = await tokenOf(running, 'khue');
    const program = programOn({ app }, token);
    tokens.push(token);
    const ask = await signIn(app as never, 'khue');
    await app.request(paths.signIn(), {
      method: 'POST',
      headers: { origin: 'http://localhost' },
      body: new URLSearchParams({ login: canary.login, password: canary.password }),
    });
    const whole = await paper({ ...PLAN, title: `Kế hoạch ${canary.text}`, body: [canary.text] });
    const broken = zipSync({
      'word/document.xml': new TextEncoder().encode(`<w:document><w:t>${canary.text}`),
    });
    const files = [
      { name: `${canary.name}.docx`, content: whole },
      { name: `${canary.name}-hong.docx`, content: broken },
      { name: `${canary.name}.exe`, content: `MZ${canary.text}` },
      { name: `MẬT ${canary.name}.txt`, content: canary.text },
    ];
    await ask(paths.intake(), upload(files, { batch: randomUUID() }));
    await decided();

    // Nobody foresaw these: the store and the index fail and quote what they were given.
    const quoting = async () => {
      throw new Error(`could not write ${canary.text}\n    at ${canary.text} (file:///a.ts:1:1)`);
    };
    const store = portal.files.put;
    portal.files.put = quoting;
    await ask(paths.intake(), upload([{ name: `${canary.name}-2.txt`, content: canary.text }]));
    const rows = await decided();
    portal.files.put = store;
    const candidates = async () => {
      throw new TypeError(`bad query ${canary.question}\nparams: ${canary.question}`);
    };
    const failing = createApp({ ...portal, engine: { ...portal.engine, candidates } });
    const askFailing = await signIn(failing as never, 'khue');
    const failed = await askFailing(paths.search({ q: canary.question }));
    await programOn({ app: failing }, token)(paths.apiSearch({ q: canary.question }));
    await program(paths.apiSearch({ q: canary.question }));
    await ask(paths.search({ q: canary.question }));
    await program(`${paths.api()}/${canary.question}`);

    expect(rows.map(({ outcome }) => outcome)).toContain('failed');
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toMatch(/TypeError|bad query|params/);
    const log = lines.join('');
    expect(lines.length).toBeGreaterThanOrEqual(3); // one failure of the store, two of the index
    expect(log).toContain('"failure":"TypeError"');
    expect(log).toMatch(/at .*logs\.test\.ts/);
    for (const word of [...Object.values(canary), ...tokens, PASSWORD])
      expect(log).not.toContain(word);
    expect(log).not.toMatch(/tm_[\w-]{20}/);
  });

  it('says of a failed query which it was by place, never with what values', async () => {
    const values = {
      login: `${canary.text}\n    at ${canary.text} (file:///a.ts:1:1)`,
      name: canary.text,
    };
    const error = await running.portal.db
      .insert(people)
      .values({ ...values, role: 'reader', unitId: 999_999 })
      .catch((cause: unknown) => cause);

    expect((error as Error).message).toContain(canary.text); // so it is worth looking
    expect(JSON.stringify(failureOf(error))).not.toContain(canary.text);
    expect(failureOf(error).at?.length).toBeGreaterThan(0);
  });
});
