// What Windows-1252 prints for the bytes 80 to 9F; the five it leaves open stand for themselves.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_HIGH = 0x80;
const byteOf = new Map(Array.from(HIGH, (sign, at) => [sign, FIRST_HIGH + at]));
const LAST_BYTE = 0xff;
const SYMBOLS = 0xf000; // where Word keeps the bytes of a font that it takes for one of symbols

/** The byte that a sign was before a program read it as Windows-1252; undefined if it was none. */
export function asByte(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  if (code > SYMBOLS && code <= SYMBOLS + LAST_BYTE) return code - SYMBOLS;
  return code <= LAST_BYTE ? code : byteOf.get(sign);
}
