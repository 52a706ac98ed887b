import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organKey } from '../../src/documents/organs.ts';
import { resolveMention, resolveMentions } from '../../src/documents/resolve.ts';
import { documents, organs } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { viewerNamed } from '../../src/people/viewer-of.ts';
import { findMentions } from '../../src/references/mentions.ts';
import { numberKey, parseNumber } from '../../src/references/number.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';

type Row = [
  number: string,
  type: string | null,
  issuer: string | null,
  day: string | null,
  title: string,
];
const held: Row[] = [
  ['399-QĐ/TW', 'Quy định', 'Ban Bí thư', '2026-01-09', 'Thể loại văn bản'],
  ['399-QĐ/TU', null, 'Tỉnh ủy Quảng Ngãi', '2025-08-27', 'Cùng số'],
  ['02-NQ/TW', 'Nghị quyết', null, '2011-04-25', 'Khoáng sản'],
  ['02-NQ/TW', 'Nghị quyết', 'Bộ Chính trị', '2026-03-17', 'Thủ đô Hà Nội'],
  ['66-QĐ/TW', 'Quy định', 'Ban Bí thư', '2017-02-06', 'Thể loại văn bản'],
  ['66-QĐ/TW', 'Quyết định', 'Bộ Chính trị', '2017-03-01', 'Nhân sự'],
  ['30/2020/NĐ-CP', 'Nghị định', 'Chính phủ', null, 'Công tác văn thư'],
  ['29/2018/QH14', 'Luật', 'Quốc hội', '2018-11-15', 'Luật Bảo vệ bí mật nhà nước'],
  ['117/2025/QH15', 'Luật', 'Quốc hội', '2025-12-10', 'Bảo vệ bí mật nhà nước'],
  ['05-NQ/ĐH', 'Nghị quyết', null, '2026-01-25', 'Đại hội đại biểu toàn quốc lần thứ XIV của Đảng'],
  ['06-CTr/TU', 'Chương trình hành động', 'Ban Thường vụ Thành ủy Hà Nội', '2026-01-12', 'Y tế'],
  ['06-CTr/TU', 'Chương trình', 'Thành ủy Hương Giang', '2026-01-28', 'Toàn khóa'],
];

describe('which paper is meant', () => {
  let site: TestPortal;
  let reader: Browser;
  let viewer: Viewer;
  beforeAll(async () => {
    site = await testPortal();
    const { db } = site.portal;
    await site.addPerson({ login: 'hanh' });
    const issuers = [...new Set(held.flatMap(([, , issuer]) => issuer ?? []))];
    const rows = await db
      .insert(organs)
      .values(issuers.map((name) => ({ name, nameKey: organKey(name), family: 'party' as const })))
      .returning();
    const idOf = (name: string | null) => rows.find((row) => row.name === name)?.id ?? null;
    const values = held.map(([number, type, issuer, issuedOn, title]) => {
      const read = parseNumber(number);
      const key = read ? numberKey(read) : null;
      const numbered = { number, numberKey: key, numberState: 'read' as const };
      const given = { type, issuerId: idOf(issuer), issuedOn, title };
      return { ...numbered, ...given, origin: 'catalogue' as const, audienceKeys: ['all'] };
    });
    const [first] = values;
    await db
      .insert(documents)
      .values([
        ...values,
        { ...(first as (typeof values)[number]), title: 'Kín', audienceKeys: ['unit:99'] },
      ]);
    reader = await site.signIn('hanh');
    viewer = await viewerNamed(db, 'hanh', new Date());
  });
  afterAll(() => site?.close());

  const numbered = async (number: string) => {
    const html = await (await reader(paths.documents({ number }))).text();
    const lines = html.split('<p class="identity">').slice(1);
    return lines.map((line) =>
      [/class="number">([^<]+)/, /datetime="(\d{4})/]
        .map((one) => one.exec(line)?.[1])
        .join(' ')
        .trim(),
    );
  };
  const inText = async (text: string) => {
    const [mention] = findMentions(text);
    if (!mention) throw new Error(`nothing called in ${text}`);
    const found = await resolveMention(site.portal.db, viewer, mention);
    if (found.state === 'resolved') return `${found.document.number} ${found.document.issuedOn}`;
    return found.state === 'ambiguous' ? found.documents.length : found.state;
  };

  it.each([
    '399-QĐ/TW',
    '399/QĐ-TW',
    'Số: 399 - QĐ / TW',
    '399 qd tw',
    '399_QD_TW',
    'quy định 399',
    'quy dinh so 399-qd/tw',
    'quy định số 399 qđ/tw',
    'Quy dinh so 399-QD-TW.docx',
    'qđ399/tw',
    'Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư',
  ])('looks %s up by its number', async (typed) => {
    expect(await numbered(typed)).toEqual(['399-QĐ/TW 2026']);
  });

  it('leaves several as a choice, newest first, and narrows by day, year and type', async () => {
    expect(await numbered('02-NQ/TW')).toEqual(['02-NQ/TW 2026', '02-NQ/TW 2011']);
    expect(await numbered('02-NQ/TW năm 2011')).toEqual(['02-NQ/TW 2011']);
    expect(await numbered('02-NQ/TW ngày 17/3/2026')).toEqual(['02-NQ/TW 2026']);
    expect(await numbered('66-QĐ/TW')).toHaveLength(2);
    expect(await numbered('Quyết định 66-QĐ/TW')).toEqual(['66-QĐ/TW 2017']);
    expect(await numbered('nghị định 30 2020')).toEqual(['30/2020/NĐ-CP']);
    expect(await numbered('nghị định 30 2019')).toEqual([]);
    expect(await numbered('nghị định 30/2020')).toEqual(['30/2020/NĐ-CP']);
    expect(await numbered('số 66')).toHaveLength(2);
    expect(await numbered('66-QĐ')).toHaveLength(2);
  });

  it('finds a law by its name, and leaves two of one name as a choice', async () => {
    expect(await numbered('luật bảo vệ bí mật nhà nước')).toHaveLength(2);
    expect(await numbered('luat bao ve bi mat nha nuoc 2025')).toEqual(['117/2025/QH15 2025']);
    expect(await inText('Luật Bảo vệ bí mật nhà nước năm 2018')).toBe('29/2018/QH14 2018-11-15');
  });

  it('finds the resolution of a congress by its name, however that is said', async () => {
    for (const said of [
      'nghị quyết đại hội XIV',
      'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV',
    ])
      expect(await numbered(said)).toEqual(['05-NQ/ĐH 2026']);
    expect(await inText('Thực hiện Nghị quyết Đại hội XIV của Đảng;')).toBe('05-NQ/ĐH 2026-01-25');
    expect(await inText('Thực hiện Nghị quyết Đại hội XIII của Đảng;')).toBe('not-held');
  });

  it('says that a text is not held in full, and what is no number', async () => {
    const html = await (await reader(paths.documents({ number: '399-QĐ/TW' }))).text();
    expect(html).toContain('Chưa có toàn văn');
    const page = async (number: string) => (await reader(paths.documents({ number }))).text();
    expect(await page('chuyển đổi')).toContain('không phải là số hiệu');
    expect(await page('78-NQ/TW')).toContain('Không có văn bản mang số này');
  });

  it('knows the committee of a city behind both of its names', async () => {
    const said = 'Chương trình số 06-CTr/TU, ngày 28/01/2026 của Ban Chấp hành Đảng bộ';
    const own = '06-CTr/TU 2026-01-28';
    expect(await inText(`${said} thành phố`)).toBe(own);
    expect(await inText(`${said} thành phố khóa XVII`)).toBe(own);
    expect(await inText(`${said} thành phố Hương Giang`)).toBe(own);
    expect(await inText(`${said} thành phố Hà Nội`)).toBe('not-held');
    expect(await inText(`${said} tỉnh Quảng Ngãi`)).toBe('not-held');
  });

  it('takes a text at its word: what says otherwise is another paper', async () => {
    expect(await inText('Quy định số 399-QĐ/TW ngày 09/01/2026')).toBe('399-QĐ/TW 2026-01-09');
    expect(await inText('Quyết định số 399-QĐ/TW ngày 09/01/2026')).toBe('not-held');
    expect(await inText('Quy định số 399-QĐ/TW ngày 10/01/2026')).toBe('not-held');
    expect(await inText('Nghị quyết số 02-NQ/TW của Bộ Chính trị')).toBe('02-NQ/TW 2026-03-17');
    expect(await inText('Nghị quyết số 02-NQ/TW')).toBe(2);
    expect(await inText('Chương trình số 06-CTr/TU của Thành ủy Hương Giang')).toBe(
      '06-CTr/TU 2026-01-28',
    );
    expect(await inText('Chương trình số 06-CTr/TU của Thành ủy Hà Nội')).toBe(
      '06-CTr/TU 2026-01-12',
    );
    expect(await inText('Chương trình số 06-CTr/TU của Thành ủy Đà Nẵng')).toBe('not-held');
  });

  it('shows what a catalogue tells although the file, which one may not read, is here as well', async () => {
    const same = {
      ...{ number: '77-KL/TW', numberKey: '77-kl/tw', numberState: 'read' as const },
      ...{ type: 'Kết luận', issuedOn: '2024-03-02', title: 'Đất đai' },
    };
    await site.portal.db.insert(documents).values([
      { ...same, origin: 'catalogue', audienceKeys: ['all'] },
      { ...same, origin: 'file', audienceKeys: ['unit:99'] },
    ]);
    expect(await numbered('77-KL/TW')).toEqual(['77-KL/TW 2024']);
  });

  it('answers for many at once in their order, and for nothing at all', async () => {
    const called = (written: string, key?: string) => ({
      written,
      ...(key ? { numberKey: key } : {}),
    });
    const found = await resolveMentions(site.portal.db, viewer, [
      called('02-NQ/TW', '02-nq/tw'),
      called('???'),
      called('399-QĐ/TW', '399-qd/tw'),
      called('1-NQ/TW', '01-nq/tw'),
    ]);
    expect(found.map(({ state }) => state)).toEqual([
      'ambiguous',
      'unreadable',
      'resolved',
      'not-held',
    ]);
    expect(await resolveMentions(site.portal.db, viewer, [])).toEqual([]);
  });
});
