import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { paper } from '../support/papers.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';
import { takeInBytes } from '../support/taken-in.ts';

const PAPER = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '40-TB/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  type: 'THÔNG BÁO',
  title: 'Lịch trực cơ quan',
  body: [
    '1. Các phòng đọc lại Quy định số 12-QĐ/VPTU, ngày 05/3/2024 trước khi trực.',
    '2. Việc quét hồ sơ theo Kế hoạch số 31-KH/VPTU; sao gửi theo Công văn số 77-CV/VPTU.',
  ],
};

describe('the papers a text calls', () => {
  let site: TestPortal;
  let reader: Browser | undefined;
  let [id, rule] = ['', ''];
  beforeAll(async () => {
    site = await testPortal();
    await site.addPerson({ login: 'hanh' });
    reader = await site.signIn('hanh');
  }, 60_000);
  afterAll(() => site?.close());
  beforeEach(async () => {
    const { db } = site.portal;
    await db.delete(documents);
    const row = (type: string, number: string, issuedOn: string) => ({
      ...{ type, number, numberKey: number.toLowerCase().replaceAll('đ', 'd'), issuedOn },
      ...{ numberState: 'read' as const, title: `Về việc ngày ${issuedOn}` },
      ...{ origin: 'catalogue' as const, audienceKeys: ['all'] },
    });
    const rows = await db
      .insert(documents)
      .values([
        { ...row('Quy định', '12-QĐ/VPTU', '2024-03-05'), expiresOn: '2025-12-31' },
        row('Kế hoạch', '31-KH/VPTU', '2021-03-05'),
        row('Kế hoạch', '31-KH/VPTU', '2025-03-05'),
      ])
      .returning();
    rule = rows[0]?.id ?? '';
    const taken = await takeInBytes(site.portal, await paper(PAPER), { audienceKeys: ['all'] });
    if (!('documentId' in taken)) throw new Error(taken.outcome);
    id = taken.documentId;
  }, 60_000);

  const page = async (q?: string, on = '') => {
    const path = paths.document(id, undefined, q);
    return (await reader?.(on ? `${path}${q ? '&' : '?'}on=${on}` : path))?.text() ?? '';
  };
  const called = (html: string) =>
    [...html.matchAll(/<(a|span) class="called[^>]*>.*?<\/\1>/gs)].map(([link]) => link);

  it('are links with their state on the day, a choice, or words that lead nowhere', async () => {
    const [first, second, third, ...more] = called(await page());
    expect(first).toContain(`<a class="called not-in-force" href="/documents/${rule}"`);
    expect(first).toContain('title="Hết hiệu lực"');
    expect(first).toContain('12-QĐ/VPTU');
    expect(second).toContain('<a class="called several" href="/documents?number=');
    expect(third).toContain('class="called not-held"');
    expect(third).not.toContain('href');
    expect(more).toEqual([]);
    expect(called(await page(undefined, '2025-06-01'))[0]).toContain('called unknown');
    const choice = /href="([^"]+)"/.exec(second ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '';
    const offered = (await (await reader?.(choice))?.text()) ?? '';
    expect(offered.match(/Về việc ngày/g)).toHaveLength(2);
  });

  it('keep the words that a question found marked inside the link', async () => {
    const html = await page('12-QĐ/VPTU trực');
    const [link = ''] = called(html);
    expect(link).toMatch(/<mark id="kq-\d+"[^>]*>/);
    const plain = (part: string) => part.replace(/<[^>]+>/g, '');
    expect(plain(link)).toContain('12-QĐ/VPTU');
    expect(html.match(/<a [^>]*>(?:(?!<\/a>).)*<a /gs)).toBeNull();
  });

  it('tell one that may not be read as one that is not held', async () => {
    await site.portal.db
      .update(documents)
      .set({ audienceKeys: ['person:99'] })
      .where(eq(documents.id, rule));
    const hidden = called(await page());
    expect(hidden[0]).toContain('class="called not-held"');
    await site.portal.db.delete(documents).where(eq(documents.id, rule));
    expect(called(await page())).toEqual(hidden);
  });
});
