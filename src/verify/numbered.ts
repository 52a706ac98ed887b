import type { Figure } from './figures.ts';

const LED =
  /(?<![\p{L}])(điều|khoản|mục|chương|phụ lục|mẫu số)\s(?:\d+[a-zđ]?(?:,| và| hoặc| đến| -)\s)*$/iu;

/** What a figure numbers, where it does: "điều" of "Điều 7", and of the 9 in "Điều 7 và 9". */
export const numberedBy = (plain: string, { start }: Figure): string | undefined =>
  LED.exec(plain.slice(Math.max(0, start - LONGEST), start))?.[1]?.toLowerCase();

const LONGEST = 60; // characters of a list of numbers

/**
 * Figures of a claim that it says more often than its sources do, where it leaves out one of theirs
 * that counts the same: 5×9×2 for 5×3×2, where a 9 stands elsewhere.
 */
export function saidTooOften(own: Figure[], sources: Figure[], best: Figure[]): Figure[] {
  const said = new Map<string, number>();
  const known = countOf(sources);
  const values = new Set(own.map(({ value }) => value));
  return own.filter((figure) => {
    const times = (said.get(keyOf(figure)) ?? 0) + 1;
    said.set(keyOf(figure), times);
    return (
      times > (known.get(keyOf(figure)) ?? times) &&
      best.some(({ unit, value }) => unit === figure.unit && !values.has(value))
    );
  });
}

const keyOf = ({ value, unit }: Figure) => `${value} ${unit === '%'}`;

function countOf(figures: Figure[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1);
  return counts;
}

const PRODUCT = /\d+(?:[.,]\d+)?(?:\s?[×x*]\s?\d+(?:[.,]\d+)?)+/giu;

/** Sizes such as 5×3×2: one figure, whose parts may all stand elsewhere. */
export function sizesMissing(claim: string, sources: string[]): string[] {
  const known = new Set(sources.flatMap(sizesIn));
  return sizesIn(claim).filter((size) => !known.has(size));
}

const sizesIn = (plain: string): string[] =>
  Array.from(plain.matchAll(PRODUCT), ([size]) => size.replace(/\s/g, '').replace(/[x*]/gi, '×'));
