import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { documents } from '../../src/documents/schema.ts';
import { localPath } from '../../src/people/next.ts';
import { people, sessions } from '../../src/people/schema.ts';
import { browserOn, PASSWORD, type TestPortal, testPortal } from '../support/portal.ts';

let test: TestPortal;

beforeAll(async () => {
  test = await testPortal();
  await test.addPerson({ login: 'an' });
});
afterAll(() => test.close());

const HOUR = 3600; // seconds

describe('a session', () => {
  it('is a new one at every sign-in; a token planted beforehand opens nothing', async () => {
    const browser = test.browser();
    browser.cookies.set('session', 'planted');

    await browser.post('/sign-in', { login: 'an', password: PASSWORD });
    const first = browser.cookies.get('session');
    await browser.post('/sign-in', { login: 'an', password: PASSWORD });

    expect(first).toMatch(/^[\w-]{43}$/);
    expect(browser.cookies.get('session')).not.toBe(first);
    expect((await browser('/')).status).toBe(200);
    expect((await test.browser()('/', { headers: { cookie: `session=${first}` } })).status).toBe(
      302,
    );
    expect((await test.browser()('/', { headers: { cookie: 'session=planted' } })).status).toBe(
      302,
    );
  });

  it('lies in the record as a hash that opens nothing', async () => {
    const browser = await test.signIn('an');
    const token = browser.cookies.get('session') ?? '';

    const rows = await test.portal.db.select().from(sessions);

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    const stolen = test.browser();
    stolen.cookies.set('session', rows[0]?.tokenHash ?? '');
    expect((await stolen('/')).status).toBe(302);
  });

  it('has a cookie that scripts and other sites cannot use', async () => {
    const response = await test.browser().post('/sign-in', { login: 'an', password: PASSWORD });

    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^session=/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  it('is tied to the host and to https where the portal is served over https', async () => {
    const secure = { ...test.portal, publicUrl: 'https://thammuu.example' };
    const browser = browserOn(createApp(secure));

    const response = await browser.post('/sign-in', { login: 'an', password: PASSWORD });

    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-session=.*; Path=\/; .*Secure/);
    expect((await browser('/')).status).toBe(200);
  });

  it('ends after twelve hours without a request', async () => {
    const browser = await test.signIn('an');
    test.later(11.9 * HOUR);
    expect((await browser('/')).status).toBe(200);
    test.later(11.9 * HOUR);
    expect((await browser('/')).status).toBe(200);
    test.later(12 * HOUR);
    expect((await browser('/')).status).toBe(302);
  });

  it('ends after seven days, however busy', async () => {
    const browser = await test.signIn('an');
    for (let hours = 0; hours < 7 * 24 - 8; hours += 8) {
      test.later(8 * HOUR);
      expect((await browser('/')).status).toBe(200);
    }
    test.later(8 * HOUR);
    expect((await browser('/')).status).toBe(302);
  });

  it('ends at once when the account is disabled, and never comes back', async () => {
    const person = await test.addPerson({ login: 'binh' });
    const browser = await test.signIn('binh');
    const disable = (disabledAt: Date | null) =>
      test.portal.db.update(people).set({ disabledAt }).where(eq(people.id, person.id));

    await disable(test.portal.now());

    expect((await browser('/')).status).toBe(302);
  });

  it('ends when one signs out, also for a copy of the cookie', async () => {
    const browser = await test.signIn('an');
    const token = browser.cookies.get('session') ?? '';

    const response = await browser.post('/sign-out', {});

    expect(response.headers.get('location')).toBe('/sign-in');
    expect(browser.cookies.has('session')).toBe(false);
    const copy = test.browser();
    copy.cookies.set('session', token);
    expect((await copy('/')).status).toBe(302);
  });

  it('reads what the unit and those above it may read, as things stand now', async () => {
    const office = await test.addUnit({ name: 'Văn phòng', shortName: 'VP' });
    const room = await test.addUnit({
      name: 'Phòng Tổng hợp',
      shortName: 'TH',
      parentId: office.id,
    });
    const person = await test.addPerson({ login: 'chi', unitId: room.id });
    const title = (of: string) => `Thông báo của ${of}`;
    await test.portal.db.insert(documents).values(
      [
        { of: 'phòng', key: `unit:${room.id}` },
        { of: 'văn phòng', key: `unit:${office.id}` },
        { of: 'người khác', key: 'unit:999' },
      ].map(({ of, key }) => ({
        title: title(of),
        origin: 'catalogue' as const,
        audienceKeys: [key],
      })),
    );
    const browser = await test.signIn('chi');
    const read = async () => {
      const page = await (await browser('/documents')).text();
      return ['phòng', 'văn phòng', 'người khác'].filter((of) => page.includes(title(of)));
    };

    expect(await read()).toEqual(['phòng', 'văn phòng']);

    await test.portal.db.update(people).set({ unitId: office.id }).where(eq(people.id, person.id));
    expect(await read()).toEqual(['văn phòng']);
  });
});

describe('somebody who is not signed in', () => {
  it('is sent to sign in and then to where they were going', async () => {
    const browser = test.browser();

    const asked = await browser('/people?q=lan&page=2');
    const location = asked.headers.get('location') ?? '';
    const form = await (await browser(location)).text();
    const signedIn = await browser.post('/sign-in', {
      login: 'an',
      password: PASSWORD,
      next: '/people?q=lan&page=2',
    });

    expect(asked.status).toBe(302);
    expect(location).toBe('/sign-in?next=%2Fpeople%3Fq%3Dlan%26page%3D2');
    expect(form).toContain('name="next" value="/people?q=lan&amp;page=2"');
    expect(signedIn.headers.get('location')).toBe('/people?q=lan&page=2');
  });

  it('is told, when sending a form, that it was not saved', async () => {
    const response = await test.browser().post('/account/password', {});

    expect(response.status).toBe(401);
    expect(await response.text()).toContain('chưa được lưu');
  });

  it('has there what was typed, to copy, and the way back to the form; never a password', async () => {
    const send = async (path: string, from: string, fields: { [name: string]: string }) =>
      (await test.browser().post(path, fields, { headers: { referer: from } })).text();

    const asked = await send('/answers', 'http://localhost/answers?page=2', {
      q: 'Ai ký <Quyết định> 15?\nVà khi nào?',
      follows: 'hidden-id',
    });
    const changed = await send('/account/password', 'https://evil.example/answers', {
      current: 'mật khẩu cũ',
      password: 'mật khẩu mới',
      again: 'mật khẩu mới',
    });

    expect(asked).toContain('Ai ký &lt;Quyết định&gt; 15?\nVà khi nào?</textarea>');
    expect(asked).not.toContain('hidden-id');
    expect(asked).toContain(`href="/sign-in?next=${encodeURIComponent('/answers?page=2')}"`);
    expect(changed).not.toContain('mật khẩu');
    expect(changed).toContain('href="/sign-in"');
  });

  it('is taken by htmx to the sign-in page, and back to the page it shows', async () => {
    const headers = {
      'HX-Request': 'true',
      'HX-Current-URL': 'http://localhost/search?q=r%E1%BB%ABng',
    };

    const response = await test.browser()('/people', { headers });

    expect(response.status).toBe(401);
    expect(response.headers.get('hx-redirect')).toBe(
      `/sign-in?next=${encodeURIComponent('/search?q=r%E1%BB%ABng')}`,
    );
    const foreign = { 'HX-Request': 'true', 'HX-Current-URL': 'http://evil.example/search' };
    const other = await test.browser()('/people', { headers: foreign });
    expect(other.headers.get('hx-redirect')).toBe('/sign-in');
  });
});

describe('a form from another site', () => {
  const foreign = { headers: { origin: 'https://evil.example' } };

  it.each(['/sign-in', '/sign-out', '/account/password', '/people'])(
    'is refused at %s',
    async (path) => {
      const browser = await test.signIn('an');

      expect((await browser.post(path, { login: 'an', password: PASSWORD }, foreign)).status).toBe(
        403,
      );
      expect((await browser('/')).status).toBe(200);
    },
  );
});

describe('where to go after signing in', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'http://[',
    '/sign-out',
    '/sign-in?next=/',
    '',
  ])('is home for %j', (asked) => expect(localPath(asked)).toBe('/'));

  it('is never another host, whatever is asked', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', '\t', '\n', '@', ':', '?', '#', 'e'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), nasty, fc.webUrl()), (asked) => {
        const next = localPath(asked);
        expect(next.startsWith('/')).toBe(true);
        expect(new URL(next, 'https://portal.example').origin).toBe('https://portal.example');
      }),
      { numRuns: 500 },
    );
  });

  it('keeps an address of the portal as it is', () => {
    expect(localPath('/search?q=ngh%E1%BB%8B&page=2#x')).toBe('/search?q=ngh%E1%BB%8B&page=2#x');
  });
});
