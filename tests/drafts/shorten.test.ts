import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { paths } from '../../src/paths.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';

const NEEDED = 'Kho cần thêm 2 máy quét khổ lớn trước ngày 30/6/2026.';
const AGAIN = 'Trước ngày 30/6/2026, kho cần thêm 2 máy quét khổ lớn.';
const EMPTY = 'Đây là nhiệm vụ hết sức quan trọng, có ý nghĩa to lớn trong giai đoạn hiện nay.';
const LONG = `Nhìn chung, máy cũ hỏng ${'rất nhiều lần trong tuần '.repeat(10)}nên dừng.`;

/** As it is kept in a part that is the writer's own. */
const own = (sentence: string) => `${sentence} [nhận định]`;

describe('shortening a draft', () => {
  let running: Running;
  let khue: Awaited<ReturnType<typeof signIn>>;
  let hanh: typeof khue;
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    khue = await signIn(running.app, 'khue');
    hanh = await signIn(running.app, 'hanh');
  });
  afterAll(() => running?.close());

  const page = async (path: string, ask = khue) => (await ask(path)).text();
  const revision = async (id: string, key: string) =>
    /name="revision" value="(\d+)"/.exec(await page(paths.draft(id, { edit: key })))?.[1] ?? '';
  const save = async (id: string, key: string, text: string) =>
    khue(paths.draftSection(id, key), form({ text, revision: await revision(id, key) }));
  /** A draft with these sentences as its proposal, where what has no source is the writer's own. */
  const written = async (...texts: string[]) => {
    const sent = await khue(
      paths.drafts(),
      form({ type: 'phieu-trinh', task: 'Xin ý kiến về việc mua máy quét' }),
    );
    const id = sent.headers.get('location')?.split('/')[2] ?? '';
    await save(id, 'phuong-an', texts.join(' '));
    return id;
  };
  const text = async (id: string) =>
    /<textarea name="text"[^>]*>([^<]*)/.exec(
      await page(paths.draft(id, { edit: 'phuong-an' })),
    )?.[1] ?? '';
  const boxes = (html: string) => [...html.matchAll(/name="(cut-[0-9a-f]+)"/g)].map(([, n]) => n);

  it('measures words and pages against the budget, and says where the ask stands', async () => {
    const html = await page(paths.draft(await written(NEEDED)));

    expect(html).toMatch(/\d+ từ, khoảng 0,\d trang A4 chữ 14; mức \d+ từ/);
    expect(html).toMatch(/Điều xin quyết định ở từ thứ \d+\./);
  });

  it('names sentences that could go, and the long ones, and changes nothing', async () => {
    const id = await written(NEEDED, AGAIN, EMPTY, LONG);

    const html = await page(paths.draft(id));
    await page(paths.shortenDraft(id));

    for (const said of ['Nhắc lại, mục', 'Câu không thêm ý, mục', 'Câu dài, mục'])
      expect(html).toContain(said);
    expect(html).toContain(`href="${paths.shortenDraft(id)}"`);
    expect((await text(id)).trim()).toBe([NEEDED, AGAIN, EMPTY, LONG].map(own).join(' '));
  });

  it('shows each proposal struck out with the words it saves, none chosen before', async () => {
    const html = await page(paths.shortenDraft(await written(NEEDED, AGAIN, EMPTY)));

    expect(html).toContain(`<del>${EMPTY}</del>`);
    expect(html).toContain('Câu không thêm ý, bớt 18 từ.');
    expect(html).toContain(`<del>${AGAIN}</del>`);
    expect(html).not.toContain(`<del>${NEEDED}</del>`);
    expect(boxes(html)).toHaveLength(2);
    expect(html).not.toContain('checked');
  });

  it('takes out what was chosen and nothing else, as a version that can be taken back', async () => {
    const id = await written(NEEDED, AGAIN, `${EMPTY} [nhận định]`);
    const html = await page(paths.shortenDraft(id));
    const [, ofEmpty = ''] = boxes(html);

    const sent = await khue(paths.shortenDraft(id), form({ [ofEmpty]: 'on' }));

    expect(sent.status).toBe(303);
    expect(await page(sent.headers.get('location') ?? '')).toContain('Đã bỏ 18 từ');
    expect((await text(id)).trim()).toBe(`${own(NEEDED)} ${own(AGAIN)}`);
    expect(await page(paths.draftVersions(id))).toContain('rút gọn');
    expect(await page(paths.draftVersions(id, { of: 2 }))).toContain('<del>');
  });

  it('takes an empty phrase out of its sentence, which keeps its marks', async () => {
    const id = await written(`Như đã trình bày ở trên, kho còn 12 phòng trống. [nhận định]`);

    await khue(paths.shortenDraft(id), form({ all: '1' }));

    expect((await text(id)).trim()).toBe('Kho còn 12 phòng trống. [nhận định]');
  });

  it('cuts no sentence that was changed after it was shown, and says so', async () => {
    const id = await written(NEEDED, EMPTY);
    const [box = ''] = boxes(await page(paths.shortenDraft(id)));
    await save(id, 'phuong-an', `${NEEDED} ${EMPTY.replace('hết sức', 'vô cùng')}`);

    const sent = await khue(paths.shortenDraft(id), form({ [box]: 'on' }));

    expect(await page(sent.headers.get('location') ?? '')).toContain('1 đề xuất không làm được');
    expect(await text(id)).toContain('vô cùng');
  });

  it('is nobody else’s', async () => {
    const id = await written(NEEDED, EMPTY);

    expect((await hanh(paths.shortenDraft(id))).status).toBe(404);
    expect((await hanh(paths.shortenDraft(id), form({ all: '1' }))).status).toBe(404);
    expect(await text(id)).toContain(EMPTY);
  });

  it('proposes the phrases that an administrator lists, on record, and has its own list again', async () => {
    const quantri = await signIn(running.app, 'quantri');
    const id = await written('Nói gọn một lời, kho còn 12 phòng trống.');
    expect(boxes(await page(paths.shortenDraft(id)))).toEqual([]);
    expect(await page(paths.emptyPhrases(), quantri)).toContain('nhằm mục đích → nhằm');

    const sent = await quantri(paths.emptyPhrases(), form({ text: 'nói gọn một lời' }));

    expect(sent.status).toBe(303);
    expect(await page(paths.shortenDraft(id))).toContain('<del>Nói gọn một lời</del>');
    const kinds = await running.portal.db.select({ kind: auditEvents.kind }).from(auditEvents);
    expect(kinds.map(({ kind }) => kind)).toContain('empty phrases changed');
    expect((await quantri(paths.emptyPhrases(), form({ text: 'x'.repeat(200) }))).status).toBe(422);
    expect((await khue(paths.emptyPhrases(), form({ text: 'kho' }))).status).toBe(403);
    await quantri(paths.emptyPhrases(), form({ reset: '1' }));
    expect(await page(paths.emptyPhrases(), quantri)).toContain('nhằm mục đích → nhằm');
  });
});
