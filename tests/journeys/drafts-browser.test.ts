import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftVersions } from '../../src/drafts/schema.ts';
import { paths } from '../../src/paths.ts';
import { sessions } from '../../src/people/schema.ts';
import { LETTER, RULE } from '../drafts/papers.ts';
import { readDocx, wordsOf } from '../formats/read-docx.ts';
import { axeFindings, describeBrowser, screenshot, sidewaysScroll } from '../support/browser.ts';
import { file, settled } from '../support/filed.ts';
import { form, signIn } from '../support/office.ts';
import { lettersOf, openedElsewhere, printedText } from '../support/opened-elsewhere.ts';
import { type Journey, openJourney, signInWith } from '../support/site.ts';

const TASK = 'Xin ý kiến về việc gia hạn nhiệm vụ số hóa hồ sơ của phường Bến Gỗ';
const QUESTION = 'Mỗi nhiệm vụ được gia hạn mấy lần?';
const RISK = 'Không gia hạn thì phường nghiệm thu dở dang.';
const EMPTY = 'Đây là nhiệm vụ hết sức quan trọng, có ý nghĩa to lớn trong giai đoạn hiện nay.';
const TOO_MANY = 14; // of them, for the budget of the type

describeBrowser('drafting in a browser', () => {
  let site: Journey;
  let khue: Awaited<ReturnType<typeof signIn>>;
  beforeAll(async () => {
    site = await openJourney();
    khue = await signIn(site.app, 'khue');
    for (const one of [RULE, LETTER]) await file(khue, one, { key: 'all' });
    await settled(site);
  });
  afterAll(() => site?.close());

  /** Begins a draft without a page. @returns its id */
  const begun = async (fields: Record<string, string> = {}) => {
    const sent = await khue(paths.drafts(), form({ type: 'phieu-trinh', task: TASK, ...fields }));
    return sent.headers.get('location')?.split('/')[2] ?? '';
  };
  const box = (page: Page) => page.locator('form[data-part] textarea');
  const said = (page: Page) => page.locator('[data-told]');
  const typing = async (part: string, page?: Page, id?: string) => {
    const draft = id ?? (await begun());
    const on = page ?? (await site.open());
    const address = paths.draft(draft, { edit: part });
    if (page) await page.goto(address);
    else await signInWith(on, 'khue', address);
    return { page: on, draft };
  };
  const stored = async (draft: string, part: string) => {
    const html = await (await khue(paths.draft(draft, { edit: part }))).text();
    return /<textarea name="text"[^>]*>([^<]*)/.exec(html)?.[1]?.trim() ?? '';
  };
  const held = (page: Page) => page.evaluate(() => Object.keys(localStorage));

  it('goes from a leader’s question to a paper that leaves: answer, basket, draft, edit, cut, file', async () => {
    const leader = await site.open();
    await signInWith(leader, 'nguyen', paths.answers());
    await leader.locator('#question').fill(QUESTION);
    await leader.keyboard.press('Tab');
    await leader.keyboard.press('Enter');
    await leader
      .getByText(/gia hạn không quá một lần/)
      .first()
      .waitFor();
    await leader.context().close();

    const page = await site.open();
    await signInWith(page, 'khue', paths.search({ q: 'số hóa hồ sơ Bến Gỗ' }));
    await page
      .getByRole('button', { name: /Vào giỏ nguồn/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /Trong giỏ/ })
      .first()
      .waitFor();
    await page.goto(paths.answers());
    await page.locator('#question').fill(QUESTION);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator(`a[href^="${paths.newDraft()}?answer"]`).click();
    await page.waitForURL(/\/drafts\/new/);
    await page.getByRole('textbox', { name: 'Nhiệm vụ' }).fill(TASK);
    for (const one of await page.getByRole('checkbox').all()) await one.check();
    await screenshot(page, 'drafts-new');
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('main').getByRole('button', { name: 'Soạn', exact: true }).click();
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/);
    await page.getByText('Mỗi nhiệm vụ được gia hạn không quá một lần.').first().waitFor();

    await page.getByRole('link', { name: /^Sửa mục \d, Rủi ro/ }).click();
    const padding = `${EMPTY} [nhận định] `.repeat(TOO_MANY);
    await box(page).fill(`${padding}${RISK} [nhận định]`);
    await page.getByRole('button', { name: 'Lưu và kiểm tra' }).click();
    await page.locator('.sentence.judgement', { hasText: RISK }).waitFor();
    await screenshot(page, 'drafts-desk');

    // Cut to budget without a mouse: what was chosen goes, nothing else.
    await page.getByText(/, quá \d+ từ/).waitFor();
    await page.getByRole('link', { name: 'Rút gọn', exact: true }).press('Enter');
    await page.getByRole('checkbox', { name: EMPTY }).first().focus();
    const press = page.getByRole('button', { name: 'Bỏ những chỗ đã chọn' });
    const isReached = () => press.evaluate((one) => one === document.activeElement);
    for (let chosen = 0; !(await isReached()); chosen++) {
      expect(chosen).toBeLessThan(40);
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    await screenshot(page, 'drafts-shorten');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(/Đã bỏ \d+ từ và giữ lại bản trước\./).waitFor();
    const [, words, budget] = /(\d+) trên (\d+) từ/.exec(await page.content()) ?? [];
    expect(Number(words)).toBeLessThanOrEqual(Number(budget));

    await page.getByRole('link', { name: TASK }).click();
    await page.locator('.sentence.judgement', { hasText: RISK }).waitFor();
    expect(await page.getByText(EMPTY).count()).toBe(0);
    await page.getByRole('link', { name: 'In, xuất' }).click();
    await page.getByRole('link', { name: 'Nguồn ở chân trang' }).click();
    await page.getByRole('button', { name: 'In', exact: true }).waitFor();
    await screenshot(page, 'drafts-paper');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Chú thích 1', exact: true }).press('Enter');
    const note = (await page.locator('#chu-thich-1:target').textContent())?.trim() ?? '';
    expect(note).toMatch(/^\p{L}.* số \d+.*”\.?$/u);
    const printed = await printedText(await page.pdf({ format: 'A4' }));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Xuất DOCX' }).click(),
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'tham-muu-paper-'));
    const file = join(folder, 'phieu-trinh.docx');
    await download.saveAs(file);
    const { part } = readDocx(await readFile(file));
    const [body, notes] = [part('word/document.xml'), part('word/footnotes.xml')].map(wordsOf);
    expect(notes).toContain(note);
    expect(printed.text).toContain('Nguồn trích dẫn');
    const { paragraphs, text, pages } = await openedElsewhere(file);
    for (const said of [body, printed.text, paragraphs?.join(' ')]) {
      if (said === undefined) continue; // python-docx is not here
      expect(said).toContain(RISK);
      expect(said).not.toContain(EMPTY);
      expect(said).toContain('Mỗi nhiệm vụ được gia hạn không quá một lần.');
    }
    if (text) expect(lettersOf(text)).toBe(lettersOf(`${body}${notes}`));
    if (pages) expect(pages).toBe(1);
    await rm(folder, { recursive: true });
    await page.context().close();
  });

  it('saves while one types, in one version, and says when', async () => {
    const { page, draft } = await typing('rui-ro');
    for (const word of ['Có', ' thể', ' chậm.']) {
      await box(page).pressSequentially(word);
      await said(page)
        .getByText(/^Đã lưu \d\d:\d\d/)
        .waitFor();
      await expect.poll(() => held(page), { timeout: 10_000 }).toEqual([]);
    }
    expect(await stored(draft, 'rui-ro')).toBe('Có thể chậm.');
    await page.getByText('1 câu chưa có căn cứ: “Có thể chậm.”').waitFor();
    const kinds = await site.portal.db
      .select({ kind: draftVersions.kind })
      .from(draftVersions)
      .where(eq(draftVersions.draftId, draft));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['drafted', 'typed']);
    await page.context().close();
  });

  it('names what a stopped server has not got, and brings it back after a crash', async () => {
    const { page, draft } = await typing('rui-ro');
    await site.stop();
    await box(page).fill('Ba từ đây');
    await said(page)
      .getByText(/Chưa lưu được: máy chủ không trả lời\. 3 từ ở mục “Rủi ro” máy chủ chưa có/)
      .waitFor({ timeout: 15_000 });
    await screenshot(page, 'drafts-stopped');
    await page.evaluate(() => {
      window.fetch = () => new Promise(() => {}); // as in a crash: nothing goes out when the page goes
    });
    await page.goto('about:blank');
    await site.again();
    expect(await stored(draft, 'rui-ro')).not.toContain('Ba từ đây');

    await page.goto(paths.drafts());
    await page.getByText(/Mục “Rủi ro”: 3 từ, gõ lúc/).waitFor();
    await page.goto(paths.draft(draft));
    await screenshot(page, 'drafts-unsent');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Mở lại mục này' }).click();

    await page.getByText(/Đã đưa lại chữ mà máy chủ chưa nhận: 3 từ, gõ lúc/).waitFor();
    expect(await box(page).inputValue()).toBe('Ba từ đây');
    await expect.poll(() => stored(draft, 'rui-ro')).toBe('Ba từ đây');
    expect(await held(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ chữ này, về bản trước đó' }).click();
    await expect.poll(() => stored(draft, 'rui-ro')).toBe('');
    await page.context().close();
  });

  it('tells that the session is over and has the text again after signing in', async () => {
    const { page, draft } = await typing('rui-ro');
    await site.portal.db.delete(sessions).where(eq(sessions.personId, site.office.idOf('khue')));
    await box(page).fill('Chữ gõ khi phiên đã hết');
    await said(page).getByText('Phiên đã hết: đăng nhập lại, chữ không mất. 6 từ').waitFor();
    await screenshot(page, 'drafts-session');
    khue = await signIn(site.app, 'khue');

    await signInWith(page, 'hanh', paths.drafts());
    await page.getByText('Chưa có dự thảo nào.').waitFor();
    expect(await page.content()).not.toContain('Chữ gõ khi phiên đã hết');
    expect(await held(page)).toHaveLength(1);
    await page.context().clearCookies();
    await signInWith(page, 'khue', paths.draft(draft, { edit: 'rui-ro' }));

    await page.getByText(/Đã đưa lại chữ/).waitFor();
    expect(await box(page).inputValue()).toBe('Chữ gõ khi phiên đã hết');
    await expect.poll(() => stored(draft, 'rui-ro')).toBe('Chữ gõ khi phiên đã hết');
    await page.context().close();
  });

  it('shows both texts to two who type at once, and keeps both', async () => {
    const { page: one, draft } = await typing('rui-ro');
    const { page: other } = await typing('rui-ro', undefined, draft);
    await box(one).fill('Bản của máy thứ nhất.');
    await said(one)
      .getByText(/^Đã lưu/)
      .waitFor();
    await said(other)
      .getByText(/vừa sửa mục này ở nơi khác lúc/)
      .waitFor({ timeout: 15_000 });

    await box(other).fill('Bản của máy thứ hai.');
    await other.getByText(/Mục này vừa được lưu ở nơi khác lúc/).waitFor();
    expect(await other.locator('.clash del').textContent()).toContain('nhất');
    expect(await other.locator('.clash ins').textContent()).toContain('hai');
    await screenshot(other, 'drafts-clash');
    expect(await axeFindings(other)).toEqual([]);
    expect(await stored(draft, 'rui-ro')).toBe('Bản của máy thứ nhất.');

    await other.getByRole('button', { name: 'Lưu bản của tôi thay bản đó' }).click();
    await expect.poll(() => stored(draft, 'rui-ro')).toBe('Bản của máy thứ hai.');
    const versions = await site.portal.db
      .select({ texts: draftVersions.texts })
      .from(draftVersions)
      .where(eq(draftVersions.draftId, draft));
    const texts = versions.map(({ texts }) => texts['rui-ro']);
    expect(texts).toContain('Bản của máy thứ nhất.');
    for (const page of [one, other]) await page.context().close();
  });

  it('does not take its own save for somebody else’s when the answer was lost', async () => {
    const { page, draft } = await typing('rui-ro');
    await page.route(
      '**/sections/rui-ro',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await box(page).fill('Đã tới nơi [nhận định].');
    await said(page)
      .getByText(/máy chủ không trả lời/)
      .waitFor();
    await box(page).pressSequentially(' Thêm.');

    await said(page)
      .getByText(/^Đã lưu/)
      .waitFor({ timeout: 15_000 });
    expect(await stored(draft, 'rui-ro')).toBe('Đã tới nơi. [nhận định] Thêm.');
    expect(await page.locator('.clash').textContent()).toBe('');
    await page.context().close();
  });

  it('is a form like any other without script', async () => {
    const draft = await begun();
    const page = await site.open({ script: false });
    await signInWith(page, 'khue', paths.draft(draft, { edit: 'rui-ro' }));
    await screenshot(page, 'drafts-no-script');
    await box(page).fill(`${RISK} [nhận định]`);
    await page.getByRole('button', { name: 'Lưu và kiểm tra' }).click();
    await page.locator('.sentence.judgement', { hasText: RISK }).waitFor();
    await page.getByRole('link', { name: 'Các bản' }).click();
    await page.locator('ins', { hasText: 'nghiệm thu' }).first().waitFor();
    await page.context().close();
  });

  it('is sound on every page: wide, narrow, dark', async () => {
    const draft = await begun({ type: 'bao-cao-tom-tat', find: 'on' });
    const addresses: [string, string][] = [
      ['list', paths.drafts()],
      ['begin', paths.newDraft()],
      ['desk', paths.draft(draft)],
      ['edit', paths.draft(draft, { edit: 'noi-dung' })],
      ['versions', paths.draftVersions(draft)],
      ['paper', paths.draftPaper(draft)],
      ['notes', paths.draftPaper(draft, { sources: 'footnotes' })],
    ];
    const office: [string, string][] = [
      ['types', paths.productTypes()],
      ['type', paths.productType('phieu-trinh')],
      ['office', paths.officePaper()],
    ];
    const problems: string[] = [];
    for (const [size, window] of [
      ['wide', {}],
      ['narrow', { width: 360 }],
      ['dark', { dark: true }],
    ] as const)
      for (const [login, list] of [
        ['khue', addresses],
        ['quantri', office],
      ] as const) {
        const page = await site.open(window);
        await signInWith(page, login);
        for (const [name, address] of list) {
          await page.goto(address);
          await screenshot(page, `drafts-${name}-${size}`);
          const wide = await sidewaysScroll(page);
          const found = [
            ...(await axeFindings(page)),
            ...(wide > 0 ? [`${wide} px too wide`] : []),
          ];
          problems.push(...found.map((one) => `${name} ${size}: ${one}`));
        }
        await page.context().close();
      }
    expect(problems).toEqual([]);
  }, 180_000);
});
