import { type Figure, figuresIn } from '../verify/figures.ts';
import type { Problem } from '../verify/problem.ts';

const PART = /\s*(?:(\d{1,3}(?: \d{3})+(?:,\d+)?|\d[\d.,]*)(\s?%)?|([-+*/:×x÷()–]))/uy;
const DEEPEST = 12; // brackets

/** What a formula comes to and the figures it takes, or nothing where it cannot be read. */
export function computed(formula: string): { value: number; taken: string[] } | undefined {
  const parts: Part[] = [];
  const taken: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < formula.trimEnd().length) {
    const found = PART.exec(formula);
    if (!found) return undefined;
    const [, number, percent, sign = ''] = found;
    if (number) taken.push(number);
    parts.push(number ? numberOf(number) / (percent ? 100 : 1) : (SIGNS[sign] ?? sign));
  }
  const value = worth(parts);
  return value !== undefined && Number.isFinite(value) && taken.length > 1
    ? { value, taken }
    : undefined;
}

const SIGNS: Record<string, string> = { ':': '/', '÷': '/', '×': '*', x: '*', '–': '-' };

const THOUSANDS = /^[1-9]\d{0,2}(?:([. ])\d{3}(?:\1\d{3})*)?(?:,\d+)?$|^\d+(?:,\d+)?$/;
const POINTED = /^(?:\d+\.\d{1,2}|0\.\d+)$/; // of a table; no group of thousands looks like it

/**
 * Vietnamese: a point or a space for thousands, a comma for decimals. A point that can part no
 * thousands is one of decimals. What may be read in two ways, or in none, is no number: NaN.
 */
export function numberOf(written: string): number {
  const digits = written.replace(/[.,]$/, '');
  if (POINTED.test(digits)) return Number(digits);
  return THOUSANDS.test(digits) ? Number(digits.replace(/[. ]/g, '').replace(',', '.')) : NaN;
}

type Part = number | string; // a figure, or a sign

/** Brackets, then times and through, then plus and minus, from left to right. */
function worth(parts: Part[]): number | undefined {
  let at = 0;
  const sum = (depth: number): number | undefined => {
    let value = product(depth);
    while (value !== undefined && (parts[at] === '+' || parts[at] === '-')) {
      const sign = parts[at++] === '+' ? 1 : -1;
      const next = product(depth);
      value = next === undefined ? undefined : value + sign * next;
    }
    return value;
  };
  const product = (depth: number): number | undefined => {
    let value = single(depth);
    while (value !== undefined && (parts[at] === '*' || parts[at] === '/')) {
      const times = parts[at++] === '*';
      const next = single(depth);
      value = next === undefined ? undefined : times ? value * next : value / next;
    }
    return value;
  };
  const single = (depth: number): number | undefined => {
    const part = parts[at++];
    if (part === '(' && depth < DEEPEST) {
      const value = sum(depth + 1);
      return parts[at++] === ')' ? value : undefined;
    }
    return typeof part === 'number' ? part : undefined;
  };
  const value = sum(0);
  return at === parts.length ? value : undefined;
}

/** What is wrong with a computed sentence: it is computed anew from figures that its sources have. */
export function formulaProblems(text: string, formula: string, sources: string[]): Problem[] {
  const result = computed(formula);
  if (!result) return [{ kind: 'number', found: formula }];
  const known = sources.flatMap((source) => figuresIn(source).map(({ value }) => value));
  const strange = result.taken.filter((written) => !known.includes(numberOf(written)));
  if (strange.length > 0) return strange.map((found) => ({ kind: 'number' as const, found }));
  const said = figuresIn(text).some(
    (figure) =>
      near(figure, result.value) || (SHARES.has(figure.unit) && near(figure, 100 * result.value)),
  );
  return said ? [] : [{ kind: 'number', found: text, expected: shown(result.value) }];
}

const SHARES = new Set(['%', 'điểm']); // "7,9 điểm phần trăm"

/** Equal when it is rounded as it is written: "2,5 triệu" is so to a tenth of a million. */
function near({ value, written }: Figure, result: number): boolean {
  const digits = /^[\d., ]*\d/.exec(written)?.[0] ?? '';
  const decimals = (POINTED.test(digits) ? /\.(\d+)$/ : /,(\d+)$/).exec(digits)?.[1]?.length ?? 0;
  const scale = value / (numberOf(digits) || value || 1);
  return Math.abs(value - result) <= 0.5 * scale * 10 ** -decimals + 1e-9;
}

const shown = (value: number) =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value);
