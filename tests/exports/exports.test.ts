import { desc, eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { documents } from '../../src/documents/schema.ts';
import { fileNameOf } from '../../src/exports/words.ts';
import { paths } from '../../src/paths.ts';
import { queueAll } from '../../src/search/feed.ts';
import { indexed } from '../support/filed.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';

const FORMULA = '=HYPERLINK("http://evil.example","Bấm vào đây")';

describe('a list as a file', () => {
  let running: Running;
  let ask: Awaited<ReturnType<typeof signIn>>;
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    const office = await staffOffice(running.portal.db);
    ask = await signIn(running.app, 'hanh');
    const plans = Array.from({ length: 23 }, (_, i) => ({
      type: 'Kế hoạch',
      number: `${i + 1}-KH/VPTU`,
      numberState: 'read' as const,
      issuedOn: `2026-03-${String(i + 1).padStart(2, '0')}`,
      issuerPrinted: 'Văn phòng Thành ủy',
      title: `Chuyển đổi số đợt ${i + 1} & <thử>`,
      signer: 'Trần Thị Mai Lan',
      origin: 'file' as const,
      audienceKeys: ['all'],
    }));
    const secret = {
      ...plans[0],
      title: 'Chuyển đổi số của riêng phòng Tổng hợp',
      number: '99-KH/TH',
    };
    const odd = { title: `${FORMULA} \u0001chuyển đổi số`, origin: 'catalogue' as const };
    await running.portal.db
      .insert(documents)
      .values([
        ...plans,
        { ...secret, origin: 'file', audienceKeys: [`unit:${office.general}`] },
        { ...odd, audienceKeys: ['all'] },
      ]);
    await queueAll(running.portal.db);
    await indexed(running.portal);
  });
  afterAll(() => running?.close());

  const partsOf = async (path: string) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    return { headers: answer.headers, files: Object.keys(files), text };
  };

  it('holds every document found, on whatever page, in a sheet of text cells', async () => {
    const shown = await (await ask(paths.search({ q: 'chuyển đổi số' }))).text();
    expect(shown).toContain('href="/exports/search/xlsx?q=');

    const { text, headers } = await partsOf(paths.exportSearch('xlsx', { q: 'chuyển đổi số' }));

    const sheet = text('xl/worksheets/sheet1.xml');
    expect(sheet.match(/<row /g)).toHaveLength(25); // a head, 23 plans, the odd one
    expect(sheet).not.toMatch(/<f[ >]/); // no formula
    const words = text('xl/sharedStrings.xml') + sheet;
    for (const cell of [
      'Số hiệu',
      'Trích yếu',
      '7-KH/VPTU',
      '07/3/2026',
      'Trần Thị Mai Lan',
      'Chưa rõ',
    ])
      expect(words).toContain(cell);
    expect(words).toContain('=HYPERLINK(');
    expect(words).toContain('http://localhost/documents/');
    expect(words).not.toContain('99-KH/TH');
    expect(words).not.toContain('\u0001');
    const name = /filename\*=UTF-8''(\S+)/.exec(headers.get('content-disposition') ?? '')?.[1];
    expect(decodeURIComponent(name ?? '')).toMatch(
      /^Kết quả tìm chuyển đổi số, \d\d-\d\d-\d{4}\.xlsx$/,
    );
  });

  it('is a table in Word that repeats its head, with the same documents', async () => {
    const { text } = await partsOf(paths.exportDocuments('docx', { type: 'Kế hoạch' }));

    const body = text('word/document.xml');
    expect(body.match(/<w:tr>|<w:tr /g)).toHaveLength(24);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('Chuyển đổi số đợt 23 &amp; &lt;thử&gt;');
    expect(body).toContain('23 văn bản trong phạm vi đọc của Đồng chí hanh');
    expect(body).not.toContain('riêng phòng Tổng hợp');
    expect(text('word/_rels/document.xml.rels')).toContain('http://localhost/documents/');
  });

  it('keeps the filters of the list and the order of the page', async () => {
    const { text } = await partsOf(paths.exportDocuments('xlsx', { type: 'Kế hoạch', year: 2026 }));
    const words = text('xl/sharedStrings.xml') || text('xl/worksheets/sheet1.xml');
    expect(words.indexOf('>23-KH/VPTU<')).toBeLessThan(words.indexOf('>22-KH/VPTU<'));
    expect(words.indexOf('>22-KH/VPTU<')).toBeGreaterThan(0);
    const none = await partsOf(paths.exportDocuments('xlsx', { year: 1999 }));
    expect(none.text('xl/worksheets/sheet1.xml').match(/<row /g)).toHaveLength(1);
  });

  it('is a file that opens, whatever signs a title holds', async () => {
    const sheet = await partsOf(paths.exportDocuments('xlsx'));
    const paper = await partsOf(paths.exportDocuments('docx'));
    const strings = sheet.text('xl/sharedStrings.xml') + sheet.text('xl/worksheets/sheet1.xml');
    for (const xml of [strings, paper.text('word/document.xml')]) {
      expect(xml).toContain('=HYPERLINK(');
      expect(xml).not.toContain('\u0001');
      expect(xml).not.toMatch(/&#(x0*1|1);|_x0001_/);
    }
  });

  it('is on record without what was asked', async () => {
    await ask(paths.exportSearch('docx', { q: 'chuyển đổi số' }));
    const [last] = await running.portal.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.kind, 'export'))
      .orderBy(desc(auditEvents.id));
    expect(last?.detail).toEqual({ what: 'search', format: 'docx', documents: 24 });
    expect(last?.personId).toBeGreaterThan(0);
  });

  it('exists in the formats that are offered, for people who are signed in', async () => {
    expect((await ask('/exports/search/pdf?q=a')).status).toBe(404);
    expect((await ask('/exports/people/xlsx')).status).toBe(404);
    expect((await ask('/exports/search/constructor?q=a')).status).toBe(404);
    const stranger = await running.app.request(paths.exportSearch('xlsx', { q: 'số' }));
    expect(stranger.headers.get('location')).toContain('/sign-in');
    expect((await ask(paths.exportSearch('xlsx', {}), form({}))).status).toBe(404);
  });

  it('has a name that every file system takes', () => {
    const name = fileNameOf(
      'Kết quả tìm “15-NQ/TU: a\\b*?\n<x>”',
      'xlsx',
      new Date('2026-11-23T20:00:00Z'),
    );
    expect(name).toBe('Kết quả tìm 15-NQ-TU a-bx, 24-11-2026.xlsx');
    expect(fileNameOf('x'.repeat(500), 'docx', new Date()).length).toBeLessThan(120);
  });
});
