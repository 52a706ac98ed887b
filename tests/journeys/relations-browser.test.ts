import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { relations } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { file, settled } from '../support/filed.ts';
import { signIn } from '../support/office.ts';
import type { Paper } from '../support/papers.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

const RULE: Paper = {
  issuer: ['ĐẢNG BỘ THÀNH PHỐ LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '12-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 3 năm 2024',
  type: 'QUY ĐỊNH',
  title: 'Chế độ trực của Văn phòng Thành ủy',
  body: ['Điều 1. Ca ngày từ 7 giờ đến 17 giờ.', 'Điều 2. Ca đêm có một người, ghi sổ đầy đủ.'],
};
const AMENDING: Paper = {
  ...RULE,
  number: '40-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  title: 'Sửa đổi Quy định về chế độ trực',
  body: [
    'Căn cứ Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư,',
    'Điều 1. Sửa đổi Điều 2 của Quy định số 12-QĐ/VPTU, ngày 05/3/2024: ca đêm có hai người trực.',
    'Điều 2. Giao Phòng Tổng hợp chủ trì, phối hợp với Phòng Lưu trữ lập lịch trực, xong trước ngày 15/12/2026.',
    'Điều 3. Quy định này có hiệu lực từ ngày 01/11/2026.',
  ],
};

describeBrowser('papers and what they do to each other, on screen', () => {
  let site: Journey;
  let [rule, amending] = ['', ''];
  beforeAll(async () => {
    site = await openJourney();
    const clerk = await signIn(site.app, 'le');
    rule = await file(clerk, RULE);
    amending = await file(clerk, AMENDING);
    await settled(site);
  }, 120_000);
  afterAll(() => site?.close());

  const open = async (window = {}) => {
    const page = await site.open(window);
    await signInWith(page, 'le');
    return page;
  };
  const screens = () => [
    ['document', paths.document(amending, undefined, '12-QĐ/VPTU')],
    ['relations', paths.relations(amending)],
    ['related', paths.relations(rule)],
    ['impact', paths.impact(rule)],
    ['no-impact', paths.impact(amending)],
    ['proposals', paths.proposals({ kind: 'amends' })],
    ['tasks', paths.proposals({ kind: 'task' })],
    ['none', paths.proposals({ kind: 'guides' })],
  ];
  const looked = async (page: Page, look: string) => {
    for (const [name, path] of screens()) {
      await page.goto(path ?? '');
      await screenshot(page, `relations-${name}-${look}`);
      expect([name, await axeFindings(page)]).toEqual([name, []]);
      expect([name, await sidewaysScroll(page)]).toEqual([name, 0]);
    }
  };
  const states = async () =>
    (
      await site.portal.db
        .select({ state: relations.state })
        .from(relations)
        .where(eq(relations.kind, 'amends'))
    ).map(({ state }) => state);

  it('are clean on a wide screen, in the dark and at 360 pixels', async () => {
    await looked(await open(), 'wide');
    await looked(await open({ dark: true }), 'dark');
    await looked(await open({ width: 360 }), 'narrow');
  });

  it('lead from paper to paper by the keyboard, in the drawing as in the text', async () => {
    const page = await open();
    await page.goto(paths.relations(rule));
    await page.locator('.graph a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === paths.document(amending));
    await page.locator('a.called').first().press('Enter');
    await page.waitForURL((url) => url.pathname === paths.document(rule));
  });

  it('are decided with one key each, and taken back', async () => {
    const page = await open();
    await page.goto(paths.proposals({ kind: 'amends' }));
    const total = (await states()).length;
    await page.keyboard.press('x');
    await page.getByText('Đã xác nhận.').waitFor();
    expect((await states()).filter((state) => state === 'confirmed')).toHaveLength(1);
    await page.keyboard.press('z');
    await page.getByText('Đã hoàn tác').waitFor();
    expect(await states()).toEqual(Array(total).fill('proposed'));
    await page.keyboard.press('b');
    await page.getByText('Đã bác.').waitFor();
    expect((await states()).filter((state) => state === 'rejected')).toHaveLength(1);
    await page.keyboard.press('z');
    await page.getByText('Đã hoàn tác').waitFor();

    await page.goto(paths.proposals());
    const first = await page.locator('#in-hand').textContent();
    await page.keyboard.press('s');
    await page.waitForURL((url) => url.searchParams.has('at'));
    expect(await page.locator('#in-hand').textContent()).not.toBe(first);
  });

  it('are decided without script', async () => {
    const page = await open({ script: false });
    await page.goto(paths.proposals({ kind: 'amends' }));
    await page.getByRole('button', { name: /^Xác nhận/ }).click();
    await page.getByText('Đã xác nhận.').waitFor();
    await page.goto(paths.relations(rule));
    expect(await page.locator('#confirmed').textContent()).toBe('Đã xác nhận');
    expect(await page.locator('.timeline').textContent()).toContain('Được sửa đổi, bổ sung');
  });
});
