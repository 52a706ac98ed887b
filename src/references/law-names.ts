import { fold } from '../text/fold.ts';
import type { Mention } from './mention.ts';

const MOST_WORDS = 24; // the longest name of a law met has 18

const head =
  /(?<![\p{L}\p{N}]|[Hh]ọc\s|[Nn]gành\s|[Kk]hoa\s|[Tt]rường\s)(Bộ luật|Luật|Pháp lệnh|BỘ LUẬT|LUẬT|PHÁP LỆNH)(?=\s)/gu;
const word = /(,?)\s+([\p{L}-]+)/uy;
const amending =
  /\s+sửa đổi(?:,\s+bổ sung)?\s+(?:một số điều|điều|khoản|các điều)?[^,;.\n]{0,60}?của(?:\s+(?:các|\d{1,2}))?\s+(?=(?:Bộ luật|Luật|Pháp lệnh)\s)/iuy;
const nextLaw = /(?:,|\s+và)\s+(?=(?:Bộ luật|Luật|Pháp lệnh)\s+\p{Lu})/uy;

const set = (words: string) => new Set(words.split(' '));
const ends = set(
  'năm ngày được có đã quy này do tại theo thì hoặc của để với về là khi trong mà nếu cho bằng từ trên hiện hết bị và đến đối phải gồm còn nêu sau trước trái không thuộc vào khoản điểm ra nhưng các những',
);
// Where a law's name begins in lower case, as older texts write it.
const begins = set(
  'tổ đất đầu doanh ngân ban xây nhà quản bảo phòng thuế thương giáo khiếu thanh cán công viên lưu báo hợp đấu thi khoa thống cư hộ dân hình an bình người thực',
);
const afterComma = set(
  'chống chữa sử nhập thuế tôn khen an công thể hàng xuất quá cư vật cứu phòng trật vệ môi bia',
);
const afterAnd = set(
  'lệ động đổi chữa cứu gia công bảo sử môi cư chống phát dịch thủy hội ubnd hđnd ủy uỷ nông vừa khoáng hải đầu',
);
// Names that hold what otherwise ends one.
const goOn = [
  ['theo', /^\s+(?:phương thức|hợp đồng)/iu],
  ['của', /^\s+(?:Quốc hội và|Nhà nước(?!\p{L}))/u],
  ['đối', /^\s+tác/iu],
  ['các', /^\s+(?:tổ chức tín|công cụ|hình thức)/iu],
  ['của', /^\s+(?:người nước ngoài|rượu)/u],
  ['tại', /^\s+(?:doanh nghiệp|Việt Nam)/u],
  ['không', /^\s+(?:dân|nhân|quân|gian)/iu],
  ['hiện', /^\s+dân chủ/iu],
] as const;

/** Laws and ordinances called by name, "Luật Đất đai 2024", with the year where it is given. */
export function lawsIn(text: string): Mention[] {
  const found: Mention[] = [];
  let free = 0;
  for (const { 1: kind = '', index } of text.matchAll(head)) {
    if (index < free) continue;
    const end = endOfLaw(text, index + kind.length);
    if (end === undefined) continue;
    const year = /^(?:\s+năm)?\s+((?:19|20)\d\d)(?![\d/])/u.exec(text.slice(end, end + 14));
    const whole = end + (year?.[0].length ?? 0);
    found.push({
      start: index,
      end: whole,
      written: text.slice(index, whole),
      nameKey: fold(text.slice(index, end)).replace(/\s+/g, ' '),
      ...(year ? { year: Number(year[1]) } : {}),
    });
    free = whole;
  }
  return found;
}

/** Where the name ends that begins behind "Luật"; an amending law ends with the laws it amends. */
function endOfLaw(text: string, from: number): number | undefined {
  amending.lastIndex = from;
  const amends = amending.exec(text);
  if (!amends) return endOfName(text, from);
  let at: number | undefined = from + amends[0].length;
  let end: number | undefined;
  for (let i = 0; i < MOST_WORDS && at !== undefined; i++) {
    const law: number =
      at + (/^(?:Bộ luật|Luật|Pháp lệnh)/iu.exec(text.slice(at, at + 9))?.[0].length ?? 0);
    const named = endOfName(text, law);
    if (named === undefined) break;
    end = named;
    nextLaw.lastIndex = named;
    at = nextLaw.test(text) ? nextLaw.lastIndex : undefined;
  }
  return end;
}

function endOfName(text: string, from: number): number | undefined {
  let end = from;
  for (let count = 0; count < MOST_WORDS; count++) {
    word.lastIndex = end;
    const [whole, comma = '', written = ''] = word.exec(text) ?? [];
    if (!whole) break;
    const lower = written.toLowerCase();
    const first = count === 0;
    const next = end + whole.length;
    if (first && (comma || !beginsName(written, lower))) return undefined;
    if (!first && comma && !afterComma.has(lower)) break;
    if (!first && !comma && endsName(text, lower, next)) break;
    if (/\n/.test(whole) && /^\p{Lu}/u.test(written) && written !== written.toUpperCase()) break;
    end = next;
  }
  return end === from ? undefined : end;
}

const beginsName = (written: string, lower: string) =>
  written === lower ? begins.has(lower) : !/^(?:Sư|Gia|Này|Số)$/i.test(written);

function endsName(text: string, lower: string, next: number): boolean {
  const behind = text.slice(next, next + 16);
  if (goOn.some(([each, pattern]) => each === lower && pattern.test(behind))) return false;
  if (lower === 'và' && /^\s+quy chuẩn/iu.test(behind)) return false;
  if (lower === 'quy') return !/^\s+(?:hoạch|phạm|chuẩn)/iu.test(behind);
  if (lower === 'và')
    return !afterAnd.has(/^\s+([\p{L}]+)/u.exec(behind)?.[1]?.toLowerCase() ?? '');
  if (lower === 'điều') return /^\s*(?:này|\d)/u.test(behind);
  if (lower === 'số') return /^\s*(?:[:\d]|$)/u.test(behind);
  if (lower === 'sửa' || lower === 'hướng' || lower === 'bổ') return true;
  return ends.has(lower);
}
