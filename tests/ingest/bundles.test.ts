import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import { ingestCommand } from '../../src/ingest/command.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { paths } from '../../src/paths.ts';
import { signIn, staffOffice, upload } from '../support/office.ts';
import { mailFile, zipFile } from '../support/office-files.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { paragraph, wordFile } from '../support/word-file.ts';

const word = (...lines: string[]) => wordFile(lines.map((line) => paragraph(line)).join(''));
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

describe('files within files', () => {
  let running: Running;
  let ask: Awaited<ReturnType<typeof signIn>>;
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    ask = await signIn(running.app, 'khue');
  });
  afterAll(() => running?.close());

  async function handIn(name: string, content: Uint8Array, expected: number) {
    const batch = randomUUID();
    await ask(paths.intake(), upload([{ name, content }], { batch }));
    for (let tries = 0; tries < 600; tries++) {
      const all = await running.portal.db.select().from(intakes);
      const rows = all.filter(({ batchId }) => batchId === batch);
      if (rows.length === expected && rows.every(({ outcome }) => outcome)) return { batch, rows };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('not decided');
  }
  const outcomes = (rows: { fileName: string | null; outcome: string | null }[]) =>
    rows.map(({ fileName, outcome }) => `${fileName}: ${outcome}`).sort();
  const quarantined = () => readdir(join(running.folder, 'quarantine'));

  it('of a zip become documents of their own, without a path in their names', async () => {
    const file = zipFile({
      'quý 3/../../Báo cáo.txt': 'Báo cáo quý ba của phòng',
      'Kế hoạch.docx': word('Kế hoạch kiểm tra năm'),
      'hỏng.docx': new Uint8Array(word('Kế hoạch')).subarray(0, 300),
    });
    const { batch, rows } = await handIn('quý 3.zip', file, 4);

    expect(outcomes(rows)).toEqual(
      [
        'quý 3.zip: stored',
        'Báo cáo.txt: stored',
        'Kế hoạch.docx: stored',
        'hỏng.docx: refused',
      ].sort(),
    );
    expect(rows.filter(({ documentId }) => documentId)).toHaveLength(2);
    await expect.poll(quarantined).toEqual([]);
    const page = await (await ask(paths.intakeBatch(batch))).text();
    expect(page).toContain('Đã mở tệp này: 3 tệp bên trong');
    expect(page).toContain('2 đã vào kho, 1 tệp gói đã mở, 1 bị từ chối');
  });

  it('of a mail too, and what is secret among them is kept nowhere', async () => {
    const secret = { name: 'so-lieu.docx', bytes: word('MẬT', 'Số liệu quân số bảo mật xyzzy') };
    const plain = { name: 'chuong-trinh.docx', bytes: word('Chương trình hội nghị') };
    const mail = mailFile('Hội nghị', 'Gửi chương trình.', [secret, plain]);
    const { rows } = await handIn('hội nghị.eml', mail, 4);

    expect(outcomes(rows)).toEqual(
      [
        'hội nghị.eml: stored',
        'hội nghị.eml: stored',
        'chuong-trinh.docx: stored',
        'null: refused',
      ].sort(),
    );
    const stored = await running.portal.db.select().from(documents);
    const originals = await Promise.all(
      (await filesUnder(join(running.folder, 'files'))).map((path) => readFile(path, 'latin1')),
    );
    expect(stored.length).toBeGreaterThan(0);
    expect(
      originals.some((text) =>
        text.includes(Buffer.from(secret.bytes).toString('base64').slice(0, 60)),
      ),
    ).toBe(false);
    await expect.poll(quarantined).toEqual([]);
  });

  it('are refused when they are bundles themselves', async () => {
    const inner = zipFile({ 'a.txt': 'văn bản' });
    const mail = mailFile('Trong', 'Kèm tệp.', [{ name: 'b.txt', bytes: bytesOf('tệp b') }]);
    const { rows } = await handIn('ngoài.zip', zipFile({ 'trong.zip': inner, 'thư.eml': mail }), 3);

    const refused = rows.filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ fileName }) => fileName).sort()).toEqual(['thư.eml', 'trong.zip']);
    for (const { reason } of refused) expect(reason).toContain('nằm trong một tệp khác');
  });

  it('go in from the shell, a line each', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tham-muu-goi-'));
    await writeFile(
      join(folder, 'gói.zip'),
      zipFile({ 'một.txt': 'Văn bản thứ nhất', 'hai.txt': 'Văn bản thứ hai' }),
    );
    const lines: string[] = [];
    for await (const said of ingestCommand(running.portal, ['gói.zip'], folder))
      if ('line' in said) lines.push(said.line);
    await rm(folder, { recursive: true });

    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe('gói.zip/một.txt: đã lưu');
    expect(lines[2]).toBe('gói.zip/hai.txt: đã lưu');
  });

  it('are told of in the row when they came in an old encoding', async () => {
    const tcvn3 = Buffer.from('Uû ban nh©n d©n tØnh ban hµnh NghÞ quyÕt cña §¶ng', 'latin1');
    const { batch, rows } = await handIn('cũ.txt', new Uint8Array(tcvn3), 1);

    expect(rows[0]?.outcome).toBe('stored');
    expect(rows[0]?.reason).toContain('bảng mã TCVN3');
    expect(await (await ask(paths.intakeBatch(batch))).text()).toContain('bảng mã TCVN3');
  });

  it('and a secret stamp in the running head of a Word file is seen', async () => {
    const head = '<w:hdr><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:hdr>';
    const file = wordFile(paragraph('Kế hoạch'), { header1: head });
    const { rows } = await handIn('a.docx', file, 1);

    expect(rows[0]).toMatchObject({ outcome: 'refused', fileName: null });
  });
});

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
