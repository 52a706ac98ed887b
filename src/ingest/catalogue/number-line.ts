import { findReferences } from '../../references/find.ts';
import { parseNumber } from '../../references/number.ts';
import type { Reference } from '../../references/reference.ts';
import { fold } from '../../text/fold.ts';

/** What a number line says: the number, or only the code where the number is blank or unreadable. */
export type NumberRead = { printed?: string; reference?: Reference; code?: string };

// "Số", also as scanners read it, after a type ("Luật số") or before a noun ("Số hợp đồng").
const label =
  /^\W*(?:(?:luat|bo luat|lenh|phap lenh|nghi quyet|nghi dinh|quyet dinh)\s+)?(?:(?:so|s6|\$o)\s*(?:hieu|ky hieu)?\s*[:.;]?\s*(?=[\dlio]|[^a-z\s]|$)|so hop dong\s*:\s*|s[a-z0-9]\s?:\s*)/;
const code =
  /^\S{0,9}?[^\p{L}]*[-/]\s?(?:\d{4}\s?\/\s?)?\p{Lu}{1,5}[^\s]*(?:\s?[-/]\s?\p{Lu}\S*)?/u;

/** The line that bears the document's own number, blank or not. A running text is none. */
export function isNumberLine(line: string): boolean {
  const rest = afterLabel(line);
  if (rest !== undefined) {
    if (cited.test(withoutAbstract(rest))) return false;
    return rest === '' || code.test(rest) || /^\S*\d\S*[-/]\S/.test(rest);
  }
  const [alone] = findReferences(line);
  return alone?.start === 0 && alone.end > line.length - 3;
}

const cited = /\s(?:ngày|của)\s/; // "Luật số 1/2026/QH16 ngày ... của Quốc hội" is another's number
const withoutAbstract = (rest: string) =>
  rest.replace(/\s*(?:V\/v|Vv|[Vv]ề việc)(?:\s.*)?$/, '').trim();

function afterLabel(line: string): string | undefined {
  const found = label.exec(fold(line));
  return found ? line.slice(found[0].length) : undefined;
}

const codeAlone =
  /(?<![\p{L}\d])[-/]\s?(?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}&.]{0,12}(?:\s?[-/]\s?\p{Lu}[\p{L}\d&.]{0,14}){0,6}/u;

export function readNumberLine(line: string): NumberRead {
  const rest = withoutAbstract(afterLabel(line) ?? line);
  const reference = wholeNumber(rest);
  if (reference) return { reference, printed: asPrinted(rest, reference) };
  const blank = rest.match(codeAlone)?.[0];
  if (blank) return { code: tight(blank) };
  const unusual = rest.match(/^[\p{L}\d]+(?:(?:\s?[-/]\s?|\.)[\p{L}\d]+)+/u)?.[0];
  return unusual && /\d/.test(unusual) ? { printed: tight(unusual) } : {};
}

function wholeNumber(rest: string): Reference | undefined {
  const whole = parseNumber(rest);
  if (whole) return whole;
  const [first] = findReferences(`số ${rest}`);
  return first?.start === 3 ? first : undefined;
}

/** As printed without stray spaces; the canonical form where letters had to be mended. */
function asPrinted(rest: string, { canonical }: Reference): string {
  const printed = tight(rest).replace(/[.;,]+$/, '');
  const [whole] = findReferences(`số ${printed}`);
  return whole?.text === printed ? printed : canonical;
}

const tight = (text: string) => text.replace(/\s+/g, '');
