import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../src/documents/schema.ts';
import { intakes } from '../src/ingest/schema.ts';
import { paths } from '../src/paths.ts';
import { hostileAddresses } from './data/hostile/addresses.ts';
import { hostileAnswers } from './data/hostile/answers.ts';
import { hostileApi } from './data/hostile/api.ts';
import { type Hostile, PAPER } from './data/hostile/entry.ts';
import { hostileFiles } from './data/hostile/files.ts';
import { hostileForms } from './data/hostile/forms.ts';
import { hostileHeaders } from './data/hostile/headers.ts';
import { hostileNames } from './data/hostile/names.ts';
import { hostileQuestions } from './data/hostile/questions.ts';
import { file } from './support/filed.ts';
import { signIn, staffOffice, upload } from './support/office.ts';
import { type Running, runPortal } from './support/pairs.ts';
import { PLAN } from './support/papers.ts';
import { programOn, tokenOf } from './support/program.ts';

const requests = [
  ...hostileQuestions,
  ...hostileAddresses,
  ...hostileForms,
  ...hostileHeaders,
  ...hostileApi,
  ...hostileAnswers,
];
const SLOWEST = 10_000; // ms for one request, on a busy machine
/** What no answer may hold: the inside of the portal, or what was sent, to be run. */
const LEAKS =
  /\bat (?:async )?[\w.<>]+ \(|node_modules|PostgresError|DrizzleQuery|SyntaxError|TypeError|\[object Object\]|<script>alert|onerror=alert\(1\)>|href="(?:javascript:|https?:\/\/evil|\/\/evil|\/\\evil)|root:x:0/;

let running: Running;
let callers: Record<
  Hostile['by'],
  (path: string, init?: RequestInit) => Response | Promise<Response>
>;
let paper: string;

beforeAll(async () => {
  running = await runPortal({ record: 'pglite', index: 'embedded' });
  await staffOffice(running.portal.db);
  callers = {
    nobody: (path, init) => running.app.request(path, init),
    person: await signIn(running.app, 'khue'),
    program: programOn(running, await tokenOf(running, 'khue')),
  };
  paper = await file(callers.person, PLAN, { key: 'all' });
});
afterAll(() => running?.close());

describe('the corpus', () => {
  it('has at least 200 entries, each once', () => {
    const all = [...requests, ...hostileFiles, ...hostileNames].map(({ what }) => what);
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(all.filter((what, at) => all.indexOf(what) !== at)).toEqual([]);
  });
});

describe('a hostile request is answered normally or with its sentence', () => {
  it.each(requests.map((one) => [one.what, one] as const))('%s', async (_what, one) => {
    const started = Date.now();
    const response = await callers[one.by](one.path.replaceAll(PAPER, paper), one.init);
    const text = await response.text();

    expect(response.status, text.slice(0, 500)).toBe(one.status);
    if (one.says) expect(said(text)).toContain(one.says);
    expect(text).not.toMatch(LEAKS);
    expect(response.headers.getSetCookie().join()).not.toContain('evil');
    expect(response.headers.get('location') ?? '').not.toMatch(/evil|^\/\/|^https?:/);
    expect(Date.now() - started).toBeLessThan(SLOWEST);
  });

  it('and afterwards the portal stands as it stood', async () => {
    const found = await callers.person(paths.search({ q: PLAN.number }));
    const rows = await running.portal.db.select().from(documents);

    expect(await found.text()).toContain(PLAN.number);
    expect(rows.map(({ id, withdrawnAt }) => [id, withdrawnAt])).toContainEqual([paper, null]);
    expect((await callers.nobody('/health')).status).toBe(200);
  });
});

describe('a hostile file is stored as what can be read of it, or refused with its sentence', () => {
  const batches = new Map<string, string>();
  const PATIENCE = 600_000; // ms for all of them together
  beforeAll(async () => {
    for (const { what, name, content } of [...hostileFiles, ...hostileNames]) {
      const batch = randomUUID();
      const sent = await callers.person(
        paths.intake(),
        upload([{ name, content: await content() }], { batch, key: 'all' }),
      );
      expect(sent.status, what).toBe(303);
      batches.set(what, batch);
    }
  }, PATIENCE);

  async function decided(what: string) {
    const of = eq(intakes.batchId, batches.get(what) ?? '');
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      const rows = await running.portal.db.select().from(intakes).where(of);
      if (rows.length > 0 && rows.every(({ outcome }) => outcome)) return rows;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('not decided');
  }

  it.each(hostileFiles.map((one) => [one.what, one] as const))(
    '%s',
    async (what, { says }) => {
      const rows = await decided(what);
      const [first] = rows;

      expect(rows.map(({ outcome }) => outcome)).not.toContain('failed');
      if (says) expect(rows.map(({ reason }) => reason)).toContain(says);
      else expect(first, first?.reason ?? '').toMatchObject({ outcome: 'stored' });
    },
    PATIENCE,
  );

  it.each(hostileNames.map((one) => [one.what, one] as const))(
    '%s',
    async (what, { shown, says }) => {
      const [row] = await decided(what);

      if (says) {
        expect(row).toMatchObject({ outcome: 'refused', reason: says, fileName: null });
        return;
      }
      expect(row).toMatchObject({ outcome: 'stored', fileName: shown });
      const original = await callers.person(paths.original(row?.documentId ?? ''));
      expect(original.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~!*%-]+$/,
      );
    },
  );
});

/** The words of a page or of a problem, without what JSX escaped. */
const said = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
