import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { file, settled } from '../support/filed.ts';
import { signIn } from '../support/office.ts';
import { NOTICE, PLAN } from '../support/papers.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

describeBrowser('what a person keeps', () => {
  let site: Journey;
  let khue: Awaited<ReturnType<typeof signIn>>;
  beforeAll(async () => {
    await mkdir('tests/screenshots', { recursive: true });
    site = await openJourney();
    khue = await signIn(site.app, 'khue');
    for (const one of [PLAN, NOTICE]) await file(khue, one, { key: 'all' });
    await settled(site);
  });
  afterAll(() => site?.close());
  const open: Journey['open'] = (window) => site.open(window);
  const count = (page: Page) => page.locator('#basket-count').innerText();

  it('goes into the basket and out of it without leaving the results', async () => {
    const page = await open();
    await signInWith(page, 'hanh', paths.search({ q: 'hồ sơ lưu trữ' }));
    const button = page
      .locator('.result')
      .first()
      .getByRole('button', { name: /Vào giỏ nguồn/ });
    await button.focus();
    await page.keyboard.press('Enter');
    const held = page
      .locator('.result')
      .first()
      .getByRole('button', { name: /Trong giỏ/ });
    await held.waitFor();
    expect(await count(page)).toContain('1');
    expect(await held.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/search');
    await screenshot(page, 'keeping-search');
    await page.keyboard.press('Enter');
    await button.waitFor();
    expect(await count(page)).not.toContain('1');
    await button.click();
    await held.waitFor();

    await page.getByRole('button', { name: 'Lưu tìm kiếm' }).click();
    await page.getByText('Đã lưu:').waitFor();
    expect(await page.locator('.result').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('takes passages from a document while it is read', async () => {
    const page = await open();
    await signInWith(page, 'hanh', paths.search({ q: '88-TB/VPTU' }));
    await page.locator('.exact a').first().click();
    const sign = page.getByRole('button', { name: /^Cho vào giỏ nguồn/ }).first();
    await sign.focus();
    await screenshot(page, 'keeping-document');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Bỏ khỏi giỏ nguồn/ }).waitFor();
    expect(await count(page)).toContain('2');
    await page.getByRole('button', { name: /Vào giỏ nguồn.*cả văn bản/ }).click();
    await page.getByRole('button', { name: /Trong giỏ.*cả văn bản/ }).waitFor();
    expect(await count(page)).toContain('3');
    await page.context().close();
  });

  it('works without script, and comes back to the very place', async () => {
    const page = await open({ script: false });
    await signInWith(page, 'nguyen', paths.search({ q: 'hồ sơ lưu trữ' }));
    await page
      .getByRole('button', { name: /Vào giỏ nguồn/ })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toBe('/search');
    await page
      .getByRole('button', { name: /Trong giỏ/ })
      .first()
      .waitFor();
    await page.goto(paths.search({ q: 'nạo vét kênh thoát nước' }));
    await page.locator('.result h2 a').first().click();
    await page
      .getByRole('button', { name: /^Cho vào giỏ nguồn/ })
      .first()
      .click({ force: true });
    expect(new URL(page.url()).hash).not.toBe('');
    await page.goto(paths.basket());
    await page.getByLabel('Ghi chú của tôi').first().fill('cho tờ trình');
    await page.getByRole('button', { name: 'Lưu ghi chú' }).first().click();
    expect(await page.getByLabel('Ghi chú của tôi').first().inputValue()).toBe('cho tờ trình');
    await page.getByRole('button', { name: 'Bỏ mọi nguồn' }).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await page.getByLabel('Ghi chú của tôi').first().inputValue()).toBe('cho tờ trình');
    await page.goto(paths.search({ q: 'hồ sơ lưu trữ' }));
    await page.getByRole('button', { name: 'Lưu tìm kiếm' }).click();
    await page.getByText('Đã lưu tìm kiếm.').waitFor();
    await screenshot(page, 'keeping-no-script');
    await page.context().close();
  });

  it('downloads a list under its Vietnamese name', async () => {
    const page = await open();
    await signInWith(page, 'hanh', paths.search({ q: 'hồ sơ lưu trữ' }));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Kết quả tìm hồ sơ lưu trữ, .*\.xlsx$/);
    await page.context().close();
  });

  it('tells of news on Hôm nay, on pages that are clean, narrow and dark', async () => {
    await file(khue, { ...PLAN, number: '41-KH/VPTU' }, { key: 'all' });
    await settled(site);
    const wide = await open();
    const narrow = await open({ width: 360, dark: true });
    await signInWith(wide, 'hanh');
    await signInWith(narrow, 'hanh');
    await wide.getByText('1 kết quả mới').waitFor();
    const found = await wide.locator('#saved ~ ul a').first().getAttribute('href');
    const problems: string[] = [];
    const kept = [
      paths.today(),
      paths.savedSearches(),
      paths.basket(),
      found ?? '',
      paths.documents(),
    ];
    const searched = paths.search({ q: 'hồ sơ lưu trữ' });
    for (const [i, address] of [...kept, searched].entries())
      for (const [size, page] of [
        ['wide', wide],
        ['narrow', narrow],
      ] as const)
        problems.push(...(await faults(page, address, `keeping-${i}-${size}`)));
    expect(problems).toEqual([]);
    await narrow.context().close();
    await wide.context().close();
  }, 120_000);

  it('lists the questions that found nothing', async () => {
    const page = await open({ width: 360 });
    await signInWith(page, 'quantri', paths.search({ q: 'xyzt không có gì cả qwrt' }));
    await page.goto(paths.unanswered());
    expect(await page.locator('table').innerText()).toContain('xyzt không có gì cả qwrt');
    expect(await faults(page, paths.unanswered(), 'keeping-unanswered')).toEqual([]);
    await page.context().close();
  });
});

async function faults(page: Page, address: string, name: string): Promise<string[]> {
  await page.goto(address);
  await screenshot(page, name);
  const overflow = await sidewaysScroll(page);
  const found = [
    ...(await axeFindings(page)),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
  ];
  return found.map((problem) => `${address}: ${problem}`);
}
