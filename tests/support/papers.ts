import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

export type Paper = {
  issuer: string[]; // lines of the left head
  number: string;
  date: string; // as printed: "Hương Giang, ngày 05 tháng 10 năm 2026"
  type: string; // as printed: "KẾ HOẠCH"
  title: string;
  body: string[];
  above?: string; // a line over the type, where a secrecy label would stand
};

/** A Party paper as Word writes it: a head of two columns, type, title, five hyphens, body. */
export async function paper({
  issuer,
  number,
  date,
  type,
  title,
  body,
  above,
}: Paper): Promise<Buffer> {
  const cell = (lines: string[]) =>
    new TableCell({ children: lines.map((text) => new Paragraph(text)) });
  const head = new Table({
    rows: [
      new TableRow({
        children: [cell([...issuer, '*', `Số ${number}`]), cell(['ĐẢNG CỘNG SẢN VIỆT NAM', date])],
      }),
    ],
  });
  const lines = [...(above ? [above] : []), type, title, '-----', ...body];
  const children = [head, ...lines.map((text) => new Paragraph(text))];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

export const PLAN: Paper = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '31-KH/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  type: 'KẾ HOẠCH',
  title: 'Số hóa hồ sơ lưu trữ giai đoạn 2026 - 2027',
  body: [
    'I- MỤC ĐÍCH, YÊU CẦU',
    '1. Hoàn thành việc chỉnh lý và số hóa toàn bộ hồ sơ vĩnh viễn của các cơ quan tham mưu.',
    '2. Bảo đảm an toàn bản gốc trong suốt quá trình quét.',
    'II- NHIỆM VỤ',
    '1. Phòng Lưu trữ quét tối thiểu 40.000 trang mỗi quý, kiểm tra chất lượng từng lô.',
    '2. Phòng Tổng hợp rà soát danh mục hồ sơ trước ngày 15/12/2026.',
    'T/L BAN THƯỜNG VỤ',
    'CHÁNH VĂN PHÒNG',
    'Trần Thị Mai Lan',
  ],
};

export const NOTICE: Paper = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '88-TB/VPTU',
  date: 'Lục Đầm, ngày 12 tháng 11 năm 2026',
  type: 'THÔNG BÁO',
  title: 'Kết luận của Thường trực Thành ủy về tiến độ nạo vét kênh thoát nước',
  body: [
    'Thường trực Thành ủy đã nghe báo cáo tiến độ và kết luận như sau:',
    '1. Đảng ủy phường Bến Gỗ hoàn thành bàn giao mặt bằng tuyến kênh số 4 trong tháng 12.',
    '2. Ban Tổ chức theo dõi, đôn đốc các đơn vị chậm tiến độ.',
    'CHÁNH VĂN PHÒNG',
    'Trần Thị Mai Lan',
  ],
};
