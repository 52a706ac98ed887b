import type { Family } from './types.ts';

/** A document number met in a text. */
export type Reference = {
  text: string; // as it stands there, without "Số"
  start: number; // offsets in the text that was read
  end: number;
  family: Family;
  number: string; // at least two digits, as it is printed: "05", "66.18"
  suffix: string; // the "a" of 24a, or empty
  type?: string; // the code, in its printed case: "QĐ", "CTr"
  year?: number;
  organ: string; // "TW", "BTCTU-BDVTU", "QH15", "VPCP-CN"
  canonical: string; // the whole number in its printed order: "399-QĐ/TW", "15/NQ-HĐND"
};

/** What a number says, apart from where it stands. */
export type Said = Omit<Reference, 'text' | 'start' | 'end' | 'canonical'> & { flag?: string };

/** The whole number in the order its family prints it; `nb` and `m` are flags of Party numbers. */
export function canonical({ family, number, suffix, type, year, organ, flag }: Said): string {
  const numbered = number + suffix;
  if (family === 'party') return `${numbered}-${type}/${organ}${flag ? `/${flag}` : ''}`;
  if (family === 'cv') return `${numbered}/${organ}`;
  if (family === 'admin') return `${numbered}/${type}-${organ}`;
  if (year === undefined) return `${numbered}-${type}/${organ}`; // laws of before 1997
  return `${numbered}/${year}/${[type, organ].filter(Boolean).join('-')}`;
}
