import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { assetRoutes } from '../../src/assets.ts';
import { wantsFragment } from '../../src/htmx.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { ErrorPart } from '../../views/error.tsx';
import { Batch, BatchPage } from '../../views/intake/batch.tsx';
import { IntakePage } from '../../views/intake/page.tsx';
import type { IntakeRow } from '../../views/intake/row.tsx';
import { type AskedSearch, ResultsPart, SearchPage } from '../../views/search/page.tsx';
import {
  axeFindings,
  describeBrowser,
  openPage,
  sidewaysScroll,
  startBrowser,
} from '../support/browser.ts';

// The pages in a real browser, under the portal's policy, with answers made up here: what the
// scripts of the portal do, and what is left where none runs.

const viewer: Viewer = {
  id: 1,
  login: 'le.ho',
  name: 'Hồ Thị Mỹ Lệ',
  position: 'Văn thư',
  unitId: 2,
  unitName: 'Phòng Hành chính',
  role: 'clerk',
  keys: ['all'],
};
const now = '2026-11-23T01:05:00Z';
const BATCH = 'b0000000-0000-4000-8000-000000000000';
const SLOW = 2_000; // milliseconds the answer to the shorter question takes

const received: string[] = [];
let pagesRead = 0;
let signedIn = true;

const app = new Hono()
  .use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'self'"] } }))
  .route('/assets', assetRoutes)
  .get('/search', async (c) => {
    const props = searchProps(c);
    if (props.asked.text === 'ke hoach') await new Promise((done) => setTimeout(done, SLOW));
    return c.html(wantsFragment(c) ? <ResultsPart {...props} /> : <SearchPage {...props} />);
  })
  .get('/intake', (c) => c.html(<IntakePage {...intakeProps} />))
  .post('/intake', async (c) => {
    if (!signedIn) return c.redirect('/sign-in', 303);
    const { file, batch } = await c.req.parseBody();
    if (!(file instanceof File)) return c.text('', 400);
    if (file.size === 0) return c.html(<ErrorPart status={422} message="Tệp rỗng." />, 422);
    received.push(file.name);
    return c.redirect(paths.intakeBatch(String(batch)), 303);
  })
  .get('/intake/:id', (c) => {
    const props = { viewer, id: BATCH, createdAt: now, now, rows: [row(pagesRead++)] };
    return c.html(wantsFragment(c) ? <Batch {...props} /> : <BatchPage {...props} />);
  })
  .get('/sign-in', (c) => c.html('<h1>Đăng nhập</h1>'));

const intakeProps = {
  viewer,
  units: [{ key: 'unit:2', name: 'Phòng Hành chính' }],
  people: [],
  chosen: ['unit:2'],
  batchId: BATCH,
  largestFile: 1000,
  batches: [],
};

const PAGES = 3; // of the file under way

const row = (read: number): IntakeRow => ({
  id: 'r1',
  batchId: BATCH,
  fileName: 'nq-15.pdf',
  bytes: 900,
  stage: 'ocr',
  pages: PAGES,
  pagesRead: Math.min(read, PAGES),
  outcome: read < PAGES ? null : 'stored',
  reason: null,
  documentId: null,
  startedAt: now,
});

function searchProps(c: Context) {
  const { q = [''], type = [], sort = ['relevance'] } = c.req.queries();
  const asked: AskedSearch = {
    text: q[0] ?? '',
    types: type,
    issuers: [],
    years: [],
    signers: [],
    fields: [],
    dossiers: [],
    sort: sort[0] === 'newest' ? 'newest' : 'relevance',
    page: 1,
  };
  const types = ['Kế hoạch', 'Báo cáo'].map((text) => ({ value: text, text, count: 2 }));
  const none = { issuers: [], years: [], signers: [], fields: [], dossiers: [] };
  const facets = { types, ...none };
  const hits = type.includes('Báo cáo') ? [hit('2')] : [hit('1'), hit('2')];
  const found = {
    state: 'found' as const,
    total: hits.length,
    exact: { documents: [], alike: [] },
    statuses: new Map(),
    standing: 0,
    hits,
    facets,
    pageCount: 1,
    told,
    named: { issuers: [], signers: [] },
  };
  return { viewer, asked, asOf: now, pending: 0, leaves: false, outcome: found };
}

const told = {
  instead: undefined,
  offer: undefined,
  dropped: [],
  expanded: [],
  choices: [],
  period: undefined,
};

const hit = (id: string) => ({
  id,
  type: 'Kế hoạch',
  number: `${id}-KH/TU`,
  numberState: 'read' as const,
  issuedOn: '2026-11-02',
  issuer: 'Thành ủy',
  title: 'Kế hoạch năm',
  origin: 'file' as const,
  status: { state: 'unknown' as const, why: [] },
  q: 'y tế',
  titlePieces: [{ text: 'Kế hoạch', matched: true }],
  passages: [],
  why: { found: ['kế'], missing: [], meant: false, inTitle: false, sameNumber: false, through: [] },
});

describeBrowser('pages in a browser', () => {
  const server = createAdaptorServer({ fetch: app.fetch });
  let browser: Browser;
  let page: Page;
  let baseURL = '';
  const complaints: string[] = [];

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });
  beforeEach(async () => {
    received.length = 0;
    pagesRead = 0;
    signedIn = true;
    complaints.length = 0;
    page = await openPage(browser, { baseURL });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      if (/Content Security Policy/.test(line.text())) complaints.push(line.text());
    });
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  const heading = () => page.locator('h1').textContent();
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const chosenTypes = () => page.locator('input[name=type]:checked').count();

  it('shows what was typed last, even when an earlier answer comes later', async () => {
    await page.goto(paths.search({ q: 'x' }));

    await page.keyboard.press('/');
    await page.keyboard.type('ke hoach');
    await page.waitForTimeout(400); // longer than typing is waited for, shorter than the slow answer
    await page.keyboard.type(' 20');
    await page.waitForTimeout(400);
    await page.keyboard.type('26');
    await page.waitForURL('**/search?q=ke+hoach+2026', { timeout: 2 * SLOW });
    await page.waitForTimeout(SLOW);

    expect(await heading()).toBe('2 văn bản về “ke hoach 2026”');
    expect(await page.title()).toBe('ke hoach 2026 – Tham Mưu');
    expect(await focused()).toBe('q');
  });

  it('narrows and sorts by address, keeps focus on the ticked box, and goes back', async () => {
    await page.goto(paths.search({ q: 'x' }));

    await page.getByLabel('Báo cáo').focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/type=B/);
    expect(await heading()).toBe('1 văn bản về “x”');
    expect(await focused()).toBe('type-Báo-cáo');

    await page.goBack();
    await expect.poll(heading).toBe('2 văn bản về “x”');
    expect(await chosenTypes()).toBe(0);

    await page.getByLabel('Sắp theo').selectOption('newest');
    await page.waitForURL(/sort=newest/);
  });

  it('narrows and sorts without script by the buttons of the form', async () => {
    const plain = await openPage(browser, { baseURL, script: false });
    await plain.goto(paths.search({ q: 'x' }));

    await plain.getByLabel('Báo cáo').check();
    await plain.getByRole('button', { name: 'Áp dụng' }).click();

    expect(await plain.locator('h1').textContent()).toBe('1 văn bản về “x”');
    expect(new URL(plain.url()).searchParams.getAll('type')).toEqual(['Báo cáo']);
    await plain.context().close();
  });

  const send = async (...files: { name: string; bytes: number }[]) => {
    await page.goto(paths.intake());
    await page.getByLabel('Không có độ mật').check();
    await page.setInputFiles(
      '#file',
      files.map(({ name, bytes }) => ({
        name,
        mimeType: 'application/pdf',
        buffer: Buffer.alloc(bytes),
      })),
    );
    await page.getByRole('button', { name: 'Gửi tệp' }).click();
  };
  const told = () => page.locator('#uploads li > p:last-child').allTextContents();

  it('tells of each file what became of it and sends the rest again, not what was received', async () => {
    await send(
      { name: 'a.pdf', bytes: 10 },
      { name: 'rong.pdf', bytes: 0 },
      { name: 'to.pdf', bytes: 2000 },
    );
    await expect
      .poll(() => page.locator('#upload-status').textContent())
      .toContain('2 tệp chưa gửi được');

    expect(await told()).toEqual([
      'Đã nhận',
      expect.stringContaining('Tệp rỗng.'),
      'Tệp quá lớn nên không gửi.',
    ]);
    expect(received).toEqual(['a.pdf']);
    expect(await page.locator('[data-chosen]').textContent()).toBe('Đã chọn: rong.pdf, to.pdf');
  });

  it('says in Vietnamese what a field still lacks, and nothing once it has it', async () => {
    await page.goto(paths.intake());
    const submit = page.getByRole('button', { name: 'Gửi tệp' });
    const said = (field: string) =>
      page.locator(field).evaluate((one) => (one as HTMLInputElement).validationMessage);

    await submit.click();
    expect(await said('[name=level] >> nth=0')).toBe('Xin chọn một mục.');
    expect(await said('#file')).toBe('Xin chọn tệp.');
    await page.getByLabel('Không có độ mật').check();
    const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10) };
    await page.setInputFiles('#file', file);
    await submit.click();

    await expect.poll(() => received).toEqual(['a.pdf']);
  });

  it('does not take the sign-in page for a received file', async () => {
    signedIn = false;
    await send({ name: 'a.pdf', bytes: 10 });

    await expect.poll(async () => (await told()).join()).toContain('Phiên làm việc đã hết');
    expect(received).toEqual([]);
  });

  it('follows a batch until every file is decided, then asks no more', async () => {
    await send({ name: 'nq-15.pdf', bytes: 10 });
    await page.waitForURL(`**${paths.intakeBatch(BATCH)}`);

    await expect
      .poll(() => page.locator('#batch [role=status]').textContent(), { timeout: 15_000 })
      .toBe('1 tệp: 1 đã vào kho.');
    const asked = pagesRead;
    await page.waitForTimeout(2_500); // longer than the pause between two questions

    expect(pagesRead).toBe(asked);
    expect(await page.getByText('Tải lại').count()).toBe(0);
  });

  it('breaks a word as long as a line where a question is a heading', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(paths.search({ q: 'nguyenvan'.repeat(14) }));

    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('has nothing for axe to find and nothing to scroll sideways, wide, narrow or dark', async () => {
    for (const look of [{ width: 1440 }, { width: 360 }, { dark: true }])
      for (const address of [paths.search({ q: 'x' }), paths.intake(), paths.intakeBatch(BATCH)]) {
        const shown = await openPage(browser, { ...look, baseURL });
        await shown.goto(address);
        expect(await axeFindings(shown)).toEqual([]);
        expect(await sidewaysScroll(shown)).toBe(0);
        await shown.context().close();
      }
  });
});
