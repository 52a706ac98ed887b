import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteSample } from '../../src/documents/sample.ts';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { numberKey, parseNumber } from '../../src/references/number.ts';
import { unansweredQuestions } from '../../src/search/schema.ts';
import { forgetUnanswered, noteUnanswered } from '../../src/search/unanswered.ts';
import { daysBefore, KEPT } from '../../src/storage/tidy.ts';
import type { Browser } from '../support/portal.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';

describe('questions that found nothing', () => {
  let test: TestPortal;
  let reader: Browser;
  let admin: Browser;
  beforeAll(async () => {
    test = await testPortal(); // its index finds nothing
    await test.addPerson({ login: 'doc' });
    await test.addPerson({ login: 'qt', role: 'administrator' });
    reader = await test.signIn('doc');
    admin = await test.signIn('qt');
  });
  afterAll(() => test?.close());
  beforeEach(() => test.portal.db.delete(unansweredQuestions));

  const kept = () => test.portal.db.select().from(unansweredQuestions);
  const list = async (query = {}) => (await admin(paths.unanswered(query))).text();

  it('are counted once a question, however it was typed, without who asked', async () => {
    for (const q of ['Nghị quyết  15?', 'nghị QUYẾT 15', ' nghị quyết 15 '])
      await reader(paths.search({ q }));
    await reader(paths.search({ q: 'kênh số 4' }));

    const [first, ...others] = await kept();
    expect(first).toMatchObject({ question: 'nghị quyết 15', asked: 3 });
    expect(others).toHaveLength(1);
    expect(Object.keys(first ?? {})).toEqual(['question', 'asked', 'lastAskedAt']);
    const shown = await list();
    expect(shown).toMatch(/nghị quyết 15<\/a><\/th><td class="figure">3</);
    expect(shown).toContain('2 câu trong 90 ngày');
  });

  it('are not kept while they are typed, of later pages or with filters', async () => {
    const typed = { headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial' } };
    await reader(paths.search({ q: 'nghị quy' }), typed);
    await reader(paths.search({ q: 'nghị quyết', page: 2 }));
    await reader(paths.search({ q: 'nghị quyết', type: 'Nghị quyết' }));
    await reader(paths.search({ q: '  ' }));
    expect(await kept()).toEqual([]);
  });

  it('are not kept when something was found', async () => {
    const reference = parseNumber('15-NQ/TU');
    if (!reference) throw new Error('no number');
    const found = { title: 'Chuyển đổi số', number: '15-NQ/TU', numberKey: numberKey(reference) };
    await test.portal.db
      .insert(documents)
      .values({ ...found, origin: 'catalogue', audienceKeys: ['all'] });
    expect(await (await reader(paths.search({ q: '15-NQ/TU' }))).text()).toContain('Đúng số hiệu');
    expect(await kept()).toEqual([]);
  });

  it('are for administrators alone', async () => {
    for (const path of [paths.unanswered(), paths.exportUnanswered()])
      expect((await reader(path)).status).toBe(403);
    expect((await reader.post(paths.removeUnanswered(), { question: 'x' })).status).toBe(403);
  });

  it('can be narrowed, taken out as CSV that runs nothing, and removed', async () => {
    const { db } = test.portal;
    for (const q of ['=1+1', 'lương 100% "cơ bản", hệ số', 'kênh số 4'])
      await noteUnanswered(db, q, test.portal.now());
    expect(await list({ q: '100%' })).toContain('lương 100%');
    expect(await list({ q: '%' })).not.toContain('kênh số 4');

    const csv = await (await admin(paths.exportUnanswered())).text();
    expect(csv).toContain("'=1+1,1,23/11/2026\r\n");
    expect(csv).toContain('"lương 100% ""cơ bản"", hệ số"');

    const gone = await admin.post(paths.removeUnanswered(), { question: 'kênh số 4' });
    expect(await (await admin(gone.headers.get('location') ?? '')).text()).toContain(
      'Đã xóa 1 câu',
    );
    expect((await kept()).map(({ question }) => question)).not.toContain('kênh số 4');
    expect(await kept()).toHaveLength(2);
  });

  it('go after ninety days without being asked', async () => {
    const { db } = test.portal;
    const now = test.portal.now();
    await noteUnanswered(db, 'đã lâu', daysBefore(now, 91));
    await noteUnanswered(db, 'còn mới', daysBefore(now, 89));
    expect(await list()).not.toContain('đã lâu');
    await forgetUnanswered(db, daysBefore(now, KEPT.questions));
    expect((await kept()).map(({ question }) => question)).toEqual(['còn mới']);
  });

  it('go with the sample archive they were asked of', async () => {
    const { db } = test.portal;
    await noteSample(db, 'loaded');
    await noteUnanswered(db, 'thử xem', test.portal.now());
    const page = await (await admin(paths.administration())).text();
    const confirmation = /Gõ “([^”]+)”/.exec(page)?.[1] ?? '';
    expect((await admin.post(paths.removeSample(), { confirmation })).status).toBe(303);
    expect(await kept()).toEqual([]);
  });
});
