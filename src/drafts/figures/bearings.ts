import type { Countable } from './countable.ts';
import type { Fact, Setting } from './fact.ts';
import type { Found } from './period.ts';
import type { Stretch } from './pieces.ts';
import type { Place } from './places.ts';

const COUNTED = new Set('người lượt dân'.split(' '));

export function kindOf({ unit, written }: Countable): Fact['kind'] {
  if (unit === '%') return 'share';
  const isMoney =
    /^(?:đồng|vnđ|vnd|usd|đ)$/.test(unit) || (/t[ỷỉ]$/u.test(written) && !COUNTED.has(unit));
  return isMoney ? 'money' : 'count';
}

export const moneyOf = ({ unit }: Countable) => (unit === 'usd' ? 'usd' : 'đồng');

/** "ngày/lần" is another unit than "ngày". */
export function perOf(unit: string, { end }: Countable, plain: string): string {
  const per = /^\s?(?:\p{L}+\s?){0,3}((?:\/\s?\p{L}+\s?)+)/u.exec(
    plain.slice(end, end + 40).toLowerCase(),
  );
  return per ? `${unit}${per[1]?.replace(/\s/g, '')}` : unit;
}

/** Before a time that is only compared with. */
export const BASE = /(?:so với|bằng)\s(?:\p{L}+\s){0,3}$/iu;

/** The time said nearest before it, else behind it; never the one that it is compared with. */
export function periodOf({ start, end }: Countable, own: Stretch, periods: Found[]) {
  const before = periods.filter((one) => one.end <= start).at(-1);
  const inside = periods.find((one) => one.start >= end && one.start < own.end);
  const found =
    before && before.start >= own.start
      ? before
      : (inside ?? before ?? (periods.length === 1 ? periods[0] : undefined));
  if (!found) return undefined;
  const { sort, of, year, until } = found;
  return { sort, of, until, ...(year === undefined ? {} : { year }) };
}

/** Named in its clause, else before it, else anywhere in the sentence, else where the text comes from. */
export function areasOf(places: Place[], own: Stretch, { area }: Setting): string[] {
  const inside = places.filter(({ start }) => start >= own.start && start < own.end);
  const before = places.filter(({ end }) => end <= own.start).slice(-2);
  const chosen = [inside, before, places].find((some) => some.length > 0) ?? [];
  const names = chosen.map(({ name }) => name);
  return names.length === 0 && area ? [area] : names;
}
