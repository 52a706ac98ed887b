import type { CatalogueFields } from '../../src/ingest/catalogue/catalogue.ts';

/** An invented paper: what its pages say, and what the catalogue is to read in it. */
export type Paper = {
  name: string;
  fileName?: string;
  text: string;
  fields: Partial<CatalogueFields>;
};

const PARTY = 'ĐẢNG CỘNG SẢN VIỆT NAM';
const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const body =
  'Căn cứ Quy chế làm việc;\nNội dung cụ thể như sau:\n1. Việc thứ nhất, thực hiện theo 99-KL/TU ngày 01/01/2020.';
const signed = (roles: string, name: string) =>
  `Nơi nhận:\n- Như trên;\n- Lưu Văn phòng.\n${roles}\n${name}`;

export const papers: Paper[] = [
  {
    name: 'a resolution of the standing committee',
    text: `THÀNH ỦY AN BÌNH\n*\nSố 07-NQ/TU\n${PARTY}\nAn Bình, ngày 03 tháng 02 năm 2026\nNGHỊ QUYẾT\nCỦA BAN THƯỜNG VỤ THÀNH ỦY\nvề phát triển kinh tế biển\n-----\n${body}\n${signed('T/M BAN THƯỜNG VỤ\nBÍ THƯ', 'Trần Văn Mẫu')}`,
    fields: {
      number: '07-NQ/TU',
      numberState: 'read',
      numberKey: '07-nq/tu',
      type: 'Nghị quyết',
      issuer: 'Ban Thường vụ Thành ủy An Bình',
      issuerPrinted: 'THÀNH ỦY AN BÌNH',
      issuedOn: '2026-02-03',
      place: 'An Bình',
      signer: 'Trần Văn Mẫu',
      signerRole: 'Bí thư',
    },
  },
  {
    name: 'a decision of the committee itself, columns read as one line',
    text: `THÀNH ỦY AN BÌNH ${PARTY}\n*\nSố 412-QĐ/TU An Bình, ngày 15 tháng 7 năm 2026\nQUY ĐỊNH\nvề chế độ báo cáo\n-----\n${body}\n${signed('T/M THÀNH ỦY\nPHÓ BÍ THƯ', 'Lê Thị Hoa')}`,
    fields: {
      number: '412-QĐ/TU',
      type: 'Quy định',
      issuer: 'Thành ủy An Bình',
      issuedOn: '2026-07-15',
      title: 'Về chế độ báo cáo',
      signerRole: 'Phó Bí thư',
    },
  },
  {
    name: 'a notice of the office, signed by its deputy head',
    text: `THÀNH ỦY AN BÌNH\nVĂN PHÒNG\n*\nSố 18 - TB/VPTU\n${PARTY}\nAn Bình, ngày 9 tháng 11 năm 2026\nTHÔNG BÁO\nKết luận của Thường trực Thành ủy\ntại cuộc họp giao ban\n(Kỳ họp: ngày 02/11/2026)\n-----\n${body}\n${signed('K/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG', 'Ngô Minh Đức')}`,
    fields: {
      number: '18-TB/VPTU',
      type: 'Thông báo',
      issuer: 'Văn phòng Thành ủy An Bình',
      issuerPrinted: 'THÀNH ỦY AN BÌNH / VĂN PHÒNG',
      issuedOn: '2026-11-09',
      title: 'Kết luận của Thường trực Thành ủy tại cuộc họp giao ban (Kỳ họp: ngày 02/11/2026)',
      signer: 'Ngô Minh Đức',
      signerRole: 'Phó Chánh Văn phòng',
    },
  },
  {
    name: 'a letter of the Party, with addressees and no title line',
    text: `TỈNH ỦY BÌNH AN\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\nSố 640-CV/BTGDVTU\nvề việc tổ chức hội nghị\n${PARTY}\nBình An, ngày 01 tháng 4 năm 2026\nKính gửi:\n- Các đảng ủy trực thuộc;\n- Văn phòng Tỉnh ủy.\n${body}\n${signed('TRƯỞNG BAN', 'Đỗ Quang Huy')}`,
    fields: {
      number: '640-CV/BTGDVTU',
      type: 'Công văn',
      issuer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Bình An',
      title: 'về việc tổ chức hội nghị'.replace('v', 'V'),
      addressees: ['Các đảng ủy trực thuộc', 'Văn phòng Tỉnh ủy'],
      signerRole: 'Trưởng ban',
    },
  },
  {
    name: 'a report of a ward committee',
    text: `ĐẢNG BỘ THÀNH PHỐ AN BÌNH\nĐẢNG ỦY PHƯỜNG TÂN LẬP\n*\nSố 152-BC/ĐU\n${PARTY}\nTân Lập, ngày 25 tháng 12 năm 2026\nBÁO CÁO\ncông tác kiểm tra, giám sát\n-----\nThực hiện Hướng dẫn số 03-HD/BTGDVTU và Công văn số 134-CV/UBKTTU, Đảng ủy báo cáo như sau:\n${body}\n${signed('T/M ĐẢNG ỦY\nBÍ THƯ', 'Phan Thanh Sơn')}`,
    fields: {
      number: '152-BC/ĐU',
      type: 'Báo cáo',
      issuer: 'Đảng ủy phường Tân Lập',
      title: 'Công tác kiểm tra, giám sát',
      issuedOn: '2026-12-25',
    },
  },
  {
    name: 'a paper of the Secretariat under the letterhead of the Central Committee',
    text: `BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 77-CT/TW\n${PARTY}\nHà Nội, ngày 12 tháng 6 năm 2026\nCHỈ THỊ\nCỦA BAN BÍ THƯ\nvề công tác cán bộ trẻ\n-----\n${body}\n${signed('T/M BAN BÍ THƯ', 'Lý Văn Thường')}`,
    fields: { number: '77-CT/TW', type: 'Chỉ thị', issuer: 'Ban Bí thư', signer: 'Lý Văn Thường' },
  },
  {
    name: 'a plan of a commission of the Central Committee',
    text: `BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN NỘI CHÍNH\n*\nSố 31-KH/BNCTW\n${PARTY}\nHà Nội, ngày 5 tháng 5 năm 2026\nKẾ HOẠCH\ncông tác năm\n-----\n${body}`,
    fields: { issuer: 'Ban Nội chính Trung ương', type: 'Kế hoạch' },
  },
  {
    name: 'a decision of a city administration with a stamped urgency',
    text: `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ AN BÌNH\nSố: 3312/QĐ-UBND\nHỎA TỐC\n${STATE}\nAn Bình, ngày 08 tháng 01 năm 2026\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\nCHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ\n${body}\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nHoàng Thị Thu Mẫu`,
    fields: {
      number: '3312/QĐ-UBND',
      type: 'Quyết định',
      issuer: 'Ủy ban nhân dân thành phố An Bình',
      title: 'Về việc thành lập Tổ công tác',
      urgency: 'Hỏa tốc',
      signer: 'Hoàng Thị Thu Mẫu',
      signerRole: 'Phó Chủ tịch',
    },
  },
  {
    name: 'a letter of a department to its city',
    text: `ỦY BAN NHÂN DÂN THÀNH PHỐ AN BÌNH\nSỞ XÂY DỰNG\nSố: 990/SXD-QHKT\nV/v góp ý đồ án quy hoạch\nphân khu ven sông\n${STATE}\nAn Bình, ngày 20 tháng 10 năm 2026\nKính gửi: Sở Tài chính.\n${body}\nGIÁM ĐỐC\nVũ Đình Khải`,
    fields: {
      number: '990/SXD-QHKT',
      type: 'Công văn',
      issuer: 'Sở Xây dựng thành phố An Bình',
      title: 'V/v góp ý đồ án quy hoạch phân khu ven sông',
      addressees: ['Sở Tài chính'],
      signerRole: 'Giám đốc',
    },
  },
  {
    name: 'a law, dated by its adoption, its name in capitals',
    text: `QUỐC HỘI\n${STATE}\nLuật số: 150/2027/QH16\nLUẬT\nTRỒNG RỪNG\nCăn cứ Hiến pháp;\nQuốc hội ban hành Luật Trồng rừng.\nĐiều 1. Phạm vi\nLuật này được Quốc hội khóa XVI, kỳ họp thứ 3 thông qua ngày 11 tháng 6 năm 2027.\nCHỦ TỊCH QUỐC HỘI\nTạ Văn Mẫu`,
    fields: {
      number: '150/2027/QH16',
      type: 'Luật',
      issuer: 'Quốc hội',
      issuedOn: '2027-06-11',
      title: 'Luật Trồng rừng',
      signerRole: 'Chủ tịch Quốc hội',
    },
  },
  {
    name: 'a circular of a ministry whose name takes two lines',
    text: `BỘ NÔNG NGHIỆP VÀ\nMÔI TRƯỜNG\n_______\nSố: 44a/2026/TT-BNNMT\n${STATE}\n______________\nHà Nội, ngày 30 tháng 9 năm 2026\nTHÔNG TƯ\nQuy định về giống cây\n___________\n${body}\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nCao Văn Mẫu`,
    fields: {
      number: '44a/2026/TT-BNNMT',
      suffix: 'a',
      type: 'Thông tư',
      issuer: 'Bộ Nông nghiệp và Môi trường',
      signerRole: 'Thứ trưởng',
    },
  },
  {
    name: 'a paper of a council, as the gazette prints it',
    text: `12 CÔNG BÁO/Số 93 + 94/Ngày 21-11-2026\nHỘI ĐỒNG NHÂN DÂN\nTỈNH BÌNH AN\n${STATE}\nSố: 15/2026/NQ-HĐND\nBình An, ngày 10 tháng 11 năm 2026\nNGHỊ QUYẾT\nQuy định mức thu phí\nHỘI ĐỒNG NHÂN DÂN TỈNH BÌNH AN\nKHÓA XI, KỲ HỌP THỨ 4\n${body}\nCHỦ TỊCH\nMai Thị Lan`,
    fields: {
      number: '15/2026/NQ-HĐND',
      issuer: 'Hội đồng nhân dân tỉnh Bình An',
      title: 'Quy định mức thu phí',
    },
  },
  {
    name: 'a resolution of a congress, its title ending in a year on a line of its own',
    text: `ĐẢNG BỘ THÀNH PHỐ AN BÌNH\nĐẠI HỘI ĐẠI BIỂU LẦN THỨ XII\n*\nSố 01-NQ/ĐH\n${PARTY}\nAn Bình, ngày 10 tháng 10 năm 2026\nNGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ thành phố nhiệm kỳ 2026 -\n2031\n-----\n${body}\nT/M ĐOÀN CHỦ TỊCH\nKhúc Văn Mẫu`,
    fields: {
      number: '01-NQ/ĐH',
      issuer: 'Đại hội đại biểu Đảng bộ thành phố An Bình lần thứ XII',
      title: 'Đại hội đại biểu Đảng bộ thành phố nhiệm kỳ 2026 - 2031',
      signer: 'Khúc Văn Mẫu',
    },
  },
  {
    name: 'an annex, which has no number of its own',
    fileName: '12-QD-UBND-phu-luc.docx',
    text: 'Phụ lục II\nDANH MỤC CÔNG TRÌNH\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 01 tháng 2 năm 2026)\nSố thứ tự\nCHỦ TỊCH\nNguyễn Văn Mẫu',
    fields: { numberState: 'none', type: 'Phụ lục' },
  },
  {
    name: 'a text without header, as old collections keep it',
    text: `Quyết định ban hành quy định về bến bãi\nỦy ban nhân dân tỉnh bình an\n${body}`,
    fields: {
      numberState: 'none',
      type: 'Quyết định',
      title: 'Ban hành quy định về bến bãi',
      issuer: 'Ủy ban nhân dân tỉnh Bình An',
    },
  },
];
