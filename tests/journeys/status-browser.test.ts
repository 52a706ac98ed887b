import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documents, passages, relations } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { queueAll } from '../../src/search/feed.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { file, settled } from '../support/filed.ts';
import { form, signIn } from '../support/office.ts';
import type { Paper } from '../support/papers.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

const RULE: Paper = {
  issuer: ['ĐẢNG BỘ THÀNH PHỐ LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '12-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 3 năm 2024',
  type: 'QUY ĐỊNH',
  title: 'Chế độ trực của Văn phòng Thành ủy',
  body: [
    'Điều 1. Phạm vi',
    'Quy định này áp dụng cho mọi phòng của Văn phòng và những người được phân công trực.',
    'Điều 2. Ca trực',
    '1. Ca ngày từ 7 giờ đến 17 giờ, mỗi ca có ít nhất hai người, một người là lãnh đạo phòng.',
    '2. Ca đêm từ 17 giờ đến 7 giờ hôm sau, mỗi ca có một người, ghi sổ giao ca đầy đủ.',
    'Điều 3. Quy định này có hiệu lực từ ngày 10/3/2024.',
    'CHÁNH VĂN PHÒNG',
    'Trần Thị Mai Lan',
  ],
};
const AMENDING: Paper = {
  ...RULE,
  number: '40-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  title: 'Sửa đổi Quy định về chế độ trực',
  body: [
    'Điều 1. Sửa đổi khoản 2 Điều 2 của Quy định số 12-QĐ/VPTU, ngày 05/3/2024: ca đêm có hai người trực.',
    'Điều 2. Quy định này có hiệu lực từ ngày 01/11/2026.',
    'CHÁNH VĂN PHÒNG',
    'Trần Thị Mai Lan',
  ],
};

describeBrowser('how a paper stands, on screen', () => {
  let site: Journey;
  let rule = '';
  beforeAll(async () => {
    site = await openJourney();
    const clerk = await signIn(site.app, 'le');
    rule = await file(clerk, RULE);
    const amending = await file(clerk, AMENDING);
    const { db } = site.portal;
    const [said] = await db
      .select()
      .from(passages)
      .where(eq(passages.documentId, amending))
      .limit(1);
    await db.delete(relations);
    await db.insert(relations).values({
      ...{ statedIn: amending, subjectId: amending, objectId: rule, kind: 'amends' },
      ...{ otherNumber: RULE.number, provision: 'khoản 2 Điều 2', passageId: said?.id ?? null },
      ...{ origin: 'text', state: 'confirmed' },
    });
    await db.insert(documents).values({
      ...{ type: 'Quy định', number: '12-QĐ/VPTU', numberKey: '12-qd/vptu', numberState: 'read' },
      ...{ title: 'Chế độ trực của văn phòng khóa trước', issuedOn: '2016-01-04' },
      ...{ origin: 'catalogue', audienceKeys: ['all'], expiresOn: '2024-03-09' },
    });
    await clerk(paths.basket(), form({ add: `document:${rule}`, back: '/' }));
    await queueAll(db);
    await settled(site);
  }, 120_000);
  afterAll(() => site?.close());

  const open = async (window = {}) => {
    const page = await site.open(window);
    await signInWith(page, 'le');
    return page;
  };
  const screens = () => [
    ['document', paths.document(rule)],
    ['record', paths.recordStatus(rule)],
    ['choice', paths.documents({ number: '12-QĐ/VPTU' })],
    ['library', paths.documents()],
    ['search', paths.search({ q: '12-QĐ/VPTU ngày 05/3/2024', on: '2026-12-01' })],
    ['several', paths.search({ q: '12-QĐ/VPTU' })],
    ['missing', paths.search({ q: 'so 12 bc vptu nam 2026' })],
    ['basket', paths.basket()],
    ['compare', paths.compareDocuments({ a: rule, b: rule })],
  ];
  const looked = async (page: Page, look: string) => {
    for (const [name, path] of screens()) {
      await page.goto(path ?? '');
      await screenshot(page, `status-${name}-${look}`);
      expect([name, await axeFindings(page)]).toEqual([name, []]);
      expect([name, await sidewaysScroll(page)]).toEqual([name, 0]);
    }
  };

  it('is clean on a wide screen, in the dark and at 360 pixels', async () => {
    await looked(await open(), 'wide');
    await looked(await open({ dark: true }), 'dark');
    await looked(await open({ width: 360 }), 'narrow');
  });

  it('is told for another day, and only what is in force is shown, without script', async () => {
    const page = await open({ script: false });
    await page.goto(paths.document(rule));
    expect(await page.locator('h1 + .status').textContent()).toBe('Hiệu lực một phần');
    await page.getByLabel('Hiệu lực tính đến ngày').fill('2025-01-01');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    expect(await page.locator('h1 + .status').textContent()).toBe('Còn hiệu lực');

    await page.goto(paths.search({ q: 'chế độ trực' }));
    expect(await page.locator('.result').count()).toBe(3);
    await page.getByLabel('Chỉ còn hiệu lực').check();
    await page.getByRole('button', { name: 'Áp dụng' }).click();
    expect(await page.locator('.result').count()).toBe(2);
  });

  it('is recorded by keyboard alone, and taken back', async () => {
    const page = await open();
    await page.goto(paths.recordStatus(rule));
    await page.getByLabel('Tình trạng').selectOption('Hết hiệu lực');
    await page.getByLabel('Từ ngày').focus();
    await page.keyboard.type('01/11/2026');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Thông báo của Thường trực');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi nhận. Nếu nhầm').waitFor();
    expect(await page.locator('.status').first().textContent()).toBe('Hết hiệu lực');
    await page.getByRole('button', { name: /Bỏ ghi nhận/ }).press('Enter');
    await page.getByText('Đã bỏ ghi nhận').waitFor();
    expect(await page.locator('.status').first().textContent()).toBe('Hiệu lực một phần');
  });
});
