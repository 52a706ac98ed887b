import { blank, columns, drawnLine, type Paragraph, par, type Raw, rawDocx } from './raw-docx.ts';

// Ten papers as they have to look, each set by other means of Word: with styles or without, with a table
// or with tabs in the head, with a line drawn or made of signs. All of it is invented.

const TNR =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const plain = `<w:docDefaults><w:rPrDefault><w:rPr>${TNR}<w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
/** All of the text's look in styles, one upon another. */
const styled = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr>${TNR}<w:sz w:val="28"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Chu"><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120" w:after="0" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Giua"><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr></w:style>`;

const center: Paragraph = { jc: 'center' };
const PARTY: Paragraph = { jc: 'both', first: 567, before: 120, line: 360 };
const STATE: Paragraph = { jc: 'both', first: 720, before: 120, line: 264, rule: 'auto' };
const stateMargins = { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567 };

const sentences = [
  'Các chi bộ rà soát công việc đã giao trong quý trước, báo cáo kết quả bằng văn bản và nêu rõ việc nào chậm, vì sao chậm, ai chịu trách nhiệm.',
  'Văn phòng theo dõi tiến độ hằng tuần, tổng hợp vướng mắc từ cơ sở và trình lãnh đạo trong phiên giao ban gần nhất.',
  'Cấp ủy phân công một đồng chí phụ trách từng nhóm việc; khi người phụ trách đi vắng thì phải có người thay, ghi rõ trong lịch công tác.',
  'Kinh phí thực hiện lấy từ nguồn chi thường xuyên của năm, không đề nghị bổ sung ngoài dự toán đã được giao từ đầu năm.',
  'Trước khi ban hành, dự thảo được gửi lấy ý kiến các đơn vị liên quan trong năm ngày làm việc; ý kiến khác nhau được ghi vào bảng tổng hợp.',
  'Công tác tuyên truyền gắn với sinh hoạt định kỳ, chọn nội dung ngắn, có ví dụ tại địa bàn, tránh sao chép lại văn bản cấp trên.',
  'Kết quả được lưu trong hồ sơ công việc, đối chiếu với chương trình năm và dùng làm căn cứ xếp loại cuối năm.',
  'Những việc mới phát sinh được bổ sung vào kế hoạch sau khi người đứng đầu đồng ý, kèm thời hạn và sản phẩm cụ thể.',
];
const text = (count: number, setting: Paragraph, sz = 14) =>
  Array.from({ length: count }, (_, at) =>
    par({ t: sentences[at % sentences.length] ?? '', sz }, setting),
  ).join('');
const styledText = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    par({ t: sentences[at % sentences.length] ?? '' }, { style: 'Chu' }),
  ).join('');

const partyHead = (parent: string, issuer: string, number: string, date: string, below = '') =>
  columns(
    (parent ? par({ t: parent, sz: 14 }, center) : '') +
      par({ t: issuer, sz: 14, b: true }, center) +
      par({ t: '*', sz: 14 }, center) +
      par({ t: number, sz: 14 }, center) +
      below,
    par({ t: 'ĐẢNG CỘNG SẢN VIỆT NAM', sz: 15, b: true }, center) +
      drawnLine() +
      par({ t: date, sz: 14, i: true }, center),
  );

const stateHead = (parent: string, issuer: string, number: string, date: string, below = '') =>
  columns(
    (parent ? par({ t: parent, sz: 13 }, center) : '') +
      par({ t: issuer, sz: 13, b: true }, center) +
      par({ t: '________', sz: 13 }, center) +
      par({ t: number, sz: 13 }, center) +
      below,
    par({ t: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', sz: 13, b: true }, center) +
      par({ t: 'Độc lập - Tự do - Hạnh phúc', sz: 14, b: true }, center) +
      par({ t: '________________________', sz: 13 }, center) +
      par({ t: date, sz: 14, i: true }, center),
  );

const title = (type: string, about: string, sz: number, below: string) =>
  par({ t: type, sz, b: true }, center) +
  par({ t: about, sz: 14, b: true }, center) +
  par({ t: below, sz: 14 }, center) +
  blank();

const list = (label: object, items: string[], sz: number) =>
  par({ t: 'Nơi nhận:', ...label }) + items.map((item) => par({ t: item, sz })).join('');

const partyEnd = (items: string[], signing: [string, boolean][], name: string) =>
  blank() +
  columns(
    list({ sz: 14, u: true }, items, 12),
    signing.map(([t, b]) => par({ t, sz: 14, b }, center)).join('') +
      blank().repeat(4) +
      par({ t: name, sz: 14, b: true }, center),
  );

const stateEnd = (items: string[], signing: string[], name: string) =>
  blank() +
  columns(
    list({ sz: 12, b: true, i: true }, items, 11),
    signing.map((t) => par({ t, sz: 14, b: true }, center)).join('') +
      blank().repeat(4) +
      par({ t: name, sz: 14, b: true }, center),
  );

const article = (label: string, rest: string, setting: Paragraph, isTitle = false) =>
  par(
    [
      { t: label, sz: 14, b: true },
      { t: ` ${rest}`, sz: 14, b: isTitle },
    ],
    setting,
  );

const NEW = 'ngày 15 tháng 9 năm 2026';
const OLD = 'ngày 05 tháng 01 năm 2023';

const addressed = (label: string, to: string, italic: boolean) =>
  par(
    [
      { t: label, sz: 14, i: italic },
      { t: ` ${to}`, sz: 14 },
    ],
    center,
  );

export const cleanPapers: Record<string, () => Raw> = {
  'party resolution': () =>
    rawDocx(
      partyHead('', 'THÀNH ỦY AN BÌNH', 'Số 12-NQ/TU', `An Bình, ${NEW}`) +
        title('NGHỊ QUYẾT', 'về nâng cao chất lượng sinh hoạt chi bộ', 16, '-----') +
        par({ t: 'I- ĐÁNH GIÁ CHUNG', sz: 14, b: true }, PARTY) +
        text(5, PARTY) +
        par({ t: 'II- NHIỆM VỤ', sz: 14, b: true }, PARTY) +
        text(8, PARTY) +
        partyEnd(
          [
            '- Các chi bộ trực thuộc;',
            '- Các đồng chí Thành ủy viên;',
            '- Lưu Văn phòng Thành ủy.',
          ],
          [
            ['T/M THÀNH ỦY', true],
            ['BÍ THƯ', false],
          ],
          'Nguyễn Văn Hòa',
        ),
      plain,
    ),
  'party letter': () =>
    rawDocx(
      partyHead(
        'THÀNH ỦY AN BÌNH',
        'VĂN PHÒNG',
        'Số 345-CV/VPTU',
        `An Bình, ${NEW}`,
        par({ t: 'về việc chuẩn bị hội nghị quý IV', sz: 12, i: true }, center),
      ) +
        blank() +
        addressed('Kính gửi:', 'Các ban đảng Thành ủy', true) +
        blank() +
        text(14, PARTY) +
        partyEnd(
          ['- Như trên;', '- Lưu Văn phòng Thành ủy.'],
          [
            ['K/T CHÁNH VĂN PHÒNG', true],
            ['PHÓ CHÁNH VĂN PHÒNG', false],
          ],
          'Trần Thị Lan',
        ),
      plain,
      { pageNumber: 'simple' },
    ),
  'party submission': () =>
    rawDocx(
      partyHead('THÀNH ỦY AN BÌNH', 'VĂN PHÒNG', 'Số 41-TTr/VPTU', `An Bình, ${NEW}`) +
        title('TỜ TRÌNH', 'về bổ sung chương trình công tác năm', 15, '-----') +
        addressed('Kính trình:', 'Ban Thường vụ Thành ủy', true) +
        par(
          { t: '- Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ thành phố;', sz: 14 },
          PARTY,
        ) +
        par({ t: '- Căn cứ chương trình công tác năm 2026 của Thành ủy.', sz: 14 }, PARTY) +
        par(
          { t: 'Văn phòng Thành ủy kính trình Ban Thường vụ xem xét các nội dung sau:', sz: 14 },
          PARTY,
        ) +
        text(12, PARTY) +
        partyEnd(
          ['- Như trên;', '- Lưu Văn phòng Thành ủy.'],
          [['CHÁNH VĂN PHÒNG', true]],
          'Lê Minh Đức',
        ),
      plain,
      { pageNumber: 'frame' },
    ),
  'party decision': () =>
    rawDocx(
      partyHead('', 'THÀNH ỦY AN BÌNH', 'Số 77-QĐ/TU', `An Bình, ngày 03 tháng 02 năm 2027`) +
        title('QUYẾT ĐỊNH', 'về thành lập Tổ giúp việc', 15, '-----') +
        par({ t: '- Căn cứ Điều lệ Đảng;', sz: 14 }, PARTY) +
        par({ t: '- Căn cứ Quy chế làm việc của Thành ủy;', sz: 14 }, PARTY) +
        par({ t: '- Xét đề nghị của Ban Tổ chức Thành ủy,', sz: 14 }, PARTY) +
        par({ t: 'BAN THƯỜNG VỤ THÀNH ỦY QUYẾT ĐỊNH', sz: 14, b: true }, center) +
        article(
          'Điều 1.',
          'Thành lập Tổ giúp việc gồm năm đồng chí có tên trong danh sách kèm theo Quyết định này.',
          PARTY,
        ) +
        article('Điều 2.', 'Tổ giúp việc có nhiệm vụ:', PARTY) +
        par({ t: 'a) Theo dõi tiến độ các đầu việc;', sz: 14 }, PARTY) +
        par({ t: 'b) Tổng hợp báo cáo hằng tháng;', sz: 14 }, PARTY) +
        par({ t: 'c) Đề xuất giải pháp tháo gỡ;', sz: 14 }, PARTY) +
        par({ t: 'd) Chuẩn bị tài liệu họp;', sz: 14 }, PARTY) +
        par({ t: 'đ) Thực hiện việc khác được giao.', sz: 14 }, PARTY) +
        text(9, PARTY) +
        article(
          'Điều 3.',
          'Văn phòng Thành ủy và các đồng chí có tên chịu trách nhiệm thi hành Quyết định này.',
          PARTY,
        ) +
        partyEnd(
          ['- Như Điều 3;', '- Lưu Văn phòng Thành ủy.'],
          [
            ['T/L BAN THƯỜNG VỤ', true],
            ['CHÁNH VĂN PHÒNG', false],
          ],
          'Lê Minh Đức',
        ),
      plain,
    ),
  'older notice': () =>
    rawDocx(
      partyHead('THÀNH ỦY AN BÌNH', 'VĂN PHÒNG', 'Số 09-TB/VPTU', `An Bình, ${OLD}`) +
        title('THÔNG BÁO', 'kết luận của Thường trực Thành ủy', 15, '-----') +
        text(14, { ...PARTY, line: 400 }) +
        partyEnd(
          ['- Các ban đảng,', '- Các đồng chí Thường trực,', '- Lưu Văn phòng Thành ủy.'],
          [['CHÁNH VĂN PHÒNG', true]],
          'Lê Minh Đức',
        ),
      plain,
    ),
  'older report, by styles': () =>
    rawDocx(
      partyHead(
        'ĐẢNG BỘ THÀNH PHỐ AN BÌNH',
        'ĐẢNG ỦY PHƯỜNG BẾN ĐÁ',
        'Số 15-BC/ĐU',
        `Bến Đá, ${OLD}`,
      ) +
        par({ t: 'BÁO CÁO', sz: 16, b: true }, { style: 'Giua' }) +
        par({ t: 'kết quả công tác năm 2022', sz: 15, b: true }, { style: 'Giua' }) +
        par({ t: '-----' }, { style: 'Giua' }) +
        blank() +
        styledText(15) +
        partyEnd(
          ['- Thành ủy,', '- Các chi bộ,', '- Lưu Văn phòng Đảng ủy.'],
          [
            ['T/M BAN THƯỜNG VỤ', true],
            ['PHÓ BÍ THƯ', false],
          ],
          'Phạm Quang Huy',
        ),
      styled,
    ),
  'state decision': () =>
    rawDocx(
      stateHead(
        '',
        'ỦY BAN NHÂN DÂN',
        'Số: 05/QĐ-UBND',
        'An Bình, ngày 09 tháng 3 năm 2024',
      ).replace(
        'ỦY BAN NHÂN DÂN</w:t></w:r></w:p>',
        `ỦY BAN NHÂN DÂN</w:t></w:r></w:p>${par({ t: 'THÀNH PHỐ AN BÌNH', sz: 13, b: true }, center)}`,
      ) +
        title('QUYẾT ĐỊNH', 'Về việc ban hành Quy chế làm việc', 14, '___________') +
        par({ t: 'Căn cứ Luật Tổ chức chính quyền địa phương;', sz: 14, i: true }, STATE) +
        par({ t: 'Theo đề nghị của Giám đốc Sở Nội vụ.', sz: 14, i: true }, STATE) +
        par({ t: 'QUYẾT ĐỊNH:', sz: 14, b: true }, center) +
        article('Điều 1.', 'Phạm vi áp dụng', STATE, true) +
        par({ t: '1. Quyết định này áp dụng cho các sở của thành phố.', sz: 14 }, STATE) +
        par({ t: '2. Đơn vị sự nghiệp vận dụng khi cần thiết.', sz: 14 }, STATE) +
        article('Điều 2.', 'Tổ chức thực hiện', STATE, true) +
        text(11, STATE) +
        stateEnd(
          ['- Như Điều 2;', '- Sở Nội vụ;', '- Lưu: VT, NC (3).'],
          ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
          'Võ Thanh Tùng',
        ),
      plain,
      { margins: stateMargins, numberSize: 13 },
    ),
  'state letter': () =>
    rawDocx(
      stateHead(
        'UBND THÀNH PHỐ AN BÌNH',
        'SỞ NỘI VỤ',
        'Số: 812/SNV-CCHC',
        'An Bình, ngày 20 tháng 6 năm 2025',
        par({ t: 'V/v rà soát thủ tục nội bộ', sz: 12 }, { jc: 'center', before: 120 }),
      ) +
        blank() +
        par({ t: 'Kính gửi:', sz: 14 }, { first: 1701 }) +
        par({ t: '- Ủy ban nhân dân các phường;', sz: 14 }, { first: 2800 }) +
        par({ t: '- Trung tâm Phục vụ hành chính công.', sz: 14 }, { first: 2800 }) +
        text(13, STATE, 13) +
        stateEnd(
          ['- Như trên;', '- Giám đốc Sở (để báo cáo);', '- Lưu: VT, CCHC.'],
          ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
          'Đặng Thu Hà',
        ),
      plain,
      { margins: stateMargins },
    ),
  'state plan with an annex': () =>
    rawDocx(
      stateHead(
        'UBND THÀNH PHỐ AN BÌNH',
        'SỞ Y TẾ',
        'Số: 33/KH-SYT',
        'An Bình, ngày 11 tháng 02 năm 2026',
      ) +
        title('KẾ HOẠCH', 'Kiểm tra vệ sinh trường học', 14, '________') +
        par({ t: 'I. MỤC ĐÍCH', sz: 14, b: true }, STATE) +
        text(6, STATE) +
        par({ t: 'II. THỰC HIỆN', sz: 14, b: true }, STATE) +
        text(7, STATE) +
        stateEnd(
          ['- Sở Giáo dục;', '- Các trường học;', '- Lưu: VT, NVY.'],
          ['GIÁM ĐỐC'],
          'Hoàng Kim Yến',
        ) +
        par({ t: 'Phụ lục', sz: 14, b: true }, { jc: 'center', extra: '<w:pageBreakBefore/>' }) +
        par({ t: 'DANH SÁCH TRƯỜNG', sz: 14, b: true }, center) +
        par(
          {
            t: '(Kèm theo Kế hoạch số 33/KH-SYT ngày 11 tháng 02 năm 2026 của Sở Y tế)',
            sz: 14,
            i: true,
          },
          center,
        ) +
        text(2, STATE),
      plain,
      { margins: { ...stateMargins, left: 1985 } },
    ),
  'state report with chapters': () =>
    rawDocx(
      stateHead(
        '',
        'CÔNG AN PHƯỜNG BẾN ĐÁ',
        'Số: 118/BC-CAP',
        'Bến Đá, ngày 02 tháng 12 năm 2025',
      ) +
        title('BÁO CÁO', 'Tình hình năm 2025', 14, '______') +
        par({ t: 'Chương I', sz: 14, b: true }, center) +
        par({ t: 'TÌNH HÌNH', sz: 14, b: true }, center) +
        par({ t: 'Mục 1', sz: 14, b: true }, center) +
        par({ t: 'KẾT QUẢ', sz: 14, b: true }, center) +
        text(6, STATE) +
        par({ t: 'Chương II', sz: 14, b: true }, center) +
        par({ t: 'PHƯƠNG HƯỚNG', sz: 14, b: true }, center) +
        text(7, STATE) +
        stateEnd(['- UBND phường;', '- Lưu: VT, TH.'], ['TRƯỞNG CÔNG AN'], 'Bùi Đình Nam'),
      plain,
      { margins: stateMargins },
    ),
};
