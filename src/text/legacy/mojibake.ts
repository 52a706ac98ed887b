import { asByte } from './bytes.ts';

// UTF-8 beyond ASCII as Windows-1252 or 1258 shows it: a sign for the first byte, then those that follow.
const FOLLOWING = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const twoBytes = `[ÂÃÄÅÆÇÈÌĂ]${FOLLOWING}|[ÃĂ] `; // the last: à, its no-break space made plain
const threeBytes = `[áâ]${FOLLOWING}{2}`;
const torn = new RegExp(`(?:${threeBytes}|${twoBytes})`, 'g');
const sure = new RegExp(`${threeBytes}|[ÂÃÄÅÆÇ]${FOLLOWING}`);
const LEAD_1258 = new Map([['Ă', 0xc3]]);
const TIMES = 2; // a text was seldom spoiled more often

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Unicode for UTF-8 that a program took for Windows-1252 or 1258 and saved again, once or twice. */
export function fromMojibake(text: string): string {
  let mended = text;
  for (let time = 0; time < TIMES && sure.test(mended); time++) mended = mended.replace(torn, once);
  return mended.normalize('NFC');
}

function once(signs: string): string {
  const spaceless = signs.endsWith(' ') ? `${signs.slice(0, -1)}\u00a0` : signs;
  const bytes = Array.from(spaceless, (sign) => LEAD_1258.get(sign) ?? asByte(sign));
  try {
    return utf8.decode(Uint8Array.from(bytes as number[]));
  } catch {
    return signs;
  }
}
