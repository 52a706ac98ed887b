import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { draftReviews } from '../../src/review/schema.ts';
import { NEXT_RULE } from '../drafts/papers.ts';
import {
  answerAll,
  chainStaff,
  draftOf,
  EARLIER,
  papersOf,
  SIGNED,
} from '../review/chain-office.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { file, settled } from '../support/filed.ts';
import { signIn } from '../support/office.ts';
import { paper } from '../support/papers.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

const LOOKS = [
  ['wide', 1440, 'light'],
  ['narrow', 360, 'light'],
  ['dark', 1440, 'dark'],
] as const;

describeBrowser('a draft on its way up, in a browser', () => {
  let site: Journey;
  let khue: Awaited<ReturnType<typeof signIn>>;
  const problems: string[] = [];
  beforeAll(async () => {
    site = await openJourney();
    await chainStaff(site, site.office);
    khue = await signIn(site.app, 'khue');
  });
  afterAll(() => site?.close());

  const as = async (login: string, address: string, window = {}) => {
    const page = await site.open(window);
    await signInWith(page, login, address);
    return page;
  };
  /** What is open, looked at wide, narrow and dark. */
  const looked = async (page: Page, name: string) => {
    for (const [size, width, colorScheme] of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await screenshot(page, `review-${name}-${size}`);
      const wide = await sidewaysScroll(page);
      const found = [...(await axeFindings(page)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
      problems.push(...found.map((one) => `${name} ${size}: ${one}`));
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  };
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).first().click();
  const approves = async (login: string, id: string, next: string) => {
    const page = await as(login, paths.draft(id), { script: false });
    await press(page, `Duyệt, chuyển ${next}`);
    await page.getByText('Đã duyệt và chuyển bước sau.').waitFor();
    await page.context().close();
  };

  it('goes from the adviser to the archive: returned, mended, approved, changed, approved, filed; then a source is replaced', async () => {
    const papers = await papersOf(site, khue);
    await file(khue, EARLIER, { key: 'all' });
    const id = await draftOf(khue, papers, 'cong-van');
    const writer = await as('khue', paths.draft(id));
    await writer.getByText('Chưa trình được.').first().waitFor();
    await answerAll(khue, id);
    await writer.reload();
    await press(writer, 'Trình');
    await writer.getByText('Đã trình.').waitFor();

    const head = await as('tan', paths.today());
    await head.getByRole('heading', { name: '1 dự thảo chờ đồng chí duyệt' }).waitFor();
    await head
      .locator('main')
      .getByRole('link', { name: /gia hạn nhiệm vụ số hóa/ })
      .first()
      .click();
    await head.getByText('Góp ý một câu').click();
    await head.getByLabel('Câu', { exact: true }).selectOption({ index: 1 });
    await head.getByLabel('Góp ý', { exact: true }).fill('Ghi rõ ngày đến hạn cũ.');
    await press(head, 'Ghi góp ý');
    await head.getByText('Ghi rõ ngày đến hạn cũ.', { exact: true }).waitFor();
    await head.getByText('Trả lại người soạn').click();
    await press(head, 'Trả lại');
    expect(await head.getByLabel('Lý do trả lại').evaluate((box) => box.matches(':invalid'))).toBe(
      true,
    );
    await head.getByLabel('Lý do trả lại').fill('Bổ sung đầu mối theo dõi.');
    await press(head, 'Trả lại');
    await head.getByText('Đã trả lại người soạn').waitFor();

    await writer.goto(paths.draft(id));
    await writer.getByText('“Bổ sung đầu mối theo dõi.”').first().waitFor();
    await writer.getByRole('link', { name: /Viết mục Kết thúc|^Sửa mục \d, Kết thúc/ }).click();
    await writer.locator('form[data-part] textarea').fill('Phòng Tổng hợp là đầu mối. [nhận định]');
    await press(writer, 'Lưu và kiểm tra');
    await press(writer, /^Đã xong/);
    await writer.getByText(/Đồng chí khue kết thúc/).waitFor();
    await press(writer, 'Trình lại');
    await writer.getByText('Đã trình.').waitFor();
    await head.goto(paths.draft(id));
    await head.getByText(/Nhật ký trình duyệt/).waitFor();
    if (
      !(await head
        .getByRole('link', { name: /^So bản/ })
        .last()
        .isVisible())
    )
      await head.getByText(/Nhật ký trình duyệt/).click();
    await head
      .getByRole('link', { name: /^So bản/ })
      .nth(1)
      .click();
    await head.locator('ins', { hasText: 'đầu mối' }).waitFor();
    await head.context().close();

    await approves('tan', id, '(Phó) Chánh Văn phòng');
    await approves('thuy', id, 'Lãnh đạo');
    await writer.goto(paths.draft(id, { edit: 'ket' }));
    await writer
      .getByText(/Nếu sửa bây giờ, các duyệt sau không còn giá trị/)
      .first()
      .waitFor();
    await writer.locator('form[data-part] textarea').fill('Đầu mối: Phòng Tổng hợp. [nhận định]');
    await press(writer, 'Lưu và kiểm tra');
    await writer.getByText(/Bản đã sửa, các duyệt sau của .* không còn giá trị/).waitFor();
    await looked(writer, 'fallen');
    const leader = await as('loc', paths.draft(id));
    expect(await leader.getByRole('button', { name: /^Duyệt, chuyển/ }).count()).toBe(0);
    await leader.context().close();

    await approves('tan', id, '(Phó) Chánh Văn phòng');
    const deputy = await as('thuy', paths.reviews());
    await looked(deputy, 'waiting');
    await deputy.goto(paths.draft(id));
    await looked(deputy, 'to-approve');
    await press(deputy, 'Duyệt, chuyển Lãnh đạo');
    await deputy.getByText('Đã duyệt và chuyển bước sau.').waitFor();
    await deputy.context().close();
    await approves('loc', id, 'Văn thư');

    const clerk = await as('le', paths.draft(id));
    await clerk.getByRole('link', { name: 'Ghi số, đính tệp đã ký' }).click();
    await clerk.getByText('24-CV/VPTU; chỉ là gợi ý').waitFor();
    await looked(clerk, 'number');
    await clerk.getByLabel('Số, ký hiệu').fill('24-CV/VPTU');
    await clerk.getByLabel('Ngày ký').fill('26/11/2026');
    await clerk.getByLabel('Người ký', { exact: true }).fill('Trần Thị Mai Lan');
    await press(clerk, 'Ghi số, ngày');
    await clerk.getByRole('heading', { name: 'Tệp đã ký', exact: true }).waitFor();
    await looked(clerk, 'file');
    await clerk.getByLabel('Không có độ mật').check();
    await clerk.getByLabel('Mọi người dùng cổng').check();
    const signed = {
      name: 'da-ky.docx',
      mimeType: 'application/octet-stream',
      buffer: await paper(SIGNED),
    };
    await clerk.locator('input[type=file]').setInputFiles(signed);
    await press(clerk, 'Đính tệp, đưa vào kho');
    await clerk.getByText('Đã ban hành:').waitFor({ timeout: 30_000 });
    await clerk.context().close();
    await settled(site);

    await writer.goto(paths.search({ q: '24-CV/VPTU' }));
    await writer
      .getByRole('link', { name: /24-CV\/VPTU/ })
      .first()
      .click();
    await writer.getByRole('link', { name: /^Quan hệ/ }).click();
    for (const other of ['96-CV/ĐU', '118-QĐ/TU'])
      await writer
        .getByRole('link', { name: new RegExp(other) })
        .first()
        .waitFor();
    await writer.getByText('Đồng chí loc').first().waitFor();
    await writer.goto(paths.draft(id));
    await looked(writer, 'issued');
    const [review] = await site.portal.db
      .select()
      .from(draftReviews)
      .where(eq(draftReviews.draftId, id));
    expect(review).toMatchObject({ state: 'issued', number: '24-CV/VPTU', issuedOn: '2026-11-26' });
    await looked(await as('quantri', paths.reviewChain()), 'chain');

    await file(khue, NEXT_RULE, { key: 'all' });
    const confirming = await as('le', paths.proposals({ kind: 'replaces' }));
    await press(confirming, 'Xác nhận');
    await confirming.getByText('Đã xác nhận').first().waitFor();
    await confirming.context().close();
    await writer.goto(paths.today());
    await expect
      .poll(
        async () => {
          await writer.reload();
          return writer.getByRole('heading', { name: 'Dự thảo có nguồn đã thay đổi' }).count();
        },
        { timeout: 60_000, interval: 2_000 }, // within a minute
      )
      .toBe(1);
    await writer
      .getByText(/118-QĐ\/TU/)
      .first()
      .waitFor();
    await writer
      .getByText(/130-QĐ\/TU/)
      .first()
      .waitFor();
    expect(problems).toEqual([]);
  }, 300_000);
});
