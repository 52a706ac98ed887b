const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']; // huyền, sắc, hỏi, ngã, nặng
const OPEN_PAIR = /(?<![qQ])([oOuU])([\u0300\u0301\u0309\u0303\u0323])([aAeEyY])(?![\p{L}\p{M}])/gu;

/**
 * Puts tone marks where older Party texts put them: hòa -> hoà, khóa -> khoá, ủy -> uỷ.
 *
 * Only the open syllables oa, oe, uy have two spellings; "hoàn", "của" and "quý" have one.
 */
export const oldTonePlacement = (text: string): string =>
  text
    .normalize('NFD')
    .replace(OPEN_PAIR, (pair, first: string, tone: string, last: string) =>
      mayMove(first, last) && TONES.includes(tone) ? first + last + tone : pair,
    )
    .normalize('NFC');

const mayMove = (first: string, last: string) =>
  /o/i.test(first) ? /[ae]/i.test(last) : /y/i.test(last);
