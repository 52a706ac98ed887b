import { roman } from '../text/roman.ts';

const LETTERS = 'abcdđeghiklmnopqrstuvxy'; // the Vietnamese alphabet, as both rules want it

/** 5 as `đ`; after the last letter the alphabet begins again, doubled: 24 is `aa`. */
export const letter = (n: number): string =>
  LETTERS.charAt((n - 1) % LETTERS.length).repeat(Math.ceil(n / LETTERS.length));

/** The number of a heading in the rule's own form: `{roman}- `, `{arabic}. `, `{letter}) `. */
export const numbered = (form: string, n: number): string =>
  form.replace('{roman}', roman(n)).replace('{arabic}', String(n)).replace('{letter}', letter(n));
