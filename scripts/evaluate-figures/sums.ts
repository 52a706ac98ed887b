import { seeded } from '../evaluate/noisy.ts';
import type { Half, Said } from './planted.ts';

/** A text with sums in it. `wrong`: the figure that does not come out. */
export type Sum = { sort: string; statements: Said[]; wrong?: string };

const dotted = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const comma = (value: number, digits = 1) => value.toFixed(digits).replace('.', ',');

type Wording = { [sort: string]: ((...v: string[]) => string)[] };

const WORDINGS: { [half in Half]: Wording } = {
  developed: {
    share: [
      (p, w, x) => `Kim Sa đã số hóa ${p} trên ${w} trang, đạt ${x}.`,
      (p, w, x) => `Đến nay ${p}/${w} hồ sơ đã được giải quyết, đạt tỷ lệ ${x}.`,
      (p, w, x) => `Trong tổng số ${w} cán bộ, có ${p} cán bộ đã bồi dưỡng, chiếm ${x}.`,
    ],
    total: [
      (t, a, b, c) =>
        `Tổng kinh phí ${t} tỷ đồng, gồm ngân sách thành phố ${a} tỷ đồng, ngân sách phường ${b} tỷ đồng và xã hội hóa ${c} tỷ đồng.`,
      (t, a, b, c) =>
        `Tổng 3 nguồn là ${t} tỷ đồng, trong đó vốn trung ương ${a} tỷ đồng, vốn địa phương ${b} tỷ đồng, vốn khác ${c} tỷ đồng.`,
    ],
    difference: [
      (b, a, d) =>
        `Năm 2026 kết nạp ${b} đảng viên, tăng ${d} đảng viên so với năm 2025 (${a} đảng viên).`,
      (b, a, d) => `Số vụ việc giảm từ ${b} vụ xuống ${a} vụ, giảm ${d} vụ.`,
    ],
    average: [(t, n, d) => `${t} hồ sơ được chia cho ${n} phường, bình quân ${d} hồ sơ/phường.`],
  },
  heldOut: {
    share: [
      (p, w, x) => `Có ${p} trong tổng số ${w} hộ đã nhận tiền bồi thường, bằng ${x}.`,
      (p, w, x) => `Tỷ lệ nhà văn hóa đạt chuẩn là ${x} (${p}/${w} nhà).`,
      (p, w, x) =>
        `Đã cấp ${p} giấy chứng nhận trên tổng số ${w} giấy chứng nhận phải cấp, chiếm tỷ lệ ${x}.`,
    ],
    total: [
      (t, a, b, c) =>
        `Tổng mức đầu tư ${t} tỷ đồng, bao gồm xây lắp ${a} tỷ đồng, thiết bị ${b} tỷ đồng, dự phòng ${c} tỷ đồng.`,
      (t, a, b, c) =>
        `Huy động được ${t} triệu đồng, cụ thể: doanh nghiệp ${a} triệu đồng; cán bộ, đảng viên ${b} triệu đồng; nhân dân ${c} triệu đồng.`,
    ],
    difference: [
      (b, a, d) =>
        `Thành lập mới ${b} doanh nghiệp, nhiều hơn ${d} doanh nghiệp so với cùng kỳ (${a} doanh nghiệp).`,
      (b, a, d) => `Số điểm ngập giảm ${d} điểm, từ ${b} điểm còn ${a} điểm.`,
    ],
    average: [
      (t, n, d) =>
        `Tổng cộng ${t} lượt khám tại ${n} trạm y tế, trung bình mỗi trạm ${d} lượt khám.`,
    ],
  },
  last: {
    share: [
      (p, w, x) => `Xã vận động được ${p} hộ trong số ${w} hộ đồng ý hiến đất, đạt ${x}.`,
      (p, w, x) => `${x} cơ sở đã ký cam kết (${p} cơ sở trên ${w} cơ sở).`,
      (p, w, x) => `Kiểm tra ${w} công trình, có ${p} công trình vi phạm, chiếm ${x}.`,
    ],
    total: [
      (t, a, b, c) =>
        `Chi ngân sách ${t} tỷ đồng, trong đó có 3 khoản: đầu tư ${a} tỷ đồng, thường xuyên ${b} tỷ đồng, dự phòng ${c} tỷ đồng.`,
      (t, a, b, c) => `Đã trồng ${a} ha keo, ${b} ha bạch đàn và ${c} ha thông, tổng cộng ${t} ha.`,
    ],
    difference: [
      (b, a, d) => `Quý này thụ lý ${b} vụ án, so với quý trước (${a} vụ án) tăng ${d} vụ án.`,
      (b, a, d) => `Biên chế giảm ${d} người, từ ${b} người xuống còn ${a} người.`,
    ],
    average: [
      (t, n, d) => `Cả ${n} trường tuyển ${t} học sinh, bình quân ${d} học sinh một trường.`,
    ],
  },
  fresh: {
    share: [
      (p, w, x) => `Trong ${w} hộ được rà soát có ${p} hộ đủ điều kiện, tỷ lệ ${x}.`,
      (p, w, x) => `Đã chi trả cho ${p}/${w} đối tượng (${x}).`,
      (p, w, x) => `${p} trẻ đã tiêm đủ mũi trên ${w} trẻ trong độ tuổi, tương đương ${x}.`,
    ],
    total: [
      (t, a, b, c) =>
        `Nhu cầu vốn là ${t} tỷ đồng: ngân sách tỉnh ${a} tỷ đồng, ngân sách xã ${b} tỷ đồng, dân góp ${c} tỷ đồng.`,
      (t, a, b, c) =>
        `Diện tích thu hồi ${t} ha, gồm đất lúa ${a} ha, đất vườn ${b} ha và đất ở ${c} ha.`,
    ],
    difference: [
      (b, a, d) => `Kỳ này có ${b} đơn thư, cao hơn kỳ trước (${a} đơn thư) là ${d} đơn thư.`,
      (b, a, d) => `Số hộ nghèo từ ${b} hộ giảm xuống còn ${a} hộ, tức giảm ${d} hộ.`,
    ],
    average: [
      (t, n, d) => `${n} xã có ${t} đảng viên mới, tính trung bình mỗi xã ${d} đảng viên mới.`,
    ],
  },
};

/** Sums that do not come out and, from the same wordings, sums that do. */
export function plantedSums(half: Half, seed: number, count: number) {
  const next = seeded(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const sorts = Object.keys(WORDINGS[half]);
  const make = (i: number, isWrong: boolean): Sum => {
    const sort = sorts[i % sorts.length] ?? '';
    const wordings = WORDINGS[half][sort] ?? [];
    const wording = wordings[whole(0, wordings.length - 1)];
    const { given, result, wrong } = MADE[sort]?.(whole) ?? { given: [], result: '', wrong: '' };
    const told = isWrong ? wrong : result;
    const parts = sort === 'total' ? [told, ...given] : [...given, told];
    const text = wording?.(...parts) ?? '';
    return {
      sort,
      statements: [{ text: `${text} Đề nghị rà soát, báo cáo.`, who: { draft: true } }],
      ...(isWrong ? { wrong: told } : {}),
    };
  };
  const times = Array.from({ length: count }, (_, i) => i);
  return { wrong: times.map((i) => make(i, true)), right: times.map((i) => make(i, false)) };
}

type Made = { given: string[]; result: string; wrong: string };
type Whole = (least: number, most: number) => number;

const MADE: { [sort: string]: (whole: Whole) => Made } = {
  share: (whole) => {
    const all = whole(900, 40000);
    const part = whole(Math.round(all / 5), all - 1);
    const share = (100 * part) / all;
    const off = share > 50 ? share - whole(2, 12) : share + whole(2, 12);
    return {
      given: [dotted(part), dotted(all)],
      result: `${comma(share)}%`,
      wrong: `${comma(off)}%`,
    };
  },
  total: (whole) => {
    const parts = [whole(110, 990), whole(110, 990), whole(110, 990)].map((n) => n / 10);
    const sum = parts.reduce((a, b) => a + b, 0);
    return {
      given: parts.map((n) => comma(n)),
      result: comma(sum),
      wrong: comma(sum + whole(2, 20)),
    };
  },
  difference: (whole) => {
    const before = whole(300, 900);
    const change = whole(20, 140);
    return {
      given: [dotted(before + change), dotted(before)],
      result: dotted(change),
      wrong: dotted(change + whole(3, 30)),
    };
  },
  average: (whole) => {
    const count = whole(6, 40);
    const each = whole(20, 300);
    return {
      given: [dotted(count * each), String(count)],
      result: String(each),
      wrong: String(each + whole(3, 15)),
    };
  },
};
