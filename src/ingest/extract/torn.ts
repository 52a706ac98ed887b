import { isSyllable } from '../../text/syllable.ts';

const looseEnd = /(\p{L}+) (ch|ng|nh|[cmnpt])(?!\p{L})/giu;
const tornNumber = /^(Số\s*:?\s*\d{1,5})\s*([-/])\s*(?=\p{Lu})/u;

/**
 * Joins what a PDF program tore: "Tổ chứ c" is "Tổ chức", "Số: 173 /KH-UBND" has one number. Of
 * syllables only a final consonant that stands alone, in the same case, and completes one: no
 * Vietnamese word is a consonant alone, and the letter of a list ("điểm c") completes none.
 */
export function joinTorn(line: string): string {
  return line.replace(tornNumber, '$1$2').replace(looseEnd, (whole, start: string, end: string) => {
    const sameCase = isUpper(start.at(-1) ?? '') === isUpper(end);
    return sameCase && isSyllable(start + end) ? start + end : whole;
  });
}

const isUpper = (letters: string) => letters === letters.toUpperCase();
