import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { documents, relations } from '../../src/documents/schema.ts';
import { SearchUnavailable, StorageFull } from '../../src/errors.ts';
import { paths } from '../../src/paths.ts';
import { readDescription } from '../support/described.ts';
import { file, indexed } from '../support/filed.ts';
import { signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { PLAN, paper } from '../support/papers.ts';
import { programOn, tokenOf } from '../support/program.ts';

const NOBODYS = '6f0a3c8e-2f57-4c43-9d4e-0d0c7f0f3b11';
type Ask = ReturnType<typeof programOn>;
type Case = () => Promise<Response> | Response;

let running: Running;
let described: Awaited<ReturnType<typeof readDescription>>;
let [ask, reads, sends]: Ask[] = [];
let [document, other] = ['', ''];
let docx: Uint8Array;

beforeAll(async () => {
  running = await runPortal({ record: 'pglite', index: 'embedded' });
  await staffOffice(running.portal.db);
  ask = programOn(running, await tokenOf(running, 'khue'));
  reads = programOn(running, await tokenOf(running, 'khue', ['read']));
  sends = programOn(running, await tokenOf(running, 'khue', ['import']));
  described = await readDescription(running.app);
  docx = await paper({ ...PLAN, number: '32-KH/VPTU' });
  const browser = await signIn(running.app, 'khue');
  document = await file(browser, PLAN, { key: 'all' });
  other = await file(
    browser,
    {
      ...PLAN,
      number: '40-KH/VPTU',
      body: [
        ...PLAN.body.slice(0, 2),
        'Kế hoạch này thay thế Kế hoạch số 31-KH/VPTU, ngày 05/10/2026 của Văn phòng Thành ủy.',
      ],
    },
    { key: 'all' },
  );
  await running.portal.db.insert(relations).values({
    statedIn: other,
    kind: 'amends',
    subjectId: other,
    objectId: document,
    otherNumber: '31-KH/VPTU',
    sentence: 'Sửa đổi Kế hoạch số 31-KH/VPTU.',
    origin: 'person',
    state: 'confirmed',
  });
  await indexed(running.portal);
});
afterAll(() => running?.close());

const form = (content: Uint8Array, fields: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ level: 'none', audience: 'all', ...fields }))
    body.append(name, value);
  body.append('file', new Blob([content as BlobPart]), 'ke-hoach.docx');
  return body;
};
const keyed = (key: string = randomUUID()) => ({ 'idempotency-key': key });
const send = (program: Ask | undefined, init: RequestInit = {}) =>
  program?.(paths.apiImports(), { method: 'POST', headers: keyed(), body: form(docx), ...init }) ??
  Response.error();
const get = (program: Ask | undefined, path: string) => program?.(path) ?? Response.error();
const withPortal = (overrides: Partial<Running['portal']>, path: string, init: RequestInit = {}) =>
  tokenOf(running, 'khue').then((token) =>
    programOn({ app: createApp({ ...running.portal, ...overrides }) }, token)(path, init),
  );
const stranger = (path: string, init?: RequestInit) => running.app.request(path, init);

/** More requests in one second than a portal that answers one. */
async function tooMany(path: string, init: () => RequestInit = () => ({})) {
  const app = createApp({ ...running.portal, requestsPerSecond: 1 });
  const program = programOn({ app }, await tokenOf(running, 'khue'));
  for (let tries = 0; tries < 5; tries++) {
    const response = await program(path, init());
    if (response.status === 429) return response;
  }
  return Response.error();
}

async function stalled() {
  const short = { idle: 100, whole: 1_000 }; // ms
  const app = createApp(running.portal, [], { form: short, upload: short });
  const program = programOn({ app }, await tokenOf(running, 'khue'));
  const body = new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(9)) });
  const init = { method: 'POST', headers: { ...keyed(), ...BARE }, body, duplex: 'half' };
  return program(paths.apiImports({ level: 'none' }), init);
}
const NAMED = `attachment; filename*=UTF-8''k%E1%BA%BF-ho%E1%BA%A1ch.docx`;
const BARE = { 'content-type': 'application/octet-stream', 'content-disposition': NAMED };

const search = paths.apiSearch({ q: 'số hóa hồ sơ lưu trữ' });
const down = async () => {
  throw new SearchUnavailable();
};
const full = async () => {
  throw new StorageFull('Ổ đĩa đã đầy, tệp chưa được nhận.');
};
const importOf = async () => ((await (await send(ask)).json()) as { id: string }).id;

/** One request for each answer that the description names. */
const cases: { [answer: string]: Case } = {
  'search 200': () => get(ask, search),
  'search 401': () => stranger(search),
  'search 403': () => get(sends, search),
  'search 422': () => get(ask, paths.apiSearch({ q: 'a', on: 'hôm nay' })),
  'search 429': () => tooMany(search),
  'search 503': () =>
    withPortal({ engine: { ...running.portal.engine, candidates: down } }, search),
  'document 200': () => get(ask, paths.apiDocument(document)),
  'document 401': () => stranger(paths.apiDocument(document)),
  'document 403': () => get(sends, paths.apiDocument(document)),
  'document 404': () => get(ask, paths.apiDocument(NOBODYS)),
  'document 422': () => get(ask, paths.apiDocument('khong-phai-ma')),
  'document 429': () => tooMany(paths.apiDocument(document)),
  'passages 200': () => get(ask, paths.apiPassages(document, { size: 3 })),
  'passages 401': () => stranger(paths.apiPassages(document)),
  'passages 403': () => get(sends, paths.apiPassages(document)),
  'passages 404': () => get(ask, paths.apiPassages(NOBODYS)),
  'passages 422': () => get(ask, paths.apiPassages(document, { size: 101 })),
  'passages 429': () => tooMany(paths.apiPassages(document)),
  'import 202': () => send(ask),
  'import 401': () => stranger(paths.apiImports(), { method: 'POST' }),
  'import 403': () => send(reads),
  'import 408': stalled,
  'import 413': () => send(ask, { headers: { ...keyed(), 'content-length': '300000000' } }),
  'import 415': () =>
    send(ask, { headers: { ...keyed(), 'content-type': 'text/plain' }, body: 'a' }),
  'import 422': () => send(ask, { headers: {} }),
  'import 429': () =>
    tooMany(paths.apiImports(), () => ({ method: 'POST', headers: keyed(), body: form(docx) })),
  'import 507': () =>
    withPortal(
      { quarantine: { ...running.portal.quarantine, receive: full } },
      paths.apiImports(),
      {
        method: 'POST',
        headers: keyed(),
        body: form(docx),
      },
    ),
  'importState 200': async () => get(ask, paths.apiImport(await importOf())),
  'importState 401': () => stranger(paths.apiImport(NOBODYS)),
  'importState 403': () => get(reads, paths.apiImport(NOBODYS)),
  'importState 404': () => get(ask, paths.apiImport(NOBODYS)),
  'importState 422': () => get(ask, paths.apiImport('1')),
  'importState 429': () => tooMany(paths.apiImport(NOBODYS)),
};

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names no answer that no request below brings about', () => {
    expect(described.description.openapi).toBe('3.1.0');
    expect(described.operations.length).toBe(5);
    expect(described.documented.sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(Object.keys(cases))('holds for %s', async (answer) => {
    const [operationId = '', status = ''] = answer.split(' ');
    const response = (await cases[answer]?.()) ?? Response.error();

    expect(response.status, await response.clone().text()).toBe(Number(status));
    const body = await described.judge(operationId, response);
    if (response.status < 400) return;
    expect(body.status).toBe(response.status);
    expect(body.detail).toMatch(/[ạ-ỹđ]/u); // a sentence in Vietnamese
    if (response.status === 429) expect(response.headers.get('retry-after')).toBe('1');
  });

  it('refuses every parameter that it bounds, just beyond the bound', async () => {
    const bounded = described.operations.flatMap(({ path, operation }) =>
      (operation.parameters ?? [])
        .filter(({ schema }) => 'maximum' in schema)
        .map(({ name, schema }) => ({ path, name, schema: schema as { maximum: number } })),
    );
    expect(bounded.length).toBeGreaterThan(2);
    for (const { path, name, schema } of bounded) {
      const at = `${paths.api()}${path.replace('{id}', document)}?q=a`;
      for (const value of [schema.maximum + 1, 0, -1, 1.5, '', 'một', '1e3', '٣']) {
        const asked =
          path === '/search' ? `${at}&${name}=${value}` : at.replace('q=a', `${name}=${value}`);
        expect((await get(ask, asked)).status, asked).toBe(422);
      }
    }
  });
});

describe('a refusal', () => {
  it('tells a missing parameter from one written twice, and each fault once', async () => {
    const told = async (query: string) =>
      (await (await get(ask, `${paths.apiSearch()}${query}`)).json()).errors.map(
        ({ detail }: { detail: string }) => detail,
      );

    expect(await told('')).toEqual(['Thiếu tham số này.']);
    expect(await told('?q=a&q=b')).toEqual(['Tham số này chỉ ghi một lần.']);
    expect(await told('?q=a&on=31%2F02')).toHaveLength(1);
  });
});

describe('an answer', () => {
  const read = async (path: string) => (await get(ask, path)).json();

  it('says how a document stands on the day asked, with the reason', async () => {
    const amended = await read(paths.apiDocument(document, { on: '2026-11-01' }));
    const amending = await read(paths.apiDocument(other, { on: '2026-11-01' }));

    expect(amended).toMatchObject({
      number: '31-KH/VPTU',
      type: 'Kế hoạch',
      status: { on: '2026-11-01', state: 'partly', label: 'Hiệu lực một phần' },
      citation: expect.stringContaining('số 31-KH/VPTU'),
      versions: [{ ordinal: 1, current: true, fileName: 'VPTU.docx' }],
    });
    expect(amended.status.reason).toContain('bổ sung từ 05/10/2026 theo Kế hoạch 40-KH/VPTU.');
    expect(amending.status).toMatchObject({ state: 'unknown', label: 'Chưa rõ hiệu lực' });
    expect(amending.status.reason).toMatch(/^Chưa có quan hệ đã xác nhận/);
  });

  it('pages through all passages once, in order', async () => {
    const all: number[] = [];
    for (let page = 1, pages = 1; page <= pages; page++) {
      const body = await read(paths.apiPassages(document, { page, size: 2 }));
      pages = body.pages;
      all.push(...body.passages.map(({ place }: { place: number }) => place));
    }
    expect(all.length).toBeGreaterThan(2);
    expect(all).toEqual(all.map((_, at) => at + 1));
  });

  it('finds by number and by words, as the portal does', async () => {
    const byNumber = await read(paths.apiSearch({ q: '31-KH/VPTU' }));
    const byWords = await read(search);

    expect(byNumber.exact.map(({ id }: { id: string }) => id)).toEqual([document]);
    const told = byWords.hits.flatMap(({ passages }: { passages: { text: string }[] }) => passages);
    expect(told.map(({ text }: { text: string }) => text).join('\n')).toMatch(/lưu trữ/i);
  });

  it('tells of a paper that may not be read only that a confirmed change was made', async () => {
    const change = (audienceKeys: string[]) =>
      running.portal.db.update(documents).set({ audienceKeys }).where(eq(documents.id, other));
    await change(['person:0']);

    const body = await read(paths.apiDocument(document));
    const found = await read(search);

    await change(['all']);
    expect(body.relations).toEqual([
      expect.objectContaining({ kind: 'amends', other: null, written: null, sentence: null }),
    ]);
    expect(body.status).toMatchObject({ state: 'partly' });
    expect(JSON.stringify([body, found])).not.toContain('40-KH');
    expect(found.total).toBeGreaterThan(0);
  });
});
