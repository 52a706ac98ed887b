import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { documents, passages, relations, statusFacts } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { paper } from '../support/papers.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';
import { takeInBytes } from '../support/taken-in.ts';

const NEW = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '40-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  type: 'QUY ĐỊNH',
  title: 'Chế độ trực của Văn phòng',
  body: [
    'Điều 1. Quy định này áp dụng cho mọi phòng của Văn phòng.',
    'Điều 2. Quy định này có hiệu lực từ ngày 01/11/2026 và thay thế Quy định số 12-QĐ/VPTU, ngày 05/3/2024.',
  ],
};

describe('the relations of a document', () => {
  let site: TestPortal;
  let [clerk, reader]: Browser[] = [];
  let [old, young, replacing] = ['', '', ''];
  beforeAll(async () => {
    site = await testPortal();
    await site.addPerson({ login: 'le', name: 'Đồng chí Lê', role: 'clerk' });
    await site.addPerson({ login: 'hanh' });
    [clerk, reader] = [await site.signIn('le'), await site.signIn('hanh')];
  }, 60_000);
  afterAll(() => site?.close());
  beforeEach(async () => {
    const { db } = site.portal;
    await db.delete(documents);
    const [row] = await db
      .insert(documents)
      .values({
        ...{ type: 'Quy định', number: '12-QĐ/VPTU', numberKey: '12-qd/vptu', numberState: 'read' },
        ...{ title: 'Trực cơ quan', origin: 'catalogue', audienceKeys: ['all'] },
        ...{ issuedOn: '2024-03-05', effectiveOn: '2024-03-10' },
      })
      .returning();
    old = row?.id ?? '';
    const taken = await takeInBytes(site.portal, await paper(NEW), { audienceKeys: ['all'] });
    if (!('documentId' in taken)) throw new Error(taken.outcome);
    young = taken.documentId;
    const [stated] = await db.select().from(relations).where(eq(relations.kind, 'replaces'));
    replacing = stated?.id ?? '';
  }, 60_000);

  const page = async (id: string, ask = clerk) => (await ask?.(paths.relations(id)))?.text() ?? '';
  const confirm = () =>
    site.portal.db
      .update(relations)
      .set({ state: 'confirmed', decidedAt: new Date('2026-11-20T02:00:00Z'), decidedBy: 1 })
      .where(eq(relations.id, replacing));
  const hide = () =>
    site.portal.db
      .update(documents)
      .set({ audienceKeys: ['person:1'] })
      .where(eq(documents.id, young));
  const timeline = (html: string) =>
    [...(/class="timeline">(.*?)<\/ol>/s.exec(html)?.[1] ?? '').matchAll(/<li.*?<\/li>/gs)].map(
      ([line]) =>
        line
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
    );

  it('are told from both ends, with the sentence and the way to its place', async () => {
    const [said] = await site.portal.db
      .select({ anchor: passages.anchor })
      .from(relations)
      .innerJoin(passages, eq(passages.id, relations.passageId))
      .where(eq(relations.id, replacing));
    const [own, other] = [await page(young), await page(old)];
    expect(own).toContain('<p class="tag">Thay thế</p>');
    expect(own).toContain(`<a href="/documents/${old}">Quy định 12-QĐ/VPTU</a>`);
    expect(other).toContain('<p class="tag">Được thay thế bởi</p>');
    expect(other).toContain(`<a href="/documents/${young}">Quy định 40-QĐ/VPTU</a>`);
    for (const html of [own, other]) {
      expect(html).toContain('thay thế Quy định số 12-QĐ/VPTU, ngày 05/3/2024.</blockquote>');
      expect(html).toContain(`href="/documents/${young}#${said?.anchor}"`);
      expect(html).toContain('Đề xuất, chưa ai xác nhận.');
    }
    const shown = await site.portal.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.kind, 'passages shown'));
    expect(shown.at(-1)?.detail).toEqual({ purpose: 'relations' });
  });

  it('say who decided and when, and are drawn with a table behind', async () => {
    await confirm();
    const html = await page(old);
    expect(html).toContain('Đã xác nhận: Đồng chí Lê, 09:00 ngày 20/11/2026.');
    expect(html).toContain('aria-label="Được thay thế bởi Quy định 40-QĐ/VPTU (đã xác nhận)"');
    expect(html).toContain(`<a href="#qh-${replacing}">Quy định 40-QĐ/VPTU</a>`);
  });

  it('keep another paper nameless for who may not read it, and its proposals to themselves', async () => {
    await hide();
    expect(await page(old, reader)).not.toContain('được thay thế');
    expect(await page(old, reader)).toContain('Chưa đọc thấy quan hệ nào');
    await confirm();
    const html = await page(old, reader);
    expect(html).toContain('một văn bản khác');
    expect(html).toContain('Được thay thế bởi');
    for (const secret of ['40-QĐ', young, 'Đồng chí Lê', 'blockquote'])
      expect(html).not.toContain(secret);
    expect((await reader?.(paths.relations(young)))?.status).toBe(404);
  });

  it('show a number that is not held, or not to be read, in the same words', async () => {
    await site.portal.db
      .update(documents)
      .set({ audienceKeys: ['person:1'] })
      .where(eq(documents.id, old));
    const hidden = await page(young, reader);
    await site.portal.db.delete(documents).where(eq(documents.id, old));
    const lines = (html: string) => html.slice(html.indexOf('<div class="split">'));
    expect(lines(hidden)).toContain('(không có trong phần kho đồng chí được đọc)');
    expect(lines(await page(young, reader))).toBe(lines(hidden));
  });

  it('tell the life of a document by its days, from what is confirmed alone', async () => {
    expect(timeline(await page(old))).toEqual([
      '05/3/2024 Ban hành.',
      '10/3/2024 Có hiệu lực, theo chính văn bản.',
    ]);
    await confirm();
    await site.portal.db.insert(statusFacts).values({
      ...{ documentId: old, state: 'suspended', startsOn: '2025-02-01', endsOn: '2025-02-28' },
      reason: 'Thông báo của Thường trực',
    });
    expect(timeline(await page(old))).toEqual([
      '05/3/2024 Ban hành.',
      '10/3/2024 Có hiệu lực, theo chính văn bản.',
      '01/02/2025 Văn thư ghi nhận ngưng hiệu lực đến hết 28/02/2025: Thông báo của Thường trực',
      '01/11/2026 Được thay thế theo Quy định 40-QĐ/VPTU .',
    ]);
    expect(timeline(await page(young))).toContain('01/11/2026 Thay thế Quy định 12-QĐ/VPTU .');
  });

  it('put what was rejected aside, and out of the drawing', async () => {
    const counted = async () => />Quan hệ <span class="count">(\d+)/.exec(await page(old))?.[1];
    expect(await counted()).toBe('1');
    await site.portal.db.update(relations).set({ state: 'rejected' });
    const html = await page(old);
    expect(html).toContain('<summary>Đã bác: 1</summary>');
    expect(html).not.toContain('class="graph"');
    expect(await counted()).toBeUndefined();
  });
});
