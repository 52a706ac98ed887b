import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { desc } from 'drizzle-orm';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { readConfig } from '../../src/config.ts';
import { Masked } from '../../src/masked.ts';
import { paths } from '../../src/paths.ts';
import { openOidc } from '../../src/people/oidc.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';

const PUBLIC = 'http://thammuu.test';

describe('sign-in at the provider of the office', () => {
  let server: Server;
  let issuer: string;
  let test: TestPortal;

  beforeAll(async () => {
    server = createServer((request, response) => provider.callback()(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = realProvider(issuer);
    const oidc = openOidc(settings(), PUBLIC);
    test = await testPortal({ oidc });
    await test.addPerson({ login: 'an' });
    await test.addPerson({ login: 'khoa', disabledAt: new Date() });
  });
  afterAll(async () => {
    server.close();
    await test.close();
  });

  const settings = (claim = 'preferred_username', secret = 'of the portal') => ({
    issuer,
    clientId: 'portal',
    clientSecret: new Masked(secret),
    claim,
  });

  /** To the provider, through its form, and back to the address that the browser is sent to. */
  const signInThere = async (browser: Browser, who: string, next = '/basket') => {
    const leaving = await browser(paths.oidc(next));
    expect(leaving.status).toBe(303);
    return atProvider(leaving.headers.get('location') ?? '', who);
  };
  const back = (browser: Browser, address: string) =>
    browser(address.replace(PUBLIC, ''), { headers: { origin: PUBLIC } });
  const lastEvent = async () =>
    (await test.portal.db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1))[0];
  const isIn = async (browser: Browser) => (await browser('/')).status === 200;
  /** What the browser keeps meanwhile, changed. */
  const change = (browser: Browser, how: object) => {
    const kept = test.portal.secret.unlock('oidc', browser.cookies.get('oidc') ?? '') ?? '{}';
    const changed = JSON.stringify({ ...JSON.parse(kept), ...how });
    browser.cookies.set('oidc', test.portal.secret.lock('oidc', changed));
  };

  it('is offered where a provider is set, and nowhere else', async () => {
    expect(await (await test.browser()('/sign-in')).text()).toContain('bằng tài khoản cơ quan');
    const without = await testPortal();
    expect(await (await without.browser()('/sign-in')).text()).not.toContain('tài khoản cơ quan');
    expect((await without.browser()(paths.oidc())).status).not.toBe(303);
    await without.close();
  });

  it('sends PKCE, state and nonce, and keeps their secrets from the browser', async () => {
    const browser = test.browser();
    const leaving = await browser(paths.oidc());

    const asked = new URL(leaving.headers.get('location') ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('state')?.length).toBeGreaterThan(20);
    expect(asked.get('nonce')?.length).toBeGreaterThan(20);
    expect(asked.get('redirect_uri')).toBe(`${PUBLIC}/sign-in/oidc/callback`);
    const [cookie] = leaving.headers.getSetCookie();
    expect(cookie).toMatch(/^oidc=.*HttpOnly.*SameSite=Lax/);
    expect(cookie).not.toContain(asked.get('state'));
  });

  it('lets in who has an account here, and takes them where they were going', async () => {
    const browser = test.browser();
    const answer = await back(browser, await signInThere(browser, 'an'));

    expect(answer.headers.get('location')).toBe('/basket');
    expect(await isIn(browser)).toBe(true);
    expect(browser.cookies.has('oidc')).toBe(false);
    expect(await lastEvent()).toMatchObject({ kind: 'sign-in', detail: { way: 'oidc' } });
  });

  it('tells a stranger and a disabled person the same, and lets neither in', async () => {
    const told = [];
    for (const who of ['nguoi-la', 'khoa', 'AN', 'an ']) {
      const browser = test.browser();
      const answer = await back(browser, await signInThere(browser, who));
      expect(answer.status).toBe(422);
      expect(await isIn(browser)).toBe(false);
      expect(await lastEvent()).toMatchObject({
        kind: 'sign-in failed',
        personId: null,
        detail: { way: 'oidc', why: 'no account' },
      });
      told.push(await answer.text());
    }
    expect(told[0]).toContain('chưa được vào cổng');
    expect(new Set(told).size).toBe(1);
  });

  const wrongs: [
    string,
    (browser: Browser, address: string) => string | Promise<string>,
    string,
  ][] = [
    [
      'another state',
      (_, address) => address.replace(/state=[^&]+/, 'state=abc'),
      'not vouched for',
    ],
    ['no state', (_, address) => address.replace(/state=[^&]+&?/, ''), 'not vouched for'],
    [
      'another nonce',
      (browser, address) => {
        change(browser, { nonce: 'abc' });
        return address;
      },
      'not vouched for',
    ],
    [
      'another verifier',
      (browser, address) => {
        change(browser, { verifier: 'a'.repeat(43) });
        return address;
      },
      'not vouched for',
    ],
    [
      'another issuer',
      (_, address) => address.replace(/iss=[^&]+/, 'iss=http%3A%2F%2Fevil.example'),
      'not vouched for',
    ],
    ['another code', (_, address) => address.replace(/code=[^&]+/, 'code=abc'), 'not vouched for'],
    [
      'a refusal of the provider',
      (_, address) => address.replace(/code=[^&]+/, 'error=access_denied'),
      'not vouched for',
    ],
    [
      'nothing kept in the browser',
      (browser, address) => {
        browser.cookies.delete('oidc');
        return address;
      },
      'not begun here, or too long ago',
    ],
    [
      'something kept that we did not write',
      (browser, address) => {
        browser.cookies.set('oidc', 'abc');
        return address;
      },
      'not begun here, or too long ago',
    ],
    [
      'too late',
      (_, address) => {
        test.later(601);
        return address;
      },
      'not begun here, or too long ago',
    ],
  ];
  it.each(wrongs)('refuses %s', async (_, spoil, why) => {
    const browser = test.browser();
    const address = await spoil(browser, await signInThere(browser, 'an'));

    expect((await back(browser, address)).status).toBe(422);
    expect(await isIn(browser)).toBe(false);
    expect(await lastEvent()).toMatchObject({ detail: { way: 'oidc', why } });
  });

  it('takes a code once', async () => {
    const browser = test.browser();
    const address = await signInThere(browser, 'an');
    const kept = browser.cookies.get('oidc') ?? '';
    expect((await back(browser, address)).status).toBe(303);
    const thief = test.browser();
    thief.cookies.set('oidc', kept);

    expect((await back(thief, address)).status).toBe(422);
    expect(await isIn(thief)).toBe(false);
  });

  it('never leads to another host', async () => {
    const browser = test.browser();
    const answer = await back(browser, await signInThere(browser, 'an', 'https://evil.example/'));

    expect(answer.headers.get('location')).toBe('/');
  });

  it('takes an address of mail only where the provider has checked it', async () => {
    const mail = openOidc(settings('email'), PUBLIC);
    const checked = await finished(mail, 'an@checked.example');
    expect(checked).toBe('an@checked.example');
    expect(await finished(mail, 'an@claimed.example')).toBeUndefined();
  });

  it('says so when the provider is away or does not know us, and passwords still work', async () => {
    const away = await testPortal({
      oidc: openOidc({ ...settings(), issuer: 'http://127.0.0.1:9' }, PUBLIC),
    });
    expect(await (await away.browser()(paths.oidc())).text()).toContain('chưa trả lời');
    await away.close();

    const unknown = openOidc(settings('preferred_username', 'wrong'), PUBLIC);
    await expect(finished(unknown, 'an')).rejects.toThrow();
    await test.signIn('an');
  });

  it('is off by default, and needs to know its own address', () => {
    expect(readConfig({}).oidc).toBeUndefined();
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example' })).toThrow(/PUBLIC_URL/);
    const oidc = readConfig({
      OIDC_ISSUER: 'https://id.example',
      OIDC_CLIENT_ID: 'a',
      OIDC_CLIENT_SECRET: 'very secret',
      PUBLIC_URL: 'https://thammuu.example',
    });
    expect(JSON.stringify(oidc)).not.toContain('very secret');
  });

  async function finished(oidc: ReturnType<typeof openOidc>, who: string) {
    const { url, begun } = await oidc.begin();
    return oidc.finish(new URL(await atProvider(url, who)).search, begun);
  }
});

/** The provider as its own package runs it, whose form lets in whoever names themselves. */
function realProvider(issuer: string) {
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'portal',
        client_secret: 'of the portal',
        redirect_uris: [`${PUBLIC}/sign-in/oidc/callback`],
      },
    ],
    cookies: { keys: ['for the test'] },
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      profile: ['preferred_username'],
      email: ['email', 'email_verified'],
    },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        preferred_username: id,
        email: id,
        email_verified: id.endsWith('@checked.example'),
      }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

/** As a browser goes through the provider. @returns the address it is sent back to */
async function atProvider(start: string, who: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  let init: RequestInit = {};
  for (let step = 0; step < 10 && !address.startsWith(PUBLIC); step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    init = {};
    const location = answer.headers.get('location');
    if (location) address = new URL(location, address).href;
    else
      init = {
        method: 'POST',
        body: new URLSearchParams({ prompt: 'login', login: who, password: 'x' }),
      };
  }
  return address;
}
