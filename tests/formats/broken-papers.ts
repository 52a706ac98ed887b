import type { cleanPapers } from './clean-papers.ts';

type Name = keyof typeof cleanPapers & string;
type Change = [found: string | RegExp, put: string];

/** One rule broken in a clean paper, by a change of its XML; and the rule that has to be named. */
export type Broken = { what: string; of: Name; part?: string; change: Change; rule: string };

const document = 'word/document.xml';
const header = 'word/header1.xml';

const one = (what: string, of: Name, change: Change, rule: string, part = document): Broken => ({
  ...{ what, of, part, change, rule },
});

/** The run that says `text` loses or gains something in its properties. */
const inRun = (text: string, from: string, to: string): Change => [
  new RegExp(`(<w:rPr>(?:(?!<w:rPr>).)*?)${from}((?:(?!<w:rPr>).)*?>${text})`),
  `$1${to}$2`,
];

/** The paragraph that says `text` changes in its properties. */
const inParagraph = (text: string, from: string, to: string): Change => [
  new RegExp(`(<w:pPr>(?:(?!<w:pPr>).)*?)${from}((?:(?!<w:pPr>).)*?>${text})`),
  `$1${to}$2`,
];

export const brokenPapers: Broken[] = [
  one('margin at the top', 'party resolution', ['w:top="1134"', 'w:top="850"'], 'margin.top'),
  one(
    'margin at the foot',
    'older notice',
    ['w:bottom="1134"', 'w:bottom="1500"'],
    'margin.bottom',
  ),
  one('left margin', 'party letter', ['w:left="1701"', 'w:left="1440"'], 'margin.left'),
  one('right margin', 'state decision', ['w:right="1134"', 'w:right="1440"'], 'margin.right'),
  one(
    'letter paper',
    'state letter',
    ['w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'],
    'page.width',
  ),
  one(
    'paper lies across',
    'party resolution',
    ['w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"'],
    'page.portrait',
  ),
  one(
    'font of a paragraph',
    'party resolution',
    [
      /<w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">Các chi bộ/,
      '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>$&'.replace(
        '$&',
        '<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Các chi bộ',
      ),
    ],
    'font',
  ),
  one(
    'font of all styles',
    'older report, by styles',
    [/Times New Roman/g, 'Cambria'],
    'font',
    'word/styles.xml',
  ),
  one(
    'coloured text',
    'state report with chapters',
    [
      /<w:sz w:val="28"\/><\/w:rPr><w:t xml:space="preserve">Văn phòng theo dõi/,
      '<w:color w:val="1F4E79"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Văn phòng theo dõi',
    ],
    'font.colour',
  ),
  one('no page number', 'party resolution', [/<w:p>.*<\/w:p>/, '<w:p/>'], 'page-number', header),
  one(
    'page number at the right',
    'party decision',
    ['<w:jc w:val="center"/>', '<w:jc w:val="right"/>'],
    'page-number.align',
    header,
  ),
  one(
    'small page number',
    'state decision',
    [/w:val="26"/g, 'w:val="22"'],
    'page-number.size',
    header,
  ),
  one(
    'page number on the first page',
    'party letter',
    ['<w:titlePg/>', ''],
    'page-number.first-page',
  ),
  one(
    'page number near the edge',
    'party submission',
    ['w:header="567"', 'w:header="284"'],
    'page-number.from-edge',
  ),
  one(
    'page number with dashes',
    'older notice',
    ['<w:t>2</w:t>', '<w:t>- 2 -</w:t>'],
    'page-number.form',
    header,
  ),
  one(
    'the Party misspelt',
    'party resolution',
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG CỘNG SẢN VIÊT NAM'],
    'words.nation',
  ),
  one(
    'the Party small',
    'party letter',
    inRun('ĐẢNG CỘNG SẢN', '<w:sz w:val="30"/>', '<w:sz w:val="26"/>'),
    'nation.size',
  ),
  one('the country light', 'state letter', inRun('CỘNG HÒA', '<w:b/>', ''), 'nation.bold'),
  one(
    'the motto without spaces',
    'state decision',
    ['Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc'],
    'words.motto',
  ),
  one(
    'a motto in a Party paper',
    'party decision',
    [
      /(<w:p><w:pPr><w:jc w:val="center"\/><\/w:pPr>)(<w:r><w:pict>)/,
      '$1<w:r><w:rPr><w:b/></w:rPr><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>$1$2',
    ],
    'words.motto',
  ),
  one(
    'no line below the Party',
    'older notice',
    [/<w:p><w:pPr><w:jc w:val="center"\/><\/w:pPr><w:r><w:pict>.*?<\/w:p>/, ''],
    'below.nation',
  ),
  one(
    'no star',
    'party resolution',
    [/<w:p>(?:(?!<w:p>).)*?>\*<\/w:t><\/w:r><\/w:p>/, ''],
    'below.issuer',
  ),
  one(
    'no line below the issuer',
    'state letter',
    [/<w:p>(?:(?!<w:p>).)*?>________<\/w:t><\/w:r><\/w:p>/, ''],
    'below.issuer',
  ),
  one('issuer light', 'party submission', inRun('VĂN PHÒNG<', '<w:b/>', ''), 'issuer.bold'),
  one(
    'body above heavy',
    'party letter',
    inRun('THÀNH ỦY AN BÌNH', '<w:sz', '<w:b/><w:sz'),
    'superior.bold',
  ),
  one(
    'issuer in small letters',
    'state plan with an annex',
    ['>SỞ Y TẾ<', '>Sở Y tế<'],
    'issuer.capitals',
  ),
  one('a colon after Số', 'party decision', ['Số 77-QĐ/TU', 'Số: 77-QĐ/TU'], 'words.number'),
  one('no colon after Số', 'state decision', ['Số: 05/QĐ-UBND', 'Số 05/QĐ-UBND'], 'words.number'),
  one(
    'a stroke in the place of the hyphen',
    'party resolution',
    ['Số 12-NQ/TU', 'Số 12/NQ-TU'],
    'number.form',
  ),
  one('spaces in a number', 'party resolution', ['Số 12-NQ/TU', 'Số 12 - NQ/TU'], 'number.spaces'),
  one(
    'a number without its zero',
    'state decision',
    ['Số: 05/QĐ-UBND', 'Số: 5/QĐ-UBND'],
    'number.zero',
  ),
  one('a code of another type', 'older notice', ['Số 09-TB/VPTU', 'Số 09-BC/VPTU'], 'number.type'),
  one(
    'a day without its zero',
    'older report, by styles',
    ['ngày 05 tháng 01', 'ngày 5 tháng 1'],
    'place-and-date.zero',
  ),
  one(
    'a date in figures',
    'party letter',
    ['ngày 15 tháng 9 năm 2026', 'ngày 15/9/2026'],
    'place-and-date.form',
  ),
  one(
    'no comma after the place',
    'state letter',
    ['An Bình, ngày', 'An Bình ngày'],
    'place-and-date.comma',
  ),
  one(
    'date upright',
    'party submission',
    inRun('An Bình, ngày', '<w:i/>', ''),
    'place-and-date.italic',
  ),
  one(
    'type in small letters',
    'party resolution',
    ['>NGHỊ QUYẾT<', '>Nghị quyết<'],
    'type.capitals',
  ),
  one(
    'type at the left',
    'state report with chapters',
    inParagraph('BÁO CÁO', '<w:jc w:val="center"/>', ''),
    'type.align',
  ),
  one('abstract light', 'older notice', inRun('kết luận của', '<w:b/>', ''), 'about.bold'),
  one('three hyphens below the title', 'party submission', ['>-----<', '>---<'], 'below.about'),
  one(
    'abstract of a letter upright',
    'party letter',
    inRun('về việc chuẩn bị', '<w:i/>', ''),
    'about.letter.italic',
  ),
  one(
    'abstract of a letter without V/v',
    'state letter',
    ['V/v rà soát', 'Về việc rà soát'],
    'words.about.letter',
  ),
  one(
    'Kính gửi in a submission',
    'party submission',
    ['Kính trình:', 'Kính gửi:'],
    'words.addressee.submission',
  ),
  one(
    'list of addressees without its stop',
    'state letter',
    ['hành chính công.', 'hành chính công'],
    'addressee.end',
  ),
  one(
    'a basis without its dash',
    'party decision',
    ['- Căn cứ Điều lệ', 'Căn cứ Điều lệ'],
    'words.basis.start',
  ),
  one(
    'a basis without its semicolon',
    'party decision',
    ['Điều lệ Đảng;', 'Điều lệ Đảng'],
    'words.basis.end',
  ),
  one('a basis upright', 'state decision', inRun('Căn cứ Luật', '<w:i/>', ''), 'basis.italic'),
  one(
    'text too small',
    'party decision',
    inRun('Cấp ủy phân công', '<w:sz w:val="28"/>', '<w:sz w:val="24"/>'),
    'body.size',
  ),
  one(
    'text ragged',
    'party resolution',
    inParagraph('Kinh phí', '<w:jc w:val="both"/>', ''),
    'body.align',
  ),
  one(
    'a paragraph in italics',
    'older notice',
    inRun('Công tác tuyên truyền', '<w:sz', '<w:i/><w:sz'),
    'body.italic',
  ),
  one(
    'no first-line indent',
    'party letter',
    inParagraph('Các chi bộ', '<w:ind w:firstLine="567"/>', ''),
    'first-line',
  ),
  one(
    'lines too close',
    'party resolution',
    inParagraph('Cấp ủy', 'w:line="360"', 'w:line="320"'),
    'lines',
  ),
  one(
    'lines too far apart',
    'state report with chapters',
    inParagraph('Cấp ủy', 'w:line="264"', 'w:line="480"'),
    'lines',
  ),
  one(
    'paragraphs too close',
    'state plan with an annex',
    [/w:before="120"/g, 'w:before="40"'],
    'between-paragraphs',
  ),
  one('article light', 'state decision', inRun('Điều 2.', '<w:b/>', ''), 'article.bold'),
  one('article with a colon', 'party decision', ['Điều 2.', 'Điều 2:'], 'article.form'),
  one('point without đ', 'party decision', ['đ) Thực hiện', 'e) Thực hiện'], 'point.order'),
  one('clause with a bracket', 'state decision', ['2. Đơn vị', '2) Đơn vị'], 'clause.form'),
  one(
    'chapter in Arabic figures',
    'state report with chapters',
    ['Chương II', 'Chương 2'],
    'chapter.numeral',
  ),
  one(
    './. at the end',
    'party decision',
    ['thi hành Quyết định này.', 'thi hành Quyết định này./.'],
    'words.end',
  ),
  one(
    'TM. in a Party paper',
    'party resolution',
    ['T/M THÀNH ỦY', 'TM. THÀNH ỦY'],
    'authorities.for-collective',
  ),
  one(
    'K/T in a State paper',
    'state letter',
    ['KT. GIÁM ĐỐC', 'K/T GIÁM ĐỐC'],
    'authorities.for-head',
  ),
  one(
    'position heavy',
    'party resolution',
    inRun('BÍ THƯ', '<w:sz', '<w:b/><w:sz'),
    'position.bold',
  ),
  one('position light', 'state decision', inRun('CHỦ TỊCH', '<w:b/>', ''), 'position.bold'),
  one(
    'a title before the name',
    'party letter',
    ['>Trần Thị Lan', '>TS. Trần Thị Lan'],
    'name.title',
  ),
  one('name light', 'state report with chapters', inRun('Bùi Đình Nam', '<w:b/>', ''), 'name.bold'),
  one(
    'Nơi nhận not underlined',
    'party decision',
    inRun('Nơi nhận:', '<w:u w:val="single"/>', ''),
    'recipients.label.underlined',
  ),
  one(
    'Nơi nhận upright',
    'state letter',
    inRun('Nơi nhận:', '<w:i/>', ''),
    'recipients.label.italic',
  ),
  one(
    'recipients too large',
    'state decision',
    inRun('- Sở Nội vụ', '<w:sz w:val="22"/>', '<w:sz w:val="26"/>'),
    'recipients.size',
  ),
  one(
    'a comma in the list',
    'party resolution',
    ['- Các chi bộ trực thuộc;', '- Các chi bộ trực thuộc,'],
    'words.recipients.end',
  ),
  one(
    'a semicolon in an older list',
    'older notice',
    ['- Các ban đảng,', '- Các ban đảng;'],
    'words.recipients.end',
  ),
  one(
    'Lưu: VT in a Party paper',
    'party letter',
    ['- Lưu Văn phòng Thành ủy.', '- Lưu: VT.'],
    'words.archive',
  ),
  one(
    'no Như trên',
    'party submission',
    ['- Như trên;', '- Các ban đảng;'],
    'words.recipients.as-above',
  ),
  one(
    'annex small',
    'state plan with an annex',
    inRun('Phụ lục<', '<w:sz w:val="28"/>', '<w:sz w:val="24"/>'),
    'annex.size',
  ),
  one(
    'a degree before the name',
    'state letter',
    ['>Đặng Thu Hà', '>Thạc sĩ Đặng Thu Hà'],
    'name.title',
  ),
  one('name in capitals', 'older notice', ['>Lê Minh Đức', '>LÊ MINH ĐỨC'], 'name.capitals'),
  one(
    'the committee after a position',
    'older report, by styles',
    ['>PHÓ BÍ THƯ', '>PHÓ BÍ THƯ ĐẢNG ỦY'],
    'position.form',
  ),
  one(
    'a letter with its type printed',
    'party letter',
    [
      '<w:p/><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:i/>',
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="30"/></w:rPr><w:t>CÔNG VĂN</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:i/>',
    ],
    'type.letter',
  ),
  one('two spaces', 'party resolution', ['Kinh phí thực hiện', 'Kinh phí  thực hiện'], 'spacing'),
  one('two ways of ủy', 'party resolution', ['Thành ủy viên', 'Thành uỷ viên'], 'spelling.uy'),
  one(
    'a type the body may not issue',
    'party resolution',
    ['>NGHỊ QUYẾT<', '>THÔNG TRI<'],
    'authority.issue',
  ),
  one(
    'a signature for the wrong one',
    'party resolution',
    ['>BÍ THƯ<', '>CHÁNH VĂN PHÒNG<'],
    'authority.signing',
  ),
];
