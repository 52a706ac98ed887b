import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { count } from 'drizzle-orm';
import { zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import { openQuarantine } from '../../src/ingest/quarantine.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { paths } from '../../src/paths.ts';
import { signIn, staffOffice, upload } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { PLAN, paper } from '../support/papers.ts';
import { requireAll } from '../support/services.ts';

const pdf = (pages: number, options: { userPassword?: string } = {}) => {
  const document = new PDFDocument({ ...options, autoFirstPage: false });
  for (let page = 1; page <= pages; page++)
    document
      .addPage()
      .text(`Trang ${page}: noi dung thu nghiem cua trang nay, du dai de doc.`.repeat(3));
  document.end();
  return buffer(document);
};
const bomb = () =>
  zipSync({ 'word/document.xml': new Uint8Array(400 * 1024 * 1024) }, { level: 9 });

describe('bad input', () => {
  let running: Running;
  let ask: Awaited<ReturnType<typeof signIn>>;
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    ask = await signIn(running.app, 'khue');
  });
  afterAll(() => running?.close());

  type Sent = { name: string; content: string | Uint8Array }[];
  async function send(files: Sent, fields: Record<string, string> = {}) {
    const batch = randomUUID();
    const answer = await ask(paths.intake(), upload(files, { batch, ...fields }));
    expect(answer.status).toBe(303);
    return batch;
  }
  async function decided(batch: string) {
    for (let tries = 0; tries < 1_000; tries++) {
      const rows = (await running.portal.db.select().from(intakes)).filter(
        (r) => r.batchId === batch,
      );
      if (rows.length > 0 && rows.every(({ outcome }) => outcome)) return rows;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('not decided');
  }
  const outcomeOf = async (name: string, content: string | Uint8Array) =>
    (await decided(await send([{ name, content }])))[0];

  it.each<[string, () => Promise<Uint8Array | string> | Uint8Array | string, string, RegExp]>([
    ['an empty file', () => '', 'rong.docx', /trống|rỗng/i],
    [
      'a truncated docx',
      async () => (await paper(PLAN)).subarray(0, 2_000),
      'cut.docx',
      /hỏng|cắt|không đọc được/i,
    ],
    ['an encrypted pdf', () => pdf(1, { userPassword: 'bi-mat' }), 'khoa.pdf', /mật khẩu/],
    ['a zip bomb', bomb, 'bom.docx', /lớn|nén|giải nén/i],
    ['a program', () => Buffer.from('MZ\x90\x00'.padEnd(500, '\0')), 'van-ban.docx', /.+/],
  ])('%s is refused with one sentence', async (_what, content, name, sentence) => {
    const row = await outcomeOf(name, await content());

    expect(row).toMatchObject({ outcome: 'refused', documentId: null });
    expect(row?.reason).toMatch(sentence);
    expect(row?.reason).not.toMatch(/Error|undefined|stack|at \//);
  });

  it('one bad file in a batch holds up none of the others', async () => {
    const good = await paper({ ...PLAN, number: '61-KH/VPTU' });
    const batch = await send([
      { name: 'a.docx', content: '' },
      { name: 'b.docx', content: good },
      { name: 'c.pdf', content: '%PDF-1.7 hỏng' },
      { name: 'd.txt', content: 'Công văn đôn đốc báo cáo quý IV.' },
    ]);

    const rows = await decided(batch);

    const told = rows.map(({ outcome }) => outcome).sort();
    expect(told).toEqual(['refused', 'refused', 'stored', 'stored']);
  });

  it('a file with a wrong ending is read as what it is', async () => {
    const row = await outcomeOf(
      'thuc-ra-la-word.pdf',
      await paper({ ...PLAN, number: '62-KH/VPTU' }),
    );

    expect(row).toMatchObject({ outcome: 'stored' });
    expect(row?.fields).toMatchObject({ number: '62-KH/VPTU' });
  });

  it('a name with path parts or of 300 characters is made harmless, and the file stored', async () => {
    const row = await outcomeOf(`../../${'dài '.repeat(75)}.txt`, 'Một nội dung bình thường.');

    expect(row).toMatchObject({ outcome: 'stored' });
    expect(row?.fileName).not.toContain('/');
    expect(row?.fileName?.length).toBeLessThanOrEqual(180);
  });

  it('a pdf of 600 pages is stored with all its pages', async () => {
    const row = await outcomeOf('600.pdf', await pdf(600));

    expect(row).toMatchObject({ outcome: 'stored' });
    expect(row?.fields).toMatchObject({ pages: 600 });
  });

  it('two people who hand in the same file at once make one document of it', async () => {
    const before = await total(running);
    const content = await paper({ ...PLAN, number: '63-KH/VPTU' });
    const batches = await Promise.all([
      send([{ name: 'mot.docx', content }], { key: 'all' }),
      send([{ name: 'hai.docx', content }], { key: 'all' }),
    ]);

    const rows = (await Promise.all(batches.map(decided))).flat();

    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'stored']);
    expect(new Set(rows.map(({ documentId }) => documentId)).size).toBe(1);
    expect((await total(running)) - before).toBe(1);
  });

  it('a file marked secret leaves neither its text nor its name, and administrators see only that', async () => {
    const content = await paper({ ...PLAN, number: '64-KH/VPTU', above: 'TỐI MẬT' });

    const row = await outcomeOf('ke-hoach-hanh-quan.docx', content);

    expect(row).toMatchObject({ outcome: 'refused', fileName: null, documentId: null });
    expect(row?.reason).toContain('117/2025/QH15');
    await expect.poll(() => running.portal.quarantine.waiting()).toEqual([]);
  });

  it('a file declared secret is not even written', async () => {
    const batch = await send([{ name: 'khai.txt', content: 'x' }], { level: 'mat' });

    expect(await decided(batch)).toMatchObject([{ outcome: 'refused', bytes: 0, fileName: null }]);
  });

  it.each(['?', '!!! ... ---', '"', '\u0000', '😀', 'a'.repeat(10_000), 'hòa '.repeat(2_500)])(
    'the query %.20j… is answered with a page',
    async (q) => {
      const answer = await ask(paths.search(), {});
      expect(answer.status).toBe(200);
      const asked = await ask(`${paths.search()}?${new URLSearchParams({ q })}`);
      expect(asked.status).toBe(200);
      expect(await asked.text()).toContain('</html>');
    },
  );

  it('a form without a file is no batch: nothing was chosen', async () => {
    const answer = await ask(paths.intake(), upload([], { batch: randomUUID(), level: 'none' }));

    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Chưa chọn tệp nào.');
  });

  it.skipIf(!canMount() && !requireAll)(
    'a full disk is told as such and acknowledges nothing',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'tham-muu-full-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
      const whole = running.portal.quarantine;
      try {
        running.portal.quarantine = await openQuarantine(folder);
        const files = [{ name: 'lon.txt', content: 'đầy '.repeat(200_000) }];
        const answer = await ask(paths.intake(), upload(files));

        expect(answer.status).toBe(507);
        expect(await answer.text()).toContain('hết chỗ chứa');
        expect(await running.portal.quarantine.waiting()).toEqual([]);
      } finally {
        running.portal.quarantine = whole;
        execFileSync('umount', [folder]);
        await rm(folder, { recursive: true, force: true });
      }
      expect(await outcomeOf('sau-do.txt', 'Sau khi có chỗ lại nhận được.')).toMatchObject({
        outcome: 'stored',
      });
    },
  );
});

const total = async ({ portal }: Running) =>
  (await portal.db.select({ total: count() }).from(documents))[0]?.total ?? 0;

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
