const LETTERS = 'abcdđeghiklmnopqrstuvxy'; // the Vietnamese alphabet, as both rules want it
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

/** 5 as `đ`; after the last letter the alphabet begins again, doubled: 24 is `aa`. */
export const letter = (n: number): string =>
  LETTERS.charAt((n - 1) % LETTERS.length).repeat(Math.ceil(n / LETTERS.length));

/** The number of a heading in the rule's own form: `{roman}- `, `{arabic}. `, `{letter}) `. */
export const numbered = (form: string, n: number): string =>
  form.replace('{roman}', roman(n)).replace('{arabic}', String(n)).replace('{letter}', letter(n));
