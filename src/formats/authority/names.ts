import type { Body } from './issuing.ts';

/** Bodies of the Party as the tables tell them apart, in words for a person. */
export const bodyNames: Record<Body, string> = {
  congress: 'Đại hội',
  committee: 'Thành ủy (Ban Chấp hành)',
  standing: 'Ban Thường vụ Thành ủy',
  permanent: 'Thường trực Thành ủy',
  office: 'Văn phòng, các ban của Thành ủy',
  inspection: 'Ủy ban Kiểm tra Thành ủy',
  grassroots: 'Đảng ủy cơ sở (Ban Chấp hành)',
  'grassroots standing': 'Ban Thường vụ đảng ủy cơ sở',
  cell: 'Chi bộ',
  presidium: 'Đoàn chủ tịch đại hội',
  secretariat: 'Đoàn thư ký đại hội',
  credentials: 'Ban thẩm tra tư cách đại biểu',
  tellers: 'Ban kiểm phiếu',
};

export const isBody = (text: string): text is Body => Object.hasOwn(bodyNames, text);
