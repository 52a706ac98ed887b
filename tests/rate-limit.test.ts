import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.tsx';
import { paths } from '../src/paths.ts';
import { browserOn, PASSWORD, type TestPortal, testPortal } from './support/portal.ts';
import { programOn, tokenOf } from './support/program.ts';

const SENTENCE = 'Gửi quá nhiều yêu cầu trong một lúc. Xin chờ 1 giây rồi thử lại.';
const LIMIT = 5; // requests a second
const OFFICE = 10; // people of one address

let test: TestPortal;
beforeAll(async () => {
  test = await testPortal();
  for (const login of ['an', 'binh']) await test.addPerson({ login, role: 'adviser' });
});
afterAll(() => test.close());

/** Everything at once, so that one second holds it. */
const times = (count: number, ask: () => Promise<Response> | Response) =>
  Promise.all(Array.from({ length: count }, ask));
const refused = (answers: Response[]) => answers.filter(({ status }) => status === 429);

const slow = () => createApp({ ...test.portal, requestsPerSecond: LIMIT });
async function signedIn(app: ReturnType<typeof slow>, login: string) {
  const browser = browserOn(app);
  await browser.post(paths.signIn(), { login, password: PASSWORD });
  return browser;
}

describe('who asks too fast', () => {
  it('is told so on a page, and when to ask again; others are not', async () => {
    const app = slow();
    const [an, binh] = [await signedIn(app, 'an'), await signedIn(app, 'binh')];

    const answers = await times(LIMIT * 3, () => an(paths.help()));
    const other = await binh(paths.help());

    const late = refused(answers);
    expect(late).toHaveLength(LIMIT * 2);
    expect(late[0]?.headers.get('retry-after')).toBe('1');
    const page = (await late[0]?.text()) ?? '';
    expect(page).toContain(SENTENCE);
    expect(page).toContain('<html lang="vi">');
    expect(other.status).toBe(200);
  });

  it('is told so in the part of a page that was asked for', async () => {
    const an = await signedIn(slow(), 'an');
    const part = { headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial' } };

    const [late] = refused(await times(LIMIT * 3, () => an(paths.search({ q: 'a' }), part)));

    const text = (await late?.text()) ?? '';
    expect(text).toContain(SENTENCE);
    expect(text).not.toContain('<html');
  });

  it('may ask again a second later', async () => {
    const an = await signedIn(slow(), 'an');
    await times(LIMIT * 2, () => an(paths.help()));

    await new Promise((resolve) => setTimeout(resolve, 1_100));

    expect((await an(paths.help())).status).toBe(200);
  });

  it('is counted by token too, apart from the person', async () => {
    const app = slow();
    const an = await signedIn(app, 'an');
    const [one, two] = [await tokenOf(test, 'an'), await tokenOf(test, 'an')];
    const path = paths.apiSearch({ q: 'a' });

    const late = refused(await times(LIMIT * 2, () => programOn({ app }, one)(path)));

    expect(late).toHaveLength(LIMIT);
    expect(late[0]?.headers.get('content-type')).toBe('application/problem+json');
    expect((await late[0]?.json())?.detail).toBe(SENTENCE);
    expect((await programOn({ app }, two)(path)).status).toBe(200);
    expect((await an(paths.help())).status).toBe(200);
  });

  it('is counted by address where nobody is signed in, also with forged sessions and tokens', async () => {
    for (const headers of [{}, { cookie: 'session=a' }, { authorization: 'Bearer tm_a' }]) {
      const app = slow();
      const path = 'authorization' in headers ? paths.apiSearch({ q: 'a' }) : paths.today();
      const answers = await times(LIMIT * OFFICE + 20, () => app.request(path, { headers }));
      expect(refused(answers)).toHaveLength(20);
    }
  });

  it('is told apart behind a proxy by the address that the proxy saw, not by what was written', async () => {
    const app = createApp({ ...test.portal, requestsPerSecond: LIMIT, trustProxy: true });
    let made = 0;
    const from = (address: string) => () =>
      app.request('/', { headers: { 'x-forwarded-for': `10.0.0.${made++}, ${address}` } });

    expect(refused(await times(LIMIT * OFFICE + 20, from('192.0.2.1')))).toHaveLength(20);
    expect((await from('192.0.2.2')()).status).toBe(302);
  });
});
