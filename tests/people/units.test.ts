import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import { people, units } from '../../src/people/schema.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';

const test: TestPortal = await testPortal();
const { db } = test.portal;
let admin: Browser;

afterAll(() => test.close());
beforeEach(async () => {
  await db.delete(documents);
  await db.delete(people);
  await db.delete(units);
  await test.addPerson({ login: 'admin', role: 'administrator' });
  admin = await test.signIn('admin');
});

const all = () => db.select().from(units).orderBy(units.id);
const form = (name: string, shortName: string, parentId?: number) => ({
  name,
  shortName,
  parentId: parentId === undefined ? '' : String(parentId),
});

describe('units', () => {
  it('are made, renamed and moved', async () => {
    const added = await admin.post('/units', form('Văn phòng Thành ủy', 'VPTU'));
    const told = await admin(added.headers.get('location') ?? '');
    expect(await told.text()).toContain('Đã thêm đơn vị.');
    const [office] = await all();
    await admin.post('/units', form('Phòng Tổng hợp', 'TH'));
    const [, room] = await all();

    const response = await admin.post(
      `/units/${room?.id}`,
      form('Phòng Tổng hợp 1', 'TH1', office?.id),
    );

    expect(response.status).toBe(303);
    expect((await all())[1]).toMatchObject({
      name: 'Phòng Tổng hợp 1',
      shortName: 'TH1',
      parentId: office?.id,
    });
  });

  it('are shown with those below them following, and their people counted', async () => {
    const office = await test.addUnit({ name: 'Văn phòng', shortName: 'VP' });
    await test.addUnit({ name: 'Ban Nội chính', shortName: 'BNC' });
    const room = await test.addUnit({
      name: 'Phòng Tổng hợp',
      shortName: 'TH',
      parentId: office.id,
    });
    await test.addPerson({ login: 'an', unitId: room.id });

    const page = await (await admin('/units')).text();

    const rows = [...page.matchAll(/depth-(\d)"[^>]*><a[^>]*>([^<]+)<.*?figure">(\d+)</gs)].map(
      ([, depth, name, count]) => `${depth} ${name} ${count}`,
    );
    expect(rows).toEqual(['0 Ban Nội chính 0', '0 Văn phòng 0', '1 Phòng Tổng hợp 1']);
  });

  it('never stand under themselves', async () => {
    const top = await test.addUnit({ name: 'Trên', shortName: 'T' });
    const middle = await test.addUnit({ name: 'Giữa', shortName: 'G', parentId: top.id });
    const bottom = await test.addUnit({ name: 'Dưới', shortName: 'D', parentId: middle.id });
    const before = await all();

    for (const parent of [top, middle, bottom]) {
      const response = await admin.post(`/units/${top.id}`, form('Trên', 'T', parent.id));
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('không thể thuộc chính nó');
    }

    expect(await all()).toEqual(before);
  });

  it.each([
    [form('', 'X'), 'Xin ghi tên đơn vị'],
    [form('Ban mới', ''), 'Xin ghi tên viết tắt'],
    [form('Ban mới', 'vp'), 'Đã dùng cho “Văn phòng”'],
    [form('Ban mới', 'BM', 999_999), 'Đơn vị này không còn'],
  ])('with %j are refused, and what was typed stays', async (typed, reason) => {
    await test.addUnit({ name: 'Văn phòng', shortName: 'VP' });

    const response = await admin.post('/units', typed);

    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain(reason);
    expect(page).toContain(`value="${typed.name}"`);
    expect(await all()).toHaveLength(1);
  });

  it('are closed only when nobody and no unit belongs to them, and opened again', async () => {
    const top = await test.addUnit({ name: 'Trên', shortName: 'T' });
    const below = await test.addUnit({ name: 'Dưới', shortName: 'D', parentId: top.id });
    await test.addPerson({ login: 'an', unitId: below.id });
    const step = (id: number, what: string) => admin.post(`/units/${id}`, { step: what });

    const [refusedTop, refusedBelow] = [await step(top.id, 'close'), await step(below.id, 'close')];
    expect([refusedTop.status, refusedBelow.status]).toEqual([422, 422]);
    expect(await refusedTop.text()).toContain('còn 1 đơn vị bên dưới');
    expect(await refusedBelow.text()).toContain('còn 1 người.');
    expect((await all()).map(({ closedAt }) => closedAt)).toEqual([null, null]);

    await db.update(people).set({ unitId: null });
    const closed = [await step(below.id, 'close'), await step(top.id, 'close')];
    expect(closed.map(({ status }) => status)).toEqual([303, 303]);
    const page = await (await admin(closed[1]?.headers.get('location') ?? '')).text();
    expect(page).toContain('Đã đóng đơn vị.');
    expect(page).toContain('Đơn vị đã đóng');
    expect(page).not.toContain(`href="/units/${below.id}"`);
    expect(await (await step(below.id, 'reopen')).text()).toContain('cấp trên đang đóng');
    expect([
      (await step(top.id, 'reopen')).status,
      (await step(below.id, 'reopen')).status,
    ]).toEqual([303, 303]);
    expect(await (await admin('/units')).text()).toContain(`href="/units/${below.id}"`);
  });

  it('are closed alike with and without papers for them, which nobody else reads after it', async () => {
    const [held, empty] = [
      await test.addUnit({ name: 'Ban Một', shortName: 'B1' }),
      await test.addUnit({ name: 'Ban Hai', shortName: 'B2' }),
    ];
    const audienceKeys = [`unit:${held.id}`];
    await db.insert(documents).values({ title: 'Thông báo', origin: 'catalogue', audienceKeys });
    const closed = async ({ id }: { id: number }) => {
      const before = await (await admin(`/units/${id}`)).text();
      const response = await admin.post(`/units/${id}`, { step: 'close' });
      return [
        before.replace(/<option.*?<\/option>|Ban (?:Một|Hai)|B[12]|\d+/g, ''),
        response.status,
      ];
    };

    expect(await closed(held)).toEqual(await closed(empty));

    expect(await db.select({ audienceKeys: documents.audienceKeys }).from(documents)).toEqual([
      { audienceKeys },
    ]);
    const late = { name: 'An', login: 'an', role: 'reader', unitId: String(held.id) };
    expect((await admin.post('/people', late)).status).toBe(422); // nobody comes into it while closed
    await admin.post('/units', form('Ban Ba', 'B3'));
    expect((await all()).map(({ id }) => id)).toHaveLength(3); // no new one takes its place
  });

  it('that are not there are not found', async () => {
    for (const id of ['0', '7', 'abc', '99999999999'])
      expect((await admin(`/units/${id}`)).status).toBe(404);
    expect((await admin.post('/units/7', { step: 'close' })).status).toBe(404);
  });
});
