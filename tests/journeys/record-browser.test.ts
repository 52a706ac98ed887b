import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { file, settled } from '../support/filed.ts';
import { signIn } from '../support/office.ts';
import { PLAN } from '../support/papers.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

describeBrowser('the record and the second step', () => {
  let site: Journey;
  let plan: string;
  beforeAll(async () => {
    site = await openJourney();
    plan = await file(await signIn(site.app, 'khue'), PLAN, { key: 'all' });
    await settled(site);
  });
  afterAll(() => site?.close());
  const open: Journey['open'] = (window) => site.open(window);
  const isSound = async (page: Page, name: string) => {
    await screenshot(page, name);
    if (name.endsWith('no-script')) return; // axe is a script
    expect(await axeFindings(page), name).toEqual([]);
    expect(await sidewaysScroll(page), name).toBe(0);
  };

  it('is read and narrowed without script, on a narrow screen, in the light and in the dark', {
    timeout: 180_000,
  }, async () => {
    for (const [window, name] of [
      [{ width: 360 }, 'narrow'],
      [{ script: false, width: 360 }, 'no-script'],
      [{ dark: true }, 'dark'],
    ] as const) {
      const page = await open(window);
      await signInWith(page, 'quantri', paths.document(plan));
      await page.goto(paths.audit());
      await isSound(page, `audit-${name}`);
      await page.getByLabel('Việc').selectOption({ label: 'Đăng nhập' });
      await page.getByRole('button', { name: 'Lọc', exact: true }).click();
      expect(new URL(page.url()).searchParams.get('kind')).toBe('sign-in');
      expect(await page.locator('tbody th').allTextContents()).toContain('Đăng nhập bằng mật khẩu');
      await page.goto(paths.ownRecord());
      expect(await page.locator('tbody').innerText()).toContain('31-KH/VPTU');
      await isSound(page, `own-record-${name}`);
      await page.context().close();
    }
  });

  it.each([
    ['hanh', true],
    ['le', false],
  ])(
    'is set up and asked for on a narrow screen (%s, script: %s)',
    { timeout: 180_000 },
    async (login, script) => {
      const page = await open({ script, width: 360 });
      const named = (name: string) => (script ? name : `${name}-no-script`);
      await signInWith(page, login, paths.account());
      await isSound(page, named('account'));
      await page.getByRole('link', { name: 'Bật xác minh hai bước' }).click();
      await isSound(page, named('second-factor'));
      const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '');
      await page.getByLabel('Mã xác minh').fill(await generate({ secret }));
      await page.getByRole('button', { name: 'Bật xác minh hai bước' }).click();
      expect(await page.locator('.codes code').count()).toBe(10);
      const code = await page.locator('.codes code').first().innerText();
      await isSound(page, named('recovery-codes'));
      await page.goto(paths.setUpSecondFactor());
      await isSound(page, named('second-factor-in-force'));
      await page.goto(paths.account());
      await page.getByRole('button', { name: 'Đăng xuất' }).first().click();
      await signInWith(page, login, paths.basket());
      expect(new URL(page.url()).pathname).toBe('/sign-in/code');
      await isSound(page, named('code'));
      await page.getByLabel('Mã xác minh').fill(code);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${paths.basket()}`);
      await page.context().close();
    },
  );

  it('notes that a document was printed', async () => {
    const page = await open();
    await signInWith(page, 'khue', paths.document(plan));
    await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    await page.waitForTimeout(1_000);
    await page.goto(paths.ownRecord({ kind: 'print' }));
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(['In']);
    await page.context().close();
  });
});
