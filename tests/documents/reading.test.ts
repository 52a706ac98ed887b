import { readFile } from 'node:fs/promises';
import { loadImage } from '@napi-rs/canvas';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { pages } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { handIn } from '../support/hand-in.ts';
import { signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { PLAN, paper } from '../support/papers.ts';
import { pngOf, printedPage } from '../support/printed-page.ts';

const PDF = 'scripts/sample/archive/2026-07-30_105-QD-TU.pdf';

describe('a document as it was printed', () => {
  let running: Running;
  let pdf: string;
  let scan: string;
  let word: string;
  let ask: Awaited<ReturnType<typeof signIn>>;
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    ask = await signIn(running.app, 'khue');
    pdf = await handIn(running, 'khue', { name: 'quyet-dinh.pdf', content: await readFile(PDF) });
    word = await handIn(running, 'khue', { name: 'ke-hoach.docx', content: await paper(PLAN) });
    const lines = ['THÔNG BÁO', 'về việc nạo vét kênh thoát nước', 'Bàn giao mặt bằng tuyến số 4.'];
    const printed = lines.map((text, i) => ({ text, x: 120, y: 120 + 40 * i, size: 18 }));
    scan = await handIn(running, 'khue', {
      name: 'quet.png',
      content: pngOf(printedPage(printed)),
    });
  }, 120_000);
  afterAll(() => running?.close());

  const html = async (path: string) => {
    const answer = await ask(path);
    return { status: answer.status, text: await answer.text() };
  };
  const boxes = (text: string, kind: string) => [
    ...text.matchAll(new RegExp(`<rect class="${kind}" x="([\\d.-]+)" y="([\\d.-]+)"`, 'g')),
  ];

  it('shows the picture of a page to its readers alone, and again after asking only', async () => {
    const address = paths.picture(pdf, 1, { version: 1 });

    const first = await ask(address);
    const picture = await loadImage(Buffer.from(await first.arrayBuffer()));
    expect(first.headers.get('content-type')).toBe('image/webp');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect([picture.width, Math.round(picture.height / 10)]).toEqual([1000, 141]);

    const tag = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
    expect((await ask(address, tag)).status).toBe(304);
    const other = await signIn(running.app, 'le'); // of another unit
    expect((await other(address, tag)).status).toBe(404);
    expect((await other(paths.printedPage(pdf, 1))).status).toBe(404);
    expect((await other(paths.wordPicture(scan, 1, 0))).status).toBe(404);
  });

  it('notes in the audit who was shown which page', async () => {
    await html(paths.picture(pdf, 1, { version: 1 }));

    const events = await running.portal.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.kind, 'page shown'));
    expect(events.length).toBeGreaterThan(0);
    expect(events.at(-1)).toMatchObject({ documentIds: [pdf], detail: { version: 1, page: 1 } });
  });

  it('has no picture of a page, width or version that there is not', async () => {
    const [picture] = [paths.picture(pdf, 1, { version: 1 })];
    const wrong = [
      paths.picture(pdf, 0, { version: 1 }),
      paths.picture(pdf, 999, { version: 1 }),
      paths.picture(pdf, 1, { version: 2 }),
      `${picture}&wide=30000`,
      paths.picture(word, 1, { version: 1 }),
      paths.wordPicture(scan, 1, 99_999),
    ];
    const statuses = await Promise.all(wrong.map(async (path) => (await html(path)).status));
    expect(statuses).toEqual(wrong.map(() => 404));
  });

  it('boxes the line where the question was found, where it stands on the page', async () => {
    const { text } = await html(
      paths.printedPage(pdf, 1, { q: 'cong hoa dang cong san viet nam' }),
    );

    const [found] = boxes(text, 'found');
    expect(found).toBeDefined();
    expect(Number(found?.[1])).toBeGreaterThan(45); // the right half of the letterhead
    expect(Number(found?.[2])).toBeLessThan(15); // percent from the top
    expect(boxes((await html(paths.printedPage(pdf, 1, { q: 'zzzz' }))).text, 'found')).toEqual([]);
  });

  it('boxes the lines of the passage that is cited', async () => {
    const read = (await html(paths.document(pdf))).text;
    const anchor = /class="place" id="([^"]+)"/.exec(read)?.[1] ?? '';

    const { text } = await html(paths.printedPage(pdf, 1, { at: anchor }));

    expect(boxes(text, 'cited').length).toBeGreaterThan(0);
    expect(text).toContain('khung xanh là');
  });

  it('boxes the words of a scan, and shows what OCR doubts beside its piece of the picture', async () => {
    await running.portal.db.transaction(async (tx) => {
      const [page] = (await tx.select().from(pages)).filter(({ readBy }) => readBy === 'ocr');
      const words = (page?.words ?? []).map((one, i) => ({
        ...one,
        confidence: i === 3 ? 0.31 : 1,
      }));
      expect(words.length).toBeGreaterThan(8);
      await tx
        .update(pages)
        .set({ words })
        .where(eq(pages.versionId, page?.versionId ?? ''));
    });

    const page = (await html(paths.printedPage(scan, 1, { q: 'nao vet kenh' }))).text;
    const read = (await html(paths.document(scan))).text;

    expect(boxes(page, 'found')).toHaveLength(1); // three words beside each other
    expect(page).toContain('độ chắc 31%');
    expect(page.match(/id="tu-\d+"/g)).toEqual(['id="tu-3"']);
    expect(read.match(/class="doubt"[^>]*>/g)).toEqual([
      expect.stringContaining(`href="${paths.printedPage(scan, 1)}#tu-3"`),
    ]);
    const crop = await ask(paths.wordPicture(scan, 1, 3));
    const { width, height } = await loadImage(Buffer.from(await crop.arrayBuffer()));
    expect(width).toBeGreaterThan(height);
    expect(width).toBeLessThan(1_000);
  });

  it('says of a Word file that it has no page pictures, and shows its text', async () => {
    const { text } = await html(paths.printedPage(word, 1));

    expect(text).toContain('không phải PDF hay ảnh');
    expect(text).toContain('40.000 trang');
    expect(text).not.toContain('<img');
  });

  it('marks in the text what the question found, counted, with a link to each', async () => {
    const { text } = await html(paths.document(word, undefined, 'ho so luu tru -quet'));

    const marks = [...text.matchAll(/<mark id="kq-(\d+)"[^>]*>([^<]+)<\/mark>/g)];
    expect(marks.map(([, number]) => number)).toEqual(marks.map((_, i) => String(i + 1)));
    expect(marks.map(([, , word]) => word)).toContain('hồ sơ lưu trữ');
    expect(text).toContain(`${marks.length} chỗ có`);
    expect(text).toContain(`href="#kq-${marks.length}"`);
    expect((await html(paths.document(word))).text).not.toContain('<mark');
  });
});
