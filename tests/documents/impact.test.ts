import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documents, relations } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { paper } from '../support/papers.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';
import { takeInBytes } from '../support/taken-in.ts';

const CITING = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '90-TB/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  type: 'THÔNG BÁO',
  title: 'Lịch trực cơ quan',
  body: ['1. Các phòng đọc lại Quy định số 12-QĐ/VPTU, ngày 05/3/2024 trước khi trực.'],
};

describe('the papers that lean on one', () => {
  let site: TestPortal;
  let reader: Browser | undefined;
  let ids: string[] = [];
  const names = ['12-QĐ/VPTU', '13-HD/VPTU', '14-KH/VPTU', '15-KH/VPTU', '16-QĐ/VPTU'];
  beforeAll(async () => {
    site = await testPortal();
    await site.addPerson({ login: 'hanh' });
    reader = await site.signIn('hanh');
  }, 60_000);
  afterAll(() => site?.close());

  // 13 guides 12, 14 carries out 13, 15 is based on 14; 16 is based on 12.
  beforeEach(async () => {
    const { db } = site.portal;
    await db.delete(documents);
    const rows = await db
      .insert(documents)
      .values(
        names.map((number, i) => ({
          ...{ type: i === 0 ? 'Quy định' : 'Kế hoạch', number, numberState: 'read' as const },
          numberKey: number.toLowerCase().replaceAll('đ', 'd'),
          ...{ title: `Văn bản thứ ${i}`, origin: 'catalogue' as const, audienceKeys: ['all'] },
          issuedOn: `2024-0${i + 3}-05`,
        })),
      )
      .returning();
    ids = rows.map(({ id }) => id);
    const relate = (from: number, to: number, kind: 'guides' | 'implements' | 'based-on') => ({
      ...{ statedIn: ids[from] ?? '', subjectId: ids[from] ?? '', objectId: ids[to] ?? '', kind },
      ...{ otherNumber: names[to] ?? '', origin: 'text' as const, state: 'confirmed' as const },
    });
    await db.insert(relations).values([
      { ...relate(1, 0, 'guides'), provision: 'Điều 7' },
      relate(2, 1, 'implements'),
      relate(3, 2, 'based-on'),
      { ...relate(4, 0, 'based-on'), state: 'proposed' },
      relate(0, 2, 'implements'), // a ring
    ]);
  });

  const page = async () => (await reader?.(paths.impact(ids[0] ?? '')))?.text() ?? '';
  const listed = (html: string) =>
    [...html.matchAll(/<h3><a href="[^"]+">([^<]+)<\/a>/g)].map(([, title]) => title);

  it('are listed directly and through those that carry it on, newest first', async () => {
    const html = await page();
    expect(listed(html)).toEqual(['Văn bản thứ 4', 'Văn bản thứ 2', 'Văn bản thứ 1']);
    expect(html).toContain('<li>Hướng dẫn Điều 7</li>');
    expect(html).toContain(`Triển khai, qua <a href="${paths.document(ids[1] ?? '')}">`);
    expect(html).toMatch(/Căn cứ<span class="tag unknown"> chưa ai xác nhận/);
  });

  it('leave out what may not be read and what is reached only through it', async () => {
    await site.portal.db
      .update(documents)
      .set({ audienceKeys: ['person:99'] })
      .where(eq(documents.id, ids[1] ?? ''));
    const html = await page();
    expect(listed(html)).toEqual(['Văn bản thứ 4']);
    expect(html).not.toContain('13-HD');
  });

  it('leave out what was rejected', async () => {
    await site.portal.db.update(relations).set({ state: 'rejected' });
    expect(await page()).toContain('Chưa đọc thấy văn bản nào');
  });

  it('end with those that only mention it, at the place where they do', async () => {
    const taken = await takeInBytes(site.portal, await paper(CITING), { audienceKeys: ['all'] });
    if (!('documentId' in taken)) throw new Error(taken.outcome);
    await site.portal.db.delete(relations).where(eq(relations.statedIn, taken.documentId));
    const html = await page();
    expect(listed(html).at(-1)).toBe('Lịch trực cơ quan');
    expect(html).toMatch(new RegExp(`<a href="/documents/${taken.documentId}#[^"]+">Nhắc tới</a>`));
  });

  it('go into a spreadsheet and a Word file with why', async () => {
    for (const format of ['xlsx', 'docx']) {
      const answer = await reader?.(paths.exportImpact(format, ids[0] ?? ''));
      expect(answer?.status).toBe(200);
      const bytes = (await answer?.arrayBuffer()) ?? new ArrayBuffer(0);
      const text = Object.values(unzipSync(new Uint8Array(bytes)))
        .map((file) => strFromU8(file))
        .join();
      expect(text).toContain('Hướng dẫn Điều 7');
      expect(text).toContain('Triển khai, qua Kế hoạch 13-HD/VPTU');
      expect(text).toContain('Căn cứ (chưa ai xác nhận)');
      expect(text).not.toContain('15-KH/VPTU');
    }
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await reader?.(paths.exportImpact('xlsx', nobody)))?.status).toBe(404);
  });
});
