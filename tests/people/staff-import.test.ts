import { max } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { people, units } from '../../src/people/schema.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';

const test: TestPortal = await testPortal();
const { db } = test.portal;
let admin: Browser;
let before = 0; // the last event of earlier tests: none can be removed

afterAll(() => test.close());
beforeEach(async () => {
  await db.delete(people);
  await db.delete(units);
  await test.addPerson({ login: 'admin', role: 'administrator' });
  await test.addUnit({ name: 'Văn phòng Thành ủy', shortName: 'VPTU' });
  admin = await test.signIn('admin');
  const [last] = await db.select({ id: max(auditEvents.id) }).from(auditEvents);
  before = last?.id ?? 0;
});

const LIST = `Họ tên;Chức vụ;Đơn vị;Vai trò
Phạm Ngọc Khuê;Chuyên viên;VPTU;Chuyên viên
Lê Thị An;Văn thư;Ban Tổ chức;Văn thư
Trần Văn Ân;Trưởng ban;Ban tổ chức;Lãnh đạo đơn vị
;;VPTU;`;

const staff = async () =>
  (await db.select().from(people).orderBy(people.id)).filter(({ login }) => login !== 'admin');
const check = (csv: string) => admin.post('/people/import', { step: 'check', csv });
const apply = (csv: string) => admin.post('/people/import', { step: 'apply', csv });

/** What the checked page would send on: the list as the browser holds it. */
const carried = (page: string) =>
  (/name="csv" value="([^"]*)"/.exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('a list of staff', () => {
  it('is first shown line by line with what it would do, and nothing is written', async () => {
    const page = await (await check(LIST)).text();

    for (const shown of ['khue.pn', 'an.lt', 'an.tv', 'Thêm mới', 'Thiếu họ tên.'])
      expect(page).toContain(shown);
    expect(page).toContain('Sẽ lập đơn vị mới: Ban Tổ chức.');
    expect(page).toContain('3 người mới');
    expect(await staff()).toEqual([]);
    expect(await db.select().from(units)).toHaveLength(1);
  });

  it('goes back and forth in the form alone, and is written as it was shown', async () => {
    const page = await (await check(LIST)).text();
    expect(carried(page)).toBe(LIST);

    const result = await apply(carried(page).replaceAll('\n', '\r\n')); // as browsers send it

    expect(result.status).toBe(200);
    expect(
      (await staff()).map(({ name, login, role, position }) => [name, login, role, position]),
    ).toEqual([
      ['Phạm Ngọc Khuê', 'khue.pn', 'adviser', 'Chuyên viên'],
      ['Lê Thị An', 'an.lt', 'clerk', 'Văn thư'],
      ['Trần Văn Ân', 'an.tv', 'head', 'Trưởng ban'],
    ]);
    const made = (await db.select().from(units)).filter(({ shortName }) => shortName !== 'VPTU');
    expect(made).toMatchObject([{ name: 'Ban Tổ chức', shortName: 'BTC' }]);
    const [, an, otherAn] = await staff();
    expect([an?.unitId, otherAn?.unitId]).toEqual([made[0]?.id, made[0]?.id]);
  });

  it('gives each newcomer a link that works, shown this once', async () => {
    const response = await apply(LIST);

    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    const links = [...page.matchAll(/<td>http:\/\/localhost(\/password\/[\w-]{43})<\/td>/g)];
    expect(links).toHaveLength(3);
    const names = await Promise.all(
      links.map(async ([, path = '']) => (await test.browser()(path)).text()),
    );
    expect(names[0]).toContain('khue.pn');
    expect(names[2]).toContain('an.tv');
    expect(page).toContain(
      'Phạm Ngọc Khuê\tVăn phòng Thành ủy\tkhue.pn\thttp://localhost/password/',
    );
  });

  it('says what was left out, and leaves a record of what was done', async () => {
    expect(await (await apply(LIST)).text()).toContain('Thiếu họ tên.');

    const events = (await db.select().from(auditEvents).orderBy(auditEvents.id)).filter(
      ({ id, kind }) => id > before && kind === 'people changed',
    );
    expect(events.map(({ detail }) => detail?.what)).toEqual([
      'unit created',
      'created',
      'created',
      'created',
    ]);
  });

  it('is safe to repeat: the second time changes nothing and makes no link', async () => {
    await apply(LIST);
    const before = await staff();

    const page = await (await apply(LIST)).text();

    expect(await staff()).toEqual(before);
    expect(page).toContain('Đã thêm 0 người và cập nhật 0 người.');
    expect(page).not.toContain('/password/');
  });

  it('changes people who are known, and keeps their password', async () => {
    const known = await test.addPerson({ login: 'khue.pn', name: 'Phạm Ngọc Khuê' });

    await apply('Họ tên,Tên đăng nhập,Vai trò\nPhạm Ngọc Khuê,khue.pn,Văn thư');

    expect(await staff()).toMatchObject([
      { id: known.id, role: 'clerk', passwordHash: known.passwordHash },
    ]);
  });

  it.each([
    ['UTF-16 as Excel saves text', Buffer.from(`\ufeff${LIST}`.replaceAll(';', '\t'), 'utf16le')],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${LIST}`)],
  ])('may come as a file in %s', async (_, bytes) => {
    const form = new FormData();
    form.set('step', 'check');
    form.set('csv', '');
    form.set('file', new File([new Uint8Array(bytes)], 'danh-sach.csv'));

    const page = await (await admin.post('/people/import', form)).text();

    expect(page).toContain('3 người mới');
    expect(carried(page)).toContain('Phạm Ngọc Khuê');
  });

  it('is refused with a sentence when it is in an old encoding, too long or no list', async () => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array([0x50, 0x68, 0xb9, 0x6d])], 'cu.csv'));

    const old = await admin.post('/people/import', form);
    const long = await check(`Họ tên\n${'x'.repeat(300_000)}`);
    const none = await check('đây không phải danh sách');

    expect([old.status, long.status, none.status]).toEqual([422, 422, 422]);
    expect(await old.text()).toContain('CSV UTF-8');
    expect(await long.text()).toContain('lớn quá 256 KB');
    const page = await none.text();
    expect(page).toContain('Không thấy cột');
    expect(page).toContain('đây không phải danh sách');
  });

  it('cannot put markup into the page', async () => {
    const page = await (await check('Họ tên\n<script>alert(1)</script>\n"""><b>"')).text();

    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('"><b>');
  });
});
