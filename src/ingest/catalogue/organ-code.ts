const SHORTEST = 5; // letters; of a shorter code one letter more or less is another body

/**
 * A code as OCR read it, `/QĐ-BCĐPCCHC`, with the one letter mended that the initials of the body's
 * printed name show to be wrong: BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH is BCĐCCHC. Else as it was read.
 *
 * @param issuerLines - the name as printed, line by line
 */
export function mendedCode(code: string, issuerLines: string[]): string {
  const organ = /(?<=-)\p{Lu}+$/u.exec(code)?.[0] ?? '';
  if (organ.length < SHORTEST) return code;
  const initials = issuerLines
    .join(' ')
    .split(/[^\p{L}]+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const meant = [organ.length - 1, organ.length, organ.length + 1]
    .filter((length) => length >= SHORTEST && length <= initials.length)
    .map((length) => initials.slice(0, length));
  if (meant.includes(organ)) return code;
  const [near, another] = meant.filter((one) => isOneLetterFrom(one, organ));
  return near && !another ? code.slice(0, -organ.length) + near : code;
}

/** One letter put in, left out or exchanged. */
function isOneLetterFrom(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return [
    [same + 1, same],
    [same, same + 1],
    [same + 1, same + 1],
  ].some(([inA, inB]) => a.slice(inA) === b.slice(inB));
}
