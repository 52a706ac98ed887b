import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { savedSearchHits } from '../../src/saved-searches/schema.ts';
import { file, settled } from '../support/filed.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { describeBoth, type Running, runPortal } from '../support/pairs.ts';
import { NOTICE, type Paper, PLAN } from '../support/papers.ts';

const numbered = (number: string, more: Partial<Paper> = {}): Paper => ({
  ...PLAN,
  number,
  ...more,
});

describeBoth('a saved search', (pair) => {
  let running: Running;
  let office: Awaited<ReturnType<typeof staffOffice>>;
  let khue: Awaited<ReturnType<typeof signIn>>; // an adviser, hands in for the unit
  let hanh: typeof khue; // a reader of another unit
  beforeAll(async () => {
    running = await runPortal(pair);
    office = await staffOffice(running.portal.db);
    khue = await signIn(running.app, 'khue');
    hanh = await signIn(running.app, 'hanh');
    await file(khue, PLAN, { key: 'all' });
    await file(khue, numbered('30-KH/VPTU'), { key: `unit:${office.general}` });
    await settled(running);
  });
  afterAll(() => running?.close());

  const page = async (ask: typeof khue, path: string) => (await ask(path)).text();
  const news = async (ask: typeof khue) =>
    /(\d+) kết quả mới/.exec(await page(ask, paths.today()))?.[1] ?? null;
  const card = async (number: string) => {
    const { db } = running.portal;
    return (await db.select().from(documents).where(eq(documents.number, number)))[0];
  };
  const save = async (ask: typeof khue, address: string, name = '') => {
    const sent = await ask(paths.savedSearches(), form({ address, name }));
    expect(sent.status).toBe(303);
    const list = await page(ask, paths.savedSearches());
    return Number(/\/saved-searches\/(\d+)"/.exec(list)?.[1]); // the latest first
  };

  it('is offered under the results with a name, and tells nothing of what was there', async () => {
    const results = await page(hanh, paths.search({ q: 'số hóa hồ sơ', type: 'Kế hoạch' }));
    expect(results).toContain('value="/search?q=');
    expect(results).toContain('value="số hóa hồ sơ, Kế hoạch"');

    const id = await save(hanh, paths.search({ q: 'số hóa hồ sơ', page: 3 }), 'Hồ sơ số');

    expect(await page(hanh, paths.savedSearch(id))).toContain('chưa có văn bản mới nào khớp');
    expect(await news(hanh)).toBeNull();
    expect(await page(hanh, paths.today())).toContain('Hồ sơ số');
  });

  it('tells of a document that came since, until its person has looked', async () => {
    await file(khue, numbered('32-KH/VPTU'), { key: 'all' });
    await file(khue, NOTICE, { key: 'all' }); // about something else
    await settled(running);

    expect(await news(hanh)).toBe('1');
    const list = await page(hanh, paths.savedSearches());
    const id = Number(/\/saved-searches\/(\d+)"/.exec(list)?.[1]);
    const shown = await page(hanh, paths.savedSearch(id));
    expect(shown).toContain('32-KH/VPTU');
    expect(shown).not.toContain('88-TB/VPTU');
    expect(shown).toContain('>Mới<');
    expect(await news(hanh)).toBeNull();
    expect(await page(hanh, paths.savedSearch(id))).not.toContain('>Mới<');
  });

  it('tells of no document that its person may not read, until it is opened to them', async () => {
    const id = await file(khue, numbered('33-KH/VPTU'), { key: `unit:${office.general}` });
    await settled(running);
    expect(await news(hanh)).toBeNull();

    const opened = form({ key: ['all'], revision: '1' });
    expect((await khue(paths.audience(id), opened)).status).toBe(303);
    await settled(running);

    expect(await news(hanh)).toBe('1');
  });

  it('forgets an alert as soon as the document may not be read', async () => {
    const row = await card('33-KH/VPTU');
    const taken = form({ key: [`unit:${office.general}`], revision: String(row?.revision) });
    expect((await khue(paths.audience(row?.id ?? ''), taken)).status).toBe(303);

    expect(await news(hanh)).toBeNull();
    const list = await page(hanh, paths.savedSearches());
    const id = Number(/\/saved-searches\/(\d+)"/.exec(list)?.[1]);
    expect(await page(hanh, paths.savedSearch(id))).not.toContain('33-KH/VPTU');
  });

  it('does not tell of an old document whose card was corrected', async () => {
    const old = await card('31-KH/VPTU');
    const fields = { title: 'Số hóa hồ sơ lưu trữ, bản sửa', number: '31-KH/VPTU' };
    const sent = form({ ...fields, type: 'Kế hoạch', revision: String(old?.revision) });
    expect((await khue(paths.editDocument(old?.id ?? ''), sent)).status).toBe(303);
    await settled(running);
    expect(await news(hanh)).toBeNull();
  });

  it('tells of an old document when it is opened, only to whom it was closed', async () => {
    const late = await save(khue, paths.search({ q: 'số hóa hồ sơ lưu trữ' }));
    const old = await card('30-KH/VPTU');
    const opened = form({ key: ['all'], revision: String(old?.revision) });
    expect((await khue(paths.audience(old?.id ?? ''), opened)).status).toBe(303);
    const since = await card('32-KH/VPTU'); // between the two searches; its card is corrected
    const fields = { title: 'Số hóa hồ sơ lưu trữ, bản sửa', number: '32-KH/VPTU' };
    const sent = form({ ...fields, type: 'Kế hoạch', revision: String(since?.revision) });
    expect((await khue(paths.editDocument(since?.id ?? ''), sent)).status).toBe(303);
    await settled(running);

    expect(await news(hanh)).toBe('1');
    const list = await page(hanh, paths.savedSearches());
    const id = Number(/\/saved-searches\/(\d+)"/.exec(list)?.[1]);
    expect(await page(hanh, paths.savedSearch(id))).toContain('30-KH/VPTU');
    const { db } = running.portal;
    const made = await db.select().from(savedSearchHits).where(eq(savedSearchHits.searchId, late));
    expect(made).toEqual([]);
  });

  it('is silent while it is paused, and takes no notice of that time afterwards', async () => {
    const list = await page(hanh, paths.savedSearches());
    const id = Number(/\/saved-searches\/(\d+)"/.exec(list)?.[1]);
    await hanh(paths.changeSavedSearch(id, 'pause'), form({}));
    expect(await page(hanh, paths.savedSearches())).toContain('Đang tạm dừng');
    await file(khue, numbered('34-KH/VPTU'), { key: 'all' });
    await settled(running);
    await hanh(paths.changeSavedSearch(id, 'resume'), form({}));
    await file(khue, numbered('35-KH/VPTU'), { key: 'all' });
    await settled(running);

    const shown = await page(hanh, paths.savedSearch(id));
    expect(shown).toContain('35-KH/VPTU');
    expect(shown).not.toContain('34-KH/VPTU');
  });

  it('can be renamed, removed and brought back, by nobody else', async () => {
    const id = await save(hanh, paths.search({ q: 'kênh thoát nước' }));
    for (const what of ['pause', 'remove'] as const)
      expect((await khue(paths.changeSavedSearch(id, what), form({}))).status).toBe(404);
    expect((await khue(paths.savedSearch(id))).status).toBe(404);
    expect((await khue(paths.savedSearch(id), form({ name: 'Của tôi' }))).status).toBe(404);

    await hanh(paths.savedSearch(id), form({ name: 'Chống ngập' }));
    expect(await page(hanh, paths.savedSearches())).toContain('Chống ngập');
    const gone = await hanh(paths.changeSavedSearch(id, 'remove'), form({}));
    const after = await page(hanh, gone.headers.get('location') ?? '');
    expect(after).not.toContain('Chống ngập');
    expect(after).toContain('Hoàn tác');
    await hanh(paths.changeSavedSearch(id, 'restore'), form({}));
    expect(await page(hanh, paths.savedSearches())).toContain('Chống ngập');
  });

  it('makes no alert for somebody whose account is locked', async () => {
    const le = await signIn(running.app, 'le');
    const id = await save(le, paths.search({ q: 'số hóa hồ sơ' }));
    const admin = await signIn(running.app, 'quantri');
    await admin(paths.disablePerson(office.idOf('le')), form({}));
    await file(khue, numbered('36-KH/VPTU'), { key: 'all' });
    await settled(running);

    const { db } = running.portal;
    const made = await db.select().from(savedSearchHits).where(eq(savedSearchHits.searchId, id));
    expect(made).toEqual([]);
    expect((await db.select().from(savedSearchHits)).length).toBeGreaterThan(2);
  });

  it('is refused without a question, and kept once however often it is saved', async () => {
    for (const address of ['', '/search', '/search?q=%20', 'https://example.com', '%%%'])
      expect((await khue(paths.savedSearches(), form({ address }))).status).toBe(422);
    const first = await save(khue, paths.search({ q: 'nạo vét kênh' }));
    expect(await save(khue, paths.search({ q: 'nạo vét kênh', page: 2 }))).toBe(first);
  });
});
