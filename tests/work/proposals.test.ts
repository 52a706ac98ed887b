import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documents, relations } from '../../src/documents/schema.ts';
import { linkWaiting } from '../../src/documents/waiting.ts';
import { paths } from '../../src/paths.ts';
import { tasks } from '../../src/work/schema.ts';
import { paper } from '../support/papers.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';
import { takeInBytes } from '../support/taken-in.ts';

const PAPER = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '40-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  type: 'QUY ĐỊNH',
  title: 'Chế độ trực của Văn phòng',
  body: [
    'Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị,',
    'Điều 1. Giao Phòng Tổng hợp chủ trì, phối hợp với Phòng Lưu trữ rà soát danh mục hồ sơ, xong trước ngày 15/12/2026.',
    'Điều 2. Quy định này có hiệu lực từ ngày 01/11/2026 và thay thế Quy định số 12-QĐ/VPTU.',
  ],
};

describe('the desk of proposals', () => {
  let site: TestPortal;
  let [clerk, other, head, reader]: Browser[] = [];
  let said = '';
  beforeAll(async () => {
    site = await testPortal();
    await site.addPerson({ login: 'le', name: 'Đồng chí Lê', role: 'clerk' });
    await site.addPerson({ login: 'mai', role: 'clerk' });
    await site.addPerson({ login: 'nguyen', role: 'head' });
    await site.addPerson({ login: 'hanh' });
    [clerk, other] = [await site.signIn('le'), await site.signIn('mai')];
    [head, reader] = [await site.signIn('nguyen'), await site.signIn('hanh')];
  }, 60_000);
  afterAll(() => site?.close());
  const held = (issuedOn: string) => ({
    ...{ type: 'Quy định', number: '12-QĐ/VPTU', numberKey: '12-qd/vptu', issuedOn },
    ...{ numberState: 'read' as const, title: `Trực ${issuedOn}`, audienceKeys: ['all'] },
    origin: 'catalogue' as const,
  });
  beforeEach(async () => {
    await site.portal.db.delete(documents);
    const taken = await takeInBytes(site.portal, await paper(PAPER), { audienceKeys: ['all'] });
    if (!('documentId' in taken)) throw new Error(taken.outcome);
    said = taken.documentId;
  }, 60_000);

  const read = async (path: string, ask = clerk) => (await ask?.(path))?.text() ?? '';
  const actionIn = (html: string) =>
    /action="(\/proposals\/(?:relation|task)\/[0-9a-f-]+)"[^>]*aria-label="Quyết định"/.exec(
      html,
    )?.[1] ?? '';
  const fieldIn = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const replaces = async () => {
    const [row] = await site.portal.db
      .select()
      .from(relations)
      .where(eq(relations.kind, 'replaces'));
    if (!row) throw new Error('nothing replaced');
    return row;
  };

  it('shows one after the other with its sentence, counts the kinds, and goes on by itself', async () => {
    const first = await read(paths.proposals());
    expect(first).toContain('Căn cứ</span><span class="count">1');
    expect(first).toContain('Nhiệm vụ</span><span class="count">1');
    expect(first).toContain('57-NQ/TW');
    expect(first).toMatch(/<mark>[^<]*57-NQ\/TW/);
    const at = fieldIn(first, 'at');
    const answer = await clerk?.post(actionIn(first), { decision: 'confirmed', at });
    expect(answer?.status).toBe(303);
    const second = await read(answer?.headers.get('location') ?? '');
    const links = second.match(/href="\/proposals[^"]+"/g) ?? [];
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => /done|undo/.test(link))).toEqual([]); // said once, not on and on
    expect(second).toContain('Đã xác nhận.');
    expect(actionIn(second).split('/').at(-1)).toBe(at.split(':')[1]);
    const [row] = await site.portal.db
      .select()
      .from(relations)
      .where(eq(relations.kind, 'based-on'));
    expect(row).toMatchObject({ state: 'confirmed', decidedAt: expect.any(Date) });
  });

  it('narrows to a kind and to a document', async () => {
    expect(await read(paths.proposals({ kind: 'task' }))).toContain('Phòng Tổng hợp');
    expect(await read(paths.proposals({ kind: 'task' }))).not.toMatch(/<h2 id="in-hand">Căn cứ/);
    expect(await read(paths.proposals({ kind: 'guides' }))).toContain('Không còn đề xuất nào');
    expect(await read(paths.proposals({ document: said, kind: 'replaces' }))).toContain(
      '12-QĐ/VPTU',
    );
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await read(paths.proposals({ document: nobody }))).toContain('Không còn đề xuất nào');
  });

  it('takes the last decision back, of a relation and of a task', async () => {
    for (const kind of ['replaces', 'task']) {
      const html = await read(paths.proposals({ kind }));
      const answer = await clerk?.post(actionIn(html), { decision: 'rejected', kind });
      const after = await read(answer?.headers.get('location') ?? '');
      expect(after).toContain('Đã bác.');
      expect(after).toContain('aria-keyshortcuts="z"');
      expect(after).toContain('Không còn đề xuất nào');
      const back = await clerk?.post(actionIn(html), { decision: 'proposed', kind });
      const again = await read(back?.headers.get('location') ?? '');
      expect(actionIn(again)).toBe(actionIn(html));
    }
    const [task] = await site.portal.db.select().from(tasks);
    expect([task?.state, task?.decidedBy]).toEqual(['proposed', null]);
  });

  it('keeps what a person sets right, and refuses a day that is none', async () => {
    const html = await read(paths.proposals({ kind: 'replaces' }));
    const wrong = { decision: 'confirmed', effectiveOn: 'bao giờ xong', provision: '' };
    expect((await clerk?.post(actionIn(html), wrong))?.status).toBe(422);
    expect((await replaces()).state).toBe('proposed');
    const right = { decision: 'confirmed', effectiveOn: '15/11/2026', provision: 'Điều 3' };
    await clerk?.post(actionIn(html), right);
    expect(await replaces()).toMatchObject({ effectiveOn: '2026-11-15', provision: 'Điều 3' });
  });

  it('leaves the choice of the paper to the person where several bear its number', async () => {
    const { db } = site.portal;
    const rows = await db
      .insert(documents)
      .values([held('2016-01-04'), held('2021-03-02')])
      .returning();
    const html = await read(paths.proposals({ kind: 'replaces' }));
    for (const { id } of rows) expect(html).toContain(`name="otherId" value="${id}"`);
    const chosen = rows[1]?.id ?? '';
    await clerk?.post(actionIn(html), { decision: 'confirmed', otherId: chosen });
    expect(await replaces()).toMatchObject({ state: 'confirmed', objectId: chosen });
  });

  it('joins what was confirmed of a paper that is not held to that paper when it comes', async () => {
    const html = await read(paths.proposals({ kind: 'replaces' }));
    await clerk?.post(actionIn(html), { decision: 'confirmed' });
    const { db } = site.portal;
    const [row] = await db.insert(documents).values(held('2021-03-02')).returning();
    await db.transaction((tx) => linkWaiting(tx, row?.id ?? ''));
    expect(await replaces()).toMatchObject({ state: 'confirmed', objectId: row?.id });
    const [second] = await db.insert(documents).values(held('2016-01-04')).returning();
    await db.transaction((tx) => linkWaiting(tx, second?.id ?? ''));
    expect((await replaces()).objectId).toBe(row?.id); // who confirmed it saw this one
  });

  it('says so where somebody was faster, and nothing is lost', async () => {
    const html = await read(paths.proposals({ kind: 'replaces' }));
    const answers = await Promise.all([
      clerk?.post(actionIn(html), { decision: 'confirmed' }),
      other?.post(actionIn(html), { decision: 'rejected' }),
    ]);
    expect(answers.map((answer) => answer?.status).sort()).toEqual([303, 409]);
    const late = answers.find((answer) => answer?.status === 409);
    expect(await late?.text()).toContain('Người khác vừa quyết định quan hệ này');
    expect((await replaces()).state).not.toBe('proposed');
  });

  it('is for those who decide, each for what is theirs to decide and to read', async () => {
    expect((await reader?.(paths.proposals()))?.status).toBe(403);
    expect(await read(paths.today(), reader)).not.toContain('Duyệt đề xuất');
    expect(await read(paths.today(), head)).toContain('Duyệt đề xuất');
    const theirs = await read(paths.proposals(), head);
    expect(theirs).toContain('1 đề xuất');
    expect(theirs).not.toContain('57-NQ/TW');
    await site.portal.db
      .update(documents)
      .set({ audienceKeys: ['person:1'] })
      .where(eq(documents.id, said));
    const hidden = await read(paths.proposals(), other);
    expect(hidden).toContain('0 đề xuất');
    expect(hidden).not.toContain('12-QĐ');
    const { id } = await replaces();
    const forced = await other?.post(paths.decideProposal('relation', id), {
      decision: 'rejected',
    });
    expect(forced?.status).toBe(404);
  });
});
