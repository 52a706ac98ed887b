import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideRelation, undecideRelation } from '../../src/documents/decide-relation.ts';
import { documentReferences, documents, relations } from '../../src/documents/schema.ts';
import { statusesOn } from '../../src/documents/status.ts';
import { linkWaiting } from '../../src/documents/waiting.ts';
import { NotAllowed } from '../../src/errors.ts';
import { linkDocument } from '../../src/ingest/link.ts';
import { viewerNamed } from '../../src/people/viewer-of.ts';
import { type Paper, paper } from '../support/papers.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';
import { takeInBytes } from '../support/taken-in.ts';

const TODAY = '2026-11-23';
const OLD: Paper = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '12-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 3 năm 2024',
  type: 'QUY ĐỊNH',
  title: 'Chế độ trực của Văn phòng',
  body: ['Điều 1. Phạm vi.', 'Quy định này có hiệu lực từ ngày 10/3/2024.'],
};
const NEW: Paper = {
  ...OLD,
  number: '40-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  body: [
    'Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị,',
    'Điều 1. Thực hiện Nghị quyết 57 trong toàn cơ quan.',
    'Điều 2. Quy định này có hiệu lực từ ngày 01/11/2026 và thay thế Quy định số 12-QĐ/VPTU, ngày 05/3/2024.',
  ],
};

describe('papers that call each other', () => {
  let site: TestPortal;
  beforeAll(async () => {
    site = await testPortal();
    await site.addPerson({ login: 'le', role: 'clerk' });
    await site.addPerson({ login: 'hanh' });
  });
  afterAll(() => site?.close());
  beforeEach(() => site.portal.db.delete(documents));

  const take = async (one: Paper, audienceKeys = ['all']) => {
    const taken = await takeInBytes(site.portal, await paper(one), { audienceKeys });
    if (!('documentId' in taken)) throw new Error(taken.outcome);
    return taken.documentId;
  };
  const stated = async (documentId: string) => {
    const { db } = site.portal;
    const of = and(eq(relations.statedIn, documentId), eq(relations.kind, 'replaces'));
    const [row] = await db.select().from(relations).where(of);
    if (!row) throw new Error('nothing replaced');
    return row;
  };
  const statusOf = async (id: string, login = 'le', day = TODAY) => {
    const viewer = await viewerNamed(site.portal.db, login, new Date());
    return (await statusesOn(site.portal.db, viewer, [id], day)).get(id);
  };
  const confirm = async (id: string, correction = {}) => {
    const viewer = await viewerNamed(site.portal.db, 'le', new Date());
    return site.portal.db.transaction((tx) =>
      decideRelation(tx, viewer, id, 'confirmed', correction),
    );
  };
  const catalogued = async (fields: Partial<typeof documents.$inferInsert>) => {
    const [row] = await site.portal.db
      .insert(documents)
      .values({ title: 'Trực', origin: 'catalogue', audienceKeys: ['all'], ...fields })
      .returning();
    return row?.id ?? '';
  };
  const twelve = { number: '12-QĐ/VPTU', numberKey: '12-qd/vptu', type: 'Quy định' };

  it('keep what a text calls in its place, and propose what it does', async () => {
    const [old, id] = [await take(OLD), await take(NEW)];
    const { db } = site.portal;
    const called = await db
      .select()
      .from(documentReferences)
      .where(eq(documentReferences.documentId, id));
    expect(called.map(({ numberKey }) => numberKey)).toContain('12-qd/vptu');
    expect(called.map(({ written }) => written)).not.toContain('40-QĐ/VPTU');
    expect(await stated(id)).toMatchObject({
      state: 'proposed',
      subjectId: id,
      objectId: old,
      otherKey: '12-qd/vptu',
      sentence: expect.stringContaining('thay thế'),
      passageId: expect.any(String),
    });
    expect(await statusOf(old)).toMatchObject({ state: 'in-force', since: '2024-03-10' });
    expect(await statusOf(id)).toMatchObject({ state: 'in-force', since: '2026-11-01' });
  });

  it('read a short form as the same text writes it in full', async () => {
    const id = await take(NEW);
    const called = await site.portal.db
      .select()
      .from(documentReferences)
      .where(eq(documentReferences.documentId, id));
    expect(called.find(({ written }) => written === 'Nghị quyết 57')).toMatchObject({
      numberKey: '57-nq/tw',
      issuer: 'Bộ Chính trị',
      issuedOn: '2024-12-22',
    });
  });

  it('are joined when the paper that was not held arrives', async () => {
    const id = await take(NEW);
    expect((await stated(id)).objectId).toBeNull();
    const old = await take(OLD);
    expect((await stated(id)).objectId).toBe(old);
  });

  it('are parted again when a second bearer makes it a choice, but not where a person decided', async () => {
    const undated = { ...NEW, body: ['Điều 1. Quy định này thay thế Quy định số 12-QĐ/VPTU.'] };
    const [first, id] = [await catalogued(twelve), await take(undated)];
    expect((await stated(id)).objectId).toBe(first);

    const second = await catalogued(twelve);
    await site.portal.db.transaction((tx) => linkWaiting(tx, second));
    expect((await stated(id)).objectId).toBeNull();

    await confirm((await stated(id)).id, { otherId: first });
    await site.portal.db.transaction((tx) => linkWaiting(tx, second));
    expect((await stated(id)).objectId).toBe(first);
  });

  it('never reach a paper of the same number that is younger than the text', async () => {
    await catalogued({ ...twelve, issuedOn: '2026-12-01' });
    const undated = { ...NEW, body: ['Điều 1. Quy định này thay thế Quy định số 12-QĐ/VPTU.'] };
    expect((await stated(await take(undated))).objectId).toBeNull();
  });

  it('change the status when a clerk confirms, once, with who and when', async () => {
    const [old, id] = [await take(OLD), await take(NEW)];
    const relation = await stated(id);
    const before = await site.portal.db.select().from(documents).where(eq(documents.id, old));
    const both = await Promise.allSettled([confirm(relation.id), confirm(relation.id)]);

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect(String(refused?.reason)).toContain('Người khác vừa quyết định');
    expect(await stated(id)).toMatchObject({ state: 'confirmed', decidedAt: expect.any(Date) });
    expect(await statusOf(old)).toMatchObject({ state: 'not-in-force', since: '2026-11-01' });
    expect(await statusOf(old, 'le', '2026-10-31')).toMatchObject({ state: 'in-force' });
    const after = await site.portal.db.select().from(documents).where(eq(documents.id, old));
    expect(after[0]?.revision).toBe((before[0]?.revision ?? 0) + 1);
  });

  it('keep what was decided, and no proposal twice, when a text is read again', async () => {
    const [old, id] = [await take(OLD), await take(NEW)];
    const { db } = site.portal;
    await confirm((await stated(id)).id);
    const rows = () => db.select().from(relations).where(eq(relations.statedIn, id));
    const before = await rows();
    await db.transaction((tx) => linkDocument(tx, id));
    const after = await rows();
    const shape = (row: (typeof after)[number]) =>
      [row.id, row.kind, row.state, row.objectId].join();
    expect(before.length).toBeGreaterThan(1);
    expect(after.map(shape).sort()).toEqual(before.map(shape).sort());
    expect(await stated(id)).toMatchObject({ state: 'confirmed', objectId: old });
  });

  it('end a paper that arrives after a catalogue has said what replaces it', async () => {
    const newer = await catalogued({ number: '50-QĐ/VPTU', issuedOn: '2025-01-02' });
    await site.portal.db.insert(relations).values({
      ...{ statedIn: newer, subjectId: newer, kind: 'replaces', otherNumber: '12-QĐ/VPTU' },
      ...{ otherKey: '12-qd/vptu', origin: 'catalogue', state: 'confirmed' },
    });
    const old = await take(OLD);
    expect(await statusOf(old)).toMatchObject({ state: 'not-in-force', since: '2025-01-02' });
  });

  it('go back among the proposals when a decision is taken back, and the status with them', async () => {
    const [old, id] = [await take(OLD), await take(NEW)];
    const { db } = site.portal;
    const le = await viewerNamed(db, 'le', new Date());
    const relation = await stated(id);
    const undo = () => db.transaction((tx) => undecideRelation(tx, le, relation.id));
    await expect(undo()).rejects.toThrow('chưa ai quyết định');
    await confirm(relation.id);
    await undo();
    expect(await stated(id)).toMatchObject({ state: 'proposed', decidedBy: null });
    expect((await statusOf(old))?.state).toBe('in-force');
  });

  it('refuse a decision by who does not keep the register, and of a paper on itself', async () => {
    const id = await take(NEW);
    const { db } = site.portal;
    const relation = await stated(id);
    const reader = await viewerNamed(db, 'hanh', new Date());
    await expect(
      db.transaction((tx) => decideRelation(tx, reader, relation.id, 'confirmed')),
    ).rejects.toThrow(NotAllowed);
    await expect(confirm(relation.id, { otherId: id })).rejects.toThrow('chính nó');
    expect((await stated(id)).state).toBe('proposed');
  });

  it('tell a reader of an end that nobody has confirmed, if the paper may be read', async () => {
    const old = await take(OLD);
    await take(NEW, ['unit:99', 'person:1']);
    const said = async (login: string) =>
      (await statusOf(old, login))?.why.map(({ text }) => text).join('');
    expect(await said('le')).toContain('chưa ai xác nhận: Quy định 40-QĐ/VPTU.');
    expect(await said('hanh')).not.toContain('xác nhận');
    expect((await statusOf(old))?.state).toBe('in-force');
  });

  it('name the other paper only to who may read it', async () => {
    const [old, id] = [await take(OLD), await take(NEW, ['unit:99', 'person:1'])];
    await confirm((await stated(id)).id);
    const said = async (login: string) =>
      (await statusOf(old, login))?.why.map(({ text }) => text).join('');
    expect(await said('le')).toBe('Được thay thế từ 01/11/2026 theo Quy định 40-QĐ/VPTU.');
    expect(await said('hanh')).toBe('Được thay thế từ 01/11/2026 theo một văn bản khác.');
  });

  it('are undecided, and say so, where confirmed ends run in a ring', async () => {
    const [old, id] = [await take(OLD), await take(NEW)];
    await confirm((await stated(id)).id);
    await site.portal.db.insert(relations).values({
      statedIn: old,
      kind: 'repeals',
      subjectId: old,
      objectId: id,
      otherNumber: '40-QĐ/VPTU',
      origin: 'person',
      state: 'confirmed',
    });
    for (const one of [old, id]) {
      const status = await statusOf(one);
      expect(status?.state).toBe('unknown');
      expect(status?.why[0]?.text).toContain('thành vòng');
    }
  });

  it('take a list of ten thousand numbers', async () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => `số ${i + 1}-KH/TU`);
    const body = ['Điều 1. Bãi bỏ các văn bản sau:', ...numbers];
    const id = await take({ ...NEW, body });
    const called = await site.portal.db
      .select()
      .from(documentReferences)
      .where(eq(documentReferences.documentId, id));
    expect(called.filter(({ numberKey }) => !numberKey?.endsWith('-kh/tu'))).toEqual([]);
    expect(called.length).toBe(10_000);
  }, 120_000);
});
