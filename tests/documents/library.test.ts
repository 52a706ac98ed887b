import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { documents, organs, terms } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';

describe('the library', () => {
  let portal: TestPortal;
  let reader: Browser;
  let clerk: Browser;
  let [organ, term] = [0, 0];
  beforeAll(async () => {
    portal = await testPortal();
    const { db } = portal.portal;
    await portal.addPerson({ login: 'doc' });
    await portal.addPerson({ login: 'thu', role: 'clerk' });
    const [one] = await db
      .insert(organs)
      .values({ name: 'Ban Dân vận', nameKey: 'ban dan van', family: 'party' })
      .returning();
    const [two] = await db
      .insert(organs)
      .values({ name: 'Cơ quan kín', nameKey: 'co quan kin', family: 'party' })
      .returning();
    const [first] = await db
      .insert(terms)
      .values({ name: '2025 - 2030', startsOn: '2025-10-01' })
      .returning();
    [organ, term] = [one?.id ?? 0, first?.id ?? 0];
    const row = (title: string, fields: Partial<typeof documents.$inferInsert>) => ({
      title,
      origin: 'catalogue' as const,
      audienceKeys: ['all'],
      ...fields,
    });
    const plan = { type: 'Kế hoạch', issuerId: organ, termId: term };
    await db.insert(documents).values([
      row('Kế hoạch y tế', { ...plan, field: 'Y tế', issuedOn: '2026-02-01' }),
      row('Kế hoạch đất đai', { ...plan, field: 'Đất đai', issuedOn: '2026-03-01' }),
      row('Báo cáo y tế', { type: 'Báo cáo', field: 'Y tế', issuedOn: '2024-05-06' }),
      row('Giấy rời', { field: '' }),
      row('Văn bản kín', {
        type: 'Tờ trình',
        field: 'Việc kín',
        issuerId: two?.id ?? 0,
        audienceKeys: ['unit:99'],
      }),
    ]);
    reader = await portal.signIn('doc');
    clerk = await portal.signIn('thu');
  }, 60_000);
  afterAll(() => portal?.close());

  const list = async (query: Record<string, string> = {}) => {
    const text = await (await reader(paths.documents(query))).text();
    const titles = [...text.matchAll(/<h2><a href="\/documents\/[^"]+">([^<]+)/g)];
    return { text, titles: titles.map(([, title]) => title) };
  };
  const counts = (text: string, facet: string) => {
    const shelf = text.split(`id="shelf-${facet}"`)[1]?.split('</section>')[0] ?? '';
    const found = [...shelf.matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, inside = '']) =>
      inside.replace(/<span class="hidden">[^<]*<\/span>|<svg.*?<\/svg>|<[^>]+>/gs, ' '),
    );
    return found.map((one) => one.replace(/\s+/g, ' ').trim());
  };

  it('counts what each choice leaves, names what is not known, and hides what one may not read', async () => {
    const { text, titles } = await list();

    expect(titles).toHaveLength(4);
    expect(counts(text, 'field')).toEqual(['Y tế 2', 'Đất đai 1', 'Chưa rõ lĩnh vực 1']);
    expect(counts(text, 'issuer')).toEqual(['Ban Dân vận 2', 'Chưa rõ cơ quan 2']);
    expect(counts(text, 'year')).toEqual(['2026 2', '2024 1', 'Chưa rõ ngày 1']);
    expect(counts(text, 'term')).toEqual(['Nhiệm kỳ 2025 - 2030 2', 'Ngoài các nhiệm kỳ đã ghi 2']);
    expect(text).not.toMatch(/kín/);
  });

  it('combines choices, counts a facet under the others, and leads back step by step', async () => {
    const { text, titles } = await list({ issuer: String(organ), field: 'Y tế' });

    expect(titles).toEqual(['Kế hoạch y tế']);
    expect(counts(text, 'field')).toEqual(['Đất đai 1', 'Y tế 1']); // of the same issuer
    expect(text).toContain(`href="${paths.documents({ issuer: organ })}">Ban Dân vận</a>`);
    expect(text).toContain('<strong aria-current="page">Y tế</strong>');
  });

  it('lists what has no value of a kind, and sorts by age', async () => {
    expect((await list({ field: 'none' })).titles).toEqual(['Giấy rời']);
    expect((await list({ year: 'none' })).titles).toEqual(['Giấy rời']);
    expect((await list({ sort: 'oldest', term: String(term) })).titles).toEqual([
      'Kế hoạch y tế',
      'Kế hoạch đất đai',
    ]);
    expect((await list({ issuer: "1' or 1=1", year: '99999' })).titles).toHaveLength(4);
  });

  it('gives a document withdrawn by mistake back to its readers, and to nobody else', async () => {
    const { db } = portal.portal;
    const [row] = await db.select().from(documents).where(eq(documents.title, 'Báo cáo y tế'));
    const id = row?.id ?? '';
    const sent = await clerk.post(paths.withdraw(id), {
      reason: 'Nhầm tệp',
      confirmation: 'thu hồi',
      revision: '1',
    });
    expect(await (await clerk(sent.headers.get('location') ?? '')).text()).toContain('Nếu nhầm');
    expect((await list()).titles).not.toContain('Báo cáo y tế');

    const shown = await (await clerk(paths.withdrawnDocuments())).text();
    expect(shown).toContain('Nhầm tệp');
    expect(await (await reader(paths.withdrawnDocuments())).text()).not.toContain('Báo cáo y tế');
    expect((await reader.post(paths.restore(id), { revision: '2' })).status).toBe(404);
    expect((await clerk.post(paths.restore(id), { revision: '1' })).status).toBe(409);

    const back = await clerk.post(paths.restore(id), { revision: '2' });

    expect(await (await clerk(back.headers.get('location') ?? '')).text()).toContain(
      'Đã khôi phục',
    );
    expect((await list()).titles).toContain('Báo cáo y tế');
    const events = await db.select().from(auditEvents).where(eq(auditEvents.documentId, id));
    expect(events.map(({ kind }) => kind)).toContain('document restored');
    expect((await clerk.post(paths.restore(id), { revision: '3' })).status).toBe(404);
  });

  it('does not tell a clerk of a withdrawn document that was never for them', async () => {
    const { db } = portal.portal;
    const [row] = await db.select().from(documents).where(eq(documents.title, 'Văn bản kín'));
    await db
      .update(documents)
      .set({ audienceKeys: [], withdrawnAt: new Date() })
      .where(eq(documents.id, row?.id ?? ''));
    await db.insert(auditEvents).values({
      kind: 'document withdrawn',
      documentId: row?.id ?? null,
      detail: { from: 'unit:99' },
    });

    expect(await (await clerk(paths.withdrawnDocuments())).text()).not.toContain('Văn bản kín');
    expect((await clerk.post(paths.restore(row?.id ?? ''), { revision: '1' })).status).toBe(404);
  });
});
