import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openModel } from '../../src/model/open.ts';
import { paths } from '../../src/paths.ts';
import {
  axeFindings,
  describeBrowser,
  openPage,
  screenshot,
  sidewaysScroll,
  startBrowser,
} from '../support/browser.ts';
import { file, indexed } from '../support/filed.ts';
import { isSilent, modelServer, says } from '../support/model-server.ts';
import { signIn } from '../support/office.ts';
import type { Paper } from '../support/papers.ts';
import { openSite, signInWith } from '../support/site.ts';

const RULE: Paper = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'BAN THƯỜNG VỤ'],
  number: '118-QĐ/TU',
  date: 'Lục Đầm, ngày 14 tháng 9 năm 2026',
  type: 'QUY ĐỊNH',
  title: 'về theo dõi, đôn đốc việc thực hiện nhiệm vụ',
  body: [
    'Điều 4. Gia hạn',
    'Mỗi nhiệm vụ được gia hạn không quá một lần.',
    'Điều 5. Hiệu lực',
    'Quy định này có hiệu lực từ ngày 15/9/2026.',
  ],
};
const QUESTION = 'Mỗi nhiệm vụ được gia hạn mấy lần?';
const SAID = [
  { text: 'Mỗi nhiệm vụ chỉ được gia hạn tối đa một lần.', sources: ['S1'] },
  { text: 'Mỗi nhiệm vụ được gia hạn ba lần.', sources: ['S1'] },
];

describeBrowser('questions and answers, on screen', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  let server: Awaited<ReturnType<typeof modelServer>>;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser, server] = await Promise.all([openSite(), startBrowser(), modelServer()]);
    await file(await signIn(site.app, 'khue'), RULE);
    await indexed(site.portal);
    await patient(40_000);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await site?.close();
  });

  const patient = async (patience: number) => {
    const settings = { ...server.address, name: 'thử', reach: 'inside' as const };
    site.portal.model = openModel({ ...settings, patience, context: 8_192 }, async () => {});
    await site.portal.model.tryOut();
  };
  const opened = async (window: { width?: number; dark?: boolean; script?: boolean }) => {
    const page = await openPage(browser, { baseURL: site.baseURL, ...window });
    await signInWith(page, 'khue', paths.answers());
    return page;
  };
  const asks = async (page: Page, text: string) => {
    await page.locator('#question').fill(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/answers\/[0-9a-f-]{36}$/);
  };
  const sound = async (page: Page, name: string) => {
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await screenshot(page, name);
  };

  it('sentences arrive as they are written, each once, and stay over a reload and a follow-up', async () => {
    server.does(says(SAID, 150));
    const page = await opened({});
    await sound(page, 'answers-asking');
    await asks(page, QUESTION);
    const answer = page.locator('#answer');

    await answer.getByText('tối đa một lần').waitFor({ timeout: 45_000 });
    expect(await answer.locator('.writing').count()).toBe(1); // the second one is still to come
    await sound(page, 'answers-writing');
    await page.reload();
    await answer.locator('.outcome.partly').waitFor({ timeout: 45_000 });
    expect(await answer.locator('s').textContent()).toContain('ba lần');
    expect(await answer.getByText('con số không có trong nguồn').count()).toBe(1);
    expect(await answer.locator('a[href="#nguon-1"]').count()).toBe(1);
    await sound(page, 'answers-partly');
    await page.reload();
    await page.waitForTimeout(600);
    expect(server.asked).toHaveLength(1);

    await asks(page, 'quy định đó ban hành ngày nào?');
    await page.getByText('Hiểu là: ').waitFor();
    expect(await answer.textContent()).toContain('14/9/2026');
    expect(server.asked).toHaveLength(1); // the record answers
    await page.context().close();
  }, 180_000);

  it('without script the page looks again by itself and works at 360 pixels', async () => {
    server.does(says(SAID.slice(0, 1), 100));
    const page = await opened({ script: false, width: 360 });
    await asks(page, QUESTION);
    await page.locator('.outcome.answered').waitFor({ timeout: 45_000 });
    expect(server.asked).toHaveLength(1);
    await screenshot(page, 'answers-360');
    await page.context().close();

    const narrow = await opened({ width: 360, dark: true });
    await asks(narrow, QUESTION);
    await narrow.locator('.outcome.answered').waitFor({ timeout: 45_000 });
    await sound(narrow, 'answers-360-dark');
    await narrow.context().close();
  }, 180_000);

  it('a silent model becomes a quotation that says so', async () => {
    await patient(1_500);
    server.does(isSilent);
    const page = await opened({});
    await asks(page, QUESTION);
    await page.getByText('Đang trả lời').waitFor();
    await page.locator('.outcome.unavailable').waitFor({ timeout: 45_000 });
    expect(await page.locator('#answer').textContent()).toContain('không quá một lần');
    await sound(page, 'answers-unavailable');
    await page.context().close();
  }, 180_000);

  it('an administrator sees how the model does, and stops it with one key', async () => {
    const page = await openPage(browser, { baseURL: site.baseURL });
    await signInWith(page, 'quantri', paths.administration());
    await page.getByRole('button', { name: 'Tắt mô hình ngay' }).press('Enter');
    await page.getByText('Đã tắt mô hình.').waitFor();
    await sound(page, 'administration-model');
    await page.getByRole('button', { name: 'Bật lại mô hình' }).press('Enter');
    await page.getByText('Đã bật lại mô hình.').waitFor();
    await page.context().close();
  });
});
