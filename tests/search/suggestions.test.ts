import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import {
  axeFindings,
  describeBrowser,
  openPage,
  screenshot,
  sidewaysScroll,
  startBrowser,
} from '../support/browser.ts';
import { openSite, signInWith } from '../support/site.ts';

describeBrowser('suggestions under the search box', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  let browser: Browser;
  const ids: string[] = [];
  beforeAll(async () => {
    site = await openSite();
    browser = await startBrowser();
    const titles = ['Phòng, chống lụt bão năm 2026', 'Phòng cháy, chữa cháy nhà trọ'];
    for (const [i, title] of titles.entries()) {
      const number = `${i + 11}-KH/TU`;
      const values = {
        type: 'Kế hoạch',
        number,
        title,
        origin: 'catalogue',
        audienceKeys: ['all'],
      } as const;
      const [row] = await site.portal.db
        .insert(documents)
        .values({ ...values, audienceKeys: [...values.audienceKeys] })
        .returning({ id: documents.id });
      ids.push(row?.id ?? '');
    }
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('are chosen with the arrows, opened with Enter, put away with Escape', async () => {
    const page = await openPage(browser, { baseURL: site.baseURL });
    await signInWith(page, 'khue');
    const box = page.getByRole('combobox', { name: 'Tìm trong kho văn bản' });
    await box.focus();
    await page.keyboard.type('phong ch');
    const options = page.getByRole('listbox', { name: 'Gợi ý' }).getByRole('option');
    await options.first().waitFor();

    expect(await options.count()).toBe(2);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${chosen}`).getAttribute('aria-selected')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'suggestions');

    await page.keyboard.press('Escape');
    expect(await options.first().isVisible()).toBe(false);
    expect(await box.inputValue()).toBe('phong ch');
    await page.keyboard.type('a');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${paths.document(ids[1] ?? '')}`);
    await page.context().close();
  });

  it('leave Enter to the search while none is chosen, and stay inside a narrow window', async () => {
    const page = await openPage(browser, { baseURL: site.baseURL, width: 360, dark: true });
    await signInWith(page, 'khue');
    await page.getByRole('combobox').fill('phong ch');
    await page.getByRole('option').first().waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=phong+ch');
    await page.context().close();
  });

  it('are simply not there without script', async () => {
    const page = await openPage(browser, { baseURL: site.baseURL, script: false });
    await signInWith(page, 'khue');
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.getByRole('searchbox').first().fill('phong chay');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=phong+chay');
    await page.context().close();
  });
});
