import { and, eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeAudience } from '../../src/documents/audience.ts';
import { findDocument } from '../../src/documents/find.ts';
import { relations } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { unitKey } from '../../src/people/keys.ts';
import { viewerNamed } from '../../src/people/viewer-of.ts';
import { file, indexed } from '../support/filed.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { ANSWER, BEFORE, BEFORE_ANSWERED, LETTER, OTHER, OTHER_ANSWERED } from './papers.ts';

type Ask = Awaited<ReturnType<typeof signIn>>;

describe('from an incoming paper to the one that answers it', () => {
  let running: Running;
  let office: Awaited<ReturnType<typeof staffOffice>>;
  let khue: Ask;
  let le: Ask;
  let hanh: Ask;
  let letter = '';
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    office = await staffOffice(running.portal.db);
    khue = await signIn(running.app, 'khue');
    le = await signIn(running.app, 'le');
    hanh = await signIn(running.app, 'hanh');
    for (const one of [BEFORE, BEFORE_ANSWERED, OTHER, OTHER_ANSWERED])
      await file(le, one, { key: 'all' });
    letter = await file(le, LETTER, { key: 'all' });
    await indexed(running.portal);
  });
  afterAll(() => running?.close());

  const page = async (ask: Ask, path: string) => textOf(await (await ask(path)).text());
  const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const send = async (ask: Ask, path: string, fields: Record<string, string> = {}) =>
    ask(path, form(fields));
  const tasksOf = (ask: Ask) => page(ask, paths.documentTasks(letter));

  it('tells what is asked of the office, until when and in which sentence, and what of others', async () => {
    const text = await page(khue, paths.incoming(letter));

    expect(text).toContain('Văn bản yêu cầu gì ở cơ quan mình (2)');
    expect(text).toContain('25/11/2026 Văn phòng Thành ủy');
    expect(text).toContain('Đề nghị Phòng Tổng hợp cung cấp mẫu biểu theo dõi khối lượng quét');
    expect(text).not.toContain('bố trí kinh phí');
    expect(text).toContain('Còn 1 việc giao cơ quan khác');
  });

  it('shows how a paper like it was answered, with why, and none about something else', async () => {
    const text = await page(khue, paths.incoming(letter));

    expect(text).toContain('Tiền lệ (1)');
    expect(text).toContain('Công văn 300-CV/VPTU');
    expect(text).toContain('cùng nói về “gia hạn nhiệm vụ số hóa hồ sơ lưu trữ”');
    expect(text).not.toContain('340-CV/VPTU');
  });

  it('keeps the slip: each block for who may write it, nobody written over', async () => {
    const leader = paths.writeSlip(letter, 'leader');
    const first = { seen: '0', lead: 'Phòng Tổng hợp', due: '26/11/2026', opinion: 'Trả lời sớm.' };

    expect((await send(khue, leader, first)).status).toBe(403);
    expect((await send(le, leader, { ...first, due: '31/11/2026' })).status).toBe(422);
    expect((await send(le, leader, first)).status).toBe(303);
    const second = await send(le, leader, { seen: '0', lead: 'Phòng Lưu trữ' });
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('value="Phòng Lưu trữ"');
    await send(le, leader, { seen: '1', lead: 'Phòng Lưu trữ' });

    const text = await page(khue, paths.incoming(letter));
    expect(text).toMatch(/Chủ trì Phòng Lưu trữ Đồng chí le ghi/);
    expect(text).toContain('Những lần ghi trước (1)');
    expect(text).toContain('26/11/2026');
    expect(await page(hanh, paths.incoming(letter))).not.toMatch(/Trả lời sớm|Phiếu giải quyết/);
    const docx = await khue(paths.exportSlip(letter));
    const written = unzipSync(new Uint8Array(await docx.arrayBuffer()))['word/document.xml'];
    expect(strFromU8(written as Uint8Array)).toContain('Phòng Lưu trữ');
    expect(await page(khue, paths.slip(letter))).toContain('Ý kiến của lãnh đạo cơ quan');
  });

  it('begins a reply with one press; the desk names the points that it does not speak of', async () => {
    const sent = await send(khue, paths.reply(letter));
    const id = sent.headers.get('location')?.split('/')[2] ?? '';

    const before = await page(khue, paths.draft(id));
    expect(before).toContain('Kính gửi: Đảng ủy phường Bến Gỗ');
    expect(before).toContain('Điểm phải trả lời (2)');
    expect(before.match(/Chưa trả lời\./g)).toHaveLength(2);
    expect(before).toContain('Trả lời điểm văn bản đến yêu cầu: xem xét, cho ý kiến');

    const text = 'Văn phòng đồng ý gia hạn nhiệm vụ số hóa hồ sơ của phường. [nhận định]';
    const edit = await (await khue(paths.draft(id, { edit: 'tra-loi' }))).text();
    const revision = /name="revision" value="(\d+)"/.exec(edit)?.[1] ?? '';
    await send(khue, paths.draftSection(id, 'tra-loi'), { text, revision });
    const after = await page(khue, paths.draft(id));
    expect(after.match(/Chưa trả lời\./g)).toHaveLength(1);
    expect(after).toContain('Mục 2 có nói tới. xem xét, cho ý kiến');
  });

  it('closes what was asked of the office once somebody confirms the answer, and opens it again', async () => {
    const answer = await file(le, ANSWER, { key: 'all' });
    const { db } = running.portal;
    const [relation] = await db
      .select()
      .from(relations)
      .where(and(eq(relations.statedIn, answer), eq(relations.kind, 'answers')));
    expect(relation?.objectId).toBe(letter);
    const decide = (decision: string) =>
      send(le, paths.decideProposal('relation', relation?.id ?? ''), { decision });
    const said = /Đã trả lời bằng Công văn 720-CV\/VPTU , 24\/11\/2026; Đồng chí le xác nhận/g;

    expect(await tasksOf(khue)).not.toMatch(said);
    await decide('confirmed');
    const closed = await tasksOf(khue);
    expect(closed.match(said)).toHaveLength(2);
    expect(closed).toMatch(/Chờ xác nhận: 1 nhiệm vụ .*Sở Tài chính .*Đã trả lời: 2 nhiệm vụ/);
    expect(await page(khue, paths.tasks({ state: 'proposed' }))).not.toContain('mẫu biểu');
    expect(await page(khue, paths.tasks({ state: 'answered' }))).toContain('mẫu biểu');

    await decide('proposed');
    expect(await tasksOf(khue)).not.toMatch(said);
    await decide('rejected');
    expect(await tasksOf(khue)).not.toMatch(said);
    await decide('proposed');
    await decide('confirmed');

    // Who may not read the answer hears nothing of it; withdrawn, it answers for nobody.
    const clerk = await viewerNamed(db, 'le', new Date());
    const card = await findDocument(db, clerk, answer);
    await changeAudience(db, clerk, card, [unitKey(office.archive)], card.revision);
    expect(await tasksOf(khue)).not.toMatch(said);
    expect((await tasksOf(le)).match(said)).toHaveLength(2);
    const { revision } = await findDocument(db, clerk, answer);
    const fields = {
      reason: 'ban hành nhầm',
      confirmation: ANSWER.number,
      revision: `${revision}`,
    };
    expect((await send(le, paths.withdraw(answer), fields)).status).toBe(303);
    expect(await tasksOf(le)).not.toMatch(said);
  });
});
