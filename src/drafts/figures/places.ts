/** Names of places and bodies in a plain sentence, lower case, where they stand. */
export type Place = { name: string; start: number; end: number };

const HEAD =
  '[Pp]hường|[Xx]ã|[Đđ]ặc khu|[Tt]hị trấn|[Tt]hị xã|[Qq]uận|[Hh]uyện|[Tt]ỉnh|[Tt]hành phố|[Kk]hu phố|[Tt]hôn|[Ấấ]p|[Tt]ổ dân phố';
const CAPITALS = '\\p{Lu}[\\p{L}]*(?: (?:\\p{Lu}[\\p{L}]*|\\d{1,2}(?![\\d.,/%])))*';
const HEADED = new RegExp(`(?<!\\p{L})(?:${HEAD}) (?:${CAPITALS}|\\d{1,2}(?![\\d.,/%]))`, 'gu');
const WHOLE =
  /(?<!\p{L})(?:(?:[Tt]oàn|[Cc]ả|[Tt]rên địa bàn|[Cc]hung của|[Cc]hung) (thành phố|tỉnh|quốc|nước|ngành|đảng bộ)|(?:[Cc]ủa|[Ởở]|[Tt]ại) (thành phố|tỉnh)(?! (?:\p{Lu}|là|được))|(?<=^|[,;] )([Tt]hành phố|[Tt]ỉnh)(?= (?:đã|có|đạt|hiện|còn|tiếp|giải|thu|hoàn|kết nạp|ghi nhận|xây|cấp|chi|huy động|vận động|quyên góp)))(?!\p{L})/gu;
const BARE = /(?<!\p{L})\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)+/gu;
const BODY = /^(?:sở|bộ|ban|cục|vụ|phòng|chi cục)(?= )/u;
const TELLS =
  /^ (?:báo cáo|cho biết|thống kê|đánh giá|công bố|thông báo|đề nghị|cung cấp|xác nhận)/u;
const TOLD = /theo (?:(?:số liệu|báo cáo|thống kê) )?(?:của )?$/iu;

/** Capitals that name nothing of their own. */
const COMMON =
  /^(?:đảng|nhà nước|nhân dân|trung ương|việt nam|chánh văn|đồng chí|ủy ban|ban thường vụ|ubnd|hđnd|tp)$/u;

/** What is called so is a thing and no place: its words say what is counted. */
const THING =
  /^(?:quỹ|chương trình|đề án|dự án|luật|nghị quyết|nghị định|phong trào|cuộc thi|hội thi|giải|lễ|tết|ngày)(?= )/u;

/** Every name that tells of which place or body a figure is. Who only reports it is left out. */
export function placesIn(plain: string): Place[] {
  const found: Place[] = [];
  const keep = (name: string, start: number, end: number) => {
    if (!found.some((one) => one.start < end && start < one.end)) found.push({ name, start, end });
  };
  for (const { 0: written, index } of plain.matchAll(HEADED))
    keep(written.toLowerCase(), index, index + written.length);
  for (const { 0: written, 1: whole, 2: its, 3: first, index } of plain.matchAll(WHOLE))
    keep((whole ?? its ?? first ?? '').toLowerCase(), index, index + written.length);
  for (const { 0: written, index } of plain.matchAll(BARE)) {
    const end = index + written.length;
    const name = `${written.toLowerCase()}${bodyGoesOn(written, plain.slice(end))}`;
    if (!COMMON.test(name) && !THING.test(name)) keep(name, index, index + name.length);
  }
  return found
    .filter(({ start, end }) => !TELLS.test(plain.slice(end)) && !TOLD.test(plain.slice(0, start)))
    .sort((a, b) => a.start - b.start);
}

/** "Sở Tài chính": the last syllable of a body's name has no capital. */
const bodyGoesOn = (written: string, after: string): string =>
  BODY.test(written.toLowerCase()) && written.split(' ').length === 2
    ? (/^ \p{Ll}+/u.exec(after)?.[0] ?? '')
    : '';

/** "phường kim sa" and "kim sa" are one, "thành phố" and "thành phố lục đầm" too. */
const isSamePlace = (a: string, b: string): boolean =>
  a === b ||
  a.endsWith(` ${b}`) ||
  b.endsWith(` ${a}`) ||
  a.startsWith(`${b} `) ||
  b.startsWith(`${a} `);

/** Whether figures of these places may be of one place. What is not said may be the same. */
export const maySharePlace = (a: string[], b: string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => isSamePlace(one, other)));
