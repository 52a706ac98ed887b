import { type Topic, up } from './topic.ts';

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
