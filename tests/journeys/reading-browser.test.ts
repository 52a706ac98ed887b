import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { handIn } from '../support/hand-in.ts';
import { form, signIn } from '../support/office.ts';
import { PLAN, paper } from '../support/papers.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

const PDF = 'scripts/sample/archive/2026-07-30_105-QD-TU.pdf';

describeBrowser('an hour of reading', () => {
  let site: Journey;
  let pdf: string;
  let plan: string;
  beforeAll(async () => {
    site = await openJourney();
    pdf = await handIn(site, 'khue', { name: 'quyet-dinh.pdf', content: await readFile(PDF) });
    plan = await handIn(site, 'khue', { name: 'ke-hoach.docx', content: await paper(PLAN) });
    const [first = '', second = '', ...rest] = PLAN.body;
    const changed = { ...PLAN, body: [first, second.replace('vĩnh viễn', 'có thời hạn'), ...rest] };
    await handIn(
      site,
      'khue',
      { name: 'ke-hoach-2.docx', content: await paper(changed) },
      { action: paths.replaceFile(plan), revision: '1' },
    );
  }, 120_000);
  afterAll(() => site?.close());
  const open = async (window = {}) => {
    const page = await site.open(window);
    await signInWith(page, 'khue');
    return page;
  };
  const seen = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

  it('walks from hit to hit with n and p, from the place one came for', async () => {
    const page = await open();
    await page.goto(paths.document(plan, undefined, 'hồ sơ'));
    const marks = await page.locator('mark[id^="kq-"]').count();
    expect(marks).toBeGreaterThan(2);

    await page.keyboard.press('n');
    expect(await page.locator('[data-at]').innerText()).toBe(`Kết quả 1 trên ${marks}`);
    await page.keyboard.press('p');
    expect(await page.locator('mark.current').first().getAttribute('id')).toBe(`kq-${marks}`);
    expect(await seen(page, `#kq-${marks}`)).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('n'); // a letter, where one types
    expect(await page.locator('[data-at]').innerText()).toBe(`Kết quả ${marks} trên ${marks}`);
    await page.context().close();
  });

  it('goes from hit to hit by links where no script runs', async () => {
    const page = await open({ script: false });
    await page.goto(paths.document(plan, undefined, 'hồ sơ'));
    await page
      .getByRole('navigation', { name: 'Chỗ tìm thấy' })
      .getByText('2', { exact: true })
      .click();
    expect(new URL(page.url()).hash).toBe('#kq-2');
    expect(await seen(page, '#kq-2')).toBe(true);
    await page.context().close();
  });

  it('opens the picture of a page and boxes the passage whose number is pressed', async () => {
    const page = await open();
    await page.goto(paths.document(pdf));
    await page
      .getByRole('link', { name: /Ảnh trang/ })
      .first()
      .click();
    const image = page.locator('.leaf img');
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth), { timeout: 20_000 })
      .toBe(1000);

    await page.locator('.page-text .place p > a').first().click();

    const box = await page.locator('.boxes .cited').first().boundingBox();
    const leaf = await image.boundingBox();
    expect(box?.y).toBeGreaterThan(leaf?.y ?? 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan((leaf?.y ?? 0) + (leaf?.height ?? 0));
    await screenshot(page, 'printed-page');
    await page.context().close();
  });

  it('lays the two last versions side by side from the history', async () => {
    const page = await open();
    await page.goto(paths.history(plan));
    await page.getByRole('button', { name: 'So sánh' }).click();

    expect(await page.locator('.compared del').allInnerTexts()).toEqual(['vĩnh viễn']);
    expect(await page.locator('.compared ins').allInnerTexts()).toContain('có thời hạn');
    expect(await page.locator('.lede').innerText()).toMatch(/^Sửa 1 đoạn; \d+ đoạn giữ nguyên\.$/);
    await screenshot(page, 'compare');
    await page.context().close();
  });

  it('is clean for axe and fits 360 px, in light and dark, also at twice the size', async () => {
    const clerk = await signIn(site.app, 'khue');
    await handIn(site, 'khue', { name: 'thua.txt', content: 'Văn bản đưa nhầm, xin bỏ.' }).then(
      (id) =>
        clerk(paths.withdraw(id), form({ reason: 'Nhầm', confirmation: 'thu hồi', revision: '1' })),
    );
    const addresses = [
      paths.document(plan, undefined, 'hồ sơ'),
      paths.printedPage(pdf, 1, { q: 'quyết định' }),
      paths.printedPage(pdf, 1, { size: 'large' }),
      paths.printedPage(plan, 1),
      paths.compareVersions(plan, { from: 1, to: 2 }),
      paths.compareDocuments({ a: pdf, b: plan }),
      paths.documents({ type: 'Kế hoạch', field: 'none' }),
      paths.withdrawnDocuments(),
    ];
    const problems: string[] = [];
    for (const window of [{}, { width: 360, dark: true }, { width: 720 }]) {
      const page = await open(window);
      for (const address of addresses) {
        await page.goto(address);
        const found = [...(await axeFindings(page))];
        const overflow = await sidewaysScroll(page);
        if (overflow > 0) found.push(`${overflow} px too wide`);
        problems.push(...found.map((one) => `${address} ${JSON.stringify(window)}: ${one}`));
      }
      await page.context().close();
    }
    expect(problems).toEqual([]);
  }, 240_000); // 24 pages, each looked at by axe
});
