import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { organNamed } from '../../src/documents/organs.ts';
import { resolveMention } from '../../src/documents/resolve.ts';
import { documents, organSuccessions, organs } from '../../src/documents/schema.ts';
import { operator } from '../../src/people/viewer-of.ts';
import { testPortal } from '../support/portal.ts';

const test = await testPortal();
const { db } = test.portal;
await test.addPerson({ login: 'quantri', role: 'administrator' });
await test.addPerson({ login: 'vanthu', role: 'clerk' });
const admin = await test.signIn('quantri');
/** A body that has issued something for these readers. */
const organ = async (name: string, audienceKeys = ['all']) => {
  const issuerId = await db.transaction((tx) => organNamed(tx, name));
  await db.insert(documents).values({ title: name, issuerId, origin: 'catalogue', audienceKeys });
  return issuerId;
};

afterAll(() => test.close());
beforeEach(async () => {
  await db.delete(documents);
  await db.delete(organs);
});

describe('the succession of organs', () => {
  it('is entered with its day, ends the earlier organ, shows on both and can be taken back', async () => {
    const old = await organ('Sở Giao thông vận tải');

    const added = await admin.post(`/organs/${old}`, { name: 'Sở Xây dựng', on: '01/3/2025' });

    expect(added.status).toBe(303);
    const later = await organ('Sở Xây dựng');
    expect(await db.select().from(organSuccessions)).toEqual([
      { predecessorId: old, successorId: later, on: '2025-03-01' },
    ]);
    const [ended] = await db.select().from(organs).where(eq(organs.id, old));
    expect(ended?.validTo).toBe('2025-02-28');
    expect(await (await admin(`/organs/${later}`)).text()).toContain('Sở Giao thông vận tải');

    await admin.post(`/organs/${old}`, { remove: String(later) });
    expect(await db.select().from(organSuccessions)).toEqual([]);
  });

  it('is looked up in a list in the order of the alphabet, Đ before H and U before V', async () => {
    for (const name of ['Viện Sử', 'Ủy ban', 'Hội đồng', 'Đảng ủy', 'Cục thuế']) await organ(name);

    const page = await (await admin('/organs')).text();

    expect(page.match(/Viện Sử|Ủy ban|Hội đồng|Đảng ủy|Cục thuế/g)).toEqual([
      ...['Cục thuế', 'Đảng ủy', 'Hội đồng', 'Ủy ban', 'Viện Sử'],
    ]);
  });

  it('makes no circle, and says what is missing', async () => {
    const [first, second] = [await organ('Sở Một'), await organ('Sở Hai')];
    await admin.post(`/organs/${first}`, { name: 'Sở Hai', on: '1/7/2025' });

    const circle = await admin.post(`/organs/${second}`, { name: 'SỞ MỘT', on: '2/7/2025' });
    const itself = await admin.post(`/organs/${second}`, { name: 'Sở Hai', on: '2/7/2025' });
    const noDay = await admin.post(`/organs/${second}`, { name: 'Sở Ba', on: '31/02/2025' });

    expect([circle.status, itself.status, noDay.status]).toEqual([422, 422, 422]);
    expect(await circle.text()).toContain('không thể kế tục chính nó');
    expect(await noDay.text()).toContain('Xin ghi ngày như 01/7/2025.');
    expect(await db.select().from(organSuccessions)).toHaveLength(1);
  });

  it('lets a paper be meant by either name, and not by that of a body merged into the same', async () => {
    const old = await organ('Sở Giao thông vận tải');
    const [paper] = await db
      .insert(documents)
      .values({
        ...{ type: 'Quyết định', number: '12/QĐ-SGTVT', numberKey: '12/qd-sgtvt', issuerId: old },
        ...{ title: 'phân luồng', origin: 'file', audienceKeys: ['all'] },
      })
      .returning();
    const viewer = await operator(db);
    const meant = (issuer: string) =>
      resolveMention(db, viewer, { written: '12/QĐ-SGTVT', numberKey: '12/qd-sgtvt', issuer });
    expect((await meant('Sở Xây dựng')).state).toBe('not-held');

    const housing = await organ('Sở Nhà đất');
    for (const id of [old, housing])
      await admin.post(`/organs/${id}`, { name: 'Sở Xây dựng', on: '01/3/2025' });

    expect(await meant('Sở Xây dựng')).toMatchObject({
      state: 'resolved',
      document: { id: paper?.id },
    });
    expect((await meant('Sở Nhà đất')).state).toBe('not-held');
  });

  it('tells of no body that only papers name which the administrator may not read', async () => {
    const hidden = await organ('Ban Chỉ đạo kín', ['unit:99']);
    await organ('Sở Một');

    const list = await (await admin('/organs')).text();
    expect(list).toContain('Sở Một');
    expect(list).not.toContain('Ban Chỉ đạo kín');
    expect((await admin(`/organs/${hidden}`)).status).toBe(404);
  });

  it('is edited by administrators alone', async () => {
    const clerk = await test.signIn('vanthu');

    expect((await clerk('/organs')).status).toBe(403);
    expect((await admin('/organs?q=so')).status).toBe(200);
  });
});
