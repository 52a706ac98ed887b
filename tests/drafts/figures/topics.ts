/** One thing that papers give a figure of. `v`: the figure with its unit, `p`: where, `t`: when. */
export type Topic = {
  sort: 'count' | 'money' | 'share';
  unit: string;
  size: [least: number, most: number];
  /** Said of the figure itself, in as many ways as people write. */
  says: ((v: string, p: string, t: string) => string)[];
  /** The goal for the same thing. */
  target: (v: string, p: string, t: string) => string;
  /** A part of it, or another measure of the same unit. */
  part: (v: string, p: string, t: string) => string;
};

const up = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const developed: Topic[] = [
  {
    sort: 'count',
    unit: 'hồ sơ',
    size: [1200, 98000],
    says: [
      (v, p, t) => `${up(t)}, ${p} tiếp nhận ${v} thủ tục hành chính.`,
      (v, p, t) => `Trong ${t}, số hồ sơ thủ tục hành chính ${p} đã tiếp nhận là ${v}.`,
      (v, p, t) => `${up(p)} nhận ${v} thủ tục hành chính trong ${t}, tăng so với cùng kỳ.`,
    ],
    target: (v, p, t) => `${up(t)}, ${p} dự kiến tiếp nhận ${v} thủ tục hành chính.`,
    part: (v, p, t) => `${up(t)}, ${p} giải quyết đúng hạn ${v} thủ tục hành chính.`,
  },
  {
    sort: 'count',
    unit: 'trang',
    size: [8000, 190000],
    says: [
      (v, p, t) => `${up(t)}, ${p} đã số hóa ${v} tài liệu lưu trữ.`,
      (v, p, t) => `Số trang tài liệu lưu trữ ${p} đã số hoá trong ${t} là ${v}.`,
      (v, p, t) => `Kết quả số hóa tài liệu lưu trữ ${t} tại ${p}: ${v}.`,
    ],
    target: (v, p, t) => `Kế hoạch giao ${p} số hóa ${v} tài liệu lưu trữ trong ${t}.`,
    part: (v, p, t) => `Trong ${t}, ${p} phải quét lại ${v} tài liệu lưu trữ bị mờ.`,
  },
  {
    sort: 'share',
    unit: '%',
    size: [31, 97],
    says: [
      (v, p, t) => `Tỷ lệ giải ngân vốn đầu tư công ${t} của ${p} đạt ${v}.`,
      (v, p, t) => `${up(t)}, ${p} giải ngân vốn đầu tư công được ${v} kế hoạch.`,
      (v, p, t) => `${up(p)} đã giải ngân ${v} vốn đầu tư công ${t}.`,
    ],
    target: (v, p, t) => `${up(p)} phấn đấu giải ngân ${v} vốn đầu tư công ${t}.`,
    part: (v, p, t) => `Riêng vốn ngân sách trung ương, ${p} giải ngân ${v} trong ${t}.`,
  },
  {
    sort: 'money',
    unit: 'tỷ đồng',
    size: [40, 900],
    says: [
      (v, p, t) => `Tổng thu ngân sách ${t} của ${p} là ${v}.`,
      (v, p, t) => `${up(t)}, ${p} thu ngân sách được ${v}.`,
      (v, p, t) => `Thu ngân sách trên địa bàn ${p} trong ${t} đạt ${v}.`,
    ],
    target: (v, p, t) => `Dự toán thu ngân sách ${t} giao cho ${p} là ${v}.`,
    part: (v, p, t) => `Trong số đó, thu tiền sử dụng đất ${t} của ${p} là ${v}.`,
  },
  {
    sort: 'count',
    unit: 'đảng viên',
    size: [24, 890],
    says: [
      (v, p, t) => `${up(t)}, ${p} kết nạp ${v} mới.`,
      (v, p, t) => `Số đảng viên mới kết nạp tại ${p} trong ${t}: ${v}.`,
      (v, p, t) => `Công tác phát triển đảng của ${p} có tiến bộ, ${t} kết nạp được ${v} mới.`,
    ],
    target: (v, p, t) => `Chỉ tiêu giao ${p} kết nạp ${v} mới trong ${t}.`,
    part: (v, p, t) => `${up(t)}, ${p} có ${v} xin miễn sinh hoạt.`,
  },
  {
    sort: 'count',
    unit: 'căn',
    size: [120, 4300],
    says: [
      (v, p, t) => `${up(t)}, ${p} hoàn thành ${v} nhà ở xã hội.`,
      (v, p, t) => `Nhà ở xã hội hoàn thành trong ${t} tại ${p} là ${v}.`,
      (v, p, t) => `Đã hoàn thành, đưa vào sử dụng ${v} nhà ở xã hội tại ${p} trong ${t}.`,
    ],
    target: (v, p, t) => `Kế hoạch ${t} yêu cầu ${p} hoàn thành ${v} nhà ở xã hội.`,
    part: (v, p, t) => `${up(t)}, ${p} khởi công mới ${v} nhà ở xã hội.`,
  },
  {
    sort: 'share',
    unit: '%',
    size: [41, 98],
    says: [
      (v, p, t) => `Tỷ lệ hồ sơ giải quyết đúng hạn của ${p} trong ${t} là ${v}.`,
      (v, p, t) => `${up(t)}, ${v} hồ sơ của ${p} được giải quyết đúng hạn.`,
      (v, p, t) => `Hồ sơ đúng hạn tại ${p} chiếm ${v} trong ${t}.`,
    ],
    target: (v, p, t) => `Mục tiêu ${t} của ${p} là ${v} hồ sơ được giải quyết đúng hạn.`,
    part: (v, p, t) => `Tỷ lệ hồ sơ nộp trực tuyến của ${p} trong ${t} là ${v}.`,
  },
  {
    sort: 'money',
    unit: 'triệu đồng',
    size: [150, 950],
    says: [
      (v, p, t) => `Kinh phí hỗ trợ hộ nghèo của ${p} trong ${t} là ${v}.`,
      (v, p, t) => `${up(t)}, ${p} chi ${v} hỗ trợ hộ nghèo.`,
      (v, p, t) => `${up(p)} đã hỗ trợ hộ nghèo ${v} trong ${t}.`,
    ],
    target: (v, p, t) => `Dự kiến kinh phí hỗ trợ hộ nghèo ${t} của ${p} là ${v}.`,
    part: (v, p, t) => `${up(t)}, ${p} chi ${v} mua sắm trang thiết bị.`,
  },
  {
    sort: 'count',
    unit: 'cuộc',
    size: [12, 480],
    says: [
      (v, p, t) => `${up(t)}, cấp ủy ${p} tiến hành ${v} kiểm tra, giám sát.`,
      (v, p, t) => `Số cuộc kiểm tra, giám sát của ${p} trong ${t} là ${v}.`,
      (v, p, t) => `Trong ${t} ${p} đã thực hiện ${v} kiểm tra, giám sát tổ chức đảng.`,
    ],
    target: (v, p, t) => `Chương trình ${t} của ${p} dự kiến ${v} kiểm tra, giám sát.`,
    part: (v, p, t) => `${up(t)}, ${p} tổ chức ${v} đối thoại với nhân dân.`,
  },
  {
    sort: 'count',
    unit: 'văn bản',
    size: [310, 7600],
    says: [
      (v, p, t) => `${up(t)}, ${p} phát hành ${v} hành chính.`,
      (v, p, t) => `Tổng số văn bản hành chính ${p} phát hành ${t}: ${v}.`,
      (v, p, t) => `Văn phòng thống kê ${p} đã phát hành ${v} hành chính trong ${t}.`,
    ],
    target: (v, p, t) => `${up(t)}, ${p} được phát hành không quá ${v} hành chính.`,
    part: (v, p, t) => `${up(t)}, ${p} tiếp nhận ${v} đến qua trục liên thông.`,
  },
];

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
