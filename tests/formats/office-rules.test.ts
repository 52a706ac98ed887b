import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents, organs } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { EVERYONE, unitKey } from '../../src/people/keys.ts';
import { fold } from '../../src/text/fold.ts';
import { form, signIn, staffOffice, upload } from '../support/office.ts';
import { testPortal } from '../support/portal.ts';
import { brokenPaper } from './break.ts';
import { cleanPapers } from './clean-papers.ts';
import { type Raw, zipped } from './raw-docx.ts';

describe('what the office decides', () => {
  let site: Awaited<ReturnType<typeof testPortal>>;
  let office: Awaited<ReturnType<typeof staffOffice>>;
  let quantri: Awaited<ReturnType<typeof signIn>>;
  let khue: typeof quantri;
  beforeAll(async () => {
    site = await testPortal();
    office = await staffOffice(site.portal.db);
    quantri = await signIn(site.app, 'quantri');
    khue = await signIn(site.app, 'khue');
  });
  afterAll(() => site?.close());

  const checked = async (raw: Raw | undefined, ask = khue) => {
    const sent = upload([{ name: 'a.docx', content: zipped(raw ?? {}) }]);
    return (await ask(paths.checkFormat(), sent)).text();
  };
  const decide = (fields: Record<string, string>) =>
    quantri(paths.authorityOf('committee'), form(fields));

  it('of authority is an administrator’s, shows how sure each rule is, and is what papers are held against', async () => {
    const page = await (await quantri(paths.authorityOf('committee'))).text();
    expect(page).toContain('Theo mặc định: không được ban hành (khá chắc)');
    expect((await khue(paths.authority())).status).toBe(403);
    expect((await khue(paths.authorityOf('committee'), form({}))).status).toBe(403);
    const [notice, signed] = [
      brokenPaper('a type the body may not issue'),
      brokenPaper('a signature for the wrong one'),
    ];
    expect(await checked(notice)).toContain('cơ quan có thẩm quyền ban hành loại văn bản này');
    expect(await checked(signed)).toContain('CHÁNH VĂN PHÒNG');

    const decision = { 'type-thong-tri': 'may', signing: 'T/M THÀNH ỦY | CHÁNH VĂN PHÒNG' };
    expect((await decide(decision)).status).toBe(422); // says nothing of what it rests on
    expect((await decide({ ...decision, why: 'Quy chế 07-QC/TU' })).status).toBe(303);
    expect(await checked(notice)).not.toContain('cơ quan có thẩm quyền ban hành');
    expect(await checked(signed)).not.toContain('Quyền hạn ký');
    expect(await checked(cleanPapers['party resolution']?.())).toContain(
      'Bảng thẩm quyền của Văn phòng, do quản trị đặt: Quy chế 07-QC/TU (chắc)',
    );
    expect(await (await quantri(paths.authority())).text()).toContain(
      'Văn phòng đặt: 1 loại, cách ký (Quy chế 07-QC/TU).',
    );

    await decide({});
    expect(await checked(notice)).toContain('cơ quan có thẩm quyền ban hành loại văn bản này');
  });

  it('on open points drives the checker as it drives the writer', async () => {
    const letter = cleanPapers['party letter']?.();
    expect(await checked(letter)).toContain('Không thấy chỗ nào trái quy định');

    const house = { 'house-spelling.uy': 'uỷ', 'house-about.letter': 'V/v' };
    const open = { ...house, 'house-addressee.place': 'indent', body: 'VĂN PHÒNG' };
    expect((await quantri(paths.officePaper(), form(open))).status).toBe(303);
    const page = await checked(letter);
    expect(page).toContain('viết “ủy”');
    expect(page).toContain('bắt đầu bằng “V/v”');
    expect(page).toContain('lùi đầu dòng');
    expect(page).toContain('Thể thức của Văn phòng, do quản trị đặt');
  });

  it('leaves numbering to the register: the next number is a hint, by what a person may read', async () => {
    const { db } = site.portal;
    const [organ] = await db
      .insert(organs)
      .values({
        name: 'Văn phòng Thành ủy An Bình',
        nameKey: 'van phong thanh uy an binh',
        family: 'party',
      })
      .returning();
    const paper = (number: string, key: string) => ({
      ...{ title: 'Công văn', type: 'Công văn', number, numberKey: fold(number) },
      ...{ numberState: 'read' as const, issuerId: organ?.id ?? null, issuedOn: '2026-11-02' },
      ...{ origin: 'catalogue' as const, audienceKeys: [key] },
    });
    await db
      .insert(documents)
      .values([paper('345-CV/VPTU', EVERYONE), paper('351-CV/VPTU', unitKey(office.archive))]);
    const le = await signIn(site.app, 'le');
    const letter = cleanPapers['party letter']?.();

    expect(await checked(letter, le)).toContain('352-CV/VPTU. Cổng không cấp số');
    expect(await checked(letter)).toContain('346-CV/VPTU (tính trên văn bản đồng chí được đọc)');
  });
});
