type Random = () => number;
export type Change = 'digit' | 'date' | 'document' | 'negation' | 'organ' | 'word';
export const changes: Change[] = ['digit', 'date', 'document', 'negation', 'organ', 'word'];

const ORGANS = [
  'Sở Nội vụ',
  'Sở Y tế',
  'Sở Tài chính',
  'Sở Xây dựng',
  'Bộ Công an',
  'Bộ Quốc phòng',
  'Bộ Nội vụ',
  'Bộ Tài chính',
  'Bộ Y tế',
  'Bộ Tư pháp',
  'Bộ Xây dựng',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Khoa học và Công nghệ',
  'Bộ Công Thương',
  'Ngân hàng Nhà nước',
  'Thanh tra Chính phủ',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ban Tổ chức Thành ủy',
  'Ban Nội chính Thành ủy',
  'Văn phòng Thành ủy',
  'Ban Thường vụ Thành ủy',
  'Thường trực Thành ủy',
  'Ủy ban Kiểm tra Thành ủy',
  'Chính phủ',
  'Quốc hội',
  'Thủ tướng Chính phủ',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Kho bạc Nhà nước',
  'Công an thành phố',
];
const REFERENCE =
  /\b(\d{1,4})(\/\d{4}\/[\p{Lu}\p{L}\d-]{3,14}|-[\p{Lu}\p{L}]{2,4}\/[\p{Lu}]{2,6}|\/[\p{Lu}]{2,4}-[\p{Lu}]{2,6})/gu;
const DATE =
  /ngày \d{1,2}(?: tháng \d{1,2}(?: năm \d{4})?|\/\d{1,2}(?:\/\d{4})?)|(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}|tháng \d{1,2}\/\d{4}/gu;
const DIGITS = /(?<![\d/.,\p{L}-])\d+(?:[.,]\d+)*(?![\d/\p{L}-])/gu;
const TURNS: [string, string][] = [
  ['tất cả', 'một số'],
  ['toàn bộ', 'một phần'],
  ['phải', 'có thể'],
  ['có thể', 'phải'],
  ['tối đa', 'tối thiểu'],
  ['tối thiểu', 'tối đa'],
  ['ít nhất', 'tối đa'],
  ['không quá', 'ít nhất'],
  ['trước', 'sau'],
  ['tăng', 'giảm'],
  ['giảm', 'tăng'],
  ['trên', 'dưới'],
  ['dưới', 'trên'],
  ['chủ trì', 'phối hợp'],
  ['hằng tháng', 'hằng quý'],
  ['có trách nhiệm', 'có quyền'],
];

/** The sentence with one thing changed, or nothing where it has no such thing. */
export function changed(text: string, change: Change, random: Random): string | undefined {
  const pick = <T>(all: T[]): T | undefined => all[Math.floor(random() * all.length)];
  const places = (pattern: RegExp) => [...text.matchAll(pattern)];
  const put = (found: RegExpExecArray | undefined, by: (written: string) => string) =>
    found && text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length);
  if (change === 'document')
    return put(pick(places(REFERENCE)), (written) => otherDigit(written, random));
  if (change === 'date')
    return put(pick(places(DATE)), (written) =>
      written.replace(/\d{1,2}/, (day) => String((Number(day) % 27) + 1).padStart(2, '0')),
    );
  if (change === 'digit') {
    const taken = [...places(REFERENCE), ...places(DATE)].map(
      ({ index, 0: { length } }) => [index, index + length] as const,
    );
    const free = places(DIGITS).filter(
      ({ index }) => index > 3 && !taken.some(([start, end]) => index >= start && index < end),
    );
    return put(pick(free), (written) => otherDigit(written, random));
  }
  if (change === 'negation') return negated(text, pick, put, places);
  if (change === 'organ') {
    const [from] = ORGANS.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length);
    const to = pick(
      ORGANS.filter((name) => name !== from && !text.includes(name) && !from?.includes(name)),
    );
    return from && to && text.replace(from, to);
  }
  const found = pick(
    TURNS.filter(([from]) => new RegExp(`(?<![\\p{L}])${from}(?![\\p{L}])`, 'u').test(text)),
  );
  return found && text.replace(new RegExp(`(?<![\\p{L}])${found[0]}(?![\\p{L}])`, 'u'), found[1]);
}

function otherDigit(written: string, random: Random): string {
  const at = written.search(/\d/);
  const digits = [...(/^\d+/.exec(written.slice(at))?.[0] ?? '')];
  const i = Math.floor(random() * digits.length);
  const old = Number(digits[i]);
  let next = (old + 1 + Math.floor(random() * 8)) % 10;
  if (i === 0 && next === 0) next = old === 9 ? 8 : 9;
  digits[i] = String(next);
  return written.slice(0, at) + digits.join('') + written.slice(at + digits.length);
}

type Pick = <T>(all: T[]) => T | undefined;
type Put = (
  found: RegExpExecArray | undefined,
  by: (written: string) => string,
) => string | undefined;

function negated(
  _text: string,
  pick: Pick,
  put: Put,
  places: (pattern: RegExp) => RegExpExecArray[],
) {
  const dropped = places(
    /(?<![\p{L}])(?:không được|không|chưa)(?= (?!quá|dưới|chỉ|những|gian|khí|vượt|thấp|cao|ít|kể))(?![\p{L}])/gu,
  );
  const found = pick(dropped);
  if (found)
    return put(found, (written) =>
      written === 'không được' ? 'được' : written === 'chưa' ? 'đã' : '',
    )?.replace(/ {2,}/g, ' ');
  return put(
    pick(places(/(?<= )(?:phải|được|có|thực hiện|hoàn thành|báo cáo|quyết định)(?= )/gu)),
    (written) => `không ${written}`,
  );
}
