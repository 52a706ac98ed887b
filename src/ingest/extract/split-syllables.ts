import { isSyllable } from '../../text/syllable.ts';

const loose = /(\p{L}+) (ch|ng|nh|[cmnpt])(?!\p{L})/giu;

/**
 * Joins what a PDF program tore: "Tổ chứ c" is "Tổ chức". Only a final consonant that stands alone,
 * in the same case, and completes a syllable: no Vietnamese word is a consonant alone, and a list's
 * letter ("điểm c") completes none.
 */
export function joinSplitSyllables(text: string): string {
  return text.replace(loose, (whole, start: string, end: string) => {
    const sameCase = isUpper(start.at(-1) ?? '') === isUpper(end);
    return sameCase && isSyllable(start + end) ? start + end : whole;
  });
}

const isUpper = (letters: string) => letters === letters.toUpperCase();
