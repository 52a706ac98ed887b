import { findReferences } from '../references/find.ts';
import type { Mention } from '../references/mention.ts';
import { numberKey, parseNumber } from '../references/number.ts';

const HEADER = 3_000; // characters in which a paper prints its own number
const numberLine =
  /^[ \t]*(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Lệnh)[ \t]+)?[Ss]ố[ \t]*[:.]?[ \t]*([^\n]{3,60})$/gmu;

// Behind the number only the place and day of the head may stand: else it is a sentence.
const endsLine = /^[.;,\s]*(?:$|\p{Lu}[^\n]{0,40},\s*ngày)/u;

/** Whether a mention is of the paper itself: by the number given, or by that of its header. */
export function ownMention(
  text: string,
  number: string | undefined,
): (mention: Mention) => boolean {
  const given = number ? parseNumber(number) : undefined;
  // Numbers of imported records are cut at times: what the header prints is the paper's own too.
  const keys = [given && numberKey(given), printedKey(text.slice(0, HEADER))];
  return ({ numberKey: key }) => key !== undefined && keys.includes(key);
}

function printedKey(header: string): string | undefined {
  for (const [, written = ''] of header.matchAll(numberLine)) {
    const found = findReferences(written)[0] ?? parseNumber(written);
    if (found && found.start <= 1 && endsLine.test(written.slice(found.end)))
      return numberKey(found);
  }
  return undefined;
}
