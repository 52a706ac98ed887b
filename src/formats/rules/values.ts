import type { Look, Range } from '../rule-set.ts';

/** One value and no other. */
export const exactly = (value: number): Range => ({ write: value, least: value, most: value });

/** From least to most; we write the greater unless told. */
export const between = (least: number, most: number, write = most): Range => ({
  write,
  least,
  most,
});

export const atLeast = (least: number, write = least): Range => ({
  write,
  least,
  most: Number.POSITIVE_INFINITY,
});

/** A look from a size and words: `look(exactly(14), 'bold capitals', 'center')`. */
export function look(size: Range, style: string, align: Look['align']): Look {
  const flags = Object.fromEntries(
    style
      .split(' ')
      .filter(Boolean)
      .map((flag) => [flag, true]),
  );
  return { size, align, ...flags };
}
