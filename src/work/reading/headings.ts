import { startsWithBody } from './bodies.ts';
import { chargeIn } from './charge.ts';
import { isPerCase } from './filters.ts';
import { lower } from './toned.ts';
import { startsWithVerb } from './verbs.ts';

/**
 * What a line says of the items below it: who is to do them, that work is given out there (`scope`),
 * that nothing there is a task (`closed`: powers, procedures), or none of the items alone
 * (`nobody`: duties of private persons, of anybody).
 */
export type Heading = {
  lead?: { start: number; end: number };
  scope?: boolean;
  closed?: boolean;
  nobody?: boolean;
};

const UNMARKED = 20;
const TITLED = 5; // depth of an article
const LONGEST_TITLE = 110; // characters
const LONGEST_NAME = 260; // characters of a line that holds nothing but bodies
const closing =
  /^(?:vị trí|chức năng|nhiệm vụ(?:,| và) quyền|quyền|nghĩa vụ|cơ cấu|phạm vi|nguyên tắc|giải thích|quy trình|trình tự|thủ tục|(?:các )?bước|hồ sơ|mẫu|biểu mẫu|điều kiện|tiêu chuẩn|thẩm quyền|hiệu lực|điều khoản chuyển tiếp|quy định chuyển tiếp|đăng ký)(?![\p{L}])/u;
const opensPowers =
  /(?:nhiệm vụ|chức năng|trách nhiệm)(?:,| và|, và) (?:quyền|nghĩa vụ)|có (?:các )?(?:chức năng|quyền)|được (?:phân cấp|ủy quyền)/u;
const givingOut =
  /tổ chức (?:triển khai )?(?:thực hiện|thi hành)|trách nhiệm|phân công|thi hành|nhiệm vụ (?:chủ yếu|trọng tâm|cụ thể|chính|và giải pháp)/u;
const ofWhom =
  /^(?:trách nhiệm|nhiệm vụ|phân công nhiệm vụ)(?:\s+(?:tổ chức\s+)?(?:thực hiện|thi hành|cụ thể|quản lý(?: nhà nước)?|phối hợp))?\s+(?:của|đối với|cho)\s+/u;
// "Cơ quan quản lý: Sở Nông nghiệp:" names its body behind the first colon.
const roleOf =
  /^(?:cơ quan|đơn vị)\s+(?:chủ trì|quản lý|chủ quản|thực hiện|phối hợp|thường trực|đầu mối|tham mưu|triển khai|chủ đầu tư)\s*:\s+(?=[^:]{3,160}:?$)/u;
const endOfName = /[\s:.;]+$/u;
const tail = /\s*(?:\(.*|:.*|\s-\s(?:thường trực|cơ quan thường trực).*)$/u;
const unfinished = /(?:có|chịu)\s+(?:các\s+)?(?:trách\s+nhiệm|nhiệm\s+vụ)(?:\s+sau(?:\s+đây)?)?$/u; // the colon was forgotten
const duty = /(?:có|chịu)\s+(?:các\s+)?(?:trách\s+nhiệm|nhiệm\s+vụ)/u;

/**
 * What the line between two offsets says of those below it; undefined where it heads nothing.
 * Without a `depth`, so without the sign of an item, a bare name without a
 * colon is the issuer's, or a signer's.
 */
export function headingOf(
  words: string,
  from: number,
  to: number,
  depth = UNMARKED,
): Heading | undefined {
  const line = words.slice(from, to);
  const small = lower(line);
  const opens = /:["”]?$/u.test(small) || unfinished.test(small);
  const ends = /[.;,]$/u.test(small) && depth > TITLED; // an article's title may have a full stop
  if (closing.test(small) && (opens || (!ends && line.length < LONGEST_NAME)))
    return { closed: true };
  if (opens && opensPowers.test(small)) return { closed: true };
  const role = small.match(roleOf)?.[0];
  if (role && startsWithBody(small.slice(role.length)))
    return {
      lead: { start: from + role.length, end: from + small.replace(endOfName, '').length },
      scope: true,
    };
  const of = small.match(ofWhom)?.[0];
  if (of) return whose(small, from, of.length);
  if (opens) return opened(words, from, to, small);
  if (line.replace(tail, '').length > LONGEST_NAME || ends) return undefined;
  if (depth < UNMARKED && onlyBodies(words, from, to, small))
    return { lead: { start: from, end: from + small.replace(tail, '').length } };
  return givingOut.test(small.slice(0, LONGEST_TITLE)) &&
    isTitle(small) &&
    !chargeIn(words, from, to)
    ? { scope: true }
    : undefined;
}

/** An item of a list begins with a verb; but "Tổ chức thực hiện" is the title of all titles. */
const isTitle = (small: string) =>
  !startsWithVerb(small) ||
  /^(?:tổ chức (?:triển khai )?(?:thực hiện|thi hành)|phân công|trách nhiệm)(?![\p{L}])[^;]{0,60}$/u.test(
    small,
  );

/** "Trách nhiệm của Sở Nội vụ"; of a private person: closed. */
function whose(small: string, from: number, length: number): Heading {
  const name = small.slice(length).replace(/(?:\s+(?:trong|về|đối với|khi)\s.*|[\s:.]+)$/u, '');
  if (!startsWithBody(name)) return { nobody: true, scope: true };
  return { lead: { start: from + length, end: from + length + name.length }, scope: true };
}

/** A line that ends with a colon. */
function opened(words: string, from: number, to: number, small: string): Heading {
  const charge = chargeIn(words, from, to);
  if (charge?.name && isPerCase(small)) return { closed: true };
  if (charge?.name) return { lead: charge.name, scope: true };
  if (onlyBodies(words, from, to, small)) {
    const given = small.match(/^(?:giao|yêu cầu|đề nghị)(?:\s+cho)?\s+/u)?.[0].length ?? 0;
    return {
      lead: { start: from + given, end: from + small.replace(tail, '').length },
      scope: true,
    };
  }
  return duty.test(small) && !startsWithVerb(small)
    ? { nobody: true }
    : givingOut.test(small)
      ? { scope: true }
      : {};
}

function onlyBodies(words: string, from: number, to: number, small: string): boolean {
  const name = small.replace(/^(?:giao|yêu cầu|đề nghị)(?:\s+cho)?\s+/u, '');
  return (
    startsWithBody(name) &&
    !chargeIn(words, from, to) &&
    !/[.;](?=\s)|(?<![\p{L}])(?:là|được|như|gồm)(?![\p{L}])/u.test(name.replace(tail, ''))
  );
}
