import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { indexed } from '../support/filed.ts';
import { NOTICE, PLAN, paper } from '../support/papers.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

describeBrowser('a day at the portal', () => {
  let site: Journey;
  let folder: string;
  const files: string[] = [];
  beforeAll(async () => {
    site = await openJourney();
    folder = await mkdtemp(join(tmpdir(), 'tham-muu-browser-'));
    for (const [i, one] of [PLAN, NOTICE].entries()) {
      files.push(join(folder, `van-ban-${i + 1}.docx`));
      await writeFile(files.at(-1) ?? '', await paper(one));
    }
    files.push(join(folder, 'rong.docx'));
    await writeFile(files.at(-1) ?? '', '');
  });
  afterAll(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const open: Journey['open'] = (window) => site.open(window);

  it('an adviser hands files in and sees what became of each', async () => {
    const page = await open();
    await signInWith(page, 'khue', paths.intake());
    await page.getByLabel('Không có độ mật').check();
    await page.getByLabel('Chọn tệp').setInputFiles(files);
    await page.getByRole('button', { name: 'Gửi tệp' }).click();

    await page.getByText('2 đã vào kho').waitFor();
    await screenshot(page, 'intake');
    expect(await page.getByText('1 bị từ chối').count()).toBeGreaterThan(0);
    expect(await page.getByText('Tệp rỗng').count()).toBeGreaterThan(0);
    await indexed(site.portal);
    await page.context().close();
  });

  it('a colleague finds a passage, typing without accents, and opens that very place', async () => {
    const page = await open();
    await signInWith(page, 'khue');
    await page.keyboard.press('/');
    await page.keyboard.type('quet toi thieu 40.000 trang moi quy');
    await page.keyboard.press('Enter');
    await page.locator('.result mark').first().waitFor();
    await screenshot(page, 'search');
    expect(await page.locator('.result mark').allInnerTexts()).toContainEqual(
      expect.stringMatching(/quét tối thiểu/i),
    );

    await page.locator('.result .passage a').first().click();

    await page.waitForURL(/\/documents\/.+#.+/);
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${anchor}"]`).isVisible()).toBe(true);
    expect(await page.locator(`[id="${anchor}"]`).innerText()).toContain('40.000 trang');
    await screenshot(page, 'document');
    const citation = page.getByRole('textbox', { name: /dẫn chiếu/i });
    expect(await citation.inputValue()).toContain('Kế hoạch số 31-KH/VPTU, ngày 05/10/2026');
    await page.context().close();
  });

  it('an exact number comes first', async () => {
    const page = await open();
    await signInWith(page, 'khue', paths.search({ q: '88-tb/vptu' }));
    await page.locator('.exact').getByText('Đúng số hiệu').waitFor();
    expect(await page.locator('.exact').innerText()).toContain('88-TB/VPTU');
    await page.context().close();
  });

  it('search, reading and handing in work without script', async () => {
    const page = await open({ script: false });
    await signInWith(page, 'khue');
    await page.getByRole('searchbox').first().fill('nạo vét kênh thoát nước');
    await page.getByRole('searchbox').first().press('Enter');
    expect(await page.locator('.result').first().innerText()).toContain('88-TB/VPTU');
    await page.locator('.result h2 a').first().click();
    expect(await page.locator('article').innerText()).toContain('Đảng ủy phường Bến Gỗ');

    await page.goto(paths.intake());
    await page.getByLabel('Không có độ mật').check();
    await page.getByLabel('Chọn tệp').setInputFiles(files[0] ?? '');
    await page.getByRole('button', { name: 'Gửi tệp' }).click();
    expect(page.url()).toMatch(/\/intake\/[0-9a-f-]{36}$/);
    await expect
      .poll(async () => (await page.reload(), page.locator('main').innerText()))
      .toContain('Trùng');
    await page.context().close();
  });

  it('every page is clean for axe, fits 360 px, and has nothing in English', async () => {
    const wide = await open();
    const narrow = await open({ width: 360 });
    for (const page of [wide, narrow]) await signInWith(page, 'khue');
    const found = await wide.request.get(paths.search({ q: '31-KH/VPTU' }));
    const id = /\/documents\/([0-9a-f-]{36})/.exec(await found.text())?.[1] ?? '';
    const staff = [
      paths.today(),
      paths.search(),
      paths.search({ q: 'hồ sơ' }),
      paths.search({ q: 'không có gì như thế này cả' }),
      paths.documents(),
      paths.document(id),
      paths.history(id),
      paths.editDocument(id),
      paths.audience(id),
      paths.replaceFile(id),
      paths.withdraw(id),
      paths.intake(),
      paths.account(),
      paths.help(),
      '/khong-co',
    ];
    const problems = await inspect(staff, wide, narrow);
    for (const page of [wide, narrow]) {
      await page.context().clearCookies();
      problems.push(...(await faults(page, paths.signIn())));
      await signInWith(page, 'quantri');
    }
    const own = site.office.idOf('khue');
    const administration = [
      paths.today(),
      paths.people(),
      paths.newPerson(),
      paths.person(own),
      paths.importPeople(),
      paths.units(),
      paths.administration(),
    ];
    problems.push(...(await inspect(administration, wide, narrow)));
    expect(problems).toEqual([]);
  }, 300_000); // 44 pages, each looked at by axe
});

async function inspect(addresses: string[], ...pages: Page[]): Promise<string[]> {
  const problems: string[] = [];
  for (const address of addresses)
    for (const page of pages) problems.push(...(await faults(page, address)));
  return problems;
}

const ENGLISH =
  /\b(the|and|search|submit|upload|document|error|page|file not|sign in|password|delete|loading|undefined|null|NaN)\b/i;

async function faults(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const text = await page.locator('body').innerText();
  const english = ENGLISH.exec(text)?.[0];
  const width = page.viewportSize()?.width;
  const overflow = await sidewaysScroll(page);
  return [
    ...(text.length < 40 ? ['an empty page'] : []),
    ...(await axeFindings(page)),
    ...(english ? [`English: ${english}`] : []),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
  ].map((problem) => `${address} at ${width}: ${problem}`);
}
