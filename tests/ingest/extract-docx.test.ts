import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/ingest/extract/docx.ts';
import { pagesOf } from '../../src/ingest/extract/paginate.ts';
import { numbered, paragraph, run, table, wordFile } from '../support/word-file.ts';

const textOf = (body: string, parts: { [name: string]: string } = {}) =>
  pagesOf(readDocx(wordFile(body, parts)).paragraphs)
    .map(({ text }) => text)
    .join('\f');

const level = (ilvl: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

describe('the text of a Word file', () => {
  it('has the head of two columns cell by cell, left first', () => {
    const left = ['THÀNH ỦY LỤC ĐẦM', '*', 'Số 31-KH/TU'];
    const right = ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Lục Đầm, ngày 05 tháng 10 năm 2026'];
    const head = table([left, right]);

    expect(textOf(head + paragraph('KẾ HOẠCH')).split('\n')).toEqual([
      'THÀNH ỦY LỤC ĐẦM',
      '*',
      'Số 31-KH/TU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Lục Đầm, ngày 05 tháng 10 năm 2026',
      'KẾ HOẠCH',
    ]);
  });

  it('has a row of a list on one line', () => {
    const rows = table(
      [['TT'], ['Nhiệm vụ'], ['Hạn']],
      [['1'], ['Quét hồ sơ', 'Phòng Lưu trữ'], ['Quý IV']],
    );

    expect(textOf(rows)).toBe('TT | Nhiệm vụ | Hạn\n1 | Quét hồ sơ Phòng Lưu trữ | Quý IV');
  });

  it('has the numbers of automatic lists, which are not in the text of the file', () => {
    const numbering = `<w:numbering>
      <w:abstractNum w:abstractNumId="7">${level(0, 'decimal', 'Điều %1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'bullet', '')}</w:abstractNum>
      <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const body = [
      numbered('Phạm vi', 3),
      numbered('Cơ quan', 3, 1),
      numbered('Cá nhân', 3, 1),
      numbered('công chức', 3, 2),
      numbered('Hiệu lực', 3),
      numbered('Từ ngày ký', 3, 1),
    ].join('');

    expect(textOf(body, { numbering }).split('\n')).toEqual([
      'Điều 1. Phạm vi',
      'a) Cơ quan',
      'b) Cá nhân',
      '- công chức',
      'Điều 2. Hiệu lực',
      'a) Từ ngày ký',
    ]);
  });

  it('has numbers that come from a style, in Roman, from where the list starts', () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1-', 4)}</w:abstractNum>
      <w:num w:numId="9"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const styles = `<w:styles><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="MucNho"><w:basedOn w:val="Muc"/></w:style></w:styles>`;

    const text = textOf(
      paragraph('TỔ CHỨC', '<w:pStyle w:val="MucNho"/>') +
        paragraph('KINH PHÍ', '<w:pStyle w:val="Muc"/>'),
      { numbering, styles },
    );

    expect(text).toBe('IV- TỔ CHỨC\nV- KINH PHÍ');
  });

  it('leaves out what is deleted, hidden, or written twice for older programs', () => {
    const kept = run('Giữ');
    const body = `<w:p>${kept}<w:del><w:r><w:t>xóa</w:t></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>
      <w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Khung')}</w:txbxContent></mc:Choice>
      <mc:Fallback><w:txbxContent>${paragraph('Khung')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run(' lại')}</w:p>`;

    expect(textOf(body)).toBe('Khung\nGiữ lại');
  });

  it('puts a footnote after the paragraph that refers to it', () => {
    const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="0">${paragraph('bỏ')}</w:footnote>
      <w:footnote w:id="2">${paragraph('Theo báo cáo quý III.')}</w:footnote></w:footnotes>`;
    const body = paragraph(
      `${run('Đạt 85%')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
    );

    expect(textOf(body + paragraph('Sau'), { footnotes })).toBe(
      'Đạt 85%[2].\n[2] Theo báo cáo quý III.\nSau',
    );
  });

  it('reads entities, tabs, breaks and the hyphen of a number', () => {
    const body = paragraph(
      `${run('A &amp; B &#x1EA4;')}<w:r><w:tab/><w:t>C</w:t><w:br/><w:t>12</w:t><w:noBreakHyphen/><w:t>NQ/TU</w:t></w:r>`,
    );

    expect(textOf(body)).toBe('A & B Ấ\tC\n12-NQ/TU');
  });

  it('counts a break by hand and the mark Word leaves of it as one page', () => {
    const body =
      paragraph('Trang một') +
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
      paragraph(`<w:r><w:lastRenderedPageBreak/><w:t>Trang hai</w:t></w:r>`);

    expect(textOf(body)).toBe('Trang một\fTrang hai');
  });

  it('estimates pages where none are noted, and never cuts a paragraph', () => {
    const sentence = 'Phòng Lưu trữ quét tối thiểu bốn mươi nghìn trang mỗi quý. ';
    const pages = pagesOf(readDocx(wordFile(paragraph(sentence.repeat(10)).repeat(20))).paragraphs);

    expect(pages.length).toBeGreaterThan(3);
    expect(pages.length).toBeLessThan(7);
    for (const { text } of pages)
      expect(text.split('\n').every((line) => line.endsWith('quý.'))).toBe(true);
  });

  it('keeps every word of any paragraphs, in order', () => {
    const word = fc.stringMatching(/^[a-zđếữ&<]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (paragraphs) => {
        const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        const text = textOf(
          paragraphs.map((words) => paragraph(run(escaped(words.join(' '))))).join(''),
        );
        expect(text.split(/[\n\f]/).join(' ')).toBe(paragraphs.flat().join(' ').normalize('NFC'));
      }),
    );
  });
});
