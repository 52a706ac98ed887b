import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { file, indexed } from '../support/filed.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { LETTER, RULE } from './papers.ts';

const TASK = 'Xin ý kiến về việc gia hạn nhiệm vụ số hóa hồ sơ của phường Bến Gỗ';

describe('the drafting desk', () => {
  let running: Running;
  let khue: Awaited<ReturnType<typeof signIn>>;
  let hanh: typeof khue;
  const ids = { rule: '', letter: '' };
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    khue = await signIn(running.app, 'khue');
    hanh = await signIn(running.app, 'hanh');
    ids.rule = await file(khue, RULE, { key: 'all' });
    ids.letter = await file(khue, LETTER, { key: 'all' });
    await indexed(running.portal);
    for (const id of [ids.rule, ids.letter])
      await khue(paths.basket(), form({ add: `document:${id}` }));
  });
  afterAll(() => running?.close());

  const page = async (ask: typeof khue, path: string) => (await ask(path)).text();
  /** Begins a draft on everything in the basket. @returns its id */
  const begin = async (fields: Record<string, string> = {}, ask = khue) => {
    const opened = await page(ask, paths.newDraft());
    const boxes = [...opened.matchAll(/name="(basket-\d+)"/g)].map(([, name = '']) => [name, 'on']);
    const sent = await ask(
      paths.drafts(),
      form({ type: 'phieu-trinh', task: TASK, ...Object.fromEntries(boxes), ...fields }),
    );
    expect(sent.status).toBe(303);
    return sent.headers.get('location')?.split('/')[2] ?? '';
  };
  const desk = (id: string, query = {}) => page(khue, paths.draft(id, query));
  const section = (html: string, key: string) =>
    (html.split(`id="muc-${key}"`)[1] ?? '').split('</section>')[0] ?? '';
  const numberOf = (html: string, paper: string) =>
    Number(/id="nguon-(\d+)"/.exec(html.split(paper)[0]?.split('<li ').at(-1) ?? '')?.[1]);
  const revision = async (id: string, key: string) =>
    /name="revision" value="(\d+)"/.exec(await desk(id, { edit: key }))?.[1] ?? '';
  const save = async (id: string, key: string, text: string, seen?: string) =>
    khue(paths.draftSection(id, key), form({ text, revision: seen ?? (await revision(id, key)) }));

  it('fills the skeleton with sentences of the sources, word for word, and names what is missing', async () => {
    const html = await desk(await begin());

    expect(section(html, 'van-de')).toContain(TASK);
    expect(section(html, 'can-cu')).toContain('Mỗi nhiệm vụ được gia hạn không quá một lần.');
    expect(section(html, 'tinh-hinh')).toContain('11.920 trang trên tổng số 17.500 trang.');
    expect(section(html, 'tinh-hinh')).toContain('class="sentence quoted"');
    expect(section(html, 'phuong-an')).toContain('Nội dung cần bổ sung');
    expect(html).not.toContain('<s class="sentence struck');
    expect(html).toContain('Ít nhất hai phương án');
    expect(html).toContain('Địa danh trước ngày tháng: người quản trị ghi ở');
  });

  it('checks what is typed: a changed figure is struck with the reason', async () => {
    const id = await begin();
    const letter = numberOf(await desk(id), '96-CV');

    const sent = await save(id, 'tinh-hinh', `Phường đã số hóa 11.290 trang. [${letter}]`);

    expect(sent.status).toBe(303);
    const html = await desk(id);
    expect(section(html, 'tinh-hinh')).toContain('chưa có căn cứ');
    expect(html).toContain('con số không có trong nguồn: “11.290”');
  });

  it('turns a struck sentence into the judgement of a named person, on record', async () => {
    const id = await begin();
    await save(id, 'ly-do', 'Gia hạn giúp bảo đảm chất lượng quét.');
    expect(section(await desk(id), 'ly-do')).toContain('chưa có căn cứ');

    await khue(
      paths.draftSentence(id, 'ly-do', 0),
      form({ what: 'judge', revision: await revision(id, 'ly-do') }),
    );

    expect(section(await desk(id), 'ly-do')).toContain('sentence judgement');
    expect(section(await desk(id), 'ly-do')).not.toContain('chưa có căn cứ');
    const events = await running.portal.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.kind, 'sentence judged'));
    expect(events.map(({ detail }) => detail?.draft)).toContain(id);
  });

  it('computes a formula anew and strikes what it does not come to', async () => {
    const id = await begin();
    const letter = numberOf(await desk(id), '96-CV');
    const typed = (share: string) =>
      `Phường đạt ${share} tổng số trang số hóa. [${letter}] [= 11.920 / 17.500]`;

    await save(id, 'tinh-hinh', typed('68,1%'));
    expect(section(await desk(id), 'tinh-hinh')).toContain('sentence computed');

    await save(id, 'tinh-hinh', typed('86,1%'));
    expect(section(await desk(id), 'tinh-hinh')).toContain('chưa có căn cứ');
  });

  it('shows both texts to the second who saves, and loses neither', async () => {
    const id = await begin();
    const seen = await revision(id, 'rui-ro');
    await save(id, 'rui-ro', 'Bản của tab thứ nhất. [nhận định]', seen);

    const sent = await save(id, 'rui-ro', 'Bản của tab thứ hai. [nhận định]', seen);

    expect(sent.status).toBe(409);
    const both = await sent.text();
    expect(both).toContain('<del>nhất</del>');
    expect(both).toContain('<ins>hai</ins>');
    expect(section(await desk(id), 'rui-ro')).toContain('tab thứ nhất');
    expect(await page(khue, paths.draftVersions(id))).toContain('chữ gõ khi người khác vừa lưu');
  });

  it('keeps versions, compares them word by word and brings one back', async () => {
    const id = await begin();
    await save(id, 'rui-ro', 'Có nguy cơ chậm nghiệm thu. [nhận định]');

    const versions = await page(khue, paths.draftVersions(id, { of: 1 }));
    expect(versions).toMatch(/<ins>[^<]*chậm nghiệm thu/);
    await khue(paths.restoreDraft(id, 1), form({}));

    expect(section(await desk(id), 'rui-ro')).not.toContain('chậm nghiệm thu');
    expect(await page(khue, paths.draftVersions(id, { of: 2 }))).toContain('chậm nghiệm thu');
  });

  it('asks a person to answer for a basis whose status nobody knows', async () => {
    const id = await begin();
    const number = numberOf(await desk(id), '118-QĐ');
    const answer = paths.changeDraftSource(id, number, 'answer');
    expect(await desk(id)).toContain(`action="${answer}"`);

    await khue(answer, form({ why: 'Đã hỏi Ban Tổ chức, quy định còn áp dụng.' }));

    const html = await desk(id);
    expect(html).toContain('Đồng chí khue trả lời lúc');
    expect(html).not.toContain(`action="${answer}"`);
  });

  it('leaves as a file of Word without what no source bears, and says so', async () => {
    const id = await begin();
    await save(id, 'ly-do', 'Không nguồn nào nói điều này.');

    const sent = await khue(paths.exportDraft(id));

    const file = unzipSync(new Uint8Array(await sent.arrayBuffer()));
    const text = strFromU8(file['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    expect(text).toContain('Mỗi nhiệm vụ được gia hạn không quá một lần.');
    expect(text).toContain('[Nội dung cần bổ sung:');
    expect(text).not.toContain('Không nguồn nào nói điều này.');
    expect(text).toContain('1 câu chưa có căn cứ');
    expect(text).toContain('118-QĐ/TU');
  });

  it('is nobody else’s', async () => {
    const id = await begin();

    expect((await hanh(paths.draft(id))).status).toBe(404);
    expect((await hanh(paths.draftVersions(id))).status).toBe(404);
    expect(await page(hanh, paths.drafts())).not.toContain(id);
  });

  it('shows nothing of a source that was closed, and has it again once it is open', async () => {
    const id = await begin();
    expect(await desk(id, { edit: 'tinh-hinh' })).toContain('11.920');
    const opened = (audienceKeys: string[]) =>
      running.portal.db.update(documents).set({ audienceKeys }).where(eq(documents.id, ids.letter));
    await opened([]);

    const shown = [
      await desk(id),
      await desk(id, { edit: 'tinh-hinh' }),
      await page(khue, paths.draftVersions(id, { of: 1 })),
    ];
    const text = /<textarea name="text"[^>]*>([^<]*)/.exec(shown[1] ?? '')?.[1] ?? '';
    await save(id, 'tinh-hinh', `${text.trim()} Thêm một ý. [nhận định]`);
    await opened(['all']);

    expect(text).toContain('[câu ẩn ');
    expect(
      shown.flatMap(
        (html) => /.{80}(?:11\.920|96-CV|đề nghị gia hạn nhiệm vụ).{40}/u.exec(html)?.[0] ?? [],
      ),
    ).toEqual([]);
    const after = section(await desk(id), 'tinh-hinh');
    expect(after).toContain('11.920');
    expect(after).toContain('Thêm một ý.');
  });

  it('begins from an answer with the question as its task and the passages as its sources', async () => {
    const asked = await khue(paths.answers(), form({ q: 'Mỗi nhiệm vụ được gia hạn mấy lần?' }));
    const answer = asked.headers.get('location')?.split('/')[2] ?? '';
    expect(await page(khue, paths.answer(answer))).toContain(
      `href="${paths.newDraft({ answer })}"`,
    );
    expect(await page(khue, paths.newDraft({ answer }))).toContain('gia hạn mấy lần?</textarea>');

    const sent = await khue(
      paths.drafts(),
      form({ type: 'phieu-trinh', task: 'Xin gia hạn', answer }),
    );

    const html = await page(khue, sent.headers.get('location') ?? '');
    expect(html).toContain('118-QĐ/TU');
    expect(section(html, 'can-cu')).toContain('Mỗi nhiệm vụ được gia hạn không quá một lần.');
  });

  it('answers a paper that came in, and names it as the record does', async () => {
    const html = await desk(await begin({ type: 'cong-van', incoming: ids.letter }));

    expect(section(html, 'dan')).toContain('Công văn số 96-CV/ĐU, ngày 20/11/2026');
    expect(html).toContain('văn bản đến cần trả lời');
  });

  it('lets an administrator change a type without code, for drafts that begin later', async () => {
    const quantri = await signIn(running.app, 'quantri');
    const old = await begin({ type: 'tin-nhanh' });
    expect(await page(quantri, paths.productType('tin-nhanh'))).toContain('Sự việc');

    const sent = await quantri(
      paths.productType('tin-nhanh'),
      form({
        name: 'Tin nhanh trong ngày',
        words: '200',
        'part-0-name': 'Sự việc',
        'part-0-purpose': 'ask',
        'part-0-place': '2',
        'part-1-name': 'Tóm tắt',
        'part-1-purpose': 'situation',
        'part-1-place': '1',
        'part-1-hint': 'Một câu.',
        'part-1-required': 'on',
      }),
    );

    expect(sent.status).toBe(303);
    const html = await desk(await begin({ type: 'tin-nhanh' }));
    expect(html).toContain('TIN NHANH TRONG NGÀY');
    expect(html).toContain('trên 200 từ');
    expect(html).toContain('1. Tóm tắt.');
    expect(await desk(old)).toContain('Đã làm');
    expect((await khue(paths.productTypes())).status).toBe(403);
  });
});
