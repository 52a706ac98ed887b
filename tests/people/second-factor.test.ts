import { desc, eq } from 'drizzle-orm';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { paths } from '../../src/paths.ts';
import { people, recoveryCodes, secondFactors } from '../../src/people/schema.ts';
import { type Browser, PASSWORD, type TestPortal, testPortal } from '../support/portal.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await testPortal();
  await test.addPerson({ login: 'admin', role: 'administrator' });
});
afterAll(() => test.close());

/** What the telephone shows now; each code works once, so the clock goes on first. */
const codeOf = (secret: string, skip = 30) => {
  test.later(skip);
  return generate({ secret, epoch: Math.floor(test.portal.now().getTime() / 1000) });
};
const secretOn = async (browser: Browser) => {
  const page = await (await browser(paths.setUpSecondFactor())).text();
  return (/<code class="secret">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');
};
async function secured(login: string) {
  await test.addPerson({ login });
  const browser = await test.signIn(login);
  const secret = await secretOn(browser);
  const code = await codeOf(secret);
  const page = await (await browser.post(paths.setUpSecondFactor(), { code })).text();
  const codes = [...page.matchAll(/<code>([0-9a-f-]{23})<\/code>/g)].map(([, one = '']) => one);
  return { browser, secret, codes, page };
}
const withPassword = async (login: string, next = '/basket') => {
  const browser = test.browser();
  const answer = await browser.post('/sign-in', { login, password: PASSWORD, next });
  return { browser, answer };
};
const isIn = async (browser: Browser) => (await browser('/')).status === 200;

describe('the second step', () => {
  it('is set up with a picture and a first right code, and shows ten recovery codes once', async () => {
    await test.addPerson({ login: 'an' });
    const browser = await test.signIn('an');
    const page = await browser(paths.setUpSecondFactor());
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toMatch(/<path d="M\d/);
    const secret = await secretOn(browser);
    expect(secret).toHaveLength(32);
    expect(await secretOn(browser)).toBe(secret); // the same, loaded again

    expect((await browser.post(paths.setUpSecondFactor(), { code: '000000' })).status).toBe(422);
    const done = await browser.post(paths.setUpSecondFactor(), { code: await codeOf(secret) });

    const told = await done.text();
    expect(told.match(/<code>[0-9a-f-]{23}<\/code>/g)).toHaveLength(10);
    expect(done.headers.get('cache-control')).toBe('no-store');
    expect(await (await browser(paths.setUpSecondFactor())).text()).not.toContain(secret);
    const [row] = await test.portal.db.select().from(secondFactors);
    expect(JSON.stringify(row)).not.toContain(secret); // a stolen table shows no codes
    const codes = await test.portal.db.select().from(recoveryCodes);
    expect(told).not.toContain(codes[0]?.codeHash);
  });

  it('stands between the password and the portal', async () => {
    const { secret } = await secured('binh');
    const { browser, answer } = await withPassword('binh');
    expect(answer.headers.get('location')).toBe(paths.secondFactor('/basket'));
    expect(await isIn(browser)).toBe(false);
    expect(browser.cookies.has('session')).toBe(false);

    const wrong = await browser.post(paths.secondFactor(), { code: '123 456', next: '/basket' });
    expect(wrong.status).toBe(422);
    expect(await isIn(browser)).toBe(false);
    const code = await codeOf(secret);
    const right = await browser.post(paths.secondFactor(), {
      code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
      next: '/basket',
    });
    expect(right.headers.get('location')).toBe('/basket');
    expect(await isIn(browser)).toBe(true);
    const [event] = await test.portal.db
      .select()
      .from(auditEvents)
      .orderBy(desc(auditEvents.id))
      .limit(1);
    expect(event).toMatchObject({ kind: 'sign-in', detail: { way: 'password+code' } });
  });

  it('takes a code once, and none that is older or younger than a minute', async () => {
    const { secret } = await secured('chi');
    const code = await codeOf(secret);
    const first = (await withPassword('chi')).browser;
    expect((await first.post(paths.secondFactor(), { code })).status).toBe(303);

    const second = (await withPassword('chi')).browser;
    expect((await second.post(paths.secondFactor(), { code })).status).toBe(422);
    const old = await codeOf(secret);
    test.later(90);
    expect((await second.post(paths.secondFactor(), { code: old })).status).toBe(422);
    expect(await isIn(second)).toBe(false);
  });

  it('takes a recovery code once, however it is typed', async () => {
    const { codes } = await secured('dung');
    const [code = ''] = codes;
    const first = (await withPassword('dung')).browser;
    expect(
      (
        await first.post(paths.secondFactor(), {
          code: ` ${code.toUpperCase().replaceAll('-', ' ')}`,
        })
      ).status,
    ).toBe(303);
    const second = (await withPassword('dung')).browser;
    expect((await second.post(paths.secondFactor(), { code })).status).toBe(422);
  });

  it('cannot be guessed, nor skipped, nor waited for', async () => {
    await secured('giang');
    const { browser } = await withPassword('giang');
    const statuses = [];
    for (let i = 0; i < 4; i++)
      statuses.push((await browser.post(paths.secondFactor(), { code: `00000${i}` })).status);
    expect(statuses).toEqual([422, 422, 422, 429]);
    // The password again does not clear the count of codes.
    const again = (await withPassword('giang')).browser;
    expect((await again.post(paths.secondFactor(), { code: '000009' })).status).toBe(429);
    test.later(601);
    expect(
      (await browser.post(paths.secondFactor(), { code: '000009' })).headers.get('location'),
    ).toContain('/sign-in');
    expect((await test.browser()(paths.secondFactor())).headers.get('location')).toContain(
      '/sign-in',
    );
  });

  it('is not in the way of who has only begun to set it up', async () => {
    await test.addPerson({ login: 'hanh' });
    const browser = await test.signIn('hanh');
    await secretOn(browser);
    expect((await withPassword('hanh')).answer.headers.get('location')).toBe('/basket');
  });

  it('goes, and is renewed, by a right code alone', async () => {
    const { browser, secret, codes } = await secured('khoi');
    for (const what of ['codes', 'remove'] as const)
      expect((await browser.post(paths.changeSecondFactor(what), { code: '000000' })).status).toBe(
        422,
      );
    const renewed = await browser.post(paths.changeSecondFactor('codes'), {
      code: await codeOf(secret),
    });
    expect(await renewed.text()).not.toContain(codes[0]);
    expect(
      (await browser.post(paths.changeSecondFactor('remove'), { code: codes[0] ?? '' })).status,
    ).toBe(422);
    test.later(60);
    expect(
      (await browser.post(paths.changeSecondFactor('remove'), { code: await codeOf(secret) }))
        .status,
    ).toBe(303);
    expect((await withPassword('khoi')).answer.headers.get('location')).toBe('/basket');
  });

  it('is reset by an administrator, on record, and every session ends', async () => {
    const { browser } = await secured('lam');
    const [person] = await test.portal.db.select().from(people).where(eq(people.login, 'lam'));
    const admin = await test.signIn('admin');
    expect(await (await admin(paths.person(person?.id ?? 0))).text()).toContain(
      'Đặt lại xác minh hai bước',
    );

    await admin.post(paths.resetSecondFactor(person?.id ?? 0), {});

    expect(await isIn(browser)).toBe(false);
    expect((await withPassword('lam')).answer.headers.get('location')).toBe('/basket');
    const events = await test.portal.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.kind, 'second factor changed'));
    expect(events.at(-1)?.detail).toEqual({ what: 'removed', person: person?.id });
    expect((await browser.post(paths.resetSecondFactor(1), {})).status).not.toBe(303);
  });

  it('is of no use to a disabled account', async () => {
    const { secret } = await secured('mai');
    const { browser } = await withPassword('mai');
    await test.portal.db
      .update(people)
      .set({ disabledAt: test.portal.now() })
      .where(eq(people.login, 'mai'));
    const answer = await browser.post(paths.secondFactor(), { code: await codeOf(secret) });
    expect(answer.headers.get('location')).toContain('/sign-in');
    expect(await isIn(browser)).toBe(false);
  });
});
