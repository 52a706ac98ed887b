const ROMAN: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 as `IV`. */
export function roman(n: number): string {
  const [value, sign] = ROMAN.find(([least]) => least <= n) ?? [];
  return value && sign ? sign + roman(n - value) : '';
}
