import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openModel } from '../../src/model/open.ts';
import { paths } from '../../src/paths.ts';
import { sentences } from '../../src/text/sentences.ts';
import { LETTER, RULE } from '../drafts/papers.ts';
import {
  axeFindings,
  describeBrowser,
  openPage,
  screenshot,
  sidewaysScroll,
  startBrowser,
} from '../support/browser.ts';
import { file, indexed } from '../support/filed.ts';
import { modelServer, type Reply } from '../support/model-server.ts';
import { form, signIn } from '../support/office.ts';
import { type SectionAsked, writes } from '../support/section-asked.ts';
import { openSite, signInWith } from '../support/site.ts';

const RULE_SAID = 'Mỗi nhiệm vụ chỉ được gia hạn tối đa một lần.';

/** Word for word, but for the rule; one sentence is not so. */
const said = ({ passages, most }: SectionAsked): Reply[] =>
  passages
    .flatMap(({ token, text }) =>
      sentences(text)
        .filter((one) => one.text.split(' ').length > 8)
        .map((one) => ({ text: one.text, sources: [token] })),
    )
    .map((one) => (/một lần/.test(one.text) ? { ...one, text: RULE_SAID } : one))
    .slice(0, most - 1)
    .concat({ text: 'Mỗi nhiệm vụ được gia hạn ba lần.', sources: [passages[0]?.token ?? 'S1'] });

describeBrowser('a draft that a model writes, on screen', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  let server: Awaited<ReturnType<typeof modelServer>>;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser, server] = await Promise.all([openSite(), startBrowser(), modelServer()]);
    const khue = await signIn(site.app, 'khue');
    for (const one of [RULE, LETTER]) {
      const id = await file(khue, one, { key: 'all' });
      await khue(paths.basket(), form({ add: `document:${id}` }));
    }
    await indexed(site.portal);
    const settings = { ...server.address, name: 'thử', reach: 'inside' as const };
    site.portal.model = openModel(
      { ...settings, patience: 40_000, context: 8_192 },
      async () => {},
    );
    await site.portal.model.tryOut();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await site?.close();
  });

  const opened = async (window: { width?: number; dark?: boolean; script?: boolean } = {}) => {
    const page = await openPage(browser, { baseURL: site.baseURL, ...window });
    await signInWith(page, 'khue', paths.newDraft());
    await page
      .getByLabel('Nhiệm vụ, trong một câu')
      .fill('Xin ý kiến về việc gia hạn số hóa hồ sơ');
    await page.getByLabel('Viết bằng mô hình').check();
    return page;
  };

  it('sections arrive in their places while it is written, and one that is being typed stays', async () => {
    server.does(writes(said, 60));
    const page = await opened();
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'drafts-new-model');
    await page.getByRole('button', { name: 'Soạn' }).press('Enter');
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);

    const basis = page.locator('#muc-can-cu');
    const row = page.locator('#viet-can-cu');
    await row.getByText('Đang viết:').waitFor({ timeout: 45_000 });
    server.does(writes(said, 600)); // the next section takes its time
    await basis.getByText(RULE_SAID).waitFor({ timeout: 45_000 });
    expect(await page.getByText('Mô hình đã viết xong.').count()).toBe(0); // others are still to come
    expect(await basis.locator('s').textContent()).toContain('ba lần');
    const draft = new URL(page.url()).pathname;

    await page.goto(`${draft}?edit=tinh-hinh#muc-tinh-hinh`);
    const box = page.locator('#muc-tinh-hinh textarea');
    await box.fill('Tôi đang gõ dở');
    await page.getByText('Đã lưu').first().waitFor();
    await screenshot(page, 'drafts-writing');
    expect(await axeFindings(page)).toEqual([]);
    server.does(writes(said, 20));
    await page.getByText('Mô hình đã viết xong.').waitFor({ timeout: 90_000 });
    expect(await box.inputValue()).toBe('Tôi đang gõ dở');

    await page.goto(draft);
    expect(await page.locator('#muc-tinh-hinh').innerText()).toContain('Tôi đang gõ dở');
    expect(await page.locator('#viet-tinh-hinh').textContent()).toContain('bản');
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await screenshot(page, 'drafts-written');
    const calls = server.asked.length;
    await page.reload();
    expect(server.asked).toHaveLength(calls);

    if (!(await row.isVisible())) await page.getByText('Mô hình đã viết xong.').click();
    await row.getByRole('button', { name: /Viết lại mục này/ }).press('Enter');
    await expect.poll(() => server.asked.length, { timeout: 45_000 }).toBe(calls + 1);
    await page.getByText('Mô hình đã viết xong.').waitFor({ timeout: 45_000 });
    await page.context().close();
  }, 240_000);

  it('without script the page looks again by itself, at 360 pixels', async () => {
    server.does(writes(said, 20));
    const page = await opened({ script: false, width: 360, dark: true });
    await page.getByRole('button', { name: 'Soạn' }).press('Enter');
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
    await page.getByText('Mô hình đã viết xong.').waitFor({
      timeout: 60_000,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 360)).toBe(
      360,
    );
    await screenshot(page, 'drafts-written-360');
    await page.context().close();
  }, 180_000);
});
