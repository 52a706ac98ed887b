import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { documents, outbox, relations } from '../../src/documents/schema.ts';
import { importPapers } from '../../src/ingest/known/import.ts';
import { readPapers } from '../../src/ingest/known/paper.ts';
import { counted } from '../../src/ingest/known/report.ts';
import { readTable } from '../../src/ingest/known/table.ts';
import { operator } from '../../src/people/viewer-of.ts';
import { xlsxFile } from '../support/office-files.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';
import { describeWithData, testData } from '../support/test-data.ts';

const test: TestPortal = await testPortal();
const { db } = test.portal;
let clerk: Browser;

afterAll(() => test.close());
await test.addPerson({ login: 'vanthu', role: 'clerk' });
await test.addPerson({ login: 'doc', role: 'reader' });
clerk = await test.signIn('vanthu');
beforeEach(async () => {
  await db.delete(documents);
});

const LIST = `Danh mục văn bản năm 2024
Số ký hiệu;Loại văn bản;Cơ quan ban hành;Ngày ban hành;Trích yếu;Tình trạng
15-NQ/TU;Nghị quyết;Thành ủy Lục Đầm;05/03/2024;về phát triển kinh tế biển;Hết hiệu lực
31/2024/QĐ-UBND;Quyết định;UBND thành phố Lục Đầm;2024-06-01;quy định mức thu phí;Còn hiệu lực
;Kế hoạch;Thành ủy Lục Đầm;01/01/2024;thiếu số;
7-KH/TU;Kế hoạch;Thành ủy Lục Đầm;31/02/2024;ngày không có thật;
8-KH/TU;Kế hoạch;Thành ủy Lục Đầm;01/01/0003;năm thứ ba;`;

const fileOf = (content: string | Uint8Array, name = 'danh-muc.csv') =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);

async function check(content: string | Uint8Array, as = clerk) {
  const form = new FormData();
  form.set('step', 'check');
  form.set('file', fileOf(content));
  return as.post('/catalogue', form);
}
const keyIn = (page: string) => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? '';
async function takeIn(content: string | Uint8Array) {
  const key = keyIn(await (await check(content)).text());
  return (await clerk.post('/catalogue', { step: 'apply', key })).text();
}
const held = () => db.select().from(documents).orderBy(documents.numberKey);

describe('a list of known papers', () => {
  it('is first shown with what it would do, each bad row by its line, and nothing is written', async () => {
    const page = await (await check(LIST)).text();

    expect(page).toContain('2 văn bản mới, 0 đã có, 0 khác với kho, 3 dòng không đọc được');
    expect(page).toContain('Thiếu số, ký hiệu.');
    expect(page).toContain('Ngày ban hành “31/02/2024” không phải một ngày có thật.');
    expect(page).toContain('Ngày ban hành “01/01/0003” không phải một ngày có thật.');
    expect(page).toMatch(/<td class="figure">6<\/td>/);
    expect(await held()).toEqual([]);
  });

  it('becomes records without a text, and no status comes of its flags', async () => {
    await takeIn(LIST);

    expect(await held()).toMatchObject([
      { number: '15-NQ/TU', type: 'Nghị quyết', issuedOn: '2024-03-05', origin: 'catalogue' },
      { number: '31/2024/QĐ-UBND', issuedOn: '2024-06-01', expiresOn: null, effectiveOn: null },
    ]);
    const [first] = await held();
    const page = await (await clerk(`/documents/${first?.id}`)).text();
    expect(page).toMatch(/chưa rõ/i);
    expect(page).not.toContain('Hết hiệu lực');
    expect(await db.select().from(outbox)).not.toEqual([]);
  });

  it('is safe to repeat, and says so', async () => {
    await takeIn(LIST);
    const before = await held();

    expect(await (await check(LIST)).text()).toContain('0 văn bản mới, 2 đã có');
    await takeIn(LIST);
    expect(await held()).toEqual(before);
  });

  it('never overwrites: what differs is named with both values and a link', async () => {
    await takeIn(LIST);
    const [, fee] = await held();
    const other = LIST.replace('Thành ủy Lục Đầm;05/03', 'Thành ủy Lục Đầm;06/03').replace(
      'mức thu phí',
      'lệ phí',
    );

    const page = await takeIn(other);

    expect(page).not.toContain('<a href="/documents/undefined');
    const shown = await (await check(other)).text();
    expect(shown).toContain('ngày ban hành: trong kho là “05/3/2024”, danh mục ghi “06/3/2024”');
    expect(shown).toContain('trích yếu: trong kho là “quy định mức thu phí”');
    expect(shown).toContain(`href="/documents/${fee?.id}"`);
    expect(await held()).toHaveLength(2);
  });

  it('fills what a record of a catalogue lacks, once', async () => {
    await db.insert(documents).values({
      ...{ type: 'Nghị quyết', number: '15-NQ/TU', numberKey: '15-nq/tu', origin: 'catalogue' },
      ...{ title: 'phát triển kinh tế biển', audienceKeys: ['all'] },
    });

    expect(await takeIn(LIST)).toContain('1 văn bản mới, 0 đã có, 1 được bổ sung');

    const [filled] = await held();
    expect(filled).toMatchObject({ number: '15-NQ/TU', issuedOn: '2024-03-05', revision: 2 });
    expect(filled?.issuerId).not.toBeNull();
    expect(await (await check(LIST)).text()).toContain('0 văn bản mới, 2 đã có, 0 khác');
  });

  it.each([
    [
      'commas, no accents, another order',
      'Trich yeu,Ngay ban hanh,So ky hieu,Loai van ban\nvề biển,05/03/2024,15-NQ/TU,Nghị quyết',
    ],
    [
      'tabs and a mark',
      '\ufeffSỐ, KÝ HIỆU\tLOẠI VĂN BẢN\tNGÀY BAN HÀNH\tTRÍCH YẾU\n15-NQ/TU\tNghị quyết\t5/3/2024\tvề biển',
    ],
    [
      'a workbook',
      xlsxFile({
        a: '<row r="3"><c r="B3" t="str"><v>Số ký hiệu</v></c><c r="C3" t="str"><v>Loại văn bản</v></c><c r="D3" t="str"><v>Ngày ban hành</v></c></row><row r="5"><c r="B5" t="str"><v>15-NQ/TU</v></c><c r="C5" t="str"><v>Nghị quyết</v></c><c r="D5" t="str"><v>05/03/2024</v></c></row>',
      }),
    ],
    [
      'UTF-16',
      Buffer.from(
        '\ufeffSố ký hiệu\tLoại văn bản\tNgày ban hành\n15-NQ/TU\tNghị quyết\t05/03/2024',
        'utf16le',
      ),
    ],
  ])('may come with %s', async (_, content) => {
    const rows = readPapers(
      readTable(typeof content === 'string' ? Buffer.from(content) : content),
    );

    expect(rows).toMatchObject([
      { numberKey: '15-nq/tu', type: 'Nghị quyết', issuedOn: '2024-03-05' },
    ]);
  });

  it('resolves what papers already said of the number', async () => {
    const [stating] = await db
      .insert(documents)
      .values({
        title: 'một văn bản',
        origin: 'file',
        audienceKeys: ['all'],
        issuedOn: '2025-01-01',
      })
      .returning();
    const id = stating?.id ?? '';
    await db.insert(relations).values({
      ...{ statedIn: id, subjectId: id, kind: 'replaces', otherNumber: '15-NQ/TU' },
      ...{ otherKey: '15-nq/tu', origin: 'text', state: 'proposed' },
    });

    await takeIn(LIST);

    const [joined] = await db.select().from(relations).where(eq(relations.statedIn, id));
    const [paper] = await db.select().from(documents).where(eq(documents.numberKey, '15-nq/tu'));
    expect(joined?.objectId).toBe(paper?.id);
    expect(paper).toBeDefined();
  });

  it('says in a sentence what is no list, and lets nobody else in', async () => {
    const none = await check('đây không phải danh mục');
    const reader = await test.signIn('doc');

    expect([none.status, (await reader('/catalogue')).status]).toEqual([422, 403]);
    expect(await none.text()).toContain('Không thấy dòng tên cột.');
    expect((await clerk.post('/catalogue', { step: 'apply', key: 'x' })).status).toBe(422);
  });

  it('keeps from the report what the person may not read', async () => {
    await db.insert(documents).values({
      ...{ type: 'Nghị quyết', number: '15-NQ/TU', numberKey: '15-nq/tu', issuedOn: '2024-03-06' },
      ...{ title: 'chuyện kín', origin: 'file', audienceKeys: ['person:999'] },
    });

    expect(await (await check(LIST)).text()).not.toContain('chuyện kín');
  });
});

describeWithData('the catalogues of the test data', () => {
  it('are taken in whole in under 30 s, and again without a change', {
    timeout: 120_000,
  }, async () => {
    const started = performance.now();
    const viewer = await operator(db);
    const totals: ReturnType<typeof counted>[] = [];
    const run = async () => {
      for (const name of ['binhduong_2014_2022.csv', 'congbao.csv']) {
        const bytes = readFileSync(join(testData ?? '', 'metadata_lists', name));
        const told = await importPapers(test.portal, viewer, readPapers(readTable(bytes)), {
          dryRun: false,
        });
        totals.push(counted(told));
      }
    };
    await run();
    const seconds = (performance.now() - started) / 1000;
    await run();

    expect(seconds).toBeLessThan(30);
    expect(totals[2]?.fresh).toBe(0);
    expect(totals[3]?.fresh).toBe(0);
    const all = (totals[0]?.unreadable ?? 0) + (totals[1]?.unreadable ?? 0);
    expect(all).toBeLessThan(80);
  });
});
