import type { Paper } from '../support/papers.ts';

const ward = (name: string) => ['ĐẢNG BỘ THÀNH PHỐ LỤC ĐẦM', `ĐẢNG ỦY PHƯỜNG ${name}`];
const office = ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'];

/** An earlier letter of another ward about the same thing, and what the office answered. */
export const BEFORE: Paper = {
  issuer: ward('CỔNG ĐÁ'),
  date: 'Cổng Đá, ngày 05 tháng 3 năm 2026',
  number: '41-CV/ĐU',
  type: 'CÔNG VĂN',
  title: 'về việc xin gia hạn nhiệm vụ số hóa hồ sơ lưu trữ quý I',
  body: ['Kính đề nghị Văn phòng Thành ủy xem xét, cho ý kiến.'],
};

export const BEFORE_ANSWERED: Paper = {
  issuer: office,
  date: 'Lục Đầm, ngày 12 tháng 3 năm 2026',
  number: '300-CV/VPTU',
  type: 'CÔNG VĂN',
  title: 'về việc gia hạn nhiệm vụ của phường Cổng Đá',
  body: [
    'Trả lời Công văn số 41-CV/ĐU, ngày 05/3/2026 của Đảng ủy phường Cổng Đá, Văn phòng Thành ủy có ý kiến như sau:',
    'Đồng ý gia hạn đến ngày 30/4/2026.',
  ],
};

/** Answered as well, about something else. */
export const OTHER: Paper = {
  issuer: ward('CỔNG ĐÁ'),
  date: 'Cổng Đá, ngày 06 tháng 4 năm 2026',
  number: '52-CV/ĐU',
  type: 'CÔNG VĂN',
  title: 'về việc bố trí phòng họp trực tuyến',
  body: ['Kính đề nghị Văn phòng Thành ủy xem xét, cho ý kiến.'],
};

export const OTHER_ANSWERED: Paper = {
  issuer: office,
  date: 'Lục Đầm, ngày 10 tháng 4 năm 2026',
  number: '340-CV/VPTU',
  type: 'CÔNG VĂN',
  title: 'về việc phòng họp trực tuyến của phường Cổng Đá',
  body: [
    'Trả lời Công văn số 52-CV/ĐU, ngày 06/4/2026 của Đảng ủy phường Cổng Đá, Văn phòng Thành ủy có ý kiến như sau:',
    'Đồng ý bố trí phòng họp.',
  ],
};

/** What came in: two asks of the office, one of somebody else. */
export const LETTER: Paper = {
  issuer: ward('BẾN GỖ'),
  date: 'Bến Gỗ, ngày 20 tháng 11 năm 2026',
  number: '96-CV/ĐU',
  type: 'CÔNG VĂN',
  title: 'về việc gia hạn nhiệm vụ số hóa hồ sơ lưu trữ',
  body: [
    'Máy quét của phường hỏng từ ngày 02/11/2026, đến ngày 17/11/2026 mới thay được.',
    'Đề nghị Phòng Tổng hợp cung cấp mẫu biểu theo dõi khối lượng quét trước ngày 24/11/2026.',
    'Đề nghị Sở Tài chính bố trí kinh phí mua máy quét trước ngày 30/11/2026.',
    'Kính đề nghị Văn phòng Thành ủy xem xét, cho ý kiến trước ngày 25/11/2026.',
  ],
};

export const ANSWER: Paper = {
  issuer: office,
  date: 'Lục Đầm, ngày 24 tháng 11 năm 2026',
  number: '720-CV/VPTU',
  type: 'CÔNG VĂN',
  title: 'về việc gia hạn nhiệm vụ của phường Bến Gỗ',
  body: [
    'Trả lời Công văn số 96-CV/ĐU, ngày 20/11/2026 của Đảng ủy phường Bến Gỗ, Văn phòng Thành ủy có ý kiến như sau:',
    'Đồng ý gia hạn đến ngày 15/12/2026.',
  ],
};
