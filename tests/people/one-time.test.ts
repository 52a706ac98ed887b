import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { noteSample } from '../../src/documents/sample.ts';
import { firstAdministratorLink } from '../../src/people/invitations.ts';
import { invitations, people } from '../../src/people/schema.ts';
import { writeSetting } from '../../src/storage/settings.ts';
import { PASSWORD, type TestPortal, testPortal } from '../support/portal.ts';

const test: TestPortal = await testPortal();
const { db } = test.portal;
afterAll(() => test.close());

const NEW = 'núi Ngự nhìn ra sông';
const form = (login: string) => ({ name: 'Phạm Ngọc Khuê', login, password: NEW, again: NEW });

describe('setting the portal up', () => {
  beforeEach(async () => {
    await db.delete(people);
    await writeSetting(db, 'sample', 'removed');
  });
  const setupLink = async () => {
    const link = await firstAdministratorLink(db, test.portal.now());
    if (!link) throw new Error('no link');
    return link;
  };

  it('makes the first administrator, signs them in, and works only once', async () => {
    const link = await setupLink();
    const browser = test.browser();
    expect((await browser(link)).status).toBe(200);

    const response = await browser.post(link, form('khue.pn'));

    expect(response.status).toBe(303);
    expect((await browser('/people')).status).toBe(200);
    expect((await test.browser()(link)).status).toBe(404);
    expect((await test.browser().post(link, form('ke.trom'))).status).toBe(404);
    expect(await db.select({ login: people.login, role: people.role }).from(people)).toEqual([
      { login: 'khue.pn', role: 'administrator' },
    ]);
  });

  it('keeps the link and what was typed when the form has mistakes', async () => {
    const link = await setupLink();

    const response = await test.browser().post(link, { ...form('Khuê!'), again: 'khác' });

    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('value="Phạm Ngọc Khuê"');
    expect(page).toContain('chữ thường không dấu');
    expect((await test.browser().post(link, form('khue.pn'))).status).toBe(303);
  });

  it('is offered only while nobody can administer and there is no sample', async () => {
    const now = test.portal.now();
    const offered = async () => (await firstAdministratorLink(db, now)) !== undefined;
    expect(await offered()).toBe(true);

    await noteSample(db, 'loaded');
    expect(await offered()).toBe(false);
    await noteSample(db, 'removed');

    const { id } = await test.addPerson({ login: 'qt', role: 'administrator' });
    expect(await offered()).toBe(false);
    await db.update(people).set({ passwordHash: null }).where(eq(people.id, id));
    expect(await offered()).toBe(true);
    await db.update(people).set({ passwordHash: 'x', disabledAt: now }).where(eq(people.id, id));
    expect(await offered()).toBe(true);
  });

  it('closes an old link when a new one is printed, after a week, or once there is somebody', async () => {
    const first = await setupLink();
    const second = await setupLink();
    expect((await test.browser()(first)).status).toBe(404);
    expect((await test.browser()(second)).status).toBe(200);

    await test.addPerson({ login: 'qt', role: 'administrator' });
    expect((await test.browser()(second)).status).toBe(404);

    await db.delete(people);
    const third = await setupLink();
    test.later(7 * 24 * 3600 + 1);
    expect((await test.browser()(third)).status).toBe(404);
  });
});

describe('a link to choose a password', () => {
  beforeEach(async () => {
    await db.delete(people);
    await test.addPerson({ login: 'admin', role: 'administrator' });
  });
  const linkFor = async (id: number) => {
    const administrator = await test.signIn('admin');
    const response = await administrator.post(`/people/${id}/password`, {});
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [, path] = /http:\/\/localhost(\/password\/[\w-]+)/.exec(await response.text()) ?? [];
    return path ?? 'no link shown';
  };

  it('sets it, ends every session of the person, and signs them in', async () => {
    const { id } = await test.addPerson({ login: 'an', name: 'Lê An' });
    const elsewhere = await test.signIn('an');
    const link = await linkFor(id);
    const browser = test.browser();
    expect(await (await browser(link)).text()).toContain('Lê An');

    const response = await browser.post(link, { password: NEW, again: NEW });

    expect(response.status).toBe(303);
    expect((await browser('/')).status).toBe(200);
    expect((await elsewhere('/')).status).toBe(302);
    await expect(test.signIn('an', PASSWORD)).rejects.toThrow('422');
    expect((await (await test.signIn('an', NEW))('/')).status).toBe(200);
  });

  it('leaves the old password alone until it is used', async () => {
    const { id } = await test.addPerson({ login: 'an' });
    await linkFor(id);

    expect((await (await test.signIn('an'))('/')).status).toBe(200);
  });

  it.each([
    ['ngắn', 'ngắn', 'ít nhất'],
    [NEW, 'gõ khác', 'chưa giống nhau'],
    ['Phạm Ngọc Khuê', 'Phạm Ngọc Khuê', 'không được là tên'],
  ])('refuses %j and %j, and stays usable', async (password, again, reason) => {
    const { id } = await test.addPerson({ login: 'khue', name: 'Phạm Ngọc Khuê' });
    const link = await linkFor(id);

    const response = await test.browser().post(link, { password, again });

    expect(response.status).toBe(422);
    expect(await response.text()).toContain(reason);
    expect((await test.browser()(link)).status).toBe(200);
  });

  it('works neither after a newer one, nor after the account is disabled', async () => {
    const { id } = await test.addPerson({ login: 'an' });
    const first = await linkFor(id);
    const second = await linkFor(id);
    expect((await test.browser()(first)).status).toBe(404);
    expect((await test.browser()(second)).status).toBe(200);

    await (await test.signIn('admin')).post(`/people/${id}/disable`, {});
    expect((await test.browser()(second)).status).toBe(404);
    await (await test.signIn('admin')).post(`/people/${id}/enable`, {});
    expect((await test.browser()(second)).status).toBe(404);
  });

  it('is no way to set the portal up, and lies in the record as a hash', async () => {
    const { id } = await test.addPerson({ login: 'an' });
    const token = (await linkFor(id)).replace('/password/', '');
    await db.delete(people).where(eq(people.login, 'admin')); // now the portal may be set up

    expect((await test.browser()(`/setup/${token}`)).status).toBe(404);
    expect(JSON.stringify(await db.select().from(invitations))).not.toContain(token);
  });
});

describe('my account', () => {
  beforeEach(async () => {
    await db.delete(people);
    await test.addPerson({ login: 'an' });
  });

  it('shows where I am signed in, and ends a session elsewhere', async () => {
    const here = await test.signIn('an');
    const there = await test.signIn('an');
    const page = await (await here('/account')).text();
    const ends = [...page.matchAll(/action="(\/account\/sessions\/[^"]+\/end)"/g)];
    expect(ends).toHaveLength(1); // not this one

    expect((await here.post(ends[0]?.[1] ?? '', {})).status).toBe(303);

    expect((await there('/')).status).toBe(302);
    expect((await here('/')).status).toBe(200);
  });

  it("ends nobody else's session", async () => {
    await test.addPerson({ login: 'binh' });
    const an = await test.signIn('an');
    const binh = await test.signIn('binh');
    await test.signIn('binh');
    const page = await (await binh('/account')).text();
    const [, end = ''] = /action="(\/account\/sessions\/[^"]+\/end)"/.exec(page) ?? [];
    expect(end).not.toBe('');

    expect((await an.post(end, {})).status).toBe(404);
    expect((await an.post('/account/sessions/khong-phai-uuid/end', {})).status).toBe(404);
    expect((await binh.post(end, {})).status).toBe(303);
  });

  it('changes my password if I know the old one, and ends every other session', async () => {
    const here = await test.signIn('an');
    const there = await test.signIn('an');
    const change = (current: string) =>
      here.post('/account/password', { current, password: NEW, again: NEW });

    const wrong = await change('không phải');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Mật khẩu không đúng.');

    expect((await change(PASSWORD)).status).toBe(303);
    expect(await (await here('/account?done=password')).text()).toContain('Đã đổi mật khẩu.');
    expect((await there('/')).status).toBe(302);
    await test.signIn('an', NEW);
  });

  it('lets nobody guess the old password at an open screen', async () => {
    const here = await test.signIn('an');
    const change = (current: string) =>
      here.post('/account/password', { current, password: NEW, again: NEW });
    for (let i = 0; i < 3; i++) await change('đoán');

    const response = await change(PASSWORD);

    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Xin chờ');
  });
});
