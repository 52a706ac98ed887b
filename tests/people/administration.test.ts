import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { noteSample } from '../../src/documents/sample.ts';
import { documents, outbox } from '../../src/documents/schema.ts';
import { SearchUnavailable } from '../../src/errors.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { people, units } from '../../src/people/schema.ts';
import { writeSetting } from '../../src/storage/settings.ts';
import { silentEngine } from '../support/engine.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';

let engineUp = true;
const health = async () => {
  if (!engineUp) throw new SearchUnavailable('connection refused');
  return 'up' as const;
};
const test: TestPortal = await testPortal({ engine: { ...silentEngine(), health } });
const { db } = test.portal;

afterAll(() => test.close());
beforeEach(async () => {
  engineUp = true;
  await db.delete(intakes);
  await db.delete(outbox);
  await db.delete(documents);
  await db.delete(people);
  await db.delete(units);
  await writeSetting(db, 'sample', 'removed');
});

const pageAs = async (login: string) => {
  const browser = await test.signIn(login);
  return (await browser('/administration')).text();
};
const fact = (page: string, term: string) =>
  new RegExp(`${term}</dt>\\s*<dd[^>]*>(.*?)</dd>`, 's').exec(page)?.[1]?.replace(/<[^>]+>/g, '');

describe('the first administrator', () => {
  it('is led from an empty portal to its first papers, and joins a unit before there are any', async () => {
    const first = await test.addPerson({ login: 'admin', role: 'administrator' });
    const admin = await test.signIn('admin');
    const today = async () => (await admin('/')).text();
    const join = (unit: { id: number }) =>
      admin.post(`/people/${first.id}`, {
        ...{ name: 'Quản trị', login: 'admin', role: 'administrator' },
        unitId: String(unit.id),
      });
    const unitNow = async () => (await db.select().from(people))[0]?.unitId;
    expect(await today()).toContain('Bắt đầu');

    const office = await test.addUnit({ name: 'Văn phòng', shortName: 'VP' });
    expect(await today()).toContain('chọn ngay bây giờ');
    const [paper] = await db
      .insert(documents)
      .values({ title: 'Kín', origin: 'file', audienceKeys: [`unit:${office.id}`] })
      .returning();
    expect((await join(office)).status).toBe(422);
    expect(await unitNow()).toBeNull();

    await db.delete(documents).where(eq(documents.id, paper?.id ?? ''));
    const second = await test.addPerson({ login: 'admin2', role: 'administrator' });
    expect((await join(office)).status).toBe(422);
    await db.delete(people).where(eq(people.id, second.id));
    expect((await join(office)).status).toBe(303);
    expect(await unitNow()).toBe(office.id);
    const other = await test.addUnit({ name: 'Ban', shortName: 'B' });
    expect((await join(other)).status).toBe(422);
  });
});

describe('the record', () => {
  it('is narrowed by days as people here write them, in boxes of no other language', async () => {
    await test.addPerson({ login: 'admin', role: 'administrator' });
    const admin = await test.signIn('admin');
    const shown = async (query: string) => (await admin(`/administration/audit?${query}`)).text();

    const then = await shown('from=1/2/2020');
    const before = await shown('to=1/2/2020');

    expect(then).toContain('value="01/02/2020"');
    expect(then).not.toContain('type="date"');
    expect(then).toContain('<th scope="row">Đăng nhập');
    expect(before).toContain('value="01/02/2020"');
    expect(before).not.toContain('<th scope="row">Đăng nhập');
  });
});

describe('the administration page', () => {
  it('counts what is there, what waits and who may do what', async () => {
    await test.addPerson({ login: 'admin', role: 'administrator' });
    await test.addPerson({ login: 'vt1', role: 'clerk' });
    await test.addPerson({ login: 'vt2', role: 'clerk' });
    const audienceKeys = ['all'];
    const rows = await db
      .insert(documents)
      .values([
        { title: 'Một', origin: 'file', audienceKeys },
        { title: 'Hai', origin: 'catalogue', audienceKeys },
        { title: 'Ba', origin: 'catalogue', audienceKeys: ['unit:99'] }, // nobody tells of it
      ])
      .returning({ documentId: documents.id });
    const [first] = rows;
    if (!first) throw new Error('no row');
    await db.insert(outbox).values([first, first].map((row, i) => ({ ...row, revision: i + 1 })));
    const intake = { batchId: randomUUID(), bytes: 1 };
    await db.insert(intakes).values([
      { ...intake, id: randomUUID(), stage: 'waiting' },
      { ...intake, id: randomUUID(), stage: 'ocr' },
      { ...intake, id: randomUUID(), stage: 'done', outcome: 'stored' },
    ]);

    const page = await pageAs('admin');

    expect(fact(page, 'Văn bản đồng chí được đọc')).toBe('2');
    expect(fact(page, 'Trong đó chỉ có danh mục')).toBe('1');
    expect(fact(page, 'Đoạn trích dẫn được')).toBe('0');
    expect(fact(page, 'Người dùng')).toBe('3');
    expect(fact(page, 'Tệp chờ đọc')).toBe('2');
    expect(fact(page, 'Văn bản chờ lập chỉ mục')).toBe('1');
    expect(fact(page, 'Máy tìm kiếm')).toBe('Hoạt động');
    expect(page).toMatch(/Văn thư, lưu trữ<\/th><td[^>]*>2<\/td><td>[^<]*thu hồi/);
    expect(page).toMatch(/Người đọc<\/th><td[^>]*>0<\/td><td>Tìm và đọc<\/td>/);
  });

  it('says who handed in a file that failed, and neither its name nor why', async () => {
    await test.addPerson({ login: 'admin', role: 'administrator' });
    const clerk = await test.addPerson({ login: 'vt', name: 'Lê Thị An', role: 'clerk' });
    await db.insert(intakes).values({
      id: randomUUID(),
      batchId: randomUUID(),
      personId: clerk.id,
      bytes: 1,
      stage: 'done',
      outcome: 'failed',
      fileName: 'nhan-su-dai-hoi.pdf',
      reason: 'Hỏng ở trang 3 của nhan-su-dai-hoi.pdf.',
      finishedAt: test.portal.now(),
    });

    const page = await pageAs('admin');

    expect(page).toContain('08:00 ngày 23/11/2026, Lê Thị An đưa vào');
    expect(page).not.toContain('nhan-su-dai-hoi');
  });

  it('opens also while the search engine is down, and says so', async () => {
    await test.addPerson({ login: 'admin', role: 'administrator' });
    engineUp = false;

    expect(fact(await pageAs('admin'), 'Máy tìm kiếm')).toBe('Không trả lời');
  });
});

describe('removing the sample archive', () => {
  beforeEach(async () => {
    await noteSample(db, 'loaded');
    const unit = await test.addUnit({ name: 'Văn phòng mẫu', shortName: 'VPM', sample: true });
    await test.addUnit({ name: 'Ban mẫu', shortName: 'BM', sample: true });
    await test.addPerson({ login: 'mau', role: 'administrator', sample: true, unitId: unit.id });
    await db
      .insert(documents)
      .values({ title: 'Mẫu', origin: 'catalogue', audienceKeys: ['all'], sample: true });
  });
  const remove = async (login: string, confirmation: string) => {
    const browser = await test.signIn(login);
    return browser.post('/administration/sample', { confirmation });
  };
  const left = () => db.select({ title: documents.title }).from(documents);

  it('first asks for an administrator of the office who can sign in', async () => {
    await test.addPerson({ login: 'chua-vao', role: 'administrator', passwordHash: null });

    expect(await pageAs('mau')).toContain('thêm một người quản trị');
    const response = await remove('mau', 'gỡ kho mẫu');

    expect(response.status).toBe(422);
    expect(await response.text()).toContain('sẽ không ai vào được');
    expect(await left()).toHaveLength(1);
  });

  it('asks for the words to be typed', async () => {
    await test.addPerson({ login: 'that', role: 'administrator' });

    const response = await remove('that', 'xóa');

    expect(response.status).toBe(422);
    expect(await response.text()).toContain('đúng dòng xác nhận');
    expect(await left()).toHaveLength(1);
  });

  it('leaves what is the office’s own, also people in units of the sample', async () => {
    const [unit] = await db.select().from(units).where(eq(units.shortName, 'VPM'));
    await test.addPerson({ login: 'that', role: 'administrator', unitId: unit?.id ?? null });
    await db
      .insert(documents)
      .values({ title: 'Thật', origin: 'catalogue', audienceKeys: ['all'] });

    const browser = await test.signIn('that');
    const response = await browser.post('/administration/sample', { confirmation: ' Gỡ kho mẫu ' });

    expect(response.status).toBe(303);
    expect(await left()).toEqual([{ title: 'Thật' }]);
    expect((await db.select().from(people)).map(({ login }) => login)).toEqual(['that']);
    expect((await db.select().from(units)).map(({ shortName }) => shortName)).toEqual(['VPM']);
    const page = await (await browser(response.headers.get('location') ?? '')).text();
    expect(page).toContain('Đã gỡ kho mẫu.');
    expect(page).not.toContain('name="confirmation"');
    expect((await remove('that', 'gỡ kho mẫu')).status).toBe(422);
  });
});
