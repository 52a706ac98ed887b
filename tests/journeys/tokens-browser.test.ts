import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { PASSWORD } from '../support/office.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

describeBrowser('a token for a program', () => {
  let site: Journey;
  beforeAll(async () => {
    site = await openJourney();
  });
  afterAll(() => site?.close());
  const open: Journey['open'] = (window) => site.open(window);

  async function sound(page: Page, name: string) {
    await screenshot(page, name);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  }

  it('is made by keyboard without script, used, and revoked', async () => {
    const page = await open({ script: false });
    await signInWith(page, 'khue', paths.account());
    await page.getByRole('link', { name: 'Mã truy cập API' }).press('Enter');
    await page.getByLabel('Dùng vào việc gì').focus();
    await page.keyboard.type('máy quét');
    for (const key of ['Tab', 'Tab', 'Space', 'Tab', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    const token = await page.getByLabel('Mã vừa tạo').inputValue();
    const bearer = { authorization: `Bearer ${token}` };
    const ask = () => fetch(site.baseURL + paths.apiSearch({ q: 'a' }), { headers: bearer });

    expect((await ask()).status).toBe(200);
    await page.goto(paths.tokens());
    expect(await page.locator('main').innerText()).toContain('đọc, gửi tệp');
    expect(await page.locator('main').innerText()).toContain('dùng gần nhất');
    await page.getByRole('button', { name: 'Thu hồi mã máy quét' }).press('Enter');
    expect(await page.locator('main').innerText()).toContain('Đã thu hồi mã.');
    expect((await ask()).status).toBe(401);
    await page.context().close();
  });

  it.each([
    ['wide', {}],
    ['dark', { dark: true }],
    ['narrow', { width: 360 }],
  ])(
    'has pages that are sound: %s',
    async (name, window) => {
      const page = await open(window);
      await signInWith(page, 'khue', paths.tokens());
      await page.getByLabel('Dùng vào việc gì').fill(`máy ${name}`);
      await page.getByLabel('Mật khẩu của đồng chí').fill(PASSWORD);
      await page.getByRole('button', { name: 'Tạo mã' }).click();
      await page.getByLabel('Mã vừa tạo').waitFor();
      await sound(page, `tokens-${name}`);
      await page.getByLabel('Dùng vào việc gì').fill('máy khác');
      await page.getByLabel('Mật khẩu của đồng chí').fill('sai');
      await page.getByRole('button', { name: 'Tạo mã' }).click();
      await page.getByText('Mật khẩu không đúng.').waitFor();
      await sound(page, `tokens-wrong-${name}`);
      await page.goto(paths.apiHelp());
      await sound(page, `api-${name}`);
      await page.goto(paths.account());
      await sound(page, `account-${name}`);
      await page.context().close();
    },
    180_000,
  );
});
