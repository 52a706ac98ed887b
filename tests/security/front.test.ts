import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { readConfig } from '../../src/config.ts';
import { people } from '../../src/people/schema.ts';
import { openSecret } from '../../src/storage/secret.ts';
import { browserOn, type TestPortal, testPortal } from '../support/portal.ts';

const HTTPS = 'https://thammuu.example';

describe('every answer', () => {
  let test: TestPortal;
  beforeAll(async () => {
    test = await testPortal();
    await test.addPerson({ login: 'an', role: 'administrator' });
  });
  afterAll(() => test.close());

  it.each(['/sign-in', '/', '/khong-co', '/assets/app.css', '/documents/x', '/health'])(
    '%s loads nothing from elsewhere, in no frame, with nothing of the machine',
    async (path) => {
      const browser = await test.signIn('an');
      const { headers } = await browser(path);

      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*geolocation=\(\)/);
      expect(headers.get('permissions-policy')).not.toContain('web-share'); // unknown to browsers: a warning on every page
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('asks browsers to stay with https where the portal is served over it', async () => {
    const secure = createApp({ ...test.portal, publicUrl: HTTPS });
    const { headers } = await secure.request('/sign-in');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  it('to a form of another site is a refusal, whatever the route, and nothing is done', async () => {
    const browser = await test.signIn('an');
    const { app } = test;
    const routes = app.routes.filter(
      // Programs show a token, which no browser adds by itself.
      ({ method, path }) => !['GET', 'ALL'].includes(method) && !path.startsWith('/api/'),
    );
    expect(routes.length).toBeGreaterThan(40);
    const through: string[] = [];
    for (const { method, path } of routes) {
      const address = path.replace(/:[a-z]+(\{[^}]*\})?/gi, '1');
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/plain',
        'application/json',
        'image/png',
        undefined,
      ])
        for (const origin of ['https://evil.example', 'null', undefined]) {
          const answer = await app.request(address, {
            method,
            body: type ? 'a=b' : new Uint8Array([1]),
            headers: {
              cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
              ...(type ? { 'content-type': type } : {}),
              ...(origin ? { origin } : {}),
              'sec-fetch-site': 'cross-site',
            },
          });
          if (answer.status !== 403) through.push(`${method} ${path} ${type} ${origin}`);
        }
    }
    expect(through).toEqual([]);
    expect((await browser('/')).status).toBe(200); // not signed out either
  });

  it('to a form of our own address is no refusal behind a proxy that ends https', async () => {
    const secure = createApp({ ...test.portal, publicUrl: HTTPS });
    const post = (origin: string) =>
      browserOn(secure).post('/sign-in', { login: 'x', password: 'y' }, { headers: { origin } });

    expect((await post(HTTPS)).status).toBe(422);
    expect((await post('https://evil.example')).status).toBe(403);
  });
});

describe('secrets', () => {
  const PASSWORD = 'rat-bi-mat-0123456789-0123456789';
  const given = {
    DATABASE_URL: `postgres://tham_muu:${PASSWORD}@db/tham_muu`,
    ELASTICSEARCH_URL: `http://elastic:${PASSWORD}@search:9200`,
    SECRET_KEY: PASSWORD,
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: PASSWORD,
    PUBLIC_URL: HTTPS,
  };

  it('are three stars in every output, and themselves only where they are needed', () => {
    const config = readConfig(given);

    for (const out of [
      JSON.stringify(config),
      inspect(config, { depth: 9, showHidden: true }),
      `${config.databaseUrl} ${config.secretKey}`,
    ])
      expect(out).not.toContain(PASSWORD);
    expect(config.databaseUrl?.reveal()).toBe(given.DATABASE_URL);
    expect(config.oidc?.clientSecret?.reveal()).toBe(PASSWORD);
  });

  it('are not quoted when they cannot be read', () => {
    for (const wrong of [{ SECRET_KEY: 'ngan-qua' }, { DATABASE_URL: 'khong phai dia chi' }])
      try {
        readConfig(wrong);
        expect.fail('it was read');
      } catch (error) {
        expect(inspect(error)).not.toContain(Object.values(wrong)[0]);
        expect(inspect(error)).toContain(Object.keys(wrong)[0]);
      }
  });

  it('may lie in files, as containers hand them over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tham-muu-secret-'));
    const file = join(folder, 'key');
    await writeFile(file, `${PASSWORD}\n`);
    expect(readConfig({ SECRET_KEY_FILE: file }).secretKey?.reveal()).toBe(PASSWORD);
    expect(readConfig({ DATABASE_URL_FILE: '' }).databaseUrl).toBeUndefined();
    await rm(folder, { recursive: true });
  });

  it('of the portal is made once, for its owner alone, by one of several that start at once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tham-muu-secret-'));
    const file = join(folder, 'deep', 'secret');
    const made = await Promise.all([1, 2, 3].map(() => openSecret(file)));

    expect(new Set(made.map((secret) => secret.sign('a', 'b'))).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim()).toMatch(/^[\w-]{43}$/);
    const [secret] = made;
    const locked = secret?.lock('a', 'điều kín') ?? '';
    expect(secret?.unlock('a', locked)).toBe('điều kín');
    expect(secret?.unlock('b', locked)).toBeUndefined();
    expect(secret?.unlock('a', `${locked.slice(0, -2)}AA`)).toBeUndefined();
    expect(secret?.unlock('a', '')).toBeUndefined();
    expect((await openSecret(undefined, 'x'.repeat(32))).unlock('a', locked)).toBeUndefined();
    await rm(folder, { recursive: true });
  });
});

describe('a first start without the sample', () => {
  it('makes no account at all', async () => {
    const test = await testPortal();
    expect(await test.portal.db.select().from(people)).toEqual([]);
    await test.close();
  });
});
