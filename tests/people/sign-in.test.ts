import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { people, sessions, signInFailures } from '../../src/people/schema.ts';
import { PASSWORD, type TestPortal, testPortal } from '../support/portal.ts';

let test: TestPortal;

beforeAll(async () => {
  test = await testPortal();
  await test.addPerson({ login: 'an' });
  await test.addPerson({ login: 'admin', role: 'administrator' });
});
afterAll(() => test.close());

const credentials = (login: string, password = PASSWORD) => ({ login, password });
const wrong = (login: string) => credentials(login, 'sai hoàn toàn');
const lastEvent = async () =>
  (await test.portal.db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1))[0];

describe('signing in', () => {
  it('opens the portal to a right password, however the login is typed', async () => {
    const browser = test.browser();

    const response = await browser.post('/sign-in', credentials('  AN '));

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect((await browser('/')).status).toBe(200);
    expect(await lastEvent()).toMatchObject({ kind: 'sign-in', personId: expect.any(Number) });
  });

  it('takes a password whose accents another keyboard composes otherwise', async () => {
    const response = await test
      .browser()
      .post('/sign-in', credentials('an', PASSWORD.normalize('NFD')));

    expect(response.status).toBe(303);
  });

  it('answers an unknown login, a disabled account and a wrong password alike', async () => {
    await test.addPerson({ login: 'khoa', disabledAt: new Date() });
    await test.addPerson({ login: 'moi', passwordHash: null });
    await test.addPerson({ login: 'thu' });
    const answers = [];

    for (const [login, password] of [
      ['thu', 'sai hoàn toàn'],
      ['khongco', PASSWORD],
      ['khoa', PASSWORD],
      ['moi', PASSWORD],
    ] as const) {
      const response = await test.browser().post('/sign-in', credentials(login, password));
      const body = (await response.text()).replaceAll(login, 'LOGIN');
      answers.push({ status: response.status, body, cookies: response.headers.getSetCookie() });
    }

    expect(answers[0]).toMatchObject({ status: 422, cookies: [] });
    expect(answers[0]?.body).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect(answers.slice(1)).toEqual([answers[0], answers[0], answers[0]]);
  });

  it('keeps what was typed out of the record of failures, as it may be a password', async () => {
    await test.browser().post('/sign-in', wrong('mật khẩu của tôi'));

    expect(await lastEvent()).toMatchObject({
      kind: 'sign-in failed',
      personId: null,
      detail: { person: null },
    });
  });

  it.each(['', '\u0000', 'a'.repeat(100_000), "'; drop table people; --", '\ud800'])(
    'refuses odd input without failing: %j',
    async (odd) => {
      expect((await test.browser().post('/sign-in', credentials(odd, odd))).status).toBe(422);
    },
  );

  it('refuses a body that no form of ours sends, before reading it', async () => {
    const flood = new FormData();
    flood.set('login', 'a'.repeat(2 * 1024 * 1024));

    expect((await test.browser().post('/sign-in', flood)).status).toBe(413);
  });
});

describe('after failures', () => {
  const failed = async (login: string) =>
    (await test.browser().post('/sign-in', wrong(login))).status;

  it.each(['an', 'nguoi-la'])('%s waits longer and longer, and is told how long', async (login) => {
    expect([await failed(login), await failed(login), await failed(login)]).toEqual([
      422, 422, 422,
    ]);

    const fourth = await test.browser().post('/sign-in', wrong(login));
    expect(fourth.status).toBe(429);
    expect(fourth.headers.get('retry-after')).toBe('1');
    expect(await fourth.text()).toContain('Xin chờ 1 giây');

    test.later(1);
    expect(await failed(login)).toBe(422);
    test.later(1);
    expect(await failed(login)).toBe(429);
    test.later(1);
    expect(await failed(login)).toBe(422);
  });

  it('does not let even the right password through while the wait lasts', async () => {
    await test.addPerson({ login: 'binh' });
    for (let i = 0; i < 3; i++) await failed('binh');

    expect((await test.browser().post('/sign-in', credentials('binh'))).status).toBe(429);
    test.later(1);
    expect((await test.browser().post('/sign-in', credentials('binh'))).status).toBe(303);
  });

  it('begins anew once somebody has signed in, or a day has passed', async () => {
    await test.addPerson({ login: 'chi' });
    for (let i = 0; i < 2; i++) await failed('chi');
    await test.signIn('chi');
    expect([await failed('chi'), await failed('chi'), await failed('chi')]).toEqual([
      422, 422, 422,
    ]);

    test.later(25 * 3600);
    expect([await failed('chi'), await failed('chi'), await failed('chi')]).toEqual([
      422, 422, 422,
    ]);
  });

  it('forgets names of strangers in time, so that they do not fill the record', async () => {
    await failed('mot-ten-la');
    test.later(25 * 3600);

    await test.signIn('an');

    const left = await test.portal.db
      .select()
      .from(signInFailures)
      .where(eq(signInFailures.login, 'mot-ten-la'));
    expect(left).toEqual([]);
  });
});

describe('what is new since I last came', () => {
  it('counts from the end of the visit before this one', async () => {
    const person = await test.addPerson({ login: 'lan' });
    const lastVisit = async () =>
      (await test.portal.db.select().from(people).where(eq(people.id, person.id)))[0]?.lastVisitAt;
    const first = await test.signIn('lan');
    expect(await lastVisit()).toBeNull();

    test.later(3600);
    await first('/'); // the last thing done in the first visit
    const seen = test.portal.now();
    test.later(3 * 24 * 3600);
    const second = await test.signIn('lan');

    expect(await lastVisit()).toEqual(seen);
    test.later(600);
    await second.post('/sign-out', {});
    expect(await lastVisit()).toEqual(test.portal.now());
  });

  it('writes down that somebody is there once a minute at most', async () => {
    const person = await test.addPerson({ login: 'mai' });
    const browser = await test.signIn('mai');
    const seenAt = async () =>
      (await test.portal.db.select().from(sessions).where(eq(sessions.personId, person.id)))[0]
        ?.seenAt;
    const begun = test.portal.now();

    test.later(59);
    await browser('/');
    expect(await seenAt()).toEqual(begun);
    test.later(1);
    await browser('/');
    expect(await seenAt()).toEqual(test.portal.now());
  });
});
