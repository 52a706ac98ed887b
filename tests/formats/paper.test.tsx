import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { secureHeaders } from 'hono/secure-headers';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assetRoutes } from '../../src/assets.ts';
import { writeDocx } from '../../src/formats/docx/write.ts';
import type { Printed } from '../../src/formats/printed.ts';
import { sheetOf } from '../../src/formats/sheet.ts';
import { paths } from '../../src/paths.ts';
import { SheetView } from '../../views/drafts/sheet.tsx';
import {
  axeFindings,
  describeBrowser,
  openPage,
  sidewaysScroll,
  startBrowser,
} from '../support/browser.ts';
import { PaperPage } from './paper-page.tsx';
import { partyPaper, statePaper } from './papers.ts';
import { readDocx } from './read-docx.ts';

const struck = { text: 'Đã xong trên 90%.', kind: 'struck' as const };
const papers: Record<string, Printed> = {
  party: partyPaper('phieu-trinh'),
  state: statePaper('cong-van', { addressees: ['Sở Nội vụ', 'Sở Tài chính'] }),
  unmarked: partyPaper('bao-cao', {
    citations: 'none',
    blocks: [{ block: 'paragraph', runs: [{ text: 'Đã báo cáo. ', cites: [1] }, struck] }],
  }),
};

const app = new Hono()
  .use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'self'"] } }))
  .route('/assets', assetRoutes)
  .get('/:name', (c) => {
    const printed = papers[c.req.param('name')];
    if (!printed) return c.notFound();
    return c.html(<PaperPage printed={printed} css={paths.asset('app.css')} />);
  });

it('frames the blocks of a group together, and lets a form stand in their place', () => {
  const sheet = sheetOf(partyPaper('phieu-trinh'));
  const groupOf = (block: number) => (block === 4 ? 7 : undefined);
  const html = (frame: (group: number, pieces: Child) => Child) =>
    String(<SheetView sheet={sheet} label="Phiếu trình" frames={{ groupOf, frame }} />);

  const framed = html((group, pieces) => <div id={`group-${group}`}>{pieces}</div>);
  expect(framed.match(/id="group-7"/g)).toHaveLength(1);
  expect(framed).toContain('Phường báo cáo khối lượng');
  const replaced = html(() => <form id="typed" />);
  expect(replaced.match(/id="typed"/g)).toHaveLength(1);
  expect(replaced).not.toContain('Phường báo cáo khối lượng'); // the list, two lines of one block
  expect(replaced).toContain('Nghiệm thu dở dang');
  expect(replaced).toContain('Ý kiến chỉ đạo');
});

describeBrowser('a paper in a browser', () => {
  const server = createAdaptorServer({ fetch: app.fetch });
  let browser: Browser;
  let baseURL: string;
  beforeAll(async () => {
    browser = await startBrowser();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it.each(['party', 'state'])('prints a paper of the %s as its file has it', async (name) => {
    const printed = papers[name];
    if (!printed) throw new Error(name);
    const page = await openPage(browser, { baseURL });
    await page.goto(`/${name}`);
    await page.emulateMedia({ media: 'print' });

    const inFile = readDocx(await writeDocx(printed))
      .paragraphs.filter(({ runs, text }) => runs.length === 1 && text.length > 3)
      .map(({ text, align, runs: [run] }) => ({ text, align, ...run }));
    const onPage = await page.locator('.paper').evaluate((paper) =>
      [...paper.querySelectorAll('.letterhead p, .title p, .sign p, .addressee p, .left')].map(
        (line) => {
          const { fontSize, fontWeight, fontStyle, textAlign } = getComputedStyle(line);
          return {
            text: line.textContent?.trim(),
            size: Math.round(Number.parseFloat(fontSize) * 7.5) / 10, // points; a CSS pixel is 0.75
            bold: Number(fontWeight) >= 700,
            italic: fontStyle === 'italic',
            align: textAlign === 'start' ? 'left' : textAlign,
          };
        },
      ),
    );
    const both = onPage.filter(({ text }) => inFile.some((each) => each.text === text));
    expect(both.length).toBeGreaterThan(10);
    for (const line of both) expect(inFile).toContainEqual(expect.objectContaining(line));
    await page.context().close();
  });

  it('prints no mark where sources are to stay, and what has no source as struck', async () => {
    const page = await openPage(browser, { baseURL });
    await page.goto('/unmarked');
    await page.emulateMedia({ media: 'print' });

    expect(await page.locator('.cite').count()).toBe(1);
    expect(await page.locator('.cite:visible').count()).toBe(0);
    await page.getByText('chưa có căn cứ').waitFor();
    const line = page.locator('s', { hasText: 'Đã xong' });
    expect(await line.evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe(
      'line-through',
    );
    await page.context().close();
  });

  it.each([1_440, 360])('is sound at a width of %i', async (width) => {
    const page = await openPage(browser, { baseURL, width });
    await page.goto('/party');

    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  });
});
