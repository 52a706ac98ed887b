export const LONGEST_REASON = 1_000; // characters
export const LONGEST_COMMENT = 1_000;

/** What somebody typed, as it is kept: no control characters, lines kept, nothing around it. */
export const said = (typed: string | undefined, longest: number): string =>
  (typed ?? '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : ''))
    .replace(/\n{2,}/g, '\n')
    .trim()
    .slice(0, longest);
