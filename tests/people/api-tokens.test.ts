import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { paths } from '../../src/paths.ts';
import { apiTokens } from '../../src/people/schema.ts';
import { type Browser, PASSWORD, type TestPortal, testPortal } from '../support/portal.ts';

const DAY = 24 * 3600; // seconds
const NOWHERE = paths.apiDocument('6f0a3c8e-2f57-4c43-9d4e-0d0c7f0f3b11'); // 404 once inside

let test: TestPortal;
let an: Browser;
let admin: Browser;
let anId: number;

beforeAll(async () => {
  test = await testPortal();
  const unit = await test.addUnit({ name: 'Văn phòng', shortName: 'VP' });
  anId = (await test.addPerson({ login: 'an', role: 'adviser', unitId: unit.id })).id;
  await test.addPerson({ login: 'binh', role: 'reader' });
  await test.addPerson({ login: 'quantri', role: 'administrator' });
  an = await test.signIn('an');
  admin = await test.signIn('quantri');
});
afterAll(() => test.close());

const filled = { name: 'máy quét', days: '30', read: '1', password: PASSWORD };

async function made(browser: Browser, fields: Record<string, string> = {}) {
  const page = await browser.post(paths.tokens(), { ...filled, ...fields });
  const token = /tm_[\w-]{43}/.exec(await page.text())?.[0];
  if (!token) throw new Error(`no token: ${page.status}`);
  return token;
}

const statusWith = async (authorization: string, path = NOWHERE, init: RequestInit = {}) =>
  (await test.app.request(path, { ...init, headers: { authorization } })).status;

describe('a token', () => {
  it('is shown once, to nobody else, and lies in the record as a hash that opens nothing', async () => {
    const page = await an.post(paths.tokens(), { ...filled, name: 'chỉ một lần' });
    const token = /tm_[\w-]{43}/.exec(await page.text())?.[0] ?? '';
    const rows = await test.portal.db.select().from(apiTokens);

    expect(page.status).toBe(201);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(await (await an(paths.tokens())).text()).toContain('chỉ một lần');
    expect(await (await an(paths.tokens())).text()).not.toContain(token);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token.slice(3));
    expect(await statusWith(`Bearer tm_${rows[0]?.tokenHash}`)).toBe(401);
    expect(await statusWith(`Bearer ${token}`)).toBe(404);
  });

  it('opens no page, and a session opens nothing of the API', async () => {
    const token = await made(an);
    const pages = [paths.today(), paths.search({ q: 'a' }), paths.account(), paths.apiHelp()];

    for (const page of pages) expect(await statusWith(`Bearer ${token}`, page)).toBe(302);
    const asCookie = { headers: { cookie: `session=${token}` } };
    expect((await test.app.request(paths.today(), asCookie)).status).toBe(302);
    expect((await an(NOWHERE)).status).toBe(401);
    const session = an.cookies.get('session') ?? '';
    expect(await statusWith(`Bearer ${session}`)).toBe(401);
    expect(await statusWith(`Bearer tm_${session}`)).toBe(401);
  });

  it('does what its scopes say and nothing more', async () => {
    const reads = await made(an);
    const sends = await made(an, { read: '', import: '1' });
    const post = { method: 'POST' };

    expect(await statusWith(`Bearer ${reads}`)).toBe(404);
    expect(await statusWith(`Bearer ${reads}`, paths.apiImports(), post)).toBe(403);
    expect(await statusWith(`Bearer ${sends}`)).toBe(403);
    expect(await statusWith(`Bearer ${sends}`, paths.apiImports(), post)).toBe(422); // no key
  });

  it('cannot send files for somebody who may not', async () => {
    const binh = await test.signIn('binh');

    expect(await (await binh(paths.tokens())).text()).not.toContain('Gửi tệp vào kho');
    const refused = await binh.post(paths.tokens(), { ...filled, read: '', import: '1' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Xin chọn ít nhất một việc.');
  });

  it('ends on its day', async () => {
    const token = await made(an, { days: '30' });

    test.later(30 * DAY - 60);
    expect(await statusWith(`Bearer ${token}`)).toBe(404);
    test.later(60);
    expect(await statusWith(`Bearer ${token}`)).toBe(401);
    an = await test.signIn('an');
    admin = await test.signIn('quantri');
  });

  it('is revoked at once, by its owner alone', async () => {
    const token = await made(an, { name: 'thu hồi ngay' });
    const [row] = await test.portal.db
      .select()
      .from(apiTokens)
      .where(eq(apiTokens.name, 'thu hồi ngay'));
    const id = row?.id ?? '';
    const binh = await test.signIn('binh');

    expect((await binh.post(paths.revokeToken(id), {})).status).toBe(404);
    expect(await statusWith(`Bearer ${token}`)).toBe(404);
    expect((await an.post(paths.revokeToken(id), {})).status).toBe(303);
    expect(await statusWith(`Bearer ${token}`)).toBe(401);
    expect((await an.post(paths.revokeToken(id), {})).status).toBe(404);
    expect(await (await an(paths.tokens())).text()).not.toContain('thu hồi ngay');
  });

  it('dies with its account, and does not come back with it', async () => {
    const token = await made(an);

    await admin.post(paths.disablePerson(anId), {});
    expect(await statusWith(`Bearer ${token}`)).toBe(401);
    await admin.post(paths.enablePerson(anId), {});
    expect(await statusWith(`Bearer ${token}`)).toBe(401);
    an = await test.signIn('an');
  });

  it('is listed with when it was last used', async () => {
    const token = await made(an, { name: 'sổ văn bản' });
    expect(await (await an(paths.tokens())).text()).toContain('chưa dùng lần nào');

    await statusWith(`Bearer ${token}`);

    expect(await (await an(paths.tokens())).text()).toContain('dùng gần nhất');
  });

  it('is made by who knows the password, for a year at most, and is on record', async () => {
    const refusals = [
      [{ password: 'đoán' }, 'Mật khẩu không đúng.'],
      [{ days: '366' }, 'Thời hạn dài nhất là 365 ngày.'],
      [{ days: '1e9' }, 'Thời hạn dài nhất là 365 ngày.'],
      [{ days: '-1' }, 'Xin chọn thời hạn.'],
      [{ name: ' ' }, 'Xin ghi mã này dùng vào việc gì.'],
      [{ read: '' }, 'Xin chọn ít nhất một việc.'],
    ] as const;
    for (const [fields, sentence] of refusals) {
      const page = await an.post(paths.tokens(), { ...filled, ...fields });
      expect(page.status).toBe(422);
      expect(await page.text()).toContain(sentence);
    }

    await made(an, { name: 'có ghi nhật ký' });

    const events = await test.portal.db.select().from(auditEvents);
    const kinds = events.filter(({ personId }) => personId === anId).map(({ kind }) => kind);
    expect(kinds).toContain('token made');
    expect(kinds).toContain('token revoked');
    expect(JSON.stringify(events)).toContain('có ghi nhật ký');
    expect(JSON.stringify(events)).not.toMatch(/tm_[\w-]{43}/);
  });

  it('cannot be one of more than twenty', async () => {
    for (let tries = 0; tries < 25; tries++) await an.post(paths.tokens(), filled);

    const page = await an.post(paths.tokens(), filled);

    expect(page.status).toBe(422);
    expect(await page.text()).toContain('Đồng chí đã có 20 mã đang dùng được.');
  });
});
