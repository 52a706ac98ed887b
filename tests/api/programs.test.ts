import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, max } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { apiImports } from '../../src/api/schema.ts';
import { auditEvents } from '../../src/audit/schema.ts';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { indexed } from '../support/filed.ts';
import { signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { NOTICE, PLAN, paper } from '../support/papers.ts';
import { programOn, tokenOf } from '../support/program.ts';

let running: Running;
let ask: ReturnType<typeof programOn>;
let office: Awaited<ReturnType<typeof staffOffice>>;

beforeAll(async () => {
  running = await runPortal({ record: 'pglite', index: 'embedded' });
  office = await staffOffice(running.portal.db);
  ask = programOn(running, await tokenOf(running, 'khue', ['read', 'import'], 'sổ văn bản'));
});
afterAll(() => running?.close());

type Sent = { key?: string; name?: string; level?: string; audience?: string };

function sending(content: Uint8Array | string, sent: Sent = {}): RequestInit {
  const { key = randomUUID(), name = 'ke-hoach.docx', level = 'none', audience = 'all' } = sent;
  const body = new FormData();
  body.append('level', level);
  body.append('audience', audience);
  body.append('file', new Blob([content as BlobPart]), name);
  return { method: 'POST', headers: { 'idempotency-key': key }, body };
}

async function decided(id: string) {
  return vi.waitFor(
    async () => {
      const state = await (await ask(paths.apiImport(id))).json();
      expect(state.decided).toBe(true);
      return state;
    },
    { timeout: 50_000, interval: 100 },
  );
}
/** Earlier tests may still have files that wait. */
const emptied = () =>
  vi.waitFor(async () => expect(await readdir(join(running.folder, 'quarantine'))).toEqual([]), {
    timeout: 30_000,
    interval: 100,
  });
const idOf = async (response: Response | Promise<Response>) =>
  ((await (await response).json()) as { id: string }).id;

describe('an import', () => {
  it('comes through quarantine and gate into the archive, and says how far it is', async () => {
    const id = await idOf(ask(paths.apiImports(), sending(await paper(PLAN))));

    const { files } = await decided(id);

    expect(files).toMatchObject([{ outcome: 'stored', fileName: 'ke-hoach.docx', reason: null }]);
    const card = await (await ask(paths.apiDocument(files[0].documentId))).json();
    expect(card).toMatchObject({ number: '31-KH/VPTU', status: { state: 'unknown' } });
  });

  it('sent again under its key is the same import, and nothing is stored twice', async () => {
    const content = await paper({ ...PLAN, number: '41-KH/VPTU' });
    const key = randomUUID();
    const first = await ask(paths.apiImports(), sending(content, { key }));
    const answered = await first.text();
    await decided(JSON.parse(answered).id);

    const again = await ask(paths.apiImports(), sending(content, { key }));
    const atOnce = await Promise.all(
      [1, 2, 3].map(() => ask(paths.apiImports(), sending(content, { key }))),
    );

    expect(again.status).toBe(202);
    expect(await again.text()).toBe(answered);
    for (const one of atOnce) expect(await one.text()).toBe(answered);
    const { db } = running.portal;
    const rows = await db.select().from(documents).where(eq(documents.number, '41-KH/VPTU'));
    expect(rows).toHaveLength(1);
    await emptied();
  });

  it('begun five times at once is one', async () => {
    const content = await paper({ ...PLAN, number: '42-KH/VPTU' });
    const key = randomUUID();

    const ids = await Promise.all(
      [1, 2, 3, 4, 5].map(() => idOf(ask(paths.apiImports(), sending(content, { key })))),
    );

    expect(new Set(ids).size).toBe(1);
    await decided(ids[0] ?? '');
    const { db } = running.portal;
    const rows = await db.select().from(documents).where(eq(documents.number, '42-KH/VPTU'));
    expect(rows).toHaveLength(1);
  });

  it.each<[string, Sent & { content?: string }]>([
    ['other bytes', { content: 'Tệp khác.' }],
    ['another name', { name: 'khac.docx' }],
    ['other readers', { audience: 'unit:1' }],
    ['another level', { level: 'mat' }],
  ])('under a key that was used, %s are refused', async (_what, { content, ...changed }) => {
    const key = randomUUID();
    await idOf(ask(paths.apiImports(), sending('Tệp đầu.', { key })));

    const other = await ask(
      paths.apiImports(),
      sending(content ?? 'Tệp đầu.', { key, ...changed }),
    );

    expect(other.status).toBe(422);
    expect((await other.json()).detail).toMatch(
      /^Khóa Idempotency-Key này đã dùng cho một tệp khác/,
    );
  });

  it('has keys of its own person', async () => {
    const key = randomUUID();
    const other = programOn(running, await tokenOf(running, 'le'));
    const mine = await idOf(ask(paths.apiImports(), sending('Của tôi.', { key })));

    const theirs = await idOf(other(paths.apiImports(), sending('Của người khác.', { key })));

    expect(theirs).not.toBe(mine);
    expect((await other(paths.apiImport(mine))).status).toBe(404);
  });

  it('declared or named secret is refused, and its bytes, its name and their hash are kept nowhere', async () => {
    const content = 'Nội dung không được giữ, mật-thử-7.';
    const declared = await idOf(ask(paths.apiImports(), sending(content, { level: 'mat' })));
    const named = await idOf(
      ask(paths.apiImports(), sending(content, { name: 'TỐI MẬT - kế hoạch mật-thử-7.txt' })),
    );

    for (const id of [declared, named]) {
      const { files } = await decided(id);
      expect(files).toMatchObject([{ outcome: 'refused', fileName: null, documentId: null }]);
      expect(files[0].reason).toContain('bí mật nhà nước');
    }
    const kept = await running.portal.db.select().from(apiImports);
    const { sha256 } = await import('../../src/storage/files.ts');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(sha256(content));
    expect(JSON.stringify(kept)).not.toContain('mật-thử-7');
  });

  it('of two files or none is refused whole', async () => {
    const two = sending('Một tệp, 8Q.');
    (two.body as FormData).append('file', new Blob(['Hai tệp, 8Q.']), 'hai.txt');
    const none = sending('');
    (none.body as FormData).delete('file');

    for (const init of [two, none]) {
      const response = await ask(paths.apiImports(), init);
      expect(response.status).toBe(422);
      expect((await response.json()).detail).toBe(
        'Mỗi lần gửi đúng một tệp, cùng một khóa Idempotency-Key.',
      );
    }
    await emptied();
  });
});

describe('what a program does', () => {
  it('is on record as what a person does, with its token named', async () => {
    const { db } = running.portal;
    const id = await idOf(ask(paths.apiImports(), sending(await paper(NOTICE))));
    const { files } = await decided(id);
    await indexed(running.portal);
    const [last] = await db.select({ id: max(auditEvents.id) }).from(auditEvents);

    await ask(paths.apiSearch({ q: 'nạo vét kênh thoát nước' }));
    await ask(paths.apiPassages(files[0].documentId, { size: 1 }));

    const events = await db.select().from(auditEvents);
    const of = (kind: string) => events.filter((event) => event.kind === kind);
    const named = expect.objectContaining({ tokenName: 'sổ văn bản' });
    const khue = office.idOf('khue');
    const since = events.filter((event) => event.id > (last?.id ?? 0));
    expect(since).toMatchObject([
      { kind: 'search', personId: khue, detail: named, passageIds: expect.any(Array) },
      { kind: 'passages shown', personId: khue, detail: named },
    ]);
    expect(since[1]?.passageIds).toHaveLength(1);
    expect(of('document stored').at(-1)).toMatchObject({ personId: khue, detail: named });
    expect(of('file refused').at(-1)).toMatchObject({ personId: khue, detail: named });
    expect(JSON.stringify(events)).not.toContain('nạo vét');
  });

  it('as every example of the page says, word for word', async () => {
    const page = await signIn(running.app, 'khue');
    const html = await (await page(paths.apiHelp())).text();
    const examples = [...html.matchAll(/<pre[^>]*>(curl [^<]+)<\/pre>/g)].map(([, text = '']) =>
      text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
    );
    expect(examples).toHaveLength(6);
    const { db } = running.portal;
    const [document] = await db.select().from(documents);
    const values: Record<string, string> = { VAN_BAN: document?.id ?? '', CONG: '', MA: 'tm' };
    for (const example of examples) {
      const { path, init } = await asCurl(
        example.replace(/\$([A-Z_]+)/g, (_, name) => values[name] ?? ''),
      );
      const response = await ask(path, init);
      expect(response.status, example).toBe(init.method === 'POST' ? 202 : 200);
      if (init.method === 'POST') values.LUOT_GUI = (await response.json()).id;
    }
  });
});

/** A command line as curl would send it; the token is put in by `ask`. */
async function asCurl(line: string) {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const options = (flag: string) =>
    words.flatMap((word, at) => (word === flag ? [words[at + 1] ?? ''] : []));
  const headers = new Headers(
    options('-H').map(
      (one) => [one.split(': ')[0] ?? '', one.slice(one.indexOf(': ') + 2)] as [string, string],
    ),
  );
  headers.delete('authorization');
  const path = words.find((word) => word.startsWith('/')) ?? '';
  const query = new URLSearchParams(
    options('--data-urlencode').map((one) => one.split('=')) as [string, string][],
  );
  const file = await paper({ ...PLAN, number: `${path.length}-KH/VPTU` });
  const form = new FormData();
  for (const one of options('-F')) {
    const [name = '', value = ''] = one.split('=');
    if (value.startsWith('@')) form.append(name, new Blob([file as BlobPart]), value.slice(1));
    else form.append(name, value);
  }
  if (options('-F').length > 0) return { path, init: { method: 'POST', headers, body: form } };
  if (options('--data-binary').length > 0)
    return { path, init: { method: 'POST', headers, body: file as BodyInit } };
  return { path: query.size > 0 ? `${path}?${query}` : path, init: { method: 'GET', headers } };
}
