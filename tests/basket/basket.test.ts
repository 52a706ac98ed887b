import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetRemovedSources } from '../../src/basket/change.ts';
import { basketItems } from '../../src/basket/schema.ts';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { file, settled } from '../support/filed.ts';
import { form, signIn, staffOffice, upload } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { NOTICE, type Paper, PLAN, paper } from '../support/papers.ts';

const QUOTE = 'quét tối thiểu 40.000 trang';

/** Three articles, each a passage of its own. */
const RULES: Paper = {
  ...PLAN,
  body: [
    'Điều 1. Trách nhiệm của Phòng Lưu trữ',
    'Phòng Lưu trữ quét tối thiểu 40.000 trang mỗi quý, kiểm tra chất lượng từng lô trước khi nhận.',
    'Điều 2. Trách nhiệm của Phòng Tổng hợp',
    'Phòng Tổng hợp rà soát danh mục hồ sơ trước ngày 15/12/2026 và báo cáo Chánh Văn phòng.',
    'Điều 3. Trách nhiệm của Phòng Quản trị',
    'Phòng Quản trị bố trí kho lạnh, máy quét và kinh phí theo dự toán được duyệt hằng năm.',
  ],
};

describe('the source basket', () => {
  let running: Running;
  let office: Awaited<ReturnType<typeof staffOffice>>;
  let khue: Awaited<ReturnType<typeof signIn>>;
  let hanh: typeof khue;
  const ids = { plan: '', notice: '' };
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    office = await staffOffice(running.portal.db);
    khue = await signIn(running.app, 'khue');
    hanh = await signIn(running.app, 'hanh');
    ids.plan = await file(khue, RULES, { key: 'all' });
    ids.notice = await file(khue, NOTICE, { key: 'all' });
    await settled(running);
  });
  afterAll(() => running?.close());

  const page = async (ask: typeof khue, path: string) => (await ask(path)).text();
  const basket = (ask = hanh) => page(ask, paths.basket());
  const badge = async (ask = hanh) =>
    /id="basket-count"[^>]*>(?:<span[^>]*>[^<]*<\/span>)?(\d*)/.exec(await page(ask, '/help'))?.[1];
  const post = (path: string, fields: Record<string, string> = {}) => hanh(path, form(fields));
  /** The passage that a search for these words shows first. */
  const passageOf = async (q: string) =>
    /name="(?:add|out)" value="(passage:[^"]+)"/.exec(await page(hanh, paths.search({ q })))?.[1] ??
    '';
  const itemWith = (html: string, text: string) => {
    const item = html.split('<li').find((part) => part.includes(text) && /basket\/\d+/.test(part));
    return Number(/basket\/(\d+)\/note/.exec(item ?? '')?.[1]);
  };
  const order = (html: string) =>
    [...html.matchAll(/id="citation-(\d+)"/g)].map(([, id]) => Number(id));

  it('takes a passage from the results and a document from its page, and counts on every page', async () => {
    expect(await badge()).toBe('');
    const back = paths.search({ q: QUOTE });
    const add = await passageOf(QUOTE);

    const sent = await post(paths.basket(), { add, back, of: 'Điều' });

    expect(sent.headers.get('location')).toBe(back);
    expect(await badge()).toBe('1');
    expect(await page(hanh, back)).toContain('Trong giỏ, bỏ ra');
    expect(await page(hanh, paths.document(ids.notice))).toContain(`document:${ids.notice}`);
    await post(paths.basket(), { add: `document:${ids.notice}`, back: paths.document(ids.notice) });
    await post(paths.basket(), { add }); // once is enough
    expect(await badge()).toBe('2');
    const shown = await basket();
    expect(shown).toContain(QUOTE);
    expect(shown).toMatch(/trang 1/);
    expect(shown).toContain('Kế hoạch số 31-KH/VPTU, ngày 05/10/2026');
    expect(shown).toContain('Cả văn bản');
  });

  it('is its person’s alone', async () => {
    const id = itemWith(await basket(), QUOTE);
    expect(id).toBeGreaterThan(0);
    expect(await basket(khue)).toContain('Giỏ chưa có nguồn nào');
    for (const what of ['note', 'remove', 'move', 'renew'] as const)
      await khue(paths.changeBasketItem(id, what), form({ note: 'của người khác' }));
    await khue(paths.clearBasket(), form({}));
    expect(await basket()).not.toContain('của người khác');
    expect(await badge()).toBe('2');
  });

  it('keeps a note with a source, as text', async () => {
    const id = itemWith(await basket(), QUOTE);
    await post(paths.changeBasketItem(id, 'note'), { note: 'dùng ở mục 2 <b>của tờ trình</b>' });
    expect(await basket()).toContain('dùng ở mục 2 &lt;b&gt;của tờ trình');
  });

  it('puts sources of one document together, and moves each, and the documents', async () => {
    await post(paths.basket(), { add: await passageOf('rà soát danh mục hồ sơ trước ngày') });
    const before = await basket();
    const [first, second, third] = order(before);
    expect(order(before)).toHaveLength(3);
    expect(before.indexOf('88-TB/VPTU')).toBeGreaterThan(before.indexOf('rà soát danh mục'));

    await post(paths.changeBasketItem(second ?? 0, 'move'), { direction: 'up' });
    expect(order(await basket())).toEqual([second, first, third]);
    await post(paths.changeBasketItem(second ?? 0, 'move'), { direction: 'up' }); // already first
    expect(order(await basket())).toEqual([second, first, third]);
    await post(paths.moveBasketDocument(ids.notice), { direction: 'up' });
    expect(order(await basket())).toEqual([third, second, first]);
  });

  it('gives back what was taken out, one source or all', async () => {
    const before = order(await basket());
    const gone = await post(paths.changeBasketItem(before[0] ?? 0, 'remove'));
    expect(await page(hanh, gone.headers.get('location') ?? '')).toContain('Hoàn tác');
    expect(order(await basket())).toEqual(before.slice(1));
    await post(paths.undoBasket());
    expect(order(await basket())).toEqual(before);

    await post(paths.clearBasket());
    expect(await badge()).toBe('');
    await post(paths.undoBasket());
    expect(order(await basket())).toEqual(before);
    expect(await basket()).toContain('của tờ trình');
  });

  it('says which passage a new version changed, and which it no longer has', async () => {
    const card = async () =>
      (await running.portal.db.select().from(documents).where(eq(documents.id, ids.plan)))[0];
    const changed = RULES.body.map((line) => line.replace('40.000', '45.000'));
    const content = await paper({
      ...RULES,
      body: changed.filter((line) => !/Điều 2|rà soát/.test(line)),
    });
    const revision = String((await card())?.revision);
    const files = [{ name: 'moi.docx', content }];
    const sent = await khue(paths.replaceFile(ids.plan), upload(files, { revision }));
    expect(sent.status).toBe(303);
    while ((await card())?.revision === Number(revision))
      await new Promise((r) => setTimeout(r, 100));

    const shown = await basket();

    expect(shown).toContain('Đoạn này đã sửa từ khi lấy');
    expect(shown).toContain(QUOTE); // the words of then
    expect(shown).toContain('không còn đoạn này');
    await post(paths.changeBasketItem(itemWith(shown, QUOTE), 'renew'));
    expect(await basket()).toContain('quét tối thiểu 45.000 trang');
    expect(await basket()).not.toContain('đã sửa từ khi lấy');
  });

  it('tells nothing of a document that was closed to its person, but that it cannot be read', async () => {
    const [row] = await running.portal.db
      .select()
      .from(documents)
      .where(eq(documents.id, ids.plan));
    const closed = form({ key: [`unit:${office.general}`], revision: String(row?.revision) });
    expect((await khue(paths.audience(ids.plan), closed)).status).toBe(303);

    const shown = await basket();

    expect(shown.match(/>Không còn đọc được</g)).toHaveLength(2);
    for (const told of ['31-KH/VPTU', '40.000', '45.000', 'lưu trữ giai đoạn', 'Điều'])
      expect(shown).not.toContain(told);
    expect(shown).toContain('của tờ trình'); // their own note
    const refused = await post(paths.basket(), { add: `document:${ids.plan}` });
    const absent = await post(paths.basket(), {
      add: 'document:00000000-0000-4000-8000-000000000000',
    });
    expect(refused.status).toBe(404);
    expect(await refused.text()).toBe(await absent.text());
  });

  it('holds two hundred sources and says so to the next', async () => {
    const { db } = running.portal;
    const personId = office.idOf('hanh');
    const { randomUUID } = await import('node:crypto');
    const words = { anchor: 'x', label: 'x', hash: 'x', quote: 'x', addedAt: new Date() };
    const rows = Array.from({ length: 197 }, (_, i) => ({
      ...words,
      personId,
      documentId: ids.notice,
      passageId: randomUUID(),
      place: 10 + i,
    }));
    await db.insert(basketItems).values(rows);
    expect(await badge()).toBe('200');
    const refused = await post(paths.basket(), { add: await passageOf('nạo vét kênh thoát nước') });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('đủ 200 nguồn');
    const again = await post(paths.basket(), { add: `document:${ids.notice}` });
    expect(again.status).toBe(303);
  });

  it('lets go for good of what was taken out a day ago', async () => {
    await post(paths.clearBasket());
    await forgetRemovedSources(running.portal.db, new Date(Date.now() + 1_000));
    await post(paths.undoBasket());
    expect(await badge()).toBe('');
  });

  it.each(['', 'passage:x', 'document:', 'passage:', 'x:y', "document:'; drop table"])(
    'refuses %j',
    async (add) => {
      expect((await post(paths.basket(), { add })).status).toBe(404);
    },
  );
});
