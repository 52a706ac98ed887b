import { findDates } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import type { Head } from './head.ts';
import { isPlaceAndDate } from './lines.ts';

const ADOPTED = new Set(['Luật', 'Bộ luật', 'Hiến pháp', 'Pháp lệnh', 'Nghị quyết']);
const END = 1_500; // characters from the end or before the signature

/**
 * The day of issue, ISO: from the top heading, or its picture. Laws that print none there are dated
 * by the formula of their adoption; a text without header by the place and date over its signature.
 */
export function readIssuedOn(head: Head, headerBox: Head, type: string | undefined, text: string) {
  return (
    dateIn(head.dateLine) ??
    boxed(head, headerBox) ??
    adopted(type, text) ??
    overSignature(head, text)
  );
}

/** "Hà Nội" of "Hà Nội, ngày 05 tháng 3 năm 2026". */
export const placeOf = ({ dateLine }: Head) => dateLine?.split(/\s?,\s?ng/i)[0];

const dateIn = (line: string | undefined) => (line ? findDates(line)[0]?.date : undefined);

/** The picture's date counts only where the text's own year and month, if it has them, agree. */
function boxed({ dateLine = '' }: Head, headerBox: Head): string | undefined {
  const date = dateIn(headerBox.dateLine);
  const [, month, year] = fold(dateLine).match(/thang\s*(\d{1,2})?\D*?nam\s*(\d{4})/) ?? [];
  if (!date || (year && !date.startsWith(year))) return undefined;
  return month && Number(date.slice(5, 7)) !== Number(month) ? undefined : date;
}

function adopted(type: string | undefined, text: string): string | undefined {
  if (!type || !ADOPTED.has(type)) return undefined;
  const formula = text.match(
    /(?:Luật|Hiến pháp|Pháp lệnh|Nghị quyết)\s[^.;]{0,200}thông qua[^.;]{0,80}ngày[^.;]{4,40}/gu,
  );
  return dateIn(formula?.at(-1)?.replace(/^[\s\S]*thông qua/, ''));
}

function overSignature({ dateLine, numberLine }: Head, text: string): string | undefined {
  if (dateLine || !numberLine) return undefined;
  return dateIn(text.slice(-END).split('\n').find(isPlaceAndDate));
}
