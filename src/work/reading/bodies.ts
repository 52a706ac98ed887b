import { isCharging, verbAfterBody } from './verbs.ts';

/** The name of a body or several, and the verb behind it; offsets in the text that was read. */
export type Charged = { start: number; end: number; verb: string; verbAt: number };

const LONGEST_LEAD = 420; // characters: a directive to ten departments by name, the verb behind
// Each with what makes another word of it: "ban hành", "phòng, chống", "tổ chức thực hiện".
const heads = [
  'ban(?!\\s+hành(?! đảng))|ban chấp hành|bcđ|bộ(?!\\s+(?:máy|tài liệu|hồ sơ|tiêu chí|luật|chỉ số|dữ liệu))|bộ trưởng|thứ trưởng|sở(?!\\s+hữu)|liên sở|vụ(?!\\s+(?:việc|án))|cục|tổng cục|chi cục|viện(?!\\s+(?:trợ|dẫn))|phòng(?!,?\\s+(?:chống|ngừa|bệnh|cháy|trừ|tránh))|trung tâm',
  'ủy ban|ubnd|hđnd|ub|ubmttq|ubkt|mttq|mặt trận|hội(?!\\s+(?:nghị|thảo|đàm|chợ|thi))|hiệp hội|đoàn(?!\\s+kết)|liên đoàn|liên minh|liên hiệp',
  'văn phòng|chánh|phó chánh|thanh tra(?!,)|kiểm toán|kho bạc|bảo hiểm|ngân hàng|tòa án|viện kiểm sát|việc kiểm sát',
  'thường trực|thường vụ|công an|quân|bộ đội|đảng ủy|đảng bộ|thành ủy|tỉnh ủy|quận ủy|huyện ủy|thị ủy|cấp ủy|chi ủy|chi bộ|đảng đoàn|tổ chức (?:đảng|pháp chế|chính trị)|bí thư|phó bí thư',
  'cơ quan|đơn vị(?!\\s+tính)|bộ phận|cơ sở(?!\\s+(?:dữ liệu|vật chất|pháp lý|hạ tầng))|địa phương|ngành|quận|huyện|thị xã|xã(?!\\s+hội)|phường|đặc khu|tỉnh|thành phố|thành đoàn|tỉnh đoàn|đồng chí|cấp(?=\\s+(?:trên|dưới|tỉnh|xã|huyện|thành))|tổ(?!\\s+chức)|tiểu ban|nhóm(?!\\s+nhiệm)|lực lượng|đội(?!\\s+ngũ)|trường(?!\\s+hợp)|học viện|đại học|báo(?!\\s+(?:cáo|chí))|đài|tạp chí|doanh nghiệp|chủ(?=\\s+(?:các|mạng|sở hữu))',
  'thủ trưởng|người đứng đầu|giám đốc|tổng giám đốc|chủ tịch|phó chủ tịch|chủ nhiệm|trưởng|phó trưởng|cục trưởng|vụ trưởng|tổng thư ký|chính phủ|thủ tướng|tập đoàn|tổng công ty|công ty|hiệu trưởng|tư lệnh|thống đốc|viện trưởng|chánh án',
].join('|');
const plural = '(?:các|những|mỗi|từng|toàn thể|tất cả các|một số|cả|hai|02)\\s+';
const head = new RegExp(
  `^(?:${plural})?(?:${heads.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Whether a phrase in small letters begins with the name of a body, an office or a class of them. */
export const startsWithBody = (phrase: string) => head.test(phrase);

// Before a verb these make it a noun of the name: "ban chỉ đạo", "cơ quan được giao", "công tác tổ chức".
const nounBefore =
  /(?:^|[\s,(])(?:ban|cục|phòng|bộ phận|cơ quan|đơn vị|tổ chức|ủy ban|hội đồng|tổ|nhóm|viện|trung tâm|lực lượng|cán bộ|công tác|nhiệm vụ|việc|chức năng|được|đang|để|do|chuyên trách|thẩm quyền|nội dung|chương trình|người|giúp việc|thanh tra|kiểm sát|cơ sở|quỹ|thuộc|của|trong|kinh doanh)\s+$/iu;
const departmentBefore = /(?:^|[\s,(])Vụ\s+$/u;
const looseNoun = /(?:^|[\s,(])(?:cơ quan|đơn vị|tổ chức|cơ sở|doanh nghiệp)\s+$/iu;
const capitalBefore =
  /(?:Quản lý|Kiểm tra|Giám sát|Đầu tư|Nghiên cứu|Phát triển|Điều tra|Kiểm soát|Cải cách|(?<!Ban )Tổ chức|Thi đua|Bảo vệ|Xây dựng|Hướng dẫn|Quy hoạch|Ứng dụng|Quan hệ|Hỗ trợ|Xúc tiến)(?:,\s*|\s+và\s+|\s*-\s*|\s+)$/u;
const compoundBefore =
  /(?:^|[\s,(])(?:công|chương|quy|lịch|giáo|tường|tờ|lộ|quá|tiến|độc|thành|trung|đối|thiết|bầu|ứng|đề|thi|tuyển|bàn|chuyển|ngoại|đầu|liên|việc)\s+$/iu;
const oneSyllable = /^(?:trình|lập|cử|giao|làm)$/u;
const listed = /(?:^|[\s(])(?:các|những|cơ quan,|và|hoặc|đoàn thể,|chính trị,)\s+$/iu;
const bodyBehind =
  /^(?:,|\s+(?:đảng|chính trị|xã hội|đoàn thể|cá nhân|có liên quan|liên quan|tín dụng|pháp chế|khác|và|tham mưu|hội|nghề nghiệp|công đoàn)(?![\p{L}]))/u;
const firmLater = /(?<!và\s)(?:có|chịu)\s+(?:trách\s+nhiệm|nhiệm\s+vụ)/u;
const firmHere =
  /^(?:(?:có|chịu)\s+(?:trách|nhiệm)|đôn\s+đốc|phối\s+hợp\s+(?:chặt\s+chẽ\s+)?(?:với|cùng)|chủ\s+trì,?\s+phối\s+hợp)/u;
const never =
  /(?<![\p{L}])(?:là|khi|nếu|thì|không|chưa|mà|đã|nhằm|bị|sẽ|vì|nhưng|rằng|được(?!\s+(?:giao|phân|ủy|chỉ|kiểm|quy|thành lập theo)))(?![\p{L}])|[.;]\s/u;

/**
 * The body or list of bodies at an offset, up to the verb that says what it does. The text has its
 * tones in the new place, its case as written. Undefined where none stands there.
 */
export function chargedAt(text: string, at: number): Charged | undefined {
  const window = text.slice(at, at + LONGEST_LEAD);
  if (!startsWithBody(window.slice(0, 60).toLowerCase())) return undefined;
  const found = verbBehind(window);
  if (!found || never.test(window.slice(0, found.index).toLowerCase())) return undefined;
  const name = window.slice(0, found.index).replace(/[\s,:;(-]+$/u, '');
  return {
    start: at,
    end: at + name.length,
    verb: found.verb,
    verbAt: at + found.index,
  };
}

/** The first verb that is no part of the name; a plain one gives way to "có trách nhiệm" behind it. */
function verbBehind(window: string) {
  let passed = -1; // end of a verb that belongs to the name
  for (const { 0: written, index } of window.matchAll(verbAfterBody)) {
    const verb = written.replace(/\s+/g, ' ');
    if (index === 0 || index === passed || belongsToName(window, index, verb)) {
      passed = index + written.length + 1;
      continue;
    }
    const later = isCharging(verb) ? undefined : laterModal(window, index);
    return later ?? { verb, index };
  }
  return undefined;
}

function laterModal(window: string, from: number) {
  const clause = window.slice(from).split(/[.;]\s/u, 1)[0] ?? '';
  const found = clause.match(firmLater);
  return found && { verb: found[0].replace(/\s+/g, ' '), index: from + (found.index ?? 0) };
}

function belongsToName(window: string, index: number, verb: string): boolean {
  const before = window.slice(Math.max(0, index - 24), index);
  if (verb === 'làm việc' && /ngày\s+$/iu.test(before)) return true; // "10 ngày làm việc"
  if (verb === 'quy định' && /^\s+(?:tại|ở)\s/u.test(window.slice(index + verb.length)))
    return true;
  if (/trực\s+thuộc\s+$/iu.test(before)) return false;
  if (inBrackets(window, index)) return true;
  if (
    verb === 'tổ chức' &&
    (listed.test(before) || bodyBehind.test(window.slice(index + verb.length)))
  )
    return true;
  if (oneSyllable.test(verb) && compoundBefore.test(before)) return true;
  if (firmHere.test(window.slice(index, index + 40))) return false;
  if (departmentBefore.test(before)) return true;
  if (capitalBefore.test(before)) return !/^(?:chủ trì|phối hợp|tham mưu)$/u.test(verb);
  if (!nounBefore.test(before)) return false;
  if (looseNoun.test(before) && /^(?:chủ trì|tham mưu)$/u.test(verb)) return true;
  return !looseNoun.test(before) || firmLater.test(window.slice(index + verb.length, index + 200));
}

function inBrackets(window: string, index: number): boolean {
  const open = window.lastIndexOf('(', index);
  return open >= 0 && !window.slice(open, index).includes(')');
}
