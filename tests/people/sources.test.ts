import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { auditEvents } from '../../src/audit/schema.ts';
import { paths } from '../../src/paths.ts';
import { knownDevices, sessions } from '../../src/people/schema.ts';
import {
  type Browser,
  browserOn,
  PASSWORD,
  type TestPortal,
  testPortal,
} from '../support/portal.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await testPortal();
});
afterAll(() => test.close());

/** A browser at a network address. */
const at = (remoteAddress: string, app = test.app) =>
  browserOn({
    request: (path, init) => app.request(path, init, { incoming: { socket: { remoteAddress } } }),
  });
const wrong = (browser: Browser, login: string, headers: HeadersInit = {}) =>
  browser.post('/sign-in', { login, password: 'sai hoàn toàn' }, { headers });
const right = async (browser: Browser, login: string) =>
  (await browser.post('/sign-in', { login, password: PASSWORD })).status;
const failing = async (browser: Browser, login: string, times: number) => {
  let last = 0;
  for (let i = 0; i < times; i++) {
    last = (await wrong(browser, login)).status;
    if (last === 429) test.later(3600);
  }
  return last;
};

describe('failures in the name of somebody else', () => {
  it('do not touch who signs in from another address', async () => {
    await test.addPerson({ login: 'an' });
    const attacker = at('10.0.0.66');
    expect(await failing(attacker, 'an', 4)).toBe(429);
    for (let i = 0; i < 4; i++) await wrong(attacker, 'an');
    expect(await right(attacker, 'an')).toBe(429); // not even with the right one

    expect(await right(at('10.0.0.7'), 'an')).toBe(303);
  });

  it('do not touch a device on which the person has signed in, whatever its address', async () => {
    await test.addPerson({ login: 'binh' });
    const own = at('10.0.0.1');
    expect(await right(own, 'binh')).toBe(303);
    const neighbour = at('10.0.0.1'); // behind the same proxy
    for (let i = 0; i < 5; i++) await wrong(neighbour, 'binh');
    expect(await right(at('10.0.0.1'), 'binh')).toBe(429); // a device nobody knows

    expect(await right(own, 'binh')).toBe(303);
  });

  it('count on a known device as well: who has stolen it cannot go on guessing', async () => {
    await test.addPerson({ login: 'chi' });
    const own = at('10.0.0.2');
    await right(own, 'chi');
    for (let i = 0; i < 3; i++) await wrong(own, 'chi');
    expect((await wrong(own, 'chi')).status).toBe(429);
    expect(await right(at('10.0.0.99'), 'chi')).toBe(303); // elsewhere they get in
  });

  it('lock a source out for an hour once nobody can be just mistyping', async () => {
    await test.addPerson({ login: 'dung' });
    const attacker = at('10.0.0.67');
    for (let i = 0; i < 20; i++) {
      const { status } = await wrong(attacker, 'dung');
      if (status === 429) throw new Error('waited too little');
      test.later(301);
    }
    const answer = await wrong(attacker, 'dung');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect(await answer.text()).toContain('55 phút');
  });

  it('are counted by network: one machine has half an address of IPv6 to choose from', async () => {
    await test.addPerson({ login: 'giang' });
    for (const host of ['1', '2', '3']) await wrong(at(`2001:db8:1:2::${host}`), 'giang');
    expect((await wrong(at('2001:DB8:1:2:ffff::4'), 'giang')).status).toBe(429);
    expect((await wrong(at('2001:db8:1:3::1'), 'giang')).status).toBe(422);
    for (let i = 0; i < 3; i++) await wrong(at('::ffff:10.0.0.5'), 'giang');
    expect((await wrong(at('10.0.0.5'), 'giang')).status).toBe(429);
  });

  it('take the address that the proxy saw, and only where there is one', async () => {
    await test.addPerson({ login: 'hanh' });
    const proxied = createApp({ ...test.portal, trustProxy: true });
    const from = (list: string) => ({ 'X-Forwarded-For': list });
    for (const faked of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
      await wrong(at('10.9.9.9', proxied), 'hanh', from(`${faked}, 10.0.0.8`));
    const told = await wrong(at('10.9.9.9', proxied), 'hanh', from('4.4.4.4, 10.0.0.8'));
    expect(told.status).toBe(429);
    expect((await wrong(at('10.9.9.9', proxied), 'hanh', from('10.0.0.9'))).status).toBe(422);
    // Without a proxy the header is anybody's word.
    for (let i = 0; i < 3; i++) await wrong(at('10.8.8.8'), 'hanh', from(`5.5.5.${i}`));
    expect((await wrong(at('10.8.8.8'), 'hanh', from('6.6.6.6'))).status).toBe(429);
  });

  it('end with a one-time link, from wherever they came', async () => {
    const person = await test.addPerson({ login: 'khoi' });
    await test.addPerson({ login: 'admin', role: 'administrator' });
    const own = at('10.0.0.3');
    for (let i = 0; i < 4; i++) await wrong(own, 'khoi');
    const admin = at('10.0.0.4');
    await right(admin, 'admin');
    const page = await (await admin.post(paths.resetPassword(person.id), {})).text();
    const link = /\/password\/[\w-]+/.exec(page)?.[0] ?? '';
    const password = 'sông Hương chảy chậm';
    expect((await own.post(link, { password, again: password })).status).toBe(303);
  });
});

describe('a known device', () => {
  it('has a cookie that says nothing and that nobody else can choose', async () => {
    await test.addPerson({ login: 'lam' });
    const browser = at('10.0.1.1');
    browser.cookies.set('device', 'planted-by-somebody');
    await right(browser, 'lam');
    const token = browser.cookies.get('device') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await test.portal.db.select().from(knownDevices);
    expect(JSON.stringify(rows)).not.toContain(token);
    await right(browser, 'lam');
    expect(browser.cookies.get('device')).toBe(token); // the same device
  });

  it('may be shared by two people, and knows both', async () => {
    const [mai] = [await test.addPerson({ login: 'mai' }), await test.addPerson({ login: 'nam' })];
    const shared = at('10.0.1.2');
    await right(shared, 'mai');
    await right(shared, 'nam');
    const stranger = at('10.0.1.2');
    for (let i = 0; i < 4; i++) for (const login of ['mai', 'nam']) await wrong(stranger, login);
    expect([await right(shared, 'mai'), await right(shared, 'nam')]).toEqual([303, 303]);
    expect(mai.id).toBeGreaterThan(0);
  });

  it('is strange again once the person has signed out everywhere else', async () => {
    const person = await test.addPerson({ login: 'oanh' });
    const [here, there] = [at('10.0.1.3'), at('10.0.1.4')];
    await right(there, 'oanh');
    await right(here, 'oanh');
    expect(await (await here(paths.account())).text()).toContain('Đăng xuất khỏi mọi nơi khác');

    expect((await here.post(paths.endOtherSessions(), {})).status).toBe(303);

    expect((await here('/')).status).toBe(200);
    expect((await there('/')).status).toBe(302);
    const left = await test.portal.db
      .select()
      .from(sessions)
      .where(eq(sessions.personId, person.id));
    expect(left).toHaveLength(1);
    const devices = await test.portal.db
      .select()
      .from(knownDevices)
      .where(eq(knownDevices.personId, person.id));
    expect(devices).toEqual([]);
    const events = await test.portal.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.kind, 'sign-out'));
    expect(events.at(-1)?.detail).toEqual({ what: 'everywhere else', sessions: 1 });
  });
});

describe('whether a login exists', () => {
  it('cannot be told from the time an answer takes', async () => {
    await test.addPerson({ login: 'phuc' });
    const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    for (let i = 0; i < 12; i++)
      for (const who of ['known', 'unknown'] as const) {
        const login = who === 'known' ? 'phuc' : `la-${i}`;
        const browser = at(`10.2.${i}.1`);
        const begun = performance.now();
        expect((await wrong(browser, login)).status).toBe(422);
        fastest[who] = Math.min(fastest[who], performance.now() - begun);
      }
    // A check of the password that is left out takes a tenth; the rest of the room is for a busy machine.
    expect(fastest.unknown / fastest.known).toBeGreaterThan(0.5);
    expect(fastest.unknown / fastest.known).toBeLessThan(2);
  });
});
