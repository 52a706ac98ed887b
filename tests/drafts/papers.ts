import type { Paper } from '../support/papers.ts';

export const RULE: Paper = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'BAN THƯỜNG VỤ'],
  date: 'Lục Đầm, ngày 14 tháng 9 năm 2026',
  number: '118-QĐ/TU',
  type: 'QUY ĐỊNH',
  title: 'về theo dõi, đôn đốc việc thực hiện nhiệm vụ',
  body: [
    'Điều 4. Thời hạn báo cáo, gia hạn',
    'Đề nghị gia hạn phải gửi ít nhất 05 ngày làm việc trước ngày đến hạn.',
    'Mỗi nhiệm vụ được gia hạn không quá một lần.',
    'Điều 5. Thẩm quyền',
    'Chánh Văn phòng quyết định gia hạn không quá 05 ngày làm việc.',
  ],
};

export const LETTER: Paper = {
  issuer: ['ĐẢNG BỘ THÀNH PHỐ LỤC ĐẦM', 'ĐẢNG ỦY PHƯỜNG BẾN GỖ'],
  date: 'Bến Gỗ, ngày 20 tháng 11 năm 2026',
  number: '96-CV/ĐU',
  type: 'CÔNG VĂN',
  title: 'về việc gia hạn nhiệm vụ số hóa hồ sơ lưu trữ',
  body: [
    'Kính gửi: Văn phòng Thành ủy',
    'Máy quét của phường hỏng từ ngày 02/11/2026, đến ngày 17/11/2026 mới thay được.',
    'Đến ngày 18/11/2026, phường đã số hóa 11.920 trang trên tổng số 17.500 trang.',
    'Đảng ủy phường Bến Gỗ đề nghị gia hạn nhiệm vụ số hóa hồ sơ đến ngày 15/12/2026.',
  ],
};

/** Of the same ward's work, with another figure than the letter. */
export const REPORT: Paper = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  date: 'Lục Đầm, ngày 22 tháng 11 năm 2026',
  number: '204-BC/VPTU',
  type: 'BÁO CÁO',
  title: 'tiến độ số hóa hồ sơ lưu trữ',
  body: [
    'Đến ngày 18/11/2026, phường Bến Gỗ đã số hóa 12.920 trang trên tổng số 17.500 trang.',
    'Phường Cổng Đá đã số hóa 8.100 trang, đạt kế hoạch.',
  ],
};

/** Replaces the rule. */
export const NEXT_RULE: Paper = {
  ...RULE,
  date: 'Lục Đầm, ngày 25 tháng 11 năm 2026',
  number: '130-QĐ/TU',
  body: [
    'Điều 4. Thời hạn báo cáo, gia hạn',
    'Mỗi nhiệm vụ được gia hạn không quá hai lần.',
    'Điều 9. Quy định này thay thế Quy định số 118-QĐ/TU, ngày 14/9/2026 của Ban Thường vụ Thành ủy.',
  ],
};
