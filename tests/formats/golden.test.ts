import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/formats/docx/write.ts';
import type { ProductType } from '../../src/formats/printed.ts';
import { partyPaper, productTypes, statePaper } from './papers.ts';
import { all, one, type ReadParagraph, readDocx, wordsOf } from './read-docx.ts';

// What the guidelines say, written here once more from their accounts: nothing is taken from src.
const TWIP = 1440 / 25.4; // in a millimetre

type Expected = [text: string, size: number | [number, number], style: string];

const party: { head: Expected[]; label: string; archive: Expected[]; line: string } = {
  head: [
    ['THÀNH ỦY HƯƠNG GIANG', 14, ''],
    ['VĂN PHÒNG', 14, 'bold'],
    ['*', 14, ''],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold'],
    ['Hương Giang, ngày 23 tháng 11 năm 2026', 14, 'italic'],
  ],
  label: 'Kính trình:',
  archive: [
    ['Nơi nhận:', 14, 'underlined'],
    ['- Phòng Tổng hợp;', 12, ''],
    ['- Lưu Văn phòng Thành ủy.', 12, ''],
  ],
  line: '360 exact', // exactly 18 points
};
const state: typeof party = {
  head: [
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HƯƠNG GIANG', [12, 13], ''],
    ['VĂN PHÒNG', [12, 13], 'bold'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', [12, 13], 'bold'],
    ['Độc lập - Tự do - Hạnh phúc', [13, 14], 'bold'],
    ['Hương Giang, ngày 23 tháng 11 năm 2026', [13, 14], 'italic'],
  ],
  label: 'Kính gửi:',
  archive: [
    ['Nơi nhận:', 12, 'bold italic'],
    ['- Phòng Tổng hợp;', 11, ''],
    ['- Lưu: VT, TH.', 11, ''],
  ],
  line: '276 auto', // 1.15 lines: the decree wants 1 to 1.5
};

/** The lines of the signature by kind of paper: a deputy for the head, the head, by order, a collective. */
const signed: Record<
  'party' | 'state',
  Partial<Record<ProductType, Expected[]>> & { else: Expected[] }
> = {
  party: {
    'to-trinh': [['CHÁNH VĂN PHÒNG', 14, 'bold']],
    'thong-bao-ket-luan': [
      ['T/L BAN THƯỜNG VỤ', 14, 'bold'],
      ['CHÁNH VĂN PHÒNG', 14, ''],
    ],
    'ke-hoach': [
      ['T/M BAN THƯỜNG VỤ', 14, 'bold'],
      ['PHÓ BÍ THƯ', 14, ''],
    ],
    else: [
      ['K/T CHÁNH VĂN PHÒNG', 14, 'bold'],
      ['PHÓ CHÁNH VĂN PHÒNG', 14, ''],
    ],
  },
  state: {
    else: [
      ['KT. CHÁNH VĂN PHÒNG', [13, 14], 'bold'],
      ['PHÓ CHÁNH VĂN PHÒNG', [13, 14], 'bold'],
    ],
  },
};

const families = [
  ['party', party, partyPaper],
  ['state', state, statePaper],
] as const;

describe.each(families)('a paper of the %s', (family, expected, paper) => {
  describe.each(productTypes)('%s', (type) => {
    it('stands in the file as its rules want it', async () => {
      const printed = paper(type);
      const file = readDocx(await writeDocx(printed));
      const [head, ...others] = file.tables;
      const sign = others.at(-2); // before the table of the annex

      expectPage(file);
      for (const line of expected.head) expectLine(head?.flat(2) ?? [], line);
      if (printed.draftMark) expectLine(head?.flat(2) ?? [], ['Dự thảo lần 2', 14, 'italic']);
      expectTitle(file, type, family, printed.about);
      expectBody(file, expected.line, family);
      const right = sign?.flat()[1] ?? [];
      const lines = signed[family][type] ?? signed[family].else;
      expect(right.filter(({ text }) => text).map(({ text }) => text)).toEqual([
        ...lines.map(([text]) => text),
        type === 'ke-hoach' && family === 'party' ? 'Trương Vĩnh Lộc' : 'Bùi Xuân Thụy',
      ]);
      for (const line of lines) expectLine(right, line);
      expect(right.at(-1)?.runs).toMatchObject([{ bold: true, italic: false, size: 14 }]);
      expect(right.slice(lines.length, -1).map(({ text }) => text)).toEqual(['', '', '', '']);
      if (type !== 'tham-luan')
        for (const line of expected.archive) expectLine(sign?.flat()[0] ?? [], line, 'left');
    });
  });

  it('names whom it is for, in the words of the rules', async () => {
    const texts = readDocx(await writeDocx(paper('to-trinh'))).paragraphs;
    const found = texts.find(({ text }) => text.startsWith(expected.label));

    expect(found?.text).toContain('Đồng chí Trương Vĩnh Lộc');
    expect(found?.runs[0]).toMatchObject({ italic: family === 'party', size: 14 });
    expect(texts.some(({ text }) => text === '- Như trên;')).toBe(true);
  });
});

it('gives each basis its line and mark: a dash in Party papers, slanted in those of the State', async () => {
  const [party, state] = await Promise.all(
    [partyPaper('to-trinh'), statePaper('to-trinh')].map(async (paper) =>
      readDocx(await writeDocx(paper)).paragraphs.filter(({ text }) =>
        /^(- )?(Căn cứ Q|Xét)/.test(text),
      ),
    ),
  );

  expect(party?.map(({ text }) => text)).toEqual([
    '- Căn cứ Quyết định số 118-QĐ/TU, ngày 14/9/2026 của Ban Thường vụ Thành ủy;',
    '- Xét đề nghị của Đảng ủy phường Kim Sa.',
  ]);
  expect(party?.flatMap(({ runs }) => runs).some(({ italic }) => italic)).toBe(false);
  expect(state?.map(({ text }) => text)).toEqual([
    'Căn cứ Quyết định số 118-QĐ/TU, ngày 14/9/2026 của Ban Thường vụ Thành ủy;',
    'Xét đề nghị của Đảng ủy phường Kim Sa.',
  ]);
  expect(state?.flatMap(({ runs }) => runs).every(({ italic }) => italic)).toBe(true);
});

it('numbers headings as each family does', async () => {
  const [party, state] = await Promise.all(
    [partyPaper('bao-cao'), statePaper('bao-cao')].map(async (paper) =>
      readDocx(await writeDocx(paper))
        .paragraphs.filter(({ outline }) => outline)
        .map(({ text, outline }) => `${outline} ${text}`),
    ),
  );

  const rest = ['1 1. Kết quả', '2 a) Về tiến độ đạt 68,1%.'];
  expect(party).toEqual(['0 I- TÌNH HÌNH', ...rest, '0 II- KIẾN NGHỊ']);
  expect(state).toEqual(['0 I. TÌNH HÌNH', ...rest, '0 II. KIẾN NGHỊ']);
});

// Widths of the words in bold Times, added up by hand from Adobe's metrics.
it.each([
  ['ĐẢNG CỘNG SẢN VIỆT NAM', partyPaper('bao-cao'), 206.7, 92],
  ['Độc lập - Tự do - Hạnh phúc', statePaper('bao-cao'), 158.6, 99],
])('draws a line as long as %s under it', async (text, paper, points, column) => {
  const { body } = readDocx(await writeDocx(paper));
  const lines = all('p', body);
  const drawn = lines[lines.findIndex((each) => wordsOf(each) === text) + 1];

  const indent = one('ind', drawn ?? body)?.attributes ?? {};
  const width = (column * TWIP - Number(indent.left) - Number(indent.right)) / 20;
  expect(one('pBdr', drawn ?? body)?.inside.map(({ name }) => name)).toEqual(['top']);
  expect(Math.abs(width / points - 1)).toBeLessThan(0.03);
});

type Read = ReturnType<typeof readDocx>;

function expectPage({ sections, styles, part, names }: Read) {
  expect(sections).toHaveLength(2);
  for (const { page, margins, firstDiffers } of sections) {
    expect([page.w, page.h]).toEqual(['11906', '16838']);
    for (const [edge, mm] of [
      ['top', 20],
      ['bottom', 20],
      ['left', 30],
      ['right', 15],
      ['header', 10],
    ] as const)
      expect(Math.abs(Number(margins[edge]) - mm * TWIP), edge).toBeLessThanOrEqual(1);
    expect(firstDiffers).toBe(true);
  }
  const fonts = one('rFonts', one('docDefaults', styles) ?? styles)?.attributes ?? {};
  expect(Object.values(fonts)).toEqual(Array(4).fill('Times New Roman'));
  const headers = names.filter((name) => /^word\/header\d/.test(name)).map(part);
  expect(headers).toHaveLength(2);
  for (const header of headers) {
    expect(all('instrText', header).map(({ text }) => text)).toEqual(['PAGE']);
    expect(one('jc', header)?.attributes.val).toBe('center');
    expect(one('sz', header)?.attributes.val).toBe('28'); // half points
  }
}

function expectLine(lines: ReadParagraph[], [text, size, style]: Expected, align = 'center') {
  const line = lines.find((each) => each.text === text);
  expect(line?.runs.length, text).toBeGreaterThan(0);
  const [least, most] = typeof size === 'number' ? [size, size] : size;
  for (const run of line?.runs ?? []) {
    expect(run.size, text).toBeGreaterThanOrEqual(least);
    expect(run.size, text).toBeLessThanOrEqual(most);
    const is = (['bold', 'italic', 'underlined'] as const).filter((flag) => run[flag]);
    expect(is.join(' '), text).toBe(style);
  }
  expect(line?.align, text).toBe(align);
}

function expectTitle(file: Read, type: ProductType, family: string, about: string) {
  const { paragraphs } = file;
  const texts = paragraphs.map(({ text }) => text);
  if (type === 'cong-van') {
    const number = family === 'party' ? 'Số 127-BC/VPTU' : 'Số: 07/VP-TH';
    const abstract =
      family === 'party' ? 'về việc báo cáo khối lượng số hóa' : 'V/v báo cáo khối lượng số hóa';
    expect(texts.indexOf(abstract)).toBe(texts.indexOf(number) + 1);
    expectLine(paragraphs, [
      abstract,
      [12, family === 'party' ? 12 : 13],
      family === 'party' ? 'italic' : '',
    ]);
    expect(texts).not.toContain('CÔNG VĂN');
    return;
  }
  const title = paragraphs.find(
    ({ align, runs, text }) =>
      align === 'center' &&
      runs[0]?.bold &&
      /^[\p{Lu} ]+$/u.test(text) &&
      /^(PHIẾU|BÁO|TỜ|THÔNG|KẾ|THAM)/.test(text),
  );
  const sizes: [number, number] = family === 'party' ? [15, 16] : [13, 14];
  expectLine(paragraphs, [title?.text ?? 'no title', sizes, 'bold']);
  const printed = family === 'party' ? about : about.slice(0, 1).toUpperCase() + about.slice(1);
  expectLine(paragraphs, [printed, family === 'party' ? [14, 15] : [13, 14], 'bold']);
  if (family === 'party') expectLine(paragraphs, ['-----', [14, 15], '']);
}

function expectBody({ paragraphs }: Read, line: string, family: 'party' | 'state') {
  const indent = family === 'party' ? [10] : [10, 12.7]; // mm
  const text = paragraphs.filter(({ firstLine }) => firstLine > 0);
  expect(text.length).toBeGreaterThan(3);
  for (const each of text) {
    expect(each.align).toBe('both');
    expect(each.before).toBeGreaterThanOrEqual(120); // 6 points
    expect(each.line).toBe(line);
    expect(indent.some((mm) => Math.abs(each.firstLine - mm * TWIP) <= 1)).toBe(true);
    for (const run of each.runs) expect(run.size).toBe(14);
  }
  const end = text.findLast(({ runs }) => !runs[0]?.bold)?.text ?? '';
  const boxes = paragraphs.some((each) => each.text.startsWith('Ý kiến chỉ đạo:'));
  if (!boxes) expect(end.endsWith('./.')).toBe(family === 'state');
  expect(end.endsWith('.')).toBe(true);
}
