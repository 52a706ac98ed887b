import { figuresIn } from '../verify/figures.ts';
import type { Problem } from '../verify/problem.ts';

const PART = /\s*(?:(\d[\d.,]*)\s?(%?)|([-+*/:×x÷()–]))/uy;
const DEEPEST = 12; // brackets

/** What a formula comes to and the figures it takes, or nothing where it cannot be read. */
export function computed(formula: string): { value: number; taken: string[] } | undefined {
  const parts: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < formula.trimEnd().length) {
    const found = PART.exec(formula);
    if (!found) return undefined;
    parts.push(found[1] ?? SIGNS[found[3] ?? ''] ?? found[3] ?? '');
  }
  const taken = parts.filter((part) => /^\d/.test(part));
  const value = worth(parts);
  return value !== undefined && Number.isFinite(value) && taken.length > 1
    ? { value, taken }
    : undefined;
}

const SIGNS: Record<string, string> = { ':': '/', '÷': '/', '×': '*', x: '*', '–': '-' };

/** Vietnamese: a point for thousands, a comma for decimals. */
export const numberOf = (written: string): number =>
  Number(written.replace(/[.,]$/, '').replace(/\./g, '').replace(',', '.'));

/** Brackets, then times and through, then plus and minus, from left to right. */
function worth(parts: string[]): number | undefined {
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
    return part && /^\d/.test(part) ? numberOf(part) : undefined;
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
    ({ value, written, unit }) =>
      near(value, result.value, written) ||
      (unit === '%' && near(value, 100 * result.value, written)),
  );
  return said ? [] : [{ kind: 'number', found: text, expected: shown(result.value) }];
}

/** Equal when it is rounded as it is written. */
function near(said: number, value: number, written: string): boolean {
  const decimals = /,(\d+)/.exec(written)?.[1]?.length ?? 0;
  return Math.abs(said - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

const shown = (value: number) =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value);
