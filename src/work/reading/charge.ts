import { type Charged, chargedAt, startsWithBody } from './bodies.ts';
import { lower } from './toned.ts';
import { isCharging, startsWithVerb } from './verbs.ts';

/**
 * Who is charged in a clause: offsets of the name, and where the duty begins. `given`: the words
 * give it out ("giao ..."); `charging`: they say so of a body ("... chủ trì"); `plain`: any verb,
 * which counts only where work is given out. `inherited`: the name stands above.
 */
export type Charge = {
  name?: { start: number; end: number };
  dutyAt: number;
  by: 'given' | 'charging' | 'plain' | 'inherited';
};

const giving =
  /^(?:(?:đồng\s+thời|riêng|tiếp\s+tục)[,\s]+)?(giao|yêu\s+cầu|(?:(?:kính|trân\s+trọng|rất\s+mong|mong|xin)\s+)?đề\s+nghị|kính\s+(?:mong|trình)|(?:rất\s+)?mong|phân\s+công|ủy\s+quyền)(?:\s+(?:thêm|nhiệm\s+vụ))?(?:\s+cho)?:?\s+/u;
const opening =
  /^(?:căn\s+cứ|để|trên\s+cơ\s+sở|hằng|hàng|định\s+kỳ|trong|trước|chậm\s+nhất|muộn\s+nhất|đến|từ|khi|sau|trường\s+hợp|nếu|nhằm|theo|đối\s+với|ngoài|ngay|riêng|tại|đồng\s+thời|qua|thông\s+qua|với|về)(?![\p{L}])/u;
const further = /^(?:(?:đồng\s+thời|và)[,\s]+)/u;
const LONGEST_OPENING = 600; // characters before the body: "Để thực hiện Nghị quyết ..., Sở A ..."

/**
 * Who is charged by the clause between two offsets. `under`: a heading names the doer, so that a
 * clause may begin with what is to be done; a `direct` one may itself be told to ask others.
 */
export function chargeIn(
  words: string,
  from: number,
  to: number,
  under?: 'direct' | 'far',
): Charge | undefined {
  const clause = words.slice(from, to);
  const small = lower(clause);
  for (const at of opening.test(small) ? [0, ...breaks(small)] : [0]) {
    const rest = small.slice(at);
    const asked = under === 'direct' && giving.test(rest) && !/^(?:giao|phân)/u.test(rest);
    const named = asked ? undefined : atStart(clause.slice(at), rest, from + at);
    if (named && !(at > 0 && overColon(words, named))) return named;
    const duty = at + (rest.match(further)?.[0].length ?? 0);
    if (
      under &&
      isDuty(small.slice(duty, duty + 60), small.slice(duty)) &&
      !(at === 0 && opening.test(small))
    )
      return { dutyAt: from, by: 'inherited' };
  }
  return (
    amid(clause, small, from) ??
    (under && isDuty(small) ? { dutyAt: from, by: 'inherited' } : undefined)
  );
}

/** "Đối với các Cục, Ủy ban Cạnh tranh: Thủ trưởng ...": whoever stands behind the colon is meant. */
const overColon = (words: string, { name }: Charge) =>
  name !== undefined && /:\s/u.test(words.slice(name.start, name.end));

// Words that are a paper as well as a verb: "Quyết định thu hồi Thẻ được gửi cho ..."
const isPaper =
  /^(?:quyết\s+định|báo\s+cáo|thông\s+báo|quy\s+định|hướng\s+dẫn|dự\s+thảo|đề\s+nghị|yêu\s+cầu)\s(?:(?!cho|để)[^,;:])*?\s(?:được|phải|gồm|bao\s+gồm|do)\s/u;

const isDuty = (small: string, whole = small) =>
  startsWithVerb(small) &&
  !isPaper.test(whole) &&
  !/^báo\s+cáo\s+(?:\d|năm|quý|tháng|định)/u.test(small);

/** "... thì giao Ủy ban nhân dân xã quản lý". */
function amid(clause: string, small: string, from: number): Charge | undefined {
  for (const { 0: given, index } of small.matchAll(
    /(?<=[,;:]\s|\sthì\s|đồng\s+thời\s)giao\s+(?:cho\s+)?/gu,
  )) {
    const at = index + given.length;
    if (/^ban(?![\p{L}])/u.test(clause.slice(at))) continue; // a meeting, "hội thảo, giao ban"
    const found = shifted(chargedAt(clause, at), from, true);
    if (found) return found;
  }
  return undefined;
}

function atStart(clause: string, small: string, from: number): Charge | undefined {
  const given = small.match(giving)?.[0];
  if (given) return shifted(chargedAt(clause, given.length), from, true);
  const own = chargedAt(clause, 0);
  return own && (passedOn(clause, small, own, from) ?? shifted(own, from, false));
}

/** "Ban Thường vụ Thành ủy yêu cầu các cấp ủy ...": they are charged, not who asks. */
function passedOn(clause: string, small: string, own: Charged, from: number): Charge | undefined {
  const given = small.slice(own.verbAt).match(giving)?.[0];
  if (!given || !startsWithBody(small.slice(own.verbAt + given.length))) return undefined;
  return shifted(chargedAt(clause, own.verbAt + given.length), from, true);
}

/** Where a new part of the clause may begin: behind commas, "thì", and behind a day. */
function breaks(small: string): number[] {
  const found = small
    .slice(0, LONGEST_OPENING)
    .matchAll(/[,;:]\s+|\sthì\s+|\d{4}\s+(?=\p{L})|^(?:hằng|hàng)\s+(?:năm|quý|tháng)\s+/gu);
  return Array.from(found, ({ 0: sign, index }) => index + sign.length);
}

const shifted = (found: Charged | undefined, by: number, given: boolean): Charge | undefined =>
  found && {
    name: { start: found.start + by, end: found.end + by },
    dutyAt: found.verbAt + by,
    by: given ? 'given' : isCharging(found.verb) ? 'charging' : 'plain',
  };
