import { randomUUID } from 'node:crypto';
import { desc, gt, max } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { asOneEvent, noteReading } from '../../src/audit/reading.ts';
import { auditEvents } from '../../src/audit/schema.ts';
import { passages } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { file, settled } from '../support/filed.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { NOTICE, PLAN } from '../support/papers.ts';

describe('what is read', () => {
  let running: Running;
  let ask: Awaited<ReturnType<typeof signIn>>;
  let admin: typeof ask;
  let plan: string;
  let hidden: string;
  let office: Awaited<ReturnType<typeof staffOffice>>;

  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    office = await staffOffice(running.portal.db);
    const clerk = await signIn(running.app, 'le');
    plan = await file(clerk, PLAN, { key: 'all' });
    hidden = await file(clerk, NOTICE, { key: `unit:${office.archive}` });
    await settled(running);
    ask = await signIn(running.app, 'khue');
    admin = await signIn(running.app, 'quantri');
  });
  afterAll(() => running?.close());

  /** The events that a piece of work leaves. */
  const eventsOf = async (work: () => unknown) => {
    const { db } = running.portal;
    const [last] = await db.select({ id: max(auditEvents.id) }).from(auditEvents);
    await work();
    return db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.id, last?.id ?? 0));
  };
  const idsIn = (html: string) =>
    [...html.matchAll(/\/documents\/([0-9a-f-]{36})/g)].map(([, id]) => id);

  it('in a page of results is one event with every passage of the page', async () => {
    let page = '';
    const events = await eventsOf(async () => {
      page = await (await ask(paths.search({ q: PLAN.title }))).text();
    });

    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      kind: 'search',
      personId: office.idOf('khue'),
      detail: { purpose: 'search', page: 1 }, // not how many: who asked in vain is not told
      documentIds: [plan],
    });
    expect(idsIn(page)).toContain(plan);
    const held = await running.portal.db.select().from(passages);
    const shown = held.filter(({ id }) => events[0]?.passageIds?.includes(id));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBe(events[0]?.passageIds?.length);
    expect(JSON.stringify(events)).not.toContain(PLAN.title); // neither question nor text
  });

  it('and a search that finds nothing is one event, too, which does not say so', async () => {
    const events = await eventsOf(() => ask(paths.search({ q: 'xyzzy' })));

    expect(events).toMatchObject([{ kind: 'search', passageIds: null }]);
    expect(events[0]?.detail).not.toHaveProperty('found');
  });

  it.each([
    ['a document', () => paths.document(plan), 'passages shown'],
    ['its comparison with itself', () => paths.compareDocuments({ a: plan, b: plan }), undefined],
    ['its tasks', () => paths.documentTasks(plan), undefined],
    ['the basket', () => paths.basket(), undefined],
    ['today', () => paths.today(), undefined],
  ])('%s is at most one event', async (_, path, kind) => {
    const events = await eventsOf(() => ask(path()));

    expect(events.length).toBeLessThanOrEqual(1);
    if (kind) expect(events[0]).toMatchObject({ kind, documentIds: [plan] });
  });

  it('does not leave the portal when it cannot be recorded', async () => {
    const { portal } = running;
    let isFull = false;
    const db = new Proxy(portal.db, {
      get: (target, name) => {
        const own = Reflect.get(target, name);
        if (name !== 'insert') return typeof own === 'function' ? own.bind(target) : own;
        return (table: unknown) => {
          if (isFull && table === auditEvents) throw new Error('disk full');
          return target.insert(table as never);
        };
      },
    });
    const app = createApp({ ...portal, db });
    const asked = await signIn(app, 'khue');
    isFull = true;

    for (const path of [paths.search({ q: PLAN.title }), paths.document(plan)]) {
      const answer = await asked(path);
      expect(answer.status, path).toBe(500);
      expect(await answer.text()).not.toContain(PLAN.title);
    }
  });

  it('is committed before the work returns, also when that fails, and later reads are not lost', async () => {
    const { db } = running.portal;
    const reading = { kind: 'passages shown' as const, personId: 1, passageIds: [randomUUID()] };
    let later: (() => Promise<void>) | undefined;

    const failed = await eventsOf(() =>
      asOneEvent(db, async () => {
        await noteReading(db, reading);
        await noteReading(db, { ...reading, passageIds: [randomUUID()] });
        later = () => noteReading(db, reading);
        throw new Error('afterwards');
      }).catch(() => {}),
    );
    expect(failed).toHaveLength(1);
    expect(failed[0]?.passageIds).toHaveLength(2);
    expect(await eventsOf(() => later?.())).toHaveLength(1);
  });

  it('leaves the same of a document that is hidden and of one that does not exist', async () => {
    const told = async (id: string) =>
      (await eventsOf(() => ask(paths.document(id)))).map(({ id: _, at, documentId, ...rest }) => {
        expect(documentId).toBe(id);
        return rest;
      });

    const refused = await told(hidden);
    expect(refused).toMatchObject([{ kind: 'refused', detail: { status: 404 } }]);
    expect(await told(randomUUID())).toEqual(refused);
    expect(await eventsOf(() => ask(paths.people()))).toMatchObject([
      { kind: 'refused', detail: { status: 403 } },
    ]);
  });

  it('is told to the person it is about, and to nobody else without duty', async () => {
    await ask(paths.document(plan));
    await ask(paths.document(hidden));

    const own = await (await ask(paths.ownRecord())).text();
    expect(own).toContain('Đọc văn bản');
    expect(own).toContain(PLAN.number);
    expect(own).toContain('Bị từ chối');
    expect(own).not.toContain(NOTICE.title);
    expect(own).not.toContain('Đồng chí le');
    expect((await ask(paths.audit())).status).toBe(403);
    const others = await (await ask(paths.ownRecord({ who: 'le' }))).text();
    expect(others).not.toContain('row">Đưa vào kho');
  });

  it('shows who is responsible everything, but no paper they may not read', async () => {
    await (await signIn(running.app, 'le'))(paths.document(hidden));

    const page = await (await admin(paths.audit())).text();
    expect(page).toContain('Đồng chí le');
    expect(page).toContain(PLAN.number);
    expect(page).not.toContain(NOTICE.title);
    expect(page).not.toContain(NOTICE.number);
    const narrowed = await (await admin(paths.audit({ who: 'khue', kind: 'search' }))).text();
    expect(narrowed).toContain('row">Tìm kiếm');
    expect(narrowed).not.toContain('Đọc văn bản</th>');
    const of = await (
      await admin(paths.audit({ document: `https://x/documents/${hidden}` }))
    ).text();
    expect(of).toContain('1 văn bản khác');
    expect(of).not.toContain('row">Tìm kiếm');
    expect(await (await admin(paths.audit({ from: '2030-01-01' }))).text()).toContain(
      'Không có sự kiện',
    );
    for (const odd of ['\u0000', "' or 1=1", 'x'.repeat(5_000)])
      expect(
        (await admin(paths.audit({ who: odd, kind: odd, from: odd, document: odd, before: odd })))
          .status,
      ).toBe(200);
  });

  it('can be taken as a file, which is itself on record', async () => {
    const csv = await (await admin(paths.exportAudit('csv', { kind: 'search' }))).text();
    expect(csv.split('\r\n').length).toBeGreaterThan(2);
    expect(csv).toContain(plan);
    expect(csv).not.toContain(PLAN.title);
    let sheet: Response | undefined;
    const events = await eventsOf(async () => {
      sheet = await admin(paths.exportAudit('xlsx'));
    });
    expect(events).toMatchObject([{ kind: 'export', detail: { what: 'audit', format: 'xlsx' } }]);
    const files = unzipSync(new Uint8Array((await sheet?.arrayBuffer()) ?? []));
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toMatch(/<f[ >]/);
    expect((await admin(paths.exportAudit('pdf'))).status).toBe(404);
    expect((await ask(paths.exportAudit('csv'))).status).toBe(403);
  });

  it('is kept as long as was decided, and the decision is on record', async () => {
    const events = await eventsOf(() => admin(paths.auditRetention(), form({ years: '5' })));
    expect(events).toMatchObject([{ kind: 'retention changed', detail: { before: 0, years: 5 } }]);
    expect(await (await admin(paths.audit())).text()).toMatch(/<option value="5" selected/);
    for (const years of ['1', '-1', '', 'x', '1e9'])
      expect((await admin(paths.auditRetention(), form({ years }))).status).toBe(404);
    const [last] = await running.portal.db.select().from(auditEvents).orderBy(desc(auditEvents.id));
    expect(last).toMatchObject({ kind: 'refused' });
  });
});
