import { buffer } from 'node:stream/consumers';
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { afterAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/ingest/extract/extract.ts';
import { extractSafely } from '../../src/ingest/extract/extract-safely.ts';
import { UnreadableFile } from '../../src/ingest/extract/extracted.ts';
import { Isolated } from '../../src/ingest/extract/isolated.ts';
import { PLAN, paper } from '../support/papers.ts';
import { paragraph, wordFile } from '../support/word-file.ts';

async function pdf(pages: number, options: { userPassword?: string } = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ ...options, autoFirstPage: false });
  for (let page = 1; page <= pages; page++)
    document.addPage().text(`Trang ${page}: noi dung thu nghiem cua trang nay. `.repeat(10));
  document.end();
  return new Uint8Array(await buffer(document));
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(2_000),
      Buffer.from(stream, 'utf16le'),
    ]),
  );
const png = () => createCanvas(40, 40).toBuffer('image/png');

const BILLION_LAUGHS = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;

const refused: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
  ['an empty file', () => new Uint8Array(), 'Tệp rỗng'],
  ['a truncated docx', async () => (await paper(PLAN)).subarray(0, 2_000), 'tải lên chưa hết'],
  [
    'a docx cut within its text',
    () => zipped('<w:document><w:body><w:p><w:r><w:t>Đang'),
    'Tệp bị hỏng',
  ],
  ['a docx without its text', () => zipSync({ 'word/styles.xml': bytesOf('<a/>') }), 'Tệp bị hỏng'],
  ['a docx with entities', () => zipped(BILLION_LAUGHS), 'Tệp bị hỏng'],
  ['tables in tables without end', () => wordFile('<w:tr><w:tc>'.repeat(5_000)), 'Tệp bị hỏng'],
  ['a zip bomb', () => declaring(600_000_000), 'quá lớn'],
  ['a docx with a part too large', () => declaring(200_000_000), 'quá lớn'],
  ['a part larger than it declares', () => declaring(40), 'Tệp bị hỏng'],
  ['an archive of too many entries', manyEntries, 'quá lớn'],
  ['a docx without a word', () => wordFile(paragraph('')), 'Không có chữ nào'],
  ['an encrypted pdf', () => pdf(1, { userPassword: 'bi-mat' }), 'mật khẩu'],
  ['an encrypted docx', () => ole('EncryptedPackage'), 'mật khẩu'],
  ['a truncated pdf', async () => (await pdf(3)).subarray(0, 700), 'Tệp PDF bị hỏng'],
  ['a pdf of 2,001 pages', () => pdf(2_001), 'hơn 2.000 trang'],
  ['a damaged doc', () => ole('WordDocument'), 'Tệp bị hỏng'],
  ['a damaged image', () => png().subarray(0, 60), 'Ảnh bị hỏng'],
  ['an image too large', hugePng, 'Ảnh quá lớn'],
  ['a workbook without its sheets', () => zipSync({ 'xl/a.xml': bytesOf('<a/>') }), 'bị hỏng'],
  ['a show without its slides', () => zipSync({ 'ppt/a.xml': bytesOf('<a/>') }), 'bị hỏng'],
  ['a binary workbook', () => zipSync({ 'xl/workbook.bin': bytesOf('x') }), 'lưu thành .xlsx'],
  [
    'a spreadsheet of 2003',
    () => ole('Workbook'),
    'chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”',
  ],
  ['slides of 2003', () => ole('PowerPoint Document'), 'kiểu “PowerPoint Presentation (.pptx)”'],
  ['a web page without a word', () => bytesOf('<!DOCTYPE html><p>'), 'Không có chữ nào'],
  ['other XML', () => bytesOf('<?xml version="1.0"?><a>x</a>'), 'tệp .xml'],
  ['a tif', () => bytesOf('II*\0\x08\0\0\0'), 'Chưa đọc được ảnh .tif'],
  ['a program', () => bytesOf('MZ\x90\0\x03\0\0\0'), 'chương trình'],
];

const itself = (error: unknown) => error;
const spliced = (head: string, tail: Uint8Array) =>
  new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), tail]));

/** What was read is as good; what was thrown must be a sentence for the person. */
function expectRefusal(outcome: unknown) {
  if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFile);
}

function zipped(xml: string) {
  return zipSync({ 'word/document.xml': new Uint8Array(Buffer.from(xml)) });
}

/** A docx whose text says that it unpacks to this many bytes; it unpacks to 20 million. */
function declaring(size: number): Uint8Array {
  const file = Buffer.from(wordFile(paragraph('a'.repeat(20_000_000))));
  const entry = file.lastIndexOf('PK\x01\x02', undefined, 'latin1'); // the list of entries
  file.writeUInt32LE(size, entry + 24);
  return new Uint8Array(file);
}

function manyEntries() {
  const names = Array.from({ length: 6_000 }, (_, index) => [
    `word/${index}.xml`,
    new Uint8Array(),
  ]);
  return zipSync(Object.fromEntries(names));
}

/** Declares 60,000 by 60,000 pixels, 14 GB when drawn. */
function hugePng() {
  const file = Buffer.from(png());
  file.writeUInt32BE(60_000, 16);
  file.writeUInt32BE(60_000, 20);
  return file;
}

describe('a file that cannot be read is refused with a sentence', () => {
  it.each(refused)(
    '%s',
    async (_what, content, sentence) => {
      const refusal = extractSafely(await content(), 'tep.docx');

      await expect(refusal).rejects.toThrow(UnreadableFile);
      await expect(refusal).rejects.toThrow(sentence);
    },
    30_000,
  );

  it('whatever its bytes are, and never with an error of its own', async () => {
    const heads = ['', '%PDF-1.7\n', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 2_000 }),
        async (head, tail) => {
          expectRefusal(await extract(spliced(head, tail), 'tep.pdf').catch(itself));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('an image too, which may crash the library that draws it', async () => {
    const heads = [Buffer.from(png().subarray(0, 60)).toString('latin1'), '\xff\xd8\xff\xe0\0\x10'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 500 }),
        async (head, tail) => {
          expectRefusal(await extractSafely(spliced(head, tail), 'tep.png').catch(itself));
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  it('wherever it was cut or spoiled', async () => {
    const whole = [await paper(PLAN), await pdf(2)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.uint8Array({ maxLength: 40 }),
        async (file, place, noise) => {
          const bytes = new Uint8Array(file);
          bytes.set(noise, Math.floor(place * (file.length - noise.length)));
          expectRefusal(await extract(bytes, 'tep.docx').catch(itself));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a file is read as what it is', () => {
  it('where its ending is wrong, which the person is told', async () => {
    const read = await extract(await paper(PLAN), 'ke-hoach.pdf');

    expect(read.kind).toBe('docx');
    expect(read.pages[0]?.text).toContain('31-KH/VPTU');
    expect(read.notice).toBe(
      'Tệp có đuôi .pdf nhưng thật ra là tài liệu Word (.docx); đã đọc như tài liệu Word (.docx).',
    );
  });

  it('of 600 pages, in bounded time', async () => {
    const read = await extractSafely(Buffer.from(await pdf(600)), 'dai.pdf'); // as files are read

    expect(read.pages).toHaveLength(600);
    expect(read.pages[599]).toMatchObject({ number: 600, by: 'text' });
    expect(read.pages[599]?.text).toContain('Trang 600:');
  });

  it('a text in the old code page of Vietnamese Windows', async () => {
    const cp1258 = bytesOf('Ng\xe0y 5, Th\xe0nh \xf9y'); // the letters that it shares with Latin 1
    expect((await extract(cp1258, 'a.txt')).pages[0]?.text).toBe('Ngày 5, Thành ùy');
  });

  it('a text without what a database cannot hold', async () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeffCông\0 văn \ud800số 5', 'utf16le'));
    const text = (await extract(utf16, 'a.txt')).pages[0]?.text ?? '';
    expect(text).toContain('Công văn');
    expect(text).not.toMatch(/\0|\p{Cs}/u);
  });

  it('an image is one page that waits for OCR', async () => {
    const read = await extract(png(), 'a.png');
    expect(read.pages).toEqual([{ number: 1, text: '', by: 'pending' }]);
  });
});

describe('a file that never ends', () => {
  const impatient = new Isolated(1);
  afterAll(() => impatient.close());

  it('is stopped, and the next one is read', async () => {
    const file = await paper(PLAN);
    const late = impatient.run({ task: 'extract', bytes: file, fileName: 'a.docx' });
    const next = extractSafely(file, 'b.docx');

    await expect(late).rejects.toThrow('Đọc tệp quá lâu');
    expect((await next).kind).toBe('docx');
  });

  it('does not hold up others that wait behind it', async () => {
    const patient = new Isolated(30_000);
    const bad = patient.run({ task: 'extract', bytes: new Uint8Array(), fileName: 'rong' });
    const good = patient.run({ task: 'extract', bytes: await paper(PLAN), fileName: 'b.docx' });

    await expect(bad).rejects.toThrow('Tệp rỗng');
    expect((await good).pages[0]?.text).toContain('KẾ HOẠCH');
    await patient.close();
  });
});
