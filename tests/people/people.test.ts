import { desc, eq, ne } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { peopleRoutes } from '../../src/people/routes.tsx';
import { people } from '../../src/people/schema.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';

const test: TestPortal = await testPortal();
const { db } = test.portal;
let admin: Browser;

afterAll(() => test.close());
beforeEach(async () => {
  await db.delete(people);
  await test.addPerson({ login: 'admin', role: 'administrator' });
  admin = await test.signIn('admin');
});

const fields = {
  name: 'Phạm Ngọc Khuê',
  login: 'khue.pn',
  position: 'Chuyên viên',
  role: 'adviser',
  unitId: '',
};
const find = async (login: string) =>
  (await db.select().from(people).where(eq(people.login, login)))[0];
const lastEvent = async () =>
  (
    await db
      .select()
      .from(auditEvents)
      .where(ne(auditEvents.kind, 'refused'))
      .orderBy(desc(auditEvents.id))
      .limit(1)
  )[0];

describe('people, units and administration', () => {
  const routes = peopleRoutes(test.portal)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path: path.replace(':id', '1') }));

  it('are many routes, all in the lists below', () => expect(routes.length).toBeGreaterThan(12));

  it.each(['reader', 'adviser', 'head', 'clerk', 'leader'] as const)(
    'are closed to a %s',
    async (role) => {
      await test.addPerson({ login: role, role });
      const browser = await test.signIn(role);
      const before = await db.select().from(people);

      for (const { method, path } of routes) {
        const response = method === 'GET' ? await browser(path) : await browser.post(path, fields);
        expect(`${method} ${path} ${response.status}`).toBe(`${method} ${path} 403`);
      }

      expect(await db.select().from(people)).toEqual(before);
    },
  );

  it('are closed to whoever is not signed in', async () => {
    for (const { method, path } of routes) {
      const response =
        method === 'GET' ? await test.browser()(path) : await test.browser().post(path, fields);
      expect(`${path} ${response.status}`).toBe(`${path} ${method === 'GET' ? 302 : 401}`);
    }
  });
});

describe('a new person', () => {
  it('gets an account and a link, shown once, that nobody can read again', async () => {
    const unit = await test.addUnit({ name: 'Phòng Tổng hợp', shortName: 'TH' });

    const response = await admin.post('/people', { ...fields, unitId: String(unit.id) });

    expect(await response.text()).toMatch(/http:\/\/localhost\/password\/[\w-]{43}/);
    expect(await find('khue.pn')).toMatchObject({
      name: 'Phạm Ngọc Khuê',
      role: 'adviser',
      unitId: unit.id,
      passwordHash: null,
    });
    expect(await lastEvent()).toMatchObject({
      kind: 'people changed',
      detail: { what: 'created', role: 'adviser', unit: unit.id },
    });
  });

  it.each([
    [{ name: '' }, 'Xin ghi họ và tên'],
    [{ name: '123' }, 'Xin ghi họ và tên'],
    [{ name: 'a'.repeat(101) }, 'Dài quá 100 ký tự'],
    [{ login: 'Khuê' }, 'chữ thường không dấu'],
    [{ login: 'admin' }, 'đã có người dùng'],
    [{ login: ' ADMIN ' }, 'đã có người dùng'],
    [{ role: 'vua' }, 'Xin chọn vai'],
    [{ unitId: '999999' }, 'Đơn vị này không còn'],
    [{ unitId: '1e9' }, 'Không có lựa chọn này'],
  ])('with %j is refused, and what was typed stays', async (mistake, reason) => {
    const response = await admin.post('/people', {
      ...fields,
      position: 'Trưởng phòng',
      ...mistake,
    });

    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain(reason);
    expect(page).toContain('value="Trưởng phòng"');
    expect(await db.select().from(people)).toHaveLength(1);
  });

  it('is refused without a sentence in English when the form is empty', async () => {
    const response = await admin.post('/people', {});

    expect(response.status).toBe(422);
    expect(await response.text()).not.toMatch(/Invalid|expected|Required/);
  });
});

describe('changing a person', () => {
  it('holds from their next request on', async () => {
    const { id } = await test.addPerson({ login: 'khue.pn', role: 'administrator' });
    const theirs = await test.signIn('khue.pn');
    expect((await theirs('/people')).status).toBe(200);

    const response = await admin.post(`/people/${id}`, { ...fields, role: 'clerk' });

    expect(response.status).toBe(303);
    expect((await theirs('/people')).status).toBe(403);
    expect(await lastEvent()).toMatchObject({
      detail: { what: 'changed', person: id, role: 'clerk' },
    });
  });

  it("refuses somebody else's login and keeps what was typed", async () => {
    const { id } = await test.addPerson({ login: 'khue.pn' });

    const response = await admin.post(`/people/${id}`, { ...fields, login: 'admin' });

    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('đã có người dùng');
    expect(page).toContain('value="Phạm Ngọc Khuê"');
    expect(page).toContain('value="admin"');
  });

  it.each(['0', '-1', '1.5', '1e3', 'abc', '99999999999', '2147483648', '%00', "1'--"])(
    'finds nobody under the number %s',
    async (id) => {
      expect((await admin(`/people/${id}`)).status).toBe(404);
      expect((await admin.post(`/people/${id}`, fields)).status).toBe(404);
      expect((await admin.post(`/people/${id}/disable`, {})).status).toBe(404);
    },
  );
});

describe('disabling an account', () => {
  it('ends its sessions at once, and enabling brings none of them back', async () => {
    const { id } = await test.addPerson({ login: 'khue.pn' });
    const theirs = await test.signIn('khue.pn');

    await admin.post(`/people/${id}/disable`, {});
    expect((await theirs('/')).status).toBe(302);
    await expect(test.signIn('khue.pn')).rejects.toThrow('422');
    expect(await lastEvent()).toMatchObject({ kind: 'sign-in failed' });

    await admin.post(`/people/${id}/enable`, {});
    expect((await theirs('/')).status).toBe(302);
    expect((await (await test.signIn('khue.pn'))('/')).status).toBe(200);
  });
});

describe('the last administrator', () => {
  const me = async () => (await find('admin'))?.id ?? 0;

  it('cannot be disabled, nor made anything else, and the page says why', async () => {
    await test.addPerson({ login: 'khoa', role: 'administrator', disabledAt: new Date() });
    await test.addPerson({ login: 'chua-vao', role: 'administrator', passwordHash: null });

    const disabled = await admin.post(`/people/${await me()}/disable`, {});
    const demoted = await admin.post(`/people/${await me()}`, { ...fields, login: 'admin' });

    expect([disabled.status, demoted.status]).toEqual([422, 422]);
    expect(await disabled.text()).toContain('người quản trị cuối cùng');
    expect(await demoted.text()).toContain('người quản trị cuối cùng');
    expect(await find('admin')).toMatchObject({ role: 'administrator', disabledAt: null });
  });
});

describe('the list of people', () => {
  const namesOn = async (query: string) => {
    const page = await (await admin(`/people${query}`)).text();
    return [...page.matchAll(/<a href="\/people\/\d+">([^<]+)<\/a>/g)].map(([, name]) => name);
  };

  it('goes by the given name, as Vietnamese lists do', async () => {
    for (const [login, name] of [
      ['a1', 'Trần Văn Ân'],
      ['a2', 'Lê Thị An'],
      ['a3', 'Nguyễn Đức'],
      ['a4', 'Phạm Dung'],
      ['a5', 'Bùi Thị An'],
    ] as const)
      await test.addPerson({ login, name });

    expect(await namesOn('')).toEqual([
      'admin',
      'Bùi Thị An',
      'Lê Thị An',
      'Trần Văn Ân',
      'Phạm Dung',
      'Nguyễn Đức',
    ]);
  });

  it('finds by name, login or unit, typed without accents', async () => {
    const unit = await test.addUnit({ name: 'Ban Tổ chức', shortName: 'BTC' });
    await test.addPerson({ login: 'duc', name: 'Nguyễn Đức', unitId: unit.id });
    await test.addPerson({ login: 'dung', name: 'Phạm Dung' });

    expect(await namesOn('?q=nguyen+duc')).toEqual(['Nguyễn Đức']);
    expect(await namesOn('?q=ban+to+chuc')).toEqual(['Nguyễn Đức']);
    expect(await namesOn('?q=DUNG')).toEqual(['Phạm Dung']);
    expect(await namesOn('?q=kh%C3%B4ng+c%C3%B3')).toEqual([]);
  });

  it('comes in pages, and an odd page number is none', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      login: `x${i}`,
      name: `Người ${String(i).padStart(2, '0')}`,
      role: 'reader' as const,
    }));
    await db.insert(people).values(many);

    expect(await namesOn('')).toHaveLength(50);
    expect(await namesOn('?page=2')).toHaveLength(11);
    expect(await namesOn('?page=99')).toHaveLength(11);
    expect(await namesOn('?page=-1e9x')).toHaveLength(50);
  });
});
