import { zipSync } from 'fflate';
import { withPart } from '../support/every-kind.ts';
import {
  mailFile,
  odtFile,
  pptxFile,
  rtfFile,
  shape,
  withPictures,
  xlsxFile,
  zipFile,
} from '../support/office-files.ts';
import { toTcvn3, toViqr, toVni } from '../support/old-encodings.ts';
import { type Printed, pngOf, printedPage } from '../support/printed-page.ts';
import { printedPdf } from '../support/printed-pdf.ts';
import { paragraph, run, wordFile } from '../support/word-file.ts';
import { markedInside, openInside } from './marked-inside.ts';

export type Handed = { name: string; bytes: Uint8Array; level?: string };

export const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

/** Unpacked inside, so that what is left of it can be found by its bytes. */
export const plain = (file: Uint8Array) => withPart(file, (part) => part, 0);

/** The lines of a paper with something at the place of a label, and its canary in the text. */
export const lines = (label: string, canary: string, title = 'Tình hình địa bàn') => [
  'THÀNH ỦY LỤC ĐẦM',
  'VĂN PHÒNG',
  'Số 12-BC/VPTU',
  ...(label ? [label] : []),
  'BÁO CÁO',
  `${title} ${canary}`,
  '-----',
  'I- TÌNH HÌNH',
  `1. Nội dung thứ nhất của báo cáo ${canary}.`,
];

export const paragraphs = (label: string, canary: string, title?: string) =>
  lines(label, canary, title)
    .map((line) => paragraph(line))
    .join('');
export const docx = (label: string, canary: string, parts = {}, title?: string) =>
  plain(wordFile(paragraphs(label, canary, title), parts));
const inRtf = (text: string) =>
  Array.from(text, (sign) => (sign > '~' ? `\\u${sign.charCodeAt(0)}?` : sign)).join('');
const rtf = (label: string, canary: string, head = '', title?: string) =>
  rtfFile(
    `${head}${lines(label, canary, title)
      .map((line) => `${inRtf(line)}\\par `)
      .join('')}`,
  );
const odt = (label: string, canary: string, title?: string) =>
  plain(
    odtFile(
      lines(label, canary, title)
        .map((line) => `<text:p>${line}</text:p>`)
        .join(''),
    ),
  );
const cells = (texts: string[]) =>
  texts.map((text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`).join('');
export const xlsx = (label: string, canary: string, title?: string) =>
  plain(xlsxFile({ 'Biểu 1': cells(lines(label, canary, title)) }));
const pptx = (label: string, canary: string, title?: string) =>
  plain(pptxFile([{ shapes: shape(lines(label, canary, title)) }]));
const html = (label: string, canary: string, title?: string) =>
  bytesOf(
    `<!doctype html><meta charset="utf-8"><body>${lines(label, canary, title)
      .map((line) => `<p>${line}</p>`)
      .join('')}`,
  );
const txt = (label: string, canary: string, title?: string) =>
  bytesOf(lines(label, canary, title).join('\n'));

/** A scan: the canary stands behind the end of the picture, where only bytes can be looked for. */
function scan(stamp: Printed | undefined, canary: string, title = 'Tình hình địa bàn') {
  const page = [
    { text: 'THÀNH ỦY LỤC ĐẦM', x: 60, y: 60, bold: true },
    { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', x: 330, y: 60, bold: true },
    { text: 'Số 12-BC/TU', x: 60, y: 90 },
    ...(stamp ? [stamp] : []),
    { text: 'BÁO CÁO', x: 260, y: 190, bold: true },
    { text: title, x: 220, y: 215 },
    { text: 'I- TÌNH HÌNH', x: 60, y: 260, bold: true },
    { text: '1. Kinh tế của thành phố tiếp tục phát triển trong quý ba.', x: 60, y: 290 },
  ];
  return new Uint8Array(Buffer.concat([pngOf(printedPage(page)), bytesOf(canary)]));
}

const RED = '#c22';
const header = (inside: string) => `<w:hdr>${inside}</w:hdr>`;
const box = (text: string) =>
  `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const inFont = (text: string) =>
  `<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;

/** Files that are marked, each by another way and in another format. */
export async function marked(canary: string): Promise<Handed[]> {
  return [
    { name: 'a01.docx', bytes: docx('TỐI MẬT', canary) },
    { name: 'a02.docx', bytes: docx('M Ậ T', canary) },
    { name: 'a03.docx', bytes: docx('', canary, { header1: header(paragraph('MẬT')) }) },
    { name: 'a04.docx', bytes: plain(wordFile(box('TUYỆT MẬT') + paragraphs('', canary))) },
    { name: 'a05.docx', bytes: docx('', canary, { header2: header(inFont(toTcvn3('mật'))) }) },
    {
      name: 'a06.docx',
      bytes: docx('', canary, { header1: header('<w:p><v:textpath string="MẬT"/></w:p>') }),
    },
    { name: 'a07.rtf', bytes: rtf('TUYỆT MẬT', canary) },
    { name: 'a08.rtf', bytes: rtf('', canary, `{\\header ${inRtf('TỐI MẬT')}\\par}`) },
    { name: 'a09.odt', bytes: odt('[ MẬT ]', canary) },
    { name: 'a10.pdf', bytes: await printedPdf(lines('T Ố I   M Ậ T', canary)) },
    { name: 'a11.xlsx', bytes: xlsx('Độ mật: Mật', canary) },
    {
      name: 'a12.xlsx',
      bytes: plain(
        withHeads(xlsxFile({ 'Biểu 1': cells(lines('', canary)) }), '&amp;C&amp;"Times,Bold"MẬT'),
      ),
    },
    { name: 'a13.pptx', bytes: pptx('MẬT', canary) },
    { name: 'a14.html', bytes: html('TUYỆT MẬT', canary) },
    { name: 'a15.txt', bytes: bytesOf(toTcvn3(lines('MẬT', canary).join('\n')), 'latin1') },
    { name: 'a16.txt', bytes: bytesOf(toVni(lines('TỐI MẬT', canary).join('\n')), 'latin1') },
    { name: 'a17.txt', bytes: bytesOf(toViqr(lines('MẬT', canary).join('\n'))) },
    {
      name: 'a18.eml',
      bytes: mailFile('Gửi báo cáo', 'Xin gửi tệp kèm.', [
        { name: 'b.docx', bytes: docx('MẬT', canary) },
      ]),
    },
    { name: 'a19.zip', bytes: zipSync({ 'b.txt': [txt('MẬT', canary), { level: 0 }] }) },
    { name: `MAT_${canary}.docx`, bytes: docx('', canary) },
    { name: `bao-cao-${canary} (tuyệt mật).txt`, bytes: txt('', canary) },
    { name: `c22-${canary}.txt`, bytes: txt('', canary), level: 'toi-mat' },
    {
      name: 'a23.png',
      bytes: scan({ text: 'TỐI MẬT', x: 70, y: 130, bold: true, size: 15 }, canary),
    },
    {
      name: 'a24.png',
      bytes: scan({ text: 'MẬT', x: 70, y: 130, bold: true, size: 15, colour: RED }, canary),
    },
    ...(await markedBeside(canary)),
    ...(await markedInside(canary)),
  ];
}

/** A scan as people paste it: into a text of another program, or into nothing else. */
export const pasted = (canary: string, label = 'TỐI MẬT', title?: string) =>
  scan(label ? { text: label, x: 70, y: 130, bold: true, size: 15 } : undefined, canary, title);
export const stamp = (canary: string, text = 'TỐI MẬT') =>
  new Uint8Array(
    Buffer.concat([
      pngOf(printedPage([{ text, x: 30, y: 35, bold: true, size: 15 }], [150, 60])),
      bytesOf(canary),
    ]),
  );
export const pictured = (id = 'rId1') =>
  `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`;
const inHex = (picture: Uint8Array) =>
  `{\\pict\\pngblip\\picw800\\pich1131 ${Buffer.from(picture).toString('hex')}}\\par `;
const inline = (picture: Uint8Array) =>
  `<p><img src="data:image/png;base64,${Buffer.from(picture).toString('base64')}">`;

/** Marked where a text of page 1 does not tell it. */
async function markedBeside(canary: string): Promise<Handed[]> {
  const body = paragraphs('', canary);
  const slides = (...texts: string[][]) => texts.map((text) => ({ shapes: shape(text) }));
  const plainSlide = lines('', canary);
  return [
    {
      name: 'a25.docx', // nothing but the picture
      bytes: plain(withPictures(wordFile(pictured()), 'word/document.xml', pasted(canary))),
    },
    {
      name: 'a26.docx',
      bytes: plain(withPictures(wordFile(body + pictured()), 'word/document.xml', pasted(canary))),
    },
    {
      name: 'a27.docx',
      bytes: plain(
        withPictures(
          wordFile(body, { header1: header(pictured()) }),
          'word/header1.xml',
          stamp(canary),
        ),
      ),
    },
    {
      name: 'a28.odt',
      bytes: plain(
        withPictures(
          odtFile(
            `<text:p><draw:frame><draw:image xlink:href="word/media/1.png"/></draw:frame></text:p>`,
          ),
          'none',
          pasted(canary),
        ),
      ),
    },
    {
      name: 'a29.pptx',
      bytes: plain(
        withPictures(pptxFile(slides(plainSlide)), 'ppt/slides/slide1.xml', stamp(canary)),
      ),
    },
    { name: 'a30.pptx', bytes: plain(pptxFile(slides(plainSlide, ['Hai'], ['TỐI MẬT', 'Ba']))) },
    {
      name: 'a31.pptx',
      bytes: plain(pptxFile([{ shapes: shape(plainSlide) + shape(['MẬT'], 'ftr') }])),
    },
    {
      name: 'a32.xlsx',
      bytes: plain(
        xlsxFile({ 'Biểu 1': cells(lines('', canary)), 'Biểu 2': cells(['TUYỆT MẬT', 'BIỂU 2']) }),
      ),
    },
    {
      name: 'a33.xlsx',
      bytes: plain(
        withPictures(
          xlsxFile({ 'Biểu 1': cells(lines('', canary)) }),
          'xl/worksheets/sheet1.xml',
          stamp(canary),
        ),
      ),
    },
    { name: 'a34.rtf', bytes: rtfFile(`${inRtf(canary)}\\par ${inHex(stamp(canary))}`) },
    { name: 'a35.rtf', bytes: rtf('', canary, `{\\footer ${inRtf('TỐI MẬT')}\\par}`) },
    {
      name: 'a36.html',
      bytes: bytesOf(`${Buffer.from(html('', canary))}${inline(stamp(canary))}`),
    },
    {
      name: 'a70.docx', // a paper of its own behind the first
      bytes: plain(
        wordFile(body + nextPage + paragraph('TUYỆT MẬT') + paragraph('PHỤ LỤC SỐ LIỆU')),
      ),
    },
    { name: 'a71.docx', bytes: numbered('Số 12-BC/TU/m', canary) },
    { name: 'a72.docx', bytes: numbered('Số: 12-BC/TU (M)', canary) },
    {
      name: 'a37.eml',
      bytes: mailFile('Gửi ảnh', `Xin xem ảnh. ${canary}`, [
        { name: 'anh.png', type: 'image/png', bytes: stamp(canary), inline: true },
      ]),
    },
  ];
}

const nextPage = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const numbered = (number: string, canary: string) =>
  plain(wordFile([number, 'BÁO CÁO', canary].map((line) => paragraph(line)).join('')));

const withHeads = (file: Uint8Array, head: string) =>
  withPart(file, (part, name) =>
    name.includes('worksheets/')
      ? bytesOf(
          Buffer.from(part)
            .toString()
            .replace(
              '</worksheet>',
              `<headerFooter><oddHeader>${head}</oddHeader></headerFooter></worksheet>`,
            ),
        )
      : part,
  );

export const GUIDE = 'Hướng dẫn bảo vệ bí mật nhà nước';

/** Files that speak of secrets, or look so, and are none. */
export async function lookAlikes(canary: string): Promise<Handed[]> {
  return [
    { name: 'b01.docx', bytes: docx('', canary, {}, GUIDE) },
    { name: 'b02.docx', bytes: docx('', canary, {}, 'Tăng cường bảo mật thông tin') },
    {
      name: 'b03.docx',
      bytes: plain(
        wordFile(
          paragraphs('', canary) +
            paragraph('2. Tài liệu đóng dấu') +
            paragraph('MẬT') +
            paragraph('thì không đưa lên máy nối mạng.'),
        ),
      ),
    },
    {
      name: 'b70.docx', // what is said of a stamp goes on behind a break; specimens have a page each
      bytes: plain(
        wordFile(
          paragraphs('', canary) +
            [
              ['MẬT', 'thì không đưa lên máy.'],
              ['TỐI MẬT', 'Mẫu 2'],
              ['TUYỆT MẬT', 'Mẫu 3'],
            ]
              .map((page) => nextPage + page.map((line) => paragraph(line)).join(''))
              .join(''),
        ),
      ),
    },
    { name: 'b71.docx', bytes: numbered('Số 5053-CV/VPTW/nb', canary) },
    { name: 'b04.docx', bytes: docx('', canary, { header1: header(paragraph('MẬT MÃ DÂN SỰ')) }) },
    { name: 'b05.rtf', bytes: rtf('', canary, '', 'Danh mục bí mật nhà nước') },
    { name: 'b06.rtf', bytes: rtf('', canary, `{\\header ${inRtf('MẶT TRẬN TỔ QUỐC')}\\par}`) },
    { name: 'b07.odt', bytes: odt('Độ mật: Thường', canary) },
    { name: 'b08.pdf', bytes: await printedPdf(lines('', canary, GUIDE)) },
    { name: 'b09.pdf', bytes: await printedPdf([...lines('', canary), 'TUYỆT MẬT', 'TỐI MẬT']) },
    { name: 'b10.xlsx', bytes: xlsx('', canary, 'Mật độ dân số các phường') },
    { name: 'b11.pptx', bytes: pptx('', canary, 'Giải phóng mặt bằng') },
    { name: 'b12.html', bytes: html('', canary, 'Đổi mật khẩu hộp thư công vụ') },
    { name: 'b13.txt', bytes: bytesOf(`Mật khẩu: 123456\n${canary}\n`) },
    { name: 'b14.txt', bytes: bytesOf(toTcvn3(lines('', canary, GUIDE).join('\n')), 'latin1') },
    { name: 'b15.txt', bytes: txt('', canary, 'Họp mặt thân mật đầu xuân') },
    {
      name: 'b16.eml',
      bytes: mailFile('Tập huấn bảo vệ bí mật nhà nước', `Mật khẩu phòng họp gửi riêng. ${canary}`),
    },
    { name: 'b17.zip', bytes: zipFile({ 'mat-khau.txt': `Mật ong nhãn ${canary}` }) },
    { name: `mat-tran-to-quoc-${canary}.docx`, bytes: docx('', canary, {}, 'Mặt trận Tổ quốc') },
    { name: `Luật Bảo vệ bí mật nhà nước ${canary}.txt`, bytes: txt('', canary) },
    {
      name: 'b20.docx',
      bytes: plain(wordFile(`${paragraph(run('Mật ong'))}${paragraphs('', canary)}`)),
    },
    {
      name: 'b21.png',
      bytes: scan({ text: 'Lương Bích Ngọ', x: 340, y: 420, size: 13, colour: RED }, canary, GUIDE),
    },
    {
      name: 'b22.docx',
      bytes: plain(
        withPictures(
          wordFile(paragraphs('', canary) + pictured()),
          'word/document.xml',
          pasted(canary, '', GUIDE),
        ),
      ),
    },
    {
      name: 'b23.pptx', // of a course
      bytes: plain(
        pptxFile(
          [lines('', canary), ['Các mức độ', 'Tuyệt mật', 'Tối mật', 'Mật']].map((text) => ({
            shapes: shape(text),
          })),
        ),
      ),
    },
    {
      name: 'b24.xlsx', // a register that says of papers kept elsewhere how they are marked
      bytes: plain(
        xlsxFile({
          'Biểu 1': cells(lines('', canary)),
          'Sổ đăng ký': [
            ['STT', 'Số', 'Độ mật'],
            ['1', '12-BC/TU', 'MẬT'],
          ]
            .map((row) => `<row>${row.map((text) => cells([text]).slice(5, -6)).join('')}</row>`)
            .join(''),
        }),
      ),
    },
    {
      name: 'b25.rtf',
      bytes: rtfFile(`${inRtf(canary)}\\par ${inHex(stamp(canary, 'Mật độ dân số'))}`),
    },
    ...(await openInside(canary)),
  ];
}
