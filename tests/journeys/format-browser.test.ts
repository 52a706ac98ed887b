import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { check } from '../../src/formats/check/check.ts';
import { paths } from '../../src/paths.ts';
import { brokenPaper } from '../formats/break.ts';
import { zipped } from '../formats/raw-docx.ts';
import {
  axeFindings,
  describeBrowser,
  screenshot,
  sidewaysScroll,
  type Window,
} from '../support/browser.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

describeBrowser('checking a format', () => {
  let site: Journey;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    site = await openJourney();
    folder = await mkdtemp(join(tmpdir(), 'tham-muu-format-'));
    file = join(folder, 'Dự thảo quyết định.docx');
    await writeFile(file, zipped(brokenPaper('article with a colon')));
  });
  afterAll(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each<[string, Window]>([
    ['on a narrow window', { width: 360 }],
    ['without script', { script: false }],
  ])('an adviser reads what is wrong and takes the mended copy, %s', async (_, window) => {
    const page = await site.open(window);
    await signInWith(page, 'khue', paths.checkFormat());
    expect(await axeFindingsIf(window, page)).toEqual([]);
    await page.getByLabel('Không có độ mật').check();
    await page.getByLabel('Chọn tệp Word').setInputFiles(file);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();

    await page.getByText('Máy sửa được (1)').waitFor();
    expect(await page.locator('main').innerText()).toContain('sau số thứ tự của điều có dấu chấm');
    expect(await axeFindingsIf(window, page)).toEqual([]);
    if (window.width) {
      expect(await sidewaysScroll(page)).toBe(0);
      await screenshot(page, 'check-format-360');
    }

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Tải bản sao/ }).click(),
    ]);
    const copy = await readFile(await download.path());
    expect(download.suggestedFilename()).toBe('Dự thảo quyết định (đã sửa).docx');
    expect(check(new Uint8Array(copy), { today: '2026-11-27' }).findings).toEqual([]);
    await page.context().close();
  });
});

/** axe is a script: it cannot look where none runs. */
const axeFindingsIf = async ({ script = true }: Window, page: Parameters<typeof axeFindings>[0]) =>
  script ? axeFindings(page) : [];
