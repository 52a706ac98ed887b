import { type Topic, up } from './topic.ts';

// Written before the reader was tried on anything, and looked at only in the figures at the end.
export const heldOut: Topic[] = [
  {
    sort: 'count',
    unit: 'hộ',
    size: [230, 6400],
    says: [
      (v, p, t) => `Theo rà soát ${t}, ${p} còn ${v} cận nghèo.`,
      (v, p, t) => `Số hộ cận nghèo của ${p} qua rà soát ${t} là ${v}.`,
      (v, p, t) => `${up(p)} hiện có ${v} thuộc diện cận nghèo (số liệu ${t}).`,
    ],
    target: (v, p, t) => `${up(p)} đặt mục tiêu ${t} chỉ còn ${v} cận nghèo.`,
    part: (v, p, t) => `${up(t)}, ${p} có ${v} được vay vốn ưu đãi.`,
  },
  {
    sort: 'money',
    unit: 'tỷ đồng',
    size: [18, 640],
    says: [
      (v, p, t) => `Dư nợ tín dụng chính sách tại ${p} ${t} là ${v}.`,
      (v, p, t) => `${up(t)}, dư nợ tín dụng chính sách của ${p} đạt ${v}.`,
      (v, p, t) => `Ngân hàng báo cáo ${v} dư nợ tín dụng chính sách ở ${p} trong ${t}.`,
    ],
    target: (v, p, t) => `Chỉ tiêu dư nợ tín dụng chính sách ${t} của ${p}: ${v}.`,
    part: (v, p, t) => `${up(t)}, nợ quá hạn tín dụng chính sách của ${p} là ${v}.`,
  },
  {
    sort: 'share',
    unit: '%',
    size: [52, 99],
    says: [
      (v, p, t) => `Tỷ lệ người dân tham gia bảo hiểm y tế ${t} tại ${p} là ${v}.`,
      (v, p, t) => `${up(t)}, độ bao phủ bảo hiểm y tế của ${p} ở mức ${v} dân số.`,
      (v, p, t) => `Có ${v} người dân ${p} tham gia bảo hiểm y tế trong ${t}.`,
    ],
    target: (v, p, t) => `Nghị quyết giao ${p} ${t} đưa tỷ lệ tham gia bảo hiểm y tế lên ${v}.`,
    part: (v, p, t) => `Tỷ lệ người dân ${p} được khám sức khỏe định kỳ ${t} là ${v}.`,
  },
  {
    sort: 'count',
    unit: 'học sinh',
    size: [900, 42000],
    says: [
      (v, p, t) => `${up(t)}, các trường ở ${p} tuyển mới ${v} lớp 1.`,
      (v, p, t) => `Số học sinh lớp 1 tuyển mới tại ${p} ${t} là ${v}.`,
      (v, p, t) => `Ngành giáo dục ${p} đã tuyển ${v} vào lớp 1 ${t}.`,
    ],
    target: (v, p, t) => `Kế hoạch tuyển sinh ${t} của ${p}: ${v} lớp 1.`,
    part: (v, p, t) => `${up(t)}, ${p} có ${v} học hai buổi mỗi ngày.`,
  },
  {
    sort: 'count',
    unit: 'đơn',
    size: [36, 1900],
    says: [
      (v, p, t) => `${up(t)}, ${p} nhận được ${v} khiếu nại, tố cáo.`,
      (v, p, t) => `Tổng số đơn khiếu nại, tố cáo gửi đến ${p} trong ${t} là ${v}.`,
      (v, p, t) => `Tình hình khiếu nại, tố cáo ở ${p} ${t}: phát sinh ${v}.`,
    ],
    target: (v, p, t) => `${up(p)} phấn đấu ${t} giải quyết xong ${v} khiếu nại, tố cáo.`,
    part: (v, p, t) => `Trong ${t}, ${p} trả lại ${v} không đủ điều kiện thụ lý.`,
  },
  {
    sort: 'money',
    unit: 'tỷ đồng',
    size: [55, 980],
    says: [
      (v, p, t) => `Chi trả bồi thường giải phóng mặt bằng tại ${p} trong ${t} là ${v}.`,
      (v, p, t) => `${up(t)}, ${p} đã chi trả ${v} bồi thường giải phóng mặt bằng.`,
      (v, p, t) => `Số tiền bồi thường giải phóng mặt bằng ${p} chi trả ${t}: ${v}.`,
    ],
    target: (v, p, t) => `${up(t)}, ${p} cần ${v} để bồi thường giải phóng mặt bằng.`,
    part: (v, p, t) => `${up(t)}, ${p} thu hồi tạm ứng được ${v}.`,
  },
  {
    sort: 'share',
    unit: '%',
    size: [24, 93],
    says: [
      (v, p, t) => `Đến nay ${p} đã bàn giao ${v} mặt bằng tuyến vành đai trong ${t}.`,
      (v, p, t) => `Mặt bằng tuyến vành đai được ${p} bàn giao ${t} đạt ${v}.`,
      (v, p, t) => `${up(t)}, ${p} bàn giao được ${v} mặt bằng của tuyến vành đai.`,
    ],
    target: (v, p, t) => `${up(p)} phải bàn giao ${v} mặt bằng tuyến vành đai trong ${t}.`,
    part: (v, p, t) => `Khối lượng xây lắp tuyến vành đai qua ${p} ${t} đạt ${v}.`,
  },
  {
    sort: 'count',
    unit: 'doanh nghiệp',
    size: [140, 5200],
    says: [
      (v, p, t) => `${up(t)}, ${p} có ${v} thành lập mới.`,
      (v, p, t) => `Số doanh nghiệp thành lập mới ở ${p} trong ${t} là ${v}.`,
      (v, p, t) => `Thêm ${v} được thành lập mới tại ${p} trong ${t}.`,
    ],
    target: (v, p, t) => `${up(p)} đặt chỉ tiêu ${v} thành lập mới trong ${t}.`,
    part: (v, p, t) => `${up(t)}, ${p} có ${v} tạm ngừng hoạt động.`,
  },
  {
    sort: 'count',
    unit: 'lượt người',
    size: [800, 64000],
    says: [
      (v, p, t) => `Trung tâm hành chính công ${p} phục vụ ${v} trong ${t}.`,
      (v, p, t) => `${up(t)}, trung tâm hành chính công của ${p} đã phục vụ ${v}.`,
      (v, p, t) => `Lượt người được trung tâm hành chính công ${p} phục vụ ${t}: ${v}.`,
    ],
    target: (v, p, t) => `Công suất thiết kế ${t} của trung tâm hành chính công ${p} là ${v}.`,
    part: (v, p, t) => `${up(t)}, ${p} tập huấn kỹ năng số cho ${v}.`,
  },
  {
    sort: 'count',
    unit: 'vụ',
    size: [9, 330],
    says: [
      (v, p, t) => `${up(t)}, trên địa bàn ${p} xảy ra ${v} cháy.`,
      (v, p, t) => `Số vụ cháy tại ${p} trong ${t} là ${v}.`,
      (v, p, t) => `Công an thống kê ${v} cháy xảy ra ở ${p} ${t}.`,
    ],
    target: (v, p, t) => `${up(p)} phấn đấu ${t} không để xảy ra quá ${v} cháy.`,
    part: (v, p, t) => `${up(t)}, ${p} xử phạt ${v} vi phạm phòng cháy.`,
  },
];
