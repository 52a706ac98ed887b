import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import {
  documents,
  passages,
  relations,
  statusFacts,
  versions,
} from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { searchCommand } from '../../src/search/command.ts';
import { queueAll } from '../../src/search/feed.ts';
import { indexed } from '../support/filed.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';

type Ask = Awaited<ReturnType<typeof signIn>>;

describe('how a document stands', () => {
  let running: Running;
  let [clerk, reader]: Ask[] = [];
  let [old, young] = ['', ''];
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    const office = await staffOffice(running.portal.db);
    clerk = await signIn(running.app, 'le');
    reader = await signIn(running.app, 'hanh');
    const { db } = running.portal;
    const row = (number: string, fields: Partial<typeof documents.$inferInsert>) => ({
      type: 'Quy định',
      number,
      numberKey: number.toLowerCase().replace('đ', 'd'),
      numberState: 'read' as const,
      title: 'Chế độ trực của cơ quan',
      origin: 'catalogue' as const,
      audienceKeys: ['all'],
      ...fields,
    });
    const rows = await db
      .insert(documents)
      .values([
        row('12-QĐ/TU', { issuedOn: '2020-03-05', effectiveOn: '2020-03-10' }),
        row('40-QĐ/TU', { issuedOn: '2026-05-20', audienceKeys: [`unit:${office.archive}`] }),
      ])
      .returning();
    [old, young] = rows.map(({ id }) => id) as [string, string];
    await queueAll(db);
    await indexed(running.portal);
  }, 120_000);
  afterAll(() => running?.close());

  const confirmed = {
    otherNumber: '12-QĐ/TU',
    origin: 'text' as const,
    state: 'confirmed' as const,
  };
  beforeEach(async () => {
    const { db } = running.portal;
    await db.delete(relations);
    await db.delete(statusFacts);
    await db.update(documents).set({ effectiveOn: '2020-03-10' }).where(eq(documents.id, old));
    await db
      .insert(relations)
      .values({ ...confirmed, statedIn: young, kind: 'replaces', subjectId: young, objectId: old });
  });

  const page = async (path: string, ask = clerk) => (await ask?.(path))?.text() ?? '';
  const marks = (html: string) =>
    [...html.matchAll(/class="status ([a-z-]+)"/g)].map(([, state]) => state);
  const cells = async (path: string) => {
    const answer = await clerk?.(path);
    const files = unzipSync(new Uint8Array((await answer?.arrayBuffer()) ?? new ArrayBuffer(0)));
    return Object.values(files)
      .map((file) => strFromU8(file))
      .join();
  };
  const command = async () => {
    for await (const said of searchCommand(running.portal, ['12-QĐ/TU', '--json']))
      if ('line' in said) return JSON.parse(said.line);
  };
  const screens = () => [
    paths.document(old),
    paths.documents({ number: '12-QĐ/TU' }),
    paths.search({ q: '12-QĐ/TU' }),
    paths.compareDocuments({ a: old, b: old }),
    paths.basket(),
  ];

  it('reads "chưa rõ" on every screen, export and command once every relation and date is gone', async () => {
    const { db } = running.portal;
    await clerk?.(paths.basket(), form({ add: `document:${old}`, back: '/' }));
    for (const path of screens()) expect(marks(await page(path))).toContain('not-in-force');
    const files = [
      paths.exportSearch('xlsx', { q: '12-QĐ/TU' }),
      paths.exportDocuments('docx', { number: '12-QĐ/TU' }),
    ];
    for (const path of files) expect(await cells(path)).toContain('Hết hiệu lực');
    expect((await command()).card.status).toBe('not-in-force');

    await db.delete(relations);
    await db.update(documents).set({ effectiveOn: null, expiresOn: null });
    for (const path of screens()) {
      const shown = marks(await page(path));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.every((state) => state === 'unknown')).toBe(true);
    }
    for (const path of files) {
      expect(await cells(path)).toContain('Chưa rõ');
      expect(await cells(path)).not.toContain('Hết hiệu lực');
    }
    expect((await command()).card.status).toBe('unknown');
    expect((await command()).hits.map(({ status }: { status: string }) => status)).toEqual(
      expect.arrayContaining(['unknown']),
    );
  });

  it('says why in a sentence that leads to the paper, and hides its number from who may not read it', async () => {
    const html = await page(paths.document(old));
    expect(html).toContain('Được thay thế từ 20/5/2026 theo ');
    expect(html).toContain(`<a href="/documents/${young}">Quy định 40-QĐ/TU</a>`);
    for (const path of [paths.document(old), paths.search({ q: '12-QĐ/TU' })]) {
      const { db } = running.portal;
      await db
        .update(documents)
        .set({ audienceKeys: ['person:1'] })
        .where(eq(documents.id, young));
      const hidden = await page(path, reader);
      expect(hidden).toContain('theo một văn bản khác');
      expect(hidden).not.toContain('40-QĐ/TU');
      expect(hidden).not.toContain(young);
      await db
        .update(documents)
        .set({ audienceKeys: ['all'] })
        .where(eq(documents.id, young));
    }
  });

  it('is told for another day where the address asks for one', async () => {
    const on = { on: '2026-05-19' };
    const asked = (path: string) => `${path}${path.includes('?') ? '&' : '?'}on=2026-05-19`;
    expect(marks(await page(asked(paths.document(old))))).toEqual(['in-force']);
    expect(marks(await page(paths.documents({ number: '12-QĐ/TU', ...on })))).toEqual(['in-force']);
    expect(marks(await page(paths.search({ q: '12-QĐ/TU', ...on })))).toContain('in-force');
    expect(await page(asked(paths.document(old)))).toContain('Đang xem ngày 19/5/2026');
    expect(marks(await page(`${paths.document(old)}?on=0003-01-01`))).toEqual(['not-in-force']);
    const wrong = await page(`${paths.document(old)}?on=31/2/2026`);
    expect(marks(wrong)).toEqual(['not-in-force']);
    expect(wrong).toContain('“31/2/2026” không phải một ngày có thật nên không được tính');
    expect(await page(paths.search({ q: '12-QĐ/TU', from: '<b>' }))).toContain('“&lt;b&gt;” không');
    expect(await cells(paths.exportDocuments('xlsx', { number: '12-QĐ/TU', ...on }))).toContain(
      'hiệu lực tính đến ngày 19/5/2026',
    );
  });

  it('is told for another day wherever it is told', async () => {
    await clerk?.(paths.basket(), form({ add: `document:${old}`, back: '/' }));
    for (const path of [
      paths.impact(old),
      paths.relations(old),
      paths.basket(),
      paths.compareDocuments({ a: old, b: old }),
    ]) {
      expect([path, marks(await page(path))]).toEqual([path, ['not-in-force']]);
      const other = await page(`${path}${path.includes('?') ? '&' : '?'}on=2026-05-19`);
      expect([path, marks(other)]).toEqual([path, ['in-force']]);
      expect(other).toContain('Đang xem ngày 19/5/2026');
    }
  });

  it('narrows a search to what is in force, and counts it', async () => {
    const names = async (query: object) =>
      [
        ...(await page(paths.search({ q: 'chế độ trực', ...query }))).matchAll(
          /class="number">([^<]+)/g,
        ),
      ].map(([, number]) => number);
    expect(await names({})).toEqual(expect.arrayContaining(['12-QĐ/TU', '40-QĐ/TU']));
    expect(await names({ inForce: '1' })).toEqual([]);
    expect(await names({ inForce: '1', on: '2026-01-01' })).toEqual(['12-QĐ/TU']);
    expect(await page(paths.search({ q: 'chế độ trực', on: '2026-01-01' }))).toMatch(
      /Chỉ còn hiệu lực<\/span><span class="count"><span class="hidden">: <\/span>1</,
    );
    expect(
      await cells(paths.exportSearch('xlsx', { q: 'chế độ trực', inForce: '1' })),
    ).not.toContain('12-QĐ/TU');
  });

  it('follows what a clerk records, with a reason, until it is taken back', async () => {
    const { db } = running.portal;
    const fact = { state: 'in-force', startsOn: '01/6/2026', reason: 'Công văn số 5 của Thành ủy' };
    expect((await reader?.(paths.recordStatus(old), form(fact)))?.status).toBe(403);
    expect((await clerk?.(paths.recordStatus(old), form({ ...fact, reason: ' ' })))?.status).toBe(
      422,
    );
    const late = { ...fact, endsOn: '31/5/2026' };
    expect(await (await clerk?.(paths.recordStatus(old), form(late)))?.text()).toContain(
      'không thể trước ngày bắt đầu',
    );

    const early = { ...fact, startsOn: '01/6/2019' };
    expect(await (await clerk?.(paths.recordStatus(old), form(early)))?.text()).toContain(
      'Ngày bắt đầu trước ngày ban hành 05/3/2020',
    );

    expect((await clerk?.(paths.recordStatus(old), form(fact)))?.status).toBe(303);
    expect(marks(await page(paths.document(old), reader))).toEqual(['in-force']);
    expect(await page(paths.document(old), reader)).toContain(
      'Văn thư ghi nhận từ 01/6/2026: Công văn số 5 của Thành ủy.',
    );
    const [kept] = await db.select().from(statusFacts);
    expect(kept?.recordedBy).not.toBeNull();

    const remove = paths.removeStatus(old, kept?.id ?? '');
    expect((await reader?.(remove, form({})))?.status).toBe(403);
    expect((await clerk?.(remove, form({})))?.status).toBe(303);
    expect(marks(await page(paths.document(old)))).toEqual(['not-in-force']);
    const events = await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.kind, 'status recorded'));
    expect(events.map(({ detail }) => detail)).toMatchObject([
      { what: 'recorded', state: 'in-force' },
      { what: 'removed', state: 'in-force' },
    ]);
  });

  it('marks an amended provision beside its text, with the newer wording linked', async () => {
    const { db } = running.portal;
    const read = async (id: string, texts: [string, string, string][]) => {
      const hash = id.replaceAll('-', '').padEnd(64, '0');
      await db.execute(
        `insert into files values ('${hash}', 1, 'text/plain') on conflict do nothing`,
      );
      const [version] = await db
        .insert(versions)
        .values({
          documentId: id,
          ordinal: 1,
          sha256: hash,
          fileName: 'a.txt',
          text: '',
          pageCount: 1,
        })
        .returning();
      const versionId = version?.id ?? '';
      await db.execute(`insert into pages values ('${versionId}', 1, 'text', 0, 9)`);
      const rows = await db
        .insert(passages)
        .values(
          texts.map(([label, anchor, text], i) => ({
            ...{ documentId: id, versionId, label, anchor, text, hash, page: 1, heading: [] },
            ...{ place: i + 1, kind: 'body' as const, start: i, end: i + 1 },
          })),
        )
        .returning();
      await db.update(documents).set({ currentVersionId: versionId }).where(eq(documents.id, id));
      return rows.map((row) => row.id);
    };
    await read(old, [
      ['Điều 4, khoản 1', 'dieu-4-khoan-1', '1. Trực ngày.'],
      ['Điều 4, khoản 2', 'dieu-4-khoan-2', '2. Trực đêm.'],
    ]);
    const [said] = await read(young, [['Điều 1', 'dieu-1', 'Sửa khoản 2 Điều 4.']]);
    await db.delete(relations);
    await db.insert(relations).values({
      ...confirmed,
      ...{ statedIn: young, subjectId: young, objectId: old, kind: 'amends' },
      ...{ provision: 'khoản 2 Điều 4', passageId: said ?? null },
    });

    const html = await page(paths.document(old));
    const [, first = '', second = ''] = html.split('<div class="place"');
    expect(first).not.toContain('class="changed');
    expect(second).toContain('Được sửa đổi, bổ sung (khoản 2 Điều 4) từ 20/5/2026 theo ');
    expect(second).toContain(`href="/documents/${young}#dieu-1"`);
    expect(marks(html)).toEqual(['partly']);
    expect(await page(`${paths.document(old)}?on=2026-01-01`)).toContain(
      'Chưa đến ngày (20/5/2026)',
    );

    await db.update(relations).set({ state: 'proposed' });
    expect(await page(paths.document(old))).not.toContain('class="changed');
  });
});
