import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/ingest/catalogue/catalogue.ts';
import { extract } from '../../src/ingest/extract/extract.ts';
import {
  mailFile,
  odtFile,
  pptxFile,
  rtfFile,
  shape,
  xlsxFile,
  zipFile,
} from '../support/office-files.ts';
import { pdfOf } from '../support/pdf-file.ts';
import { paragraph, wordFile } from '../support/word-file.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const pagesIn = async (bytes: Uint8Array, name: string) =>
  (await extract(bytes, name)).pages.map(({ text }) => text);
const linesIn = async (bytes: Uint8Array, name: string) =>
  (await pagesIn(bytes, name)).join('\n').split('\n');

describe('rich text', () => {
  it('is read by the code page of its font and by Unicode escapes', async () => {
    const body =
      "{\\f0 Th\\'e0nh \\'f9y b\\'e0n v\\'ea\\'cc vi\\'ea\\'f2c}\\par \\uc1\\u272?\\u7843?ng \\uc2\\u7911\\'3f\\'3fy\\par";

    expect(await linesIn(rtfFile(body), 'a.rtf')).toEqual(['Thành ùy bàn về việc', 'Đảng ủy']);
  });

  it('has a row of its table on one line, its footnote below, no fonts, pictures or hidden words', async () => {
    const body =
      '{\\info{\\title An}}{\\pict 0102}Tr\\u432?\\u7899?c{\\footnote {\\super\\chftn} Ch\\u250? th\\u237?ch} sau\\par ' +
      '\\trowd\\intbl STT\\cell T\\u234?n\\cell H\\u7841?n\\cell\\row\\pard {\\v gi\\u7845?u}{\\*\\la khong}xong\\par';

    expect(await linesIn(rtfFile(body), 'a.rtf')).toEqual([
      'Trước[1] sau',
      '[1] Chú thích',
      'STT | Tên | Hạn',
      'xong',
    ]);
  });

  it('in .VnTime and .VnTimeH is turned into Unicode, which the person is told', async () => {
    const fonts = '{\\f0 Times New Roman;}{\\f1\\fnil .VnTime;}{\\f2\\fnil .VnTimeH;}';
    const body =
      "{\\f2 Th\\'b5nh \\'f1y an b\\'d7nh}\\par {\\f1 Ng\\'ad\\'eai \\'ae\\'b7 k\\'fd v\\'d2 vi}{\\f1 \\'d6c m\\'e9t}\\par";
    const read = await extract(rtfFile(body, fonts), 'a.rtf');

    expect(read.pages[0]?.text).toBe('THÀNH ỦY AN BÌNH\nNgười đã ký về việc một');
    expect(read.notice).toContain('bảng mã TCVN3');
  });
});

describe('an OpenDocument text', () => {
  it('has headings, lists, tables and footnotes in reading order', async () => {
    const body =
      '<text:h>Chương I</text:h><text:p>Điều<text:s text:c="2"/>1.<text:tab/>Phạm vi<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Xem Điều 9</text:p></text:note-body></text:note> áp dụng</text:p>' +
      '<text:list><text:list-item><text:p>mục một</text:p></text:list-item></text:list>' +
      '<table:table><table:table-row><table:table-cell><text:p>STT</text:p></table:table-cell><table:table-cell><text:p>Tên</text:p></table:table-cell><table:table-cell><text:p>Hạn</text:p></table:table-cell></table:table-row></table:table>';

    expect(await linesIn(odtFile(body), 'a.odt')).toEqual([
      'Chương I',
      'Điều  1.\tPhạm vi[1] áp dụng',
      '[1] Xem Điều 9',
      '- mục một',
      'STT | Tên | Hạn',
    ]);
  });

  it('begins a page where a style or LibreOffice noted it', async () => {
    const style =
      '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>';
    const body =
      '<text:p>Một</text:p><text:p text:style-name="P1">Hai</text:p><text:soft-page-break/><text:p>Ba</text:p>';

    expect(await pagesIn(odtFile(body, style), 'a.odt')).toEqual(['Một', 'Hai', 'Ba']);
  });
});

describe('a workbook', () => {
  const formats =
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.0&quot; tỷ&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="3"/><xf numFmtId="10"/><xf numFmtId="165"/></cellXfs>';

  it('is read sheet by sheet under its name, dates and numbers as they are shown', async () => {
    const rows =
      '<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Vốn</t></is></c></row>' +
      '<row><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46056</v></c><c r="C2" s="3"><v>1234567.4</v></c></row>' +
      '<row><c r="A3"/><c r="B3" s="2"><v>46056</v></c><c r="D3" s="4"><v>0.125</v></c><c r="E3" s="5"><v>1520.25</v></c></row>' +
      '<row><c r="A4" t="b"><v>1</v></c><c r="B4" t="str"><v>cộng</v></c><c r="C4"><v>0.1</v></c></row>';
    const file = xlsxFile(
      { 'Biểu 1': rows, Trống: '', 'Biểu 2': rows },
      ['Số &amp; TT', 'Ngày'],
      formats,
    );

    const [first, , third] = await pagesIn(file, 'a.xlsx');
    expect(first?.split('\n')).toEqual([
      'Biểu 1',
      'Số & TT | Ngày | Vốn',
      '1 | 03/02/2026 | 1.234.567',
      '03/02/2026 | | 12,50% | 1.520,3 tỷ',
      'ĐÚNG | cộng | 0,1',
    ]);
    expect(third?.split('\n')[0]).toBe('Biểu 2');
  });
});

describe('slides', () => {
  it('are pages in the order of the show, notes below, slide numbers left out', async () => {
    const table =
      '<a:tbl><a:tr><a:tc><a:p><a:r><a:t>A</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>B</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>C</a:t></a:r></a:p></a:tc></a:tr></a:tbl>';
    const file = pptxFile([
      { shapes: shape(['Kết quả', 'năm 2026'], 'title') + table + shape(['7'], 'sldNum') },
      { shapes: shape(['Nhiệm vụ']), notes: shape(['Nói chậm'], 'body') + shape(['2'], 'sldNum') },
    ]);

    expect(await pagesIn(file, 'a.pptx')).toEqual([
      'Kết quả\nnăm 2026\nA | B | C',
      'Nhiệm vụ\nGhi chú của người trình bày:\nNói chậm',
    ]);
  });
});

describe('a page of a PDF in an old encoding', () => {
  it('is turned into Unicode instead of going to OCR', async () => {
    const page = 'Uû ban nh©n d©n tØnh ban hµnh NghÞ quyÕt vÒ c«ng t¸c c¸n bé cña §¶ng bé';
    const read = await extract(await pdfOf([page]), 'a.pdf');

    expect(read.pages[0]).toMatchObject({
      by: 'text',
      text: 'Uỷ ban nhân dân tỉnh ban hành Nghị quyết về công tác cán bộ của Đảng bộ',
    });
    expect(read.notice).toContain('bảng mã TCVN3');
  });
});

describe('a Word file in .VnTime', () => {
  it('set by its style is turned into Unicode, capitals of .VnTimeH too', async () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style></w:styles>';
    const capitals = '<w:r><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr><w:t>thµnh ñy</w:t></w:r>';
    const unicode =
      '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr><w:t>Café là gì</w:t></w:r>';
    const file = wordFile(paragraph(capitals) + paragraph('mét sè') + paragraph(unicode), {
      styles,
    });

    expect(await linesIn(file, 'a.docx')).toEqual(['THÀNH ỦY', 'một số', 'Café là gì']);
  });
});

describe('a web page', () => {
  it('is what a reader sees of it', async () => {
    const html =
      '<!DOCTYPE html><html><head><title>x</title><style>p{}</style><script>var a="lén";</script></head><body><h1>Thông báo</h1><p>Kính   gửi:&nbsp;các <a href="http://x/">đơn vị</a></p><div hidden>ẩn</div><p style="display:none">ẩn</p><table><tr><th>STT</th><th>Tên</th><th>Hạn</th></tr><tr><td><p>1</p></td><td>An</td><td>30/6</td></tr></table><ul><li>một</li></ul></body></html>';

    expect(await linesIn(bytesOf(html), 'a.html')).toEqual([
      'Thông báo',
      'Kính gửi: các đơn vị',
      'STT | Tên | Hạn',
      '1 | An | 30/6',
      '* một',
    ]);
  });

  it('is read by the encoding that it names', async () => {
    const head = '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1258">';
    const page = Buffer.concat([Buffer.from(head), Buffer.from('<p>\xd0\xe0 N\xe3ng', 'latin1')]);
    expect(await linesIn(new Uint8Array(page), 'a.htm')).toEqual(['Đà Năng']);
  });
});

describe('a mail', () => {
  it('says who wrote to whom, when and about what', async () => {
    const mail = await extract(mailFile('Mời họp', 'Kính mời dự họp.'), 'thu.eml');
    expect(catalogue(mail, 'thu.eml').title).toBe('Mời họp');

    expect(mail.members).toBeUndefined();
    expect(mail.pages[0]?.text.split('\n')).toEqual([
      'Từ: Nguyễn Văn Lễ <le@anbinh.vn>',
      'Đến: khue@anbinh.vn',
      'Ngày: 03/02/2026 04:05',
      'Chủ đề: Mời họp',
      'Kính mời dự họp.',
    ]);
  });

  it('with files is a bundle of itself without them, and the files', async () => {
    const logo = { name: 'logo.png', type: 'image/png', bytes: bytesOf('x'), inline: true };
    const word = { name: 'Kế hoạch.docx', bytes: wordFile(paragraph('Kế hoạch năm')) };
    const mail = await extract(mailFile('Gửi kế hoạch', 'Xem tệp.', [logo, word]), 'thu.eml');

    expect(mail.members?.map(({ name }) => name)).toEqual(['', 'Kế hoạch.docx']);
    const [alone, file] = mail.members ?? [];
    expect(await linesIn(file?.bytes ?? bytesOf(''), 'a.docx')).toEqual(['Kế hoạch năm']);
    const itself = await extract(alone?.bytes ?? bytesOf(''), 'thu.eml');
    expect(itself.kind).toBe('eml');
    expect(itself.members).toBeUndefined();
    expect(itself.pages[0]?.text).toMatch(
      /^Từ: Nguyễn Văn Lễ[\s\S]*Chủ đề: Gửi kế hoạch\nXem tệp\.$/,
    );
    expect(Buffer.from(alone?.bytes ?? []).toString()).not.toContain(
      Buffer.from('Kế hoạch.docx').toString('base64').slice(0, 12),
    );
  });
});

describe('an archive', () => {
  it('holds its files, without folders and what systems add', async () => {
    const file = zipFile({
      'thư mục/': '',
      'thư mục/Báo cáo.txt': 'Báo cáo',
      '__MACOSX/._Báo cáo.txt': 'x',
      '.DS_Store': 'x',
      '../../ngoài.txt': 'Ngoài',
    });
    const { kind, members } = await extract(file, 'a.zip');

    expect(kind).toBe('zip');
    expect(members?.map(({ name }) => name)).toEqual(['thư mục/Báo cáo.txt', '../../ngoài.txt']);
  });

  it.each([
    [
      'of too many files',
      () => zipFile(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.txt`, 'x']))),
      'hơn 200 tệp',
    ],
    [
      'with a password',
      () => zipFile({ 'a.txt': 'x' }).map((byte, at) => (at === 6 ? byte | 1 : byte)),
      'mật khẩu',
    ],
    ['without a file', () => zipFile({ 'a/': '' }), 'không có tệp nào'],
  ])('%s is refused with a sentence', async (_what, file, sentence) => {
    await expect(extract(file(), 'a.zip')).rejects.toThrow(sentence);
  });
});
