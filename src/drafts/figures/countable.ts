import { type Figure, figuresIn } from '../../verify/figures.ts';
import { numberedBy } from '../../verify/numbered.ts';

// Before a number that names its thing and counts nothing.
const NAMES =
  /(?<!\p{L})(?:(?<!(?:tổng|con|trong|trên|của) )số|số hiệu|khóa|thứ|lần|lần thứ|hạng|cấp|cấp độ|mức độ|loại|bước|phần|giai đoạn|mẫu|biểu|bảng|phiên|trang|tuyến|quốc lộ|tỉnh lộ|tầng|phòng|nhóm|điểm|công điện|vành đai|phương án|tổ|khu phố|quận|phường|ngõ|hẻm|lô|nhà|mã|dự án|gói thầu|chuyên đề|quý|đợt|kỳ|ca|lúc|(?<!thu )hồi|vào)\s$/iu;
const HIGHEST_NAME = 100; // "cấp 3", "quốc lộ 51"; of "cấp 1.646 giấy" it is none
const CLOCK = /^(?:giờ|h|g|phút)$/u;
/** What is counted in words; of others a small number in words is a way of speaking: "hai bên". */
const COUNTED = new Set(
  'ngày tháng năm lần tuần giờ phường xã người cuộc tổ đơn nhóm đồng %'.split(' '),
);
const SPOKEN = 10;
const RANGE = /^\s?(?:\p{L}+\s){0,3}(?:[-–]|đến|tới|đến dưới)\s?$/u;
const SPELT = /^\s?\([\p{L}\s]{2,30}\)\s?(\p{L}+|%)/u; // "05 (năm) ngày"
const OF_ALL = /^\s?(?:trong|trên)\s(?:tổng\s)?(?:số\s)?\d[\d.,]*\s(\p{L}+)/u;
const WHOLE = /^\s?\/\s?\d[\d.,]*\s(\p{L}+)/u; // "5/7 chỉ tiêu"
const LIMITS = /(?:quá|tối đa|tối thiểu|ít nhất|dưới|vượt)\s$/iu;
const NAMED = /\p{Lu}{2,}(?::\d*)?\s?$/u; // "TCVN 6680"
const SAID = /(?:là|đạt|được|[:=(])\s?(?:khoảng |gần |hơn |trên )?$/iu;

/** A figure that counts something. `to`: the other end of a range. */
export type Countable = Figure & { to?: number };

/** The figures of a plain sentence that count or measure, with the ends of a range in one. */
export function countablesIn(plain: string): Countable[] {
  const found = figuresIn(plain)
    .map((figure) => spelt(plain, figure))
    .filter((figure) => counts(plain, figure));
  const joined: Countable[] = [];
  for (const figure of found) {
    const before = joined.at(-1);
    if (before && before.to === undefined && isRange(plain, before, figure)) {
      const scale = before.unit !== figure.unit && figure.value > 0 ? scaleOf(figure, before) : 1;
      const low = before.value * scale;
      if (low < figure.value) {
        joined[joined.length - 1] = {
          ...figure,
          ...{ value: low, to: figure.value, start: before.start },
          written: plain.slice(before.start, figure.end),
        };
        continue;
      }
    }
    joined.push(figure);
  }
  return joined;
}

/** "5-7 triệu": the scale stands once, behind both. */
const scaleOf = ({ value, written }: Figure, before: Figure): number => {
  const said = Number(/^[\d.]+(?:,\d+)?/.exec(written)?.[0].replaceAll('.', '').replace(',', '.'));
  return said > 0 && before.value < 1000 ? value / said : 1;
};

/** The unit behind a number that is said again in words, and of a part that stands before the whole. */
function spelt(plain: string, figure: Figure): Figure {
  const after = plain.slice(figure.end, figure.end + 60);
  if (figure.unit === 'trong' || figure.unit === 'trên') {
    const all = OF_ALL.exec(after)?.[1];
    return all ? { ...figure, unit: all.toLowerCase() } : figure;
  }
  const unit = (SPELT.exec(after) ?? WHOLE.exec(after))?.[1];
  return unit && figure.unit === '' ? { ...figure, unit: unit.toLowerCase() } : figure;
}

const isRange = (plain: string, a: Figure, b: Figure): boolean =>
  RANGE.test(plain.slice(a.end, b.start)) &&
  !/(?:xuống|lên|còn)\s\p{L}*\s?$/u.test(plain.slice(a.end, b.start)) &&
  (a.unit === b.unit || ['', 'đến', 'tới'].includes(a.unit));

function counts(plain: string, figure: Figure): boolean {
  const { value, unit, start, written } = figure;
  const before = plain.slice(Math.max(0, start - 24), start);
  if (numberedBy(plain, figure) || NAMED.test(before)) return false;
  if (unit === '' && !SAID.test(before) && !/^\s?\/\s?\d/u.test(plain.slice(figure.end)))
    return false;
  if (
    NAMES.test(before) &&
    (value <= HIGHEST_NAME || /số\s$/u.test(before)) &&
    unit !== '%' &&
    !/\p{L}$/u.test(written)
  )
    return false;
  if (/[\p{L}\d][-/]$/u.test(before) && !/\d\/$/u.test(before)) return false; // Covid-19
  if (/\d:$/.test(before) || /^\s?[º°]|^\/\d{4}\//u.test(plain.slice(figure.end))) return false; // 1:2.000, 16°, 01/2010/…
  if (CLOCK.test(unit) && /(?:lúc|vào|hồi|từ|đến|giờ|h)\s?(?:\d+\s)?$/iu.test(before)) return false;
  if (/^[IVXLC]+$/.test(written)) return false;
  const inWords = /^\p{L}/u.test(written);
  return !inWords || value >= SPOKEN || ((value > 1 || LIMITS.test(before)) && COUNTED.has(unit));
}
