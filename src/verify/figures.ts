import { type Word, wordsOf } from './plain.ts';

/** A quantity in a text. `unit`: the word behind it, lower case; "%" for shares. */
export type Figure = { value: number; unit: string; start: number; end: number; written: string };

const UNITS = new Map<string, number>(
  'không:0 một:1 mốt:1 hai:2 ba:3 bốn:4 tư:4 năm:5 lăm:5 nhăm:5 sáu:6 bảy:7 bẩy:7 tám:8 chín:9 mười:10'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string])
    .map(([word, value]) => [word, Number(value)]),
);
const SCALES = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
]);

// What may follow "năm" where it means five: after a year's name it would be the year.
const COUNTED = new Set(
  'ngày người lần tháng đơn đồng nhiệm trường phường xã văn điểm khu loại nội cơ năm giờ phút tuần đảng chi ban đại cán tổ lớp hộ căn trang bước nhóm việc mục điều khoản chương phòng phần tập tiêu'.split(
    ' ',
  ),
);
const BEFORE_YEAR = new Set('mỗi hằng hàng trong cả các những từng đầu cuối giữa nhiều'.split(' '));
const AFTER_ONE = new Set('số vài phần cách mặt khi lúc chiều mực trong ít lòng'.split(' '));

// 1.500 and 1 500 are one thousand five hundred, but not within a row of figures; 1,5 is one and a
// half, and so is 1.5 of a table; 0.125 is an eighth, for no thousands begin with nought.
const DIGITS =
  /(?<![\p{L}\d])(?<![\d][.,])(?:0\.\d+(?![\d.,])|\d{1,3}(?:\.\d{3})+(?![\d])|(?<!\d )\d{1,3}(?: \d{3})+(?![\d]|[.,]\d| \d)|\d+)(?:,\d+|\.\d{1,2}(?![\d.]))?(?![\d])/gu;
const SCALED = /^\s?(nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?![\p{L}])(?:\s(rưỡi)(?![\p{L}]))?/u;
const PERCENT = /^\s?(?:%|phần trăm(?![\p{L}]))/u;
const ROMAN =
  /(?:khóa|Khóa|thứ|quý|Quý|Chương|chương|Mục|mục|Phần|phần|kỳ|hạng|loại|cấp|vùng|Vùng)\s(?=([IVX]{1,6})(?![\p{L}\d]))/gu;

/** Every figure in a plain text, written in digits, in words or in Roman digits. */
export function figuresIn(plain: string): Figure[] {
  const found = [...inDigits(plain), ...inRoman(plain), ...inWords(plain)];
  return found.sort((a, b) => a.start - b.start);
}

function inDigits(plain: string): Figure[] {
  return Array.from(plain.matchAll(DIGITS), ({ 0: written, index }) => {
    const [whole = '', part] = written.includes(',')
      ? written.split(',')
      : /^(?:\d+\.\d{1,2}|0\.\d+)$/.test(written)
        ? written.split('.')
        : [written];
    const number = Number(`${whole.replace(/[. ]/g, '')}${part ? `.${part}` : ''}`);
    return scaled(plain, number, index, index + written.length);
  });
}

/** With the scale and the unit that follow: "2,5 triệu đồng", "15 %". */
function scaled(plain: string, number: number, start: number, end: number): Figure {
  const scale = SCALED.exec(plain.slice(end, end + 16));
  const by = SCALES.get(scale?.[1] ?? '') ?? 1;
  const half = scale?.[2] ? by / 2 : 0;
  const upTo = end + (scale?.[0].length ?? 0);
  const percent = PERCENT.exec(plain.slice(upTo, upTo + 12));
  const last = upTo + (percent?.[0].length ?? 0);
  const of = /^\s?trên\s(?=\d)/u.exec(plain.slice(last, last + 8)); // "11.920 trên 17.500 trang"
  const unit = percent ? '%' : of ? unitBehind(plain, last + of[0].length) : unitAfter(plain, last);
  return {
    value: rounded(number * by + half),
    unit,
    start,
    end: last,
    written: plain.slice(start, last),
  };
}

const unitBehind = (plain: string, at: number): string =>
  unitAfter(plain, at + (/^[\d.,]+/.exec(plain.slice(at))?.[0].length ?? 0));

const unitAfter = (plain: string, at: number): string =>
  /^\s?([\p{L}]+)/u.exec(plain.slice(at, at + 20))?.[1]?.toLowerCase() ?? '';

const rounded = (value: number) => Number(value.toPrecision(12));

function inRoman(plain: string): Figure[] {
  return Array.from(plain.matchAll(ROMAN), ({ 0: before, 1: roman = '', index }) => {
    const start = index + before.length;
    const end = start + roman.length;
    return { value: romanValue(roman), unit: unitAfter(plain, end), start, end, written: roman };
  });
}

function romanValue(roman: string): number {
  const values = [...roman].map((sign) => ({ I: 1, V: 5, X: 10 })[sign] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

function inWords(plain: string): Figure[] {
  const words = wordsOf(plain);
  const found: Figure[] = [];
  for (let i = 0; i < words.length; ) {
    const read = numberAt(words, i);
    if (!read) {
      i++;
      continue;
    }
    const [first, last] = [words[i], words[i + read.length - 1]];
    if (first && last) found.push(scaled(plain, read.value, first.start, last.end));
    i += read.length;
  }
  return found;
}

/** The number that begins at a word: "hai mươi lăm", "một trăm linh ba". */
function numberAt(words: Word[], at: number): { value: number; length: number } | undefined {
  const lower = (i: number) => words[i]?.lower ?? '';
  const digit = UNITS.get(lower(at));
  if (digit === undefined || lower(at) === 'không' || !startsNumber(words, at)) return undefined;
  let [value, i] = [digit, at + 1];
  const tens = (from: number) => {
    const second = UNITS.get(lower(from));
    if (second === undefined) return undefined;
    if (lower(from + 1) !== 'mươi') return undefined;
    const unit = UNITS.get(lower(from + 2));
    const has = unit !== undefined && unit < 10 && !isCounted(words, from + 2);
    return { value: second * 10 + (has ? unit : 0), length: has ? 3 : 2 };
  };
  const two = tens(at);
  if (two) [value, i] = [two.value, at + two.length];
  else if (digit === 10) {
    const unit = UNITS.get(lower(i));
    if (unit !== undefined && unit > 0 && unit < 10 && !isCounted(words, i)) {
      value += unit;
      i++;
    }
  }
  if (lower(i) === 'trăm' && value < 10) {
    value *= 100;
    i++;
    const rest = tens(i);
    if (rest) [value, i] = [value + rest.value, i + rest.length];
    else if (['linh', 'lẻ'].includes(lower(i)) && UNITS.has(lower(i + 1)))
      [value, i] = [value + (UNITS.get(lower(i + 1)) ?? 0), i + 2];
  }
  return { value, length: i - at };
}

/** "năm" is mostly the year, and "một số" is no number. */
function startsNumber(words: Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1]?.lower ?? '', words[at]?.lower, words[at + 1]?.lower];
  if (word === 'tư' || word === 'mốt' || word === 'lăm' || word === 'nhăm') return false;
  if (word === 'một') return !AFTER_ONE.has(next ?? '') && before !== 'mỗi';
  if (word !== 'năm') return true;
  if (next === 'mươi' || next === 'trăm' || SCALES.has(next ?? '')) return true;
  return COUNTED.has(next ?? '') && !BEFORE_YEAR.has(before) && !/^\d/.test(before);
}

const isCounted = (words: Word[], at: number): boolean =>
  words[at]?.lower === 'năm' && !COUNTED.has(words[at + 1]?.lower ?? '');
