import { afterAll, beforeAll, expect, it } from 'vitest';
import { organNamed } from '../../src/documents/organs.ts';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

const LIST =
  'Số ký hiệu;Loại;Cơ quan ban hành;Ngày ban hành;Trích yếu\n15-KH/VPTU;Kế hoạch;Văn phòng Thành ủy;05/10/2026;số hóa hồ sơ\n15-KH/VPTU;Kế hoạch;Văn phòng Thành ủy;05/10/2026;việc khác hẳn\nkhông số;;;';

describeBrowser('catalogues, registers and organs, on screen', () => {
  let site: Journey;
  let organ = 0;
  beforeAll(async () => {
    site = await openJourney();
    const { db } = site.portal;
    organ = await db.transaction((tx) => organNamed(tx, 'Sở Giao thông vận tải'));
    const numbered = (number: string, key: string) => ({
      ...{ number, numberKey: key, issuerId: organ, issuedOn: '2026-03-05', type: 'Kế hoạch' },
      ...{ title: 'sửa đường', origin: 'file' as const, audienceKeys: ['all'] },
    });
    await db
      .insert(documents)
      .values([numbered('2/KH-SGTVT', '02/kh-sgtvt'), numbered('2/KH-SGTVT', '02/kh-sgtvt')]);
  }, 120_000);
  afterAll(() => site?.close());

  it('a clerk takes in a list without script, on a narrow screen', {
    timeout: 60_000,
  }, async () => {
    const page = await site.open({ width: 360, script: false });
    await signInWith(page, 'le', paths.importCatalogue());
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'danh-muc.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    expect(await page.textContent('main')).toContain('1 văn bản mới, 0 đã có, 1 khác với kho');
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Ghi 1 văn bản' }).click();
    expect(await page.textContent('main')).toContain('Đã ghi danh mục');
    await page.context().close();
  });

  it.each([
    ['le', () => paths.registers()],
    ['le', () => paths.importCatalogue()],
    ['quantri', () => paths.importCatalogue()],
    ['quantri', () => paths.organs()],
    ['quantri', () => paths.organ(organ)],
  ])(
    'nothing is wrong with the pages of %s, wide or narrow, light or dark',
    { timeout: 60_000 },
    async (login, path) => {
      for (const window of [{ width: 360, dark: true }, { width: 1440 }]) {
        const page = await site.open(window);
        await signInWith(page, login, path());
        expect(await page.title()).toMatch(/Sổ văn bản|danh mục|Cơ quan|Sở/);
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
        if (window.width === 360)
          await screenshot(page, `numbers-${login}${path().replaceAll('/', '-')}`);
        await page.context().close();
      }
    },
  );
});
