import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/formats/authority/body-of.ts';
import { type Body, mayIssue } from '../../src/formats/authority/issuing.ts';
import { judgeSigning } from '../../src/formats/authority/signing.ts';

const bodies: Body[] = [
  ...(['congress', 'committee', 'standing', 'permanent', 'office', 'inspection'] as const),
  ...(['grassroots', 'grassroots standing', 'cell'] as const),
];

// Who may issue what, a column a body: Đại hội, Thành ủy, BTV, Thường trực, VP and ban, UBKT, Đảng ủy cơ sở,
// its BTV, chi bộ.
const table = `
Nghị quyết    ✓ ✓ ✓ – – – ✓ ✓ ✓
Quyết định    – ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Chỉ thị       – – ✓ – – – – – –
Kết luận      – ✓ ✓ – – ✓ ✓ ✓ ✓
Quy chế       ✓ ✓ ✓ – ✓ ✓ ✓ – ✓
Quy định      – ✓ ✓ – ✓ ✓ ✓ ✓ –
Thông tri     – – ✓ – – – – – –
Hướng dẫn     – – ✓ – ✓ ✓ – ✓ –
Thông báo     ✓ ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Thông cáo     ✓ ✓ – – – – – – –
Báo cáo       – ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Kế hoạch      – ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Quy hoạch     – ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Chương trình  ✓ ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Đề án         – ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Phương án     – ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Dự án         – ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Tờ trình      – ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Công văn      ✓ ✓ ✓ – ✓ ✓ ✓ ✓ ✓
Biên bản      ✓ ✓ ✓ – ✓ ✓ ✓ ✓ ✓`;

const cells = table
  .trim()
  .split('\n')
  .flatMap((row) => {
    const [type = '', signs = ''] = row.split(/\s{2,}|(?<=\p{Ll}) (?=[✓–])/u);
    return signs.split(' ').map((sign, at) => [type, bodies[at] ?? 'cell', sign === '✓'] as const);
  });

describe('may this body issue this type', () => {
  it('has a cell for every type and body', () => expect(cells.length).toBe(20 * bodies.length));

  it.each(cells)('%s of the %s: %s', (type, body, may) => {
    expect(mayIssue(body, type)?.may).toBe(may);
  });

  it.each([
    ['presidium', ['Thông báo', 'Báo cáo', 'Chương trình', 'Công văn', 'Biên bản']],
    ['secretariat', ['Báo cáo', 'Chương trình', 'Công văn', 'Biên bản']],
    ['credentials', ['Báo cáo']],
    ['tellers', ['Báo cáo']],
  ] as const)('of a congress the %s issues nothing but what is its own', (body, own) => {
    const types = [...new Set(cells.map(([type]) => type))];
    expect(types.filter((type) => mayIssue(body, type)?.may)).toEqual(
      types.filter((type) => (own as readonly string[]).includes(type)),
    );
  });

  it('says how sure it is and who says so', () => {
    expect(mayIssue('office', 'QUY CHẾ')).toMatchObject({ certainty: 'open' });
    expect(mayIssue('permanent', 'Thông báo')?.source).toContain('168-QĐ/TW');
  });

  it('does not guess of a type that no account names', () => {
    expect(mayIssue('standing', 'Lời kêu gọi')).toBeUndefined();
  });
});

describe('is it signed for the right one', () => {
  const right: [Body, string, string][] = [
    ['committee', 'T/M THÀNH ỦY', 'BÍ THƯ'],
    ['committee', 'T/M THÀNH ỦY', 'PHÓ BÍ THƯ'],
    ['standing', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    ['standing', 'T/M BAN THƯỜNG VỤ', ''],
    ['standing', 'T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'],
    ['standing', 'T/L BAN THƯỜNG VỤ', 'PHÓ CHÁNH VĂN PHÒNG'],
    ['inspection', 'T/M ỦY BAN KIỂM TRA', 'CHỦ NHIỆM'],
    ['inspection', 'T/M UỶ BAN KIỂM TRA', 'PHÓ CHỦ NHIỆM'],
    ['office', '', 'CHÁNH VĂN PHÒNG'],
    ['office', 'K/T CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ['office', 'Q. CHÁNH VĂN PHÒNG', ''],
    ['office', '', 'PHÓ TRƯỞNG BAN'],
    ['congress', 'T/M ĐOÀN CHỦ TỊCH', ''],
  ];
  it.each(right)('%s: %s %s', (body, authority, position) => {
    expect(judgeSigning(body, { authority, position })?.right).toBe(true);
  });

  const wrong: [Body, string, string][] = [
    ['committee', 'K/T BÍ THƯ', 'PHÓ BÍ THƯ'],
    ['standing', 'K/T BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    ['standing', 'T/M BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'],
    ['standing', 'T/L BAN THƯỜNG VỤ', 'TRƯỞNG PHÒNG'],
    ['inspection', 'K/T CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM'],
    ['office', 'T/M VĂN PHÒNG', 'CHÁNH VĂN PHÒNG'],
    ['office', 'K/T CHÁNH VĂN PHÒNG', 'CHÁNH VĂN PHÒNG'],
    ['congress', 'T/M ĐOÀN CHỦ TỊCH', 'BÍ THƯ'],
  ];
  it.each(wrong)('not %s: %s %s', (body, authority, position) => {
    expect(judgeSigning(body, { authority, position })?.right).toBe(false);
  });
});

describe('which body a paper is of', () => {
  it.each([
    ['', 'THÀNH ỦY AN BÌNH', 'T/M BAN THƯỜNG VỤ', 'standing'],
    ['', 'THÀNH ỦY AN BÌNH', 'T/M THÀNH ỦY', 'committee'],
    ['', 'THÀNH ỦY AN BÌNH', '', undefined],
    ['THÀNH ỦY AN BÌNH', 'VĂN PHÒNG', 'K/T CHÁNH VĂN PHÒNG', 'office'],
    ['THÀNH UỶ AN BÌNH', 'UỶ BAN KIỂM TRA', 'T/M UỶ BAN KIỂM TRA', 'inspection'],
    ['ĐẢNG BỘ THÀNH PHỐ AN BÌNH', 'ĐẢNG ỦY PHƯỜNG BẾN ĐÁ', 'T/M ĐẢNG ỦY', 'grassroots'],
    ['ĐẢNG BỘ THÀNH PHỐ AN BÌNH', 'ĐẢNG ỦY XÃ TÂN AN', 'T/M BAN THƯỜNG VỤ', 'grassroots standing'],
    ['ĐẢNG BỘ PHƯỜNG BẾN ĐÁ', 'CHI BỘ KHU PHỐ 3', 'T/M CHI BỘ', 'cell'],
    ['ĐẢNG BỘ THÀNH PHỐ', 'ĐẠI HỘI ĐẠI BIỂU LẦN THỨ III', 'T/M ĐOÀN CHỦ TỊCH', 'congress'],
    ['THÀNH ỦY AN BÌNH', 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', '', undefined],
  ] as const)('%s / %s, %s', (superior, issuer, authority, body) => {
    expect(bodyOf({ superior, issuer, authority })).toBe(body);
  });
});
