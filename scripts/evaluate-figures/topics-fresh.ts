import { type Topic, up } from './topic.ts';

// Written before anything was measured on them, and before the synonyms of heads were read.
export const fresh: Topic[] = [
  {
    sort: 'count',
    unit: 'lao động',
    size: [340, 21000],
    says: [
      (v, p, t) => `${up(t)}, ${p} giải quyết việc làm cho ${v}.`,
      (v, p, t) => `Số lao động có việc làm mới ở ${p} ${t} là ${v}.`,
      (v, p, t) => `Trong ${t}, có ${v} tại ${p} được tạo việc làm.`,
    ],
    target: (v, p, t) => `Kế hoạch ${t} của ${p} là tạo việc làm cho ${v}.`,
    part: (v, p, t) => `${up(t)}, ${p} đưa ${v} đi làm việc ở nước ngoài.`,
  },
  {
    sort: 'share',
    unit: '%',
    size: [41, 99],
    says: [
      (v, p, t) => `Tỷ lệ hồ sơ trực tuyến toàn trình của ${p} ${t} là ${v}.`,
      (v, p, t) => `${up(t)}, ${v} hồ sơ ở ${p} được nộp trực tuyến toàn trình.`,
      (v, p, t) => `Hồ sơ nộp trực tuyến toàn trình tại ${p} ${t} chiếm ${v}.`,
    ],
    target: (v, p, t) => `${up(p)} phấn đấu ${t} có ${v} hồ sơ nộp trực tuyến toàn trình.`,
    part: (v, p, t) => `${up(t)}, tỷ lệ hồ sơ của ${p} được thanh toán trực tuyến là ${v}.`,
  },
  {
    sort: 'money',
    unit: 'tỷ đồng',
    size: [25, 940],
    says: [
      (v, p, t) => `Thu ngân sách của ${p} ${t} đạt ${v}.`,
      (v, p, t) => `${up(t)}, ${p} thu ngân sách được ${v}.`,
      (v, p, t) => `Tổng số thu ngân sách trên địa bàn ${p} trong ${t} là ${v}.`,
    ],
    target: (v, p, t) => `Dự toán thu ngân sách ${t} giao ${p} là ${v}.`,
    part: (v, p, t) => `${up(t)}, ${p} thu tiền sử dụng đất được ${v}.`,
  },
  {
    sort: 'count',
    unit: 'hộ',
    size: [120, 8800],
    says: [
      (v, p, t) => `Đến hết ${t}, ${p} đã cấp nước sạch cho ${v}.`,
      (v, p, t) => `Số hộ được dùng nước sạch ở ${p} tính đến ${t} là ${v}.`,
      (v, p, t) => `Tại ${p}, ${v} đã sử dụng nước sạch (số liệu ${t}).`,
    ],
    target: (v, p, t) => `Mục tiêu ${t} của ${p} là ${v} được dùng nước sạch.`,
    part: (v, p, t) => `${up(t)}, ${p} có ${v} lắp bồn chứa nước mưa.`,
  },
  {
    sort: 'share',
    unit: '%',
    size: [55, 98],
    says: [
      (v, p, t) => `Tỷ lệ che phủ rừng của ${p} ${t} là ${v}.`,
      (v, p, t) => `${up(t)}, độ che phủ rừng ở ${p} đạt ${v}.`,
      (v, p, t) => `Rừng che phủ ${v} diện tích tự nhiên của ${p} vào ${t}.`,
    ],
    target: (v, p, t) => `Chỉ tiêu độ che phủ rừng ${t} giao ${p} là ${v}.`,
    part: (v, p, t) => `Tỷ lệ rừng sản xuất của ${p} có chứng chỉ ${t} là ${v}.`,
  },
  {
    sort: 'count',
    unit: 'đảng viên',
    size: [18, 1900],
    says: [
      (v, p, t) => `${up(t)}, ${p} kết nạp được ${v}.`,
      (v, p, t) => `Số đảng viên kết nạp ${t} của ${p} là ${v}.`,
      (v, p, t) => `Trong ${t}, ${v} đã được kết nạp ở ${p}.`,
    ],
    target: (v, p, t) => `${up(p)} được giao kết nạp ${v} trong ${t}.`,
    part: (v, p, t) => `${up(t)}, ${p} xóa tên ${v}.`,
  },
  {
    sort: 'money',
    unit: 'triệu đồng',
    size: [85, 970],
    says: [
      (v, p, t) => `Quỹ Vì người nghèo của ${p} ${t} vận động được ${v}.`,
      (v, p, t) => `${up(t)}, ${p} quyên góp ${v} cho Quỹ Vì người nghèo.`,
      (v, p, t) => `Số tiền ủng hộ Quỹ Vì người nghèo tại ${p} trong ${t} là ${v}.`,
    ],
    target: (v, p, t) => `${up(p)} đề ra mức vận động Quỹ Vì người nghèo ${t} là ${v}.`,
    part: (v, p, t) => `${up(t)}, ${p} chi ${v} sửa nhà cho hộ nghèo.`,
  },
  {
    sort: 'count',
    unit: 'tấn',
    size: [210, 36000],
    says: [
      (v, p, t) => `Khối lượng rác sinh hoạt thu gom ở ${p} ${t} là ${v}.`,
      (v, p, t) => `${up(t)}, ${p} thu gom được ${v} rác thải sinh hoạt.`,
      (v, p, t) => `Lượng rác sinh hoạt được thu gom của ${p} trong ${t}: ${v}.`,
    ],
    target: (v, p, t) => `Kế hoạch ${t}, ${p} thu gom ${v} rác sinh hoạt.`,
    part: (v, p, t) => `${up(t)}, ${p} tái chế ${v} rác nhựa.`,
  },
  {
    sort: 'count',
    unit: 'ca',
    size: [14, 1700],
    says: [
      (v, p, t) => `${up(t)}, ${p} ghi nhận ${v} mắc sốt xuất huyết.`,
      (v, p, t) => `Số ca sốt xuất huyết của ${p} ${t} là ${v}.`,
      (v, p, t) => `Tại ${p}, ${t} có ${v} bệnh sốt xuất huyết.`,
    ],
    target: (v, p, t) => `${up(p)} đặt mục tiêu ${t} không để quá ${v} sốt xuất huyết.`,
    part: (v, p, t) => `${up(t)}, ${p} có ${v} sốt xuất huyết nặng phải chuyển viện.`,
  },
  {
    sort: 'count',
    unit: 'km',
    size: [3, 480],
    says: [
      (v, p, t) => `${up(t)}, ${p} cứng hóa ${v} đường nông thôn.`,
      (v, p, t) => `Chiều dài đường nông thôn được cứng hóa ở ${p} ${t} là ${v}.`,
      (v, p, t) => `Đã bê tông hóa ${v} đường nông thôn tại ${p} trong ${t}.`,
    ],
    target: (v, p, t) => `${up(p)} cần cứng hóa ${v} đường nông thôn trong ${t}.`,
    part: (v, p, t) => `${up(t)}, ${p} lắp đèn chiếu sáng trên ${v} đường nông thôn.`,
  },
];
