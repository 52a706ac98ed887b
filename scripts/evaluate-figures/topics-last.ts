import { type Topic, up } from './topic.ts';

// Written after the third set was learned from, measured once, and learned from no more.
export const last: Topic[] = [
  {
    sort: 'count',
    unit: 'người',
    size: [90, 7200],
    says: [
      (v, p, t) => `${up(t)}, ${p} chi trợ cấp cho ${v} cao tuổi.`,
      (v, p, t) => `Số người cao tuổi ở ${p} hưởng trợ cấp ${t} là ${v}.`,
      (v, p, t) => `Tại ${p}, có ${v} cao tuổi nhận trợ cấp trong ${t}.`,
    ],
    target: (v, p, t) => `${up(p)} dự kiến ${t} trợ cấp cho ${v} cao tuổi.`,
    part: (v, p, t) => `${up(t)}, ${p} mừng thọ ${v} cao tuổi.`,
  },
  {
    sort: 'share',
    unit: '%',
    size: [35, 99],
    says: [
      (v, p, t) => `Tỷ lệ thôn, tổ dân phố đạt chuẩn văn hóa của ${p} ${t} là ${v}.`,
      (v, p, t) => `${up(t)}, ${v} thôn, tổ dân phố ở ${p} được công nhận đạt chuẩn văn hóa.`,
      (v, p, t) => `Thôn, tổ dân phố đạt chuẩn văn hóa chiếm ${v} tại ${p} trong ${t}.`,
    ],
    target: (v, p, t) => `${up(p)} đặt ra ${t} có ${v} thôn, tổ dân phố đạt chuẩn văn hóa.`,
    part: (v, p, t) => `${up(t)}, tỷ lệ gia đình văn hóa của ${p} là ${v}.`,
  },
  {
    sort: 'money',
    unit: 'tỷ đồng',
    size: [14, 720],
    says: [
      (v, p, t) => `Nợ thuế trên địa bàn ${p} ${t} còn ${v}.`,
      (v, p, t) => `${up(t)}, số thuế nợ đọng ở ${p} là ${v}.`,
      (v, p, t) => `Doanh nghiệp tại ${p} đang nợ ${v} tiền thuế (${t}).`,
    ],
    target: (v, p, t) => `${up(p)} phấn đấu ${t} chỉ còn ${v} nợ thuế.`,
    part: (v, p, t) => `${up(t)}, ${p} thu hồi được ${v} nợ thuế.`,
  },
  {
    sort: 'count',
    unit: 'vụ',
    size: [12, 860],
    says: [
      (v, p, t) => `${up(t)}, trên địa bàn ${p} xảy ra ${v} tai nạn giao thông.`,
      (v, p, t) => `Số vụ tai nạn giao thông của ${p} ${t} là ${v}.`,
      (v, p, t) => `Tai nạn giao thông ở ${p} trong ${t}: ${v}.`,
    ],
    target: (v, p, t) => `${up(p)} yêu cầu kéo giảm ${t} còn ${v} tai nạn giao thông.`,
    part: (v, p, t) => `${up(t)}, ${p} có ${v} tai nạn giao thông rất nghiêm trọng.`,
  },
  {
    sort: 'count',
    unit: 'ha',
    size: [40, 9300],
    says: [
      (v, p, t) => `${up(t)}, ${p} gieo cấy ${v} lúa.`,
      (v, p, t) => `Diện tích lúa gieo cấy của ${p} ${t} là ${v}.`,
      (v, p, t) => `Nông dân ${p} đã xuống giống ${v} lúa trong ${t}.`,
    ],
    target: (v, p, t) => `Kế hoạch ${t} của ${p} là gieo cấy ${v} lúa.`,
    part: (v, p, t) => `${up(t)}, ${p} có ${v} lúa bị ngập.`,
  },
  {
    sort: 'count',
    unit: 'căn',
    size: [22, 2400],
    says: [
      (v, p, t) => `${up(t)}, ${p} xóa được ${v} nhà tạm.`,
      (v, p, t) => `Số nhà tạm, nhà dột nát được xóa ở ${p} ${t} là ${v}.`,
      (v, p, t) => `${up(p)} đã xóa ${v} nhà tạm, nhà dột nát trong ${t}.`,
    ],
    target: (v, p, t) => `${up(p)} phải xóa ${v} nhà tạm trong ${t}.`,
    part: (v, p, t) => `${up(t)}, ${p} bàn giao ${v} nhà ở xã hội.`,
  },
  {
    sort: 'share',
    unit: '%',
    size: [60, 99],
    says: [
      (v, p, t) => `Tỷ lệ trẻ em tiêm chủng đầy đủ tại ${p} ${t} đạt ${v}.`,
      (v, p, t) => `${up(t)}, ${p} tiêm chủng đầy đủ cho ${v} trẻ em.`,
      (v, p, t) => `Có ${v} trẻ ở ${p} được tiêm đủ vắc-xin trong ${t}.`,
    ],
    target: (v, p, t) => `Mục tiêu ${t} của ${p} là ${v} trẻ em tiêm chủng đầy đủ.`,
    part: (v, p, t) => `${up(t)}, ${v} trẻ em ở ${p} được uống vitamin A.`,
  },
  {
    sort: 'count',
    unit: 'tổ chức đảng',
    size: [6, 380],
    says: [
      (v, p, t) => `${up(t)}, cấp ủy ${p} kiểm tra ${v}.`,
      (v, p, t) => `Số tổ chức đảng được kiểm tra ở ${p} ${t} là ${v}.`,
      (v, p, t) => `Trong ${t}, ${v} của ${p} đã được kiểm tra.`,
    ],
    target: (v, p, t) => `Chương trình ${t} của ${p} là kiểm tra ${v}.`,
    part: (v, p, t) => `${up(t)}, ${p} giám sát ${v}.`,
  },
];
