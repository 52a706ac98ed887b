import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { file, settled } from '../support/filed.ts';
import { signIn } from '../support/office.ts';
import { PLAN } from '../support/papers.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

describeBrowser('what one may no longer read', () => {
  let site: Journey;
  let paper: string;
  beforeAll(async () => {
    await mkdir('tests/screenshots', { recursive: true });
    site = await openJourney();
    const khue = await signIn(site.app, 'khue');
    paper = await file(khue, PLAN, { key: 'all' });
    await settled(site);
  }, 400_000);
  afterAll(() => site?.close());
  const open: Journey['open'] = (window) => site.open(window);

  it('does not come back with the Back button, neither after signing out nor after a withdrawal', async () => {
    const page = await open();
    await signInWith(page, 'hanh', paths.document(paper));
    await page.getByText('40.000 trang').first().waitFor();
    await page.goto(paths.account());
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/sign-in/);
    await page.goBack();
    await page.goBack().catch(() => {});
    expect(await page.content()).not.toContain('40.000 trang');

    await signInWith(page, 'hanh', paths.document(paper));
    await page.getByText('40.000 trang').first().waitFor();
    await page.goto(paths.account());
    await withdraw();
    await page.goBack();
    expect(page.url()).toContain(paper);
    expect(await page.content()).not.toContain('40.000 trang');
    await page.context().close();
  }, 200_000);

  it('is lent with the keyboard alone, on pages that are clean, narrow and dark', async () => {
    const wide = await open();
    await signInWith(wide, 'nguyen', paths.delegations());
    await wide
      .getByLabel('Quyền đọc của')
      .selectOption({ label: 'Đồng chí khue (Phòng Tổng hợp)' });
    await wide
      .getByLabel('Người đọc thay')
      .selectOption({ label: 'Đồng chí hanh (Phòng Lưu trữ)' });
    const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
    await wide.getByLabel('Từ ngày').fill(day);
    await wide.getByLabel('Đến hết ngày').fill(day);
    await wide.keyboard.press('Enter');
    await wide.getByText('Đồng chí hanh đọc thay Đồng chí khue').first().waitFor();

    const narrow = await open({ width: 360, dark: true });
    await signInWith(narrow, 'hanh', paths.account());
    await narrow.getByText('Đồng chí hanh đọc thay Đồng chí khue').first().waitFor();
    const boss = await open({ width: 360, dark: true });
    await signInWith(boss, 'quantri', paths.administration());
    const problems = [
      ...(await faults(wide, paths.delegations(), 'delegations-wide')),
      ...(await faults(narrow, paths.account(), 'delegations-account')),
      ...(await faults(boss, paths.delegations(), 'delegations-narrow')),
      ...(await faults(boss, paths.administration(), 'administration-narrow')),
    ];
    expect(problems).toEqual([]);
    for (const page of [wide, narrow, boss]) await page.context().close();
  }, 200_000);

  async function withdraw() {
    const le = await signIn(site.app, 'le');
    const form = await (await le(paths.withdraw(paper))).text();
    const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? '';
    const fields = { reason: 'ban hành nhầm', confirmation: PLAN.number, revision };
    const body = new URLSearchParams(fields);
    expect((await le(paths.withdraw(paper), { method: 'POST', body })).status).toBe(303);
  }
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
