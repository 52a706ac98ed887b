import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { checkSection, type Ground } from '../../src/drafts/check.ts';
import { draftSections, draftVersions } from '../../src/drafts/schema.ts';
import { paths } from '../../src/paths.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';

const CLOSED =
  'Đến ngày 18/11/2026, phường đã số hóa 11.920 trang trên tổng số 17.500 trang hồ sơ lưu trữ.';
const OPEN = 'Văn phòng theo dõi việc số hóa hồ sơ lưu trữ của các phường, đã số hóa 4.100 trang.';

describe('a sentence that says what a closed source says', () => {
  const grounds = new Map<number, Ground>([
    [1, { open: false, text: '', held: CLOSED }],
    [2, { open: true, text: OPEN, held: OPEN }],
  ]);
  const hidden = (text: string) =>
    checkSection(text, grounds, { name: 'Khuê', judged: [] }).map(({ hidden }) => hidden);

  it.each([
    ['names it', 'Phường làm chậm. [1]'],
    ['has its words', `${CLOSED} [nhận định]`],
    [
      'has other words in the place of some',
      'Tới 18/11/2026 phường đã quét số hóa 11.920 trang. [nhận định]',
    ],
    ['has its figure', 'Số trang phường đã số hóa là 17.500. [nhận định]'],
    ['names another source', 'Phường đã số hóa 11.920 trang trên tổng số 17.500 trang. [2]'],
    ['leaves out its end', 'Phường đã số hóa được trên tổng số trang hồ sơ lưu trữ theo yêu cầu.'],
  ])('is hidden when it %s', (_, text) => expect(hidden(text)).toEqual([true]));

  it.each([
    ['an open source says it', 'Các phường đã số hóa 4.100 trang hồ sơ lưu trữ. [2]'],
    [
      'it only has common words',
      'Đề nghị phường báo cáo tiến độ trước ngày 01/12/2026. [nhận định]',
    ],
    [
      'it names the same year',
      'Năm 2026 thành phố giao phường hoàn thành trang hồ sơ. [nhận định]',
    ],
  ])('is shown when %s', (_, text) => expect(hidden(text)).toEqual([false]));
});

describe('what a person types into a draft', () => {
  let running: Running;
  let khue: Awaited<ReturnType<typeof signIn>>;
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    khue = await signIn(running.app, 'khue');
  });
  afterAll(() => running?.close());

  const begin = async () => {
    const sent = await khue(
      paths.drafts(),
      form({ type: 'phieu-trinh', task: 'Xin ý kiến về việc gia hạn' }),
    );
    return sent.headers.get('location')?.split('/')[2] ?? '';
  };
  const rowOf = async (draftId: string, part: string) => {
    const which = and(eq(draftSections.draftId, draftId), eq(draftSections.part, part));
    const [row] = await running.portal.db.select().from(draftSections).where(which);
    return row;
  };
  const save = async (id: string, part: string, text: string, typing = false) => {
    const revision = String((await rowOf(id, part))?.revision ?? 0);
    const sent = form({ text, revision });
    return khue(paths.draftSection(id, part), {
      ...sent,
      ...(typing ? { headers: { 'X-Autosave': 'yes' } } : {}),
    });
  };
  const judgedOn = async (draft: string) => {
    const events = await running.portal.db
      .select({ detail: auditEvents.detail })
      .from(auditEvents)
      .where(eq(auditEvents.kind, 'sentence judged'));
    return events.flatMap(({ detail }) => (detail?.draft === draft ? [detail.sentences] : []));
  };
  const versionsOf = (draftId: string) =>
    running.portal.db
      .select()
      .from(draftVersions)
      .where(eq(draftVersions.draftId, draftId))
      .orderBy(draftVersions.ordinal);

  it('is marked as theirs where no source is asked for, under their name and on record', async () => {
    const id = await begin();
    await save(id, 'phuong-an', 'Phương án một: gia hạn. Được thời gian, mất tiến độ.');

    const row = await rowOf(id, 'phuong-an');
    expect(row?.text).toBe(
      'Phương án một: gia hạn. [nhận định] Được thời gian, mất tiến độ. [nhận định]',
    );
    expect(row?.judged.map(({ by }) => by)).toEqual(['Đồng chí khue', 'Đồng chí khue']);
    expect(await judgedOn(id)).toEqual([1, 2]); // the task, and these two
  });

  it('counts for nobody in such a part when it came there without a name', async () => {
    const id = await begin();
    await running.portal.db
      .update(draftSections)
      .set({ text: 'Câu không ai nhận.' })
      .where(and(eq(draftSections.draftId, id), eq(draftSections.part, 'de-xuat')));

    expect(await (await khue(paths.draft(id))).text()).toContain('chưa dẫn nguồn nào');
  });

  it('is on record once it is saved by hand or leaves, not with every key', async () => {
    const id = await begin();
    for (const text of ['Có', 'Có nguy cơ', 'Có nguy cơ chậm.'])
      await save(id, 'rui-ro', `${text} [nhận định]`, true);
    expect(await judgedOn(id)).toEqual([1]);
    expect((await rowOf(id, 'rui-ro'))?.judged[0]?.by).toBe('Đồng chí khue');

    await khue(paths.exportDraft(id));
    expect(await judgedOn(id)).toEqual([1, 1]);
    await save(id, 'rui-ro', 'Có nguy cơ chậm. [nhận định]');
    expect(await judgedOn(id)).toEqual([1, 1]);
  });

  it('is one version while it grows, and another once words are gone', async () => {
    const id = await begin();
    const long = Array.from({ length: 30 }, (_, i) => `chữ${i}`).join(' ');
    await save(id, 'rui-ro', 'Một', true);
    await save(id, 'rui-ro', long, true);
    expect((await versionsOf(id)).map(({ kind }) => kind)).toEqual(['drafted', 'typed']);

    await save(id, 'rui-ro', 'Xóa nhầm', true);
    const texts = (await versionsOf(id)).map(({ texts }) => texts['rui-ro']);
    expect(texts).toEqual(['', long, 'Xóa nhầm']);
  });

  it('is refused as a whole when it is too long, and nothing is cut off', async () => {
    const id = await begin();
    const sent = await save(id, 'rui-ro', 'chữ '.repeat(20_000), true);

    expect(sent.status).toBe(422);
    expect((await rowOf(id, 'rui-ro'))?.text).toBe('');
  });

  it('takes no sentence out of a text that was changed meanwhile', async () => {
    const id = await begin();
    await save(id, 'ly-do', 'Câu một. Câu hai.');
    const seen = String((await rowOf(id, 'ly-do'))?.revision);
    await save(id, 'ly-do', 'Câu mới. Câu một. Câu hai.', true);

    const sent = await khue(
      paths.draftSentence(id, 'ly-do', 0),
      form({ what: 'drop', revision: seen }),
    );

    expect(sent.headers.get('location')).toContain('done=changed');
    expect((await rowOf(id, 'ly-do'))?.text).toBe('Câu mới. Câu một. Câu hai.');
  });

  it('ends a session and is told so, not sent to a page', async () => {
    const sent = await running.app.request(paths.draftSection(await begin(), 'rui-ro'), {
      ...form({ text: 'Chữ', revision: '1' }),
      headers: { 'X-Autosave': 'yes', origin: 'http://localhost' },
    });
    expect(sent.status).toBe(401);
  });

  it('prints with the letterhead, the place and the signature that the office has set', async () => {
    const quantri = await signIn(running.app, 'quantri');
    const set = await quantri(
      paths.officePaper(),
      form({
        ...{ superior: 'Thành ủy Lục Đầm', body: 'Văn phòng', place: 'Lục Đầm' },
        ...{ recipients: 'Như trên\nLưu VPTU', signing: 'by-order', 'house-spelling.uy': 'uỷ' },
        ...{ above: 'Chánh Văn phòng', role: 'Phó Chánh Văn phòng', name: 'Lê Thị Hà' },
      }),
    );
    expect(set.status).toBe(303);
    expect((await khue(paths.officePaper())).status).toBe(403);

    const id = await begin();
    for (const path of [paths.draft(id), paths.draftPaper(id)]) {
      const html = await (await khue(path)).text();
      for (const words of [
        'THÀNH UỶ LỤC ĐẦM',
        'Lục Đầm, ngày ',
        'T/L CHÁNH VĂN PHÒNG',
        'Lê Thị Hà',
      ])
        expect(html).toContain(words);
    }
  });
});
