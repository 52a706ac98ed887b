import { stepOf } from './bounds.ts';
import type { Fact } from './fact.ts';

/** A figure that does not come out of those beside it. `made`: what they come to. */
export type WrongSum = {
  fact: Fact;
  made: number;
  how: 'share' | 'total' | 'difference' | 'average';
  of: Fact[]; // what it is computed from
};

/** Percentages, totals, differences and averages of a text, computed anew from their own sentence. */
export function wrongSums(facts: Fact[]): WrongSum[] {
  const sentences = new Map<object, Fact[]>();
  for (const fact of facts)
    sentences.set(fact.sentence, [...(sentences.get(fact.sentence) ?? []), fact]);
  return [...sentences.values()].flatMap((own) =>
    [...shares(own), ...totals(own), ...differences(own), ...averages(own)].filter(
      ({ fact, made, of }) => !comesOut(fact, made, of),
    ),
  );
}

const between = ({ end, sentence }: Fact, { start }: Fact) => sentence.text.slice(end, start);
const isKin = (a: Fact, b: Fact) => a.kind === b.kind && (a.unit === b.unit || a.unit === '');
const isPlain = ({ low, high, value }: Fact) =>
  low !== value && high !== value ? true : low === high;

const OUT_OF =
  /^\s?(?:\p{L}+\s){0,6}?(?:\/|trên(?: tổng(?: số)?)?|trong(?: tổng)?(?: số)?|so với(?: tổng(?: số)?)?)\s?(?:là\s)?$/u;
const OF_ALL = /(?<!\p{L})(?:trong|trên)\s(?:tổng\s)?(?:số\s)?$/iu;
const AND_OF_IT = /^[^;:.]{0,30}?,?\s(?:trong đó\s)?(?:đã\s)?có\s$/iu;
const HAS = /^[^;:.]{0,40}?(?:có|thì|đã)\s[^;:.]{0,40}$/u;
const BASE_OF_SHARE = /^\s?(?:kế hoạch|dự toán|chỉ tiêu|so với|vốn|nghị quyết)/u;

/** "120/150 xã, đạt 80%": a part, all, and the share that stands beside them. */
function shares(facts: Fact[]): WrongSum[] {
  const said = facts.filter(({ kind, role }) => kind === 'share' && role === 'level');
  return facts.flatMap((one, i) => {
    const next = facts[i + 1];
    if (!next || one.kind === 'share' || next.kind !== one.kind) return [];
    const gap = between(one, next);
    const isPart = OUT_OF.test(gap) && (isKin(one, next) || one.unit === next.unit);
    const isAll =
      one.unit === next.unit &&
      ((OF_ALL.test(one.sentence.text.slice(0, one.start)) && HAS.test(gap)) ||
        (one.value >= next.value && AND_OF_IT.test(gap)));
    if (!isPart && !isAll) return [];
    const [part, all] = isPart ? [one, next] : [next, one];
    const share = said.filter((fact) => isBeside(fact, one, next, facts));
    const [only] = share;
    if (share.length !== 1 || !only || all.value === 0 || BASE_OF_SHARE.test(textAfter(only)))
      return [];
    return [
      { fact: only, made: (100 * part.value) / all.value, how: 'share' as const, of: [part, all] },
    ];
  });
}

/** Directly behind the two, or before them where they stand in brackets. */
const isBeside = (share: Fact, first: Fact, last: Fact, facts: Fact[]) => {
  const at = facts.indexOf(share);
  return (
    (at === facts.indexOf(last) + 1 && !/[;]/u.test(between(last, share))) ||
    (at === facts.indexOf(first) - 1 && /\(\s?(?:\p{L}+\s){0,2}$/u.test(between(share, first)))
  );
};

const textAfter = ({ sentence, end }: Fact) => sentence.text.slice(end);

const LISTS =
  /(?:^|[\s,:;(])(bao gồm|gồm|cụ thể|trong đó)(?!\p{L})|^\s?(?:đồng|\p{L}{1,8})?(:)\s/iu;
const TOTAL = /(?<!\p{L})tổng/iu;
const SEVERAL =
  /(?<![\d.,])(\d{1,2}|hai|ba|bốn|năm)\s(?:nguồn|nhóm|loại|khoản|phần|đơn vị|địa phương|lĩnh vực|hạng mục)/iu;
const NUMBERS: Record<string, number> = { hai: 2, ba: 3, bốn: 4, năm: 5 };
const NESTED = /trong đó|gồm/iu;

/** "Tổng 96,4 tỷ đồng, gồm 68,9 tỷ đồng và 27,5 tỷ đồng". What "trong đó" names need not be all. */
function totals(facts: Fact[]): WrongSum[] {
  return facts.flatMap((total, i) => {
    const summed = summedUp(facts, i);
    if (summed) return [summed];
    const [first] = facts.slice(i + 1).filter((fact) => !SEVERAL.test(fact.written + unitOf(fact)));
    const word = first && LISTS.exec(between(total, first));
    const named = (word?.[1] ?? word?.[2])?.toLowerCase();
    const isOpen = named === 'trong đó';
    const rest = facts
      .slice(facts.indexOf(first ?? total) + (first ? 0 : 1))
      .filter((fact) => !isOpen || !between(total, fact).includes(';'));
    if (!first || !word || total.kind === 'share' || total.role === 'before') return [];
    const parts = rest.filter((fact) => fact.kind === total.kind && fact.unit === total.unit);
    const isList = parts.length > 1 && parts.length === rest.length && isFlat(rest);
    if (
      !isList ||
      (!TOTAL.test(total.sentence.text.slice(0, total.start)) &&
        (named === 'cụ thể' || named === ':') &&
        parts.length < 3)
    )
      return [];
    const made = parts.reduce((sum, { value }) => sum + value, 0);
    const several =
      SEVERAL.exec(total.sentence.text.slice(0, first.start))?.[1]?.toLowerCase() ?? '';
    const isAll = !isOpen || (NUMBERS[several] ?? Number(several)) === parts.length;
    return isAll || made > total.high
      ? [{ fact: total, made, how: 'total' as const, of: parts }]
      : [];
  });
}

const unitOf = ({ sentence, end }: Fact) => sentence.text.slice(end, end + 12);
const IN_ALL = /(?:tổng cộng|cộng lại|tổng số|tất cả)\s(?:là\s)?$/iu;

/** "50 ha keo, 40 ha thông, tổng cộng 90 ha": what stands before it is all of it. */
function summedUp(facts: Fact[], i: number): WrongSum | undefined {
  const total = facts[i] as Fact;
  const parts = facts.slice(0, i);
  const isAll =
    parts.length > 1 &&
    IN_ALL.test(total.sentence.text.slice(0, total.start)) &&
    parts.every(({ kind, unit }) => kind === total.kind && unit === total.unit) &&
    isFlat(parts);
  const made = parts.reduce((sum, { value }) => sum + value, 0);
  return isAll ? { fact: total, made, how: 'total', of: parts } : undefined;
}

/** No list within the list, and every part a level of its own. */
const isFlat = (parts: Fact[]) =>
  parts.every(
    (part, i) =>
      ['level', 'goal', 'whole'].includes(part.role) &&
      isPlain(part) &&
      (i === 0 || !NESTED.test(between(parts[i - 1] as Fact, part))),
  );

/** "tăng 20 so với 100", "từ 120 xuống 80, giảm 40". */
function differences(facts: Fact[]): WrongSum[] {
  const changes = facts.filter(({ role }) => role === 'more' || role === 'less');
  const before = facts.filter(({ role, kind }) => role === 'before' && kind !== 'share');
  const [then] = before;
  if (before.length !== 1 || !then) return [];
  const levels = facts.filter((fact) => ['level', 'goal'].includes(fact.role) && isKin(fact, then));
  const [now] = levels;
  if (levels.length !== 1 || !now) return [];
  return changes.flatMap((fact) => {
    const made = Math.abs(now.value - then.value);
    if (fact.kind === 'share' && then.kind !== 'share')
      return [
        { fact, made: (100 * made) / then.value, how: 'difference' as const, of: [now, then] },
      ];
    return isKin(fact, then) ? [{ fact, made, how: 'difference' as const, of: [now, then] }] : [];
  });
}

const MEAN = /(?:bình quân|trung bình)[^,;:.]{0,30}$/iu;

/** "3.200 hồ sơ … 16 phường, bình quân 200 hồ sơ/phường". */
function averages(facts: Fact[]): WrongSum[] {
  return facts.flatMap((fact, i) => {
    const { sentence, start, unit } = fact;
    const two = [facts[i - 2], facts[i - 1]];
    const [all, count] = two[0]?.unit === unit.split('/')[0] ? two : two.toReversed();
    if (!all || !count || !MEAN.test(sentence.text.slice(0, start)) || count.value === 0) return [];
    const isMean =
      all.unit === unit.split('/')[0] &&
      all.kind === fact.kind &&
      count.kind === 'count' &&
      count.unit !== all.unit;
    const names = sentence.text.slice(count.end).toLowerCase();
    const per =
      unit.split('/')[1] ??
      /^(?:\s\p{L}+){0,3}\s(?:mỗi|một)\s(\p{L}+)/u.exec(sentence.text.slice(fact.end))?.[1] ??
      /(?:bình quân|trung bình)\s(?:mỗi|một)\s(\p{L}+)/u.exec(names)?.[1];
    return isMean && per === count.unit
      ? [{ fact, made: all.value / count.value, how: 'average' as const, of: [all, count] }]
      : [];
  });
}

/** Within what rounding allows: of the figure itself and of each that it is made from. */
function comesOut(fact: Fact, made: number, of: Fact[]): boolean {
  const slack =
    fact.kind === 'share' || of.length === 2
      ? 0
      : of.reduce((sum, { low, high }) => sum + (high - low) / 2, 0);
  const own = (of.some(({ low, high }) => high > low) ? 1 : 0.5) * stepOf(fact);
  return (
    made >= Math.min(fact.low, fact.value - own) - slack - TINY &&
    made <= Math.max(fact.high, fact.value + own) + slack + TINY
  );
}

const TINY = 1e-6;
