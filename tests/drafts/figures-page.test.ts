import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { file, indexed } from '../support/filed.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { LETTER, REPORT } from './papers.ts';

describe('figures on the drafting desk', () => {
  let running: Running;
  let khue: Awaited<ReturnType<typeof signIn>>;
  const ids = { letter: '', report: '' };
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    khue = await signIn(running.app, 'khue');
    ids.letter = await file(khue, LETTER, { key: 'all' });
    ids.report = await file(khue, REPORT, { key: 'all' });
    await indexed(running.portal);
    for (const id of [ids.letter, ids.report])
      await khue(paths.basket(), form({ add: `document:${id}` }));
  });
  afterAll(() => running?.close());

  const page = async (path: string) => (await khue(path)).text();
  const begin = async () => {
    const opened = await page(paths.newDraft());
    const boxes = [...opened.matchAll(/name="(basket-\d+)"/g)].map(([, name = '']) => [name, 'on']);
    const task = 'Xin ý kiến về việc gia hạn nhiệm vụ số hóa hồ sơ của phường Bến Gỗ';
    const sent = await khue(
      paths.drafts(),
      form({ type: 'phieu-trinh', task, ...Object.fromEntries(boxes) }),
    );
    return sent.headers.get('location')?.split('/')[2] ?? '';
  };
  const figures = async (id: string) => {
    const html = (await page(paths.draft(id))).split('id="so-lieu"')[1] ?? '';
    return (html.split('</section>')[0] ?? '').replace(/\s+/g, ' ');
  };
  const save = async (id: string, key: string, text: string) => {
    const html = await page(paths.draft(id, { edit: key }));
    const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
    await khue(paths.draftSection(id, key), form({ text, revision }));
  };
  const exported = async (id: string) => {
    const sent = await khue(paths.exportDraft(id));
    const opened = unzipSync(new Uint8Array(await sent.arrayBuffer()));
    return strFromU8(opened['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  };

  it('names two sources that disagree, both sides with number, rank, day and a way to the passage', async () => {
    const html = await figures(await begin());

    expect(html).toContain('<mark>11.920</mark>');
    expect(html).toContain('<mark>12.920</mark>');
    expect(html).toMatch(/96-CV\/ĐU<\/a>[^<]*cấp phường, xã, 20\/11\/2026/);
    expect(html).toMatch(/204-BC\/VPTU<\/a>[^<]*22\/11\/2026/);
    expect(html).toContain(`href="${paths.document(ids.report)}`);
  });

  it('names what the draft itself says against a source, also as a judgement, and a sum that does not come out', async () => {
    const id = await begin();
    await save(
      id,
      'rui-ro',
      'Phường Cổng Đá đã số hóa 8.700 trang. [nhận định] Đã có 12/15 phường nộp báo cáo, đạt 85%. [nhận định]',
    );

    const html = await figures(id);

    expect(html).toContain('<mark>8.700</mark>');
    expect(html).toContain('<mark>8.100</mark>');
    expect(html).toContain('href="#muc-rui-ro"');
    expect(html).toContain('Tính lại từ 12; 15 được 80%, ở đây ghi 85%');
  });

  it('warns in the file that leaves while figures do not agree', async () => {
    const id = await begin();

    expect(await exported(id)).toContain('Cần đối chiếu số liệu trước khi trình');
  });

  it('shows no side of a source that was closed', async () => {
    const id = await begin();
    const opened = (audienceKeys: string[]) =>
      running.portal.db.update(documents).set({ audienceKeys }).where(eq(documents.id, ids.report));

    await opened([]);
    const html = await page(paths.draft(id));
    const text = await exported(id);
    await opened(['all']);

    expect(html).toContain('id="so-lieu"');
    expect(html).not.toContain('12.920');
    expect(html).not.toContain('204-BC');
    expect(text).not.toContain('Cần đối chiếu số liệu');
    expect(await figures(id)).toContain('12.920');
  });
});
