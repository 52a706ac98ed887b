import { findDates } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { dayOf, type FirstPage, isSure } from './certainty.ts';
import type { Head } from './head.ts';
import { isPlaceAndDate, squeezed } from './lines.ts';

const ADOPTED = new Set(['Luật', 'Bộ luật', 'Hiến pháp', 'Pháp lệnh', 'Nghị quyết']);
const END = 1_500; // characters from the end or before the signature

type Asked = {
  head: Head;
  headerBox: Head;
  page: FirstPage;
  type: string | undefined;
  text: string;
  stamps: string;
  issuer?: string;
};

/**
 * The day of issue, ISO: from the top heading, its picture, or the stamp of the issuer's own digital
 * signature where the heading leaves the day blank; anybody's seal of the very day and year
 * completes a month that is not readable. Laws that print none there are dated by the formula of
 * their adoption; a text without header by the place and date over its signature.
 */
export function readIssuedOn({ head, headerBox, page, type, text, stamps, issuer }: Asked) {
  const printed = dateIn(head.dateLine);
  if (printed && isSure(page, dayOf(printed))) return printed;
  return (
    agreeing(head, dateIn(headerBox.dateLine)) ??
    agreeing(head, signedOn(stamps, issuer)) ??
    agreeing(head, dateIn(stamps), { shown: true }) ??
    adopted(type, text) ??
    overSignature(head, text)
  );
}

/** "Hà Nội" of "Hà Nội, ngày 05 tháng 3 năm 2026". */
export const placeOf = ({ dateLine }: Head) => dateLine?.split(/\s?,\s?ng/i)[0];

const dateIn = (line: string | undefined) => (line ? findDates(line)[0]?.date : undefined);

/**
 * Another date counts only where the year, month and day agree with what the heading shows of them.
 *
 * @param shown - day and year have to be there
 */
function agreeing(
  { dateLine = '' }: Head,
  date: string | undefined,
  { shown = false } = {},
): string | undefined {
  const [, day = '', month = '', year = ''] =
    fold(dateLine).match(/ngay\s*(\d{0,2})\D*?thang\s*(\d{0,2})\D*?nam\s*(\d{0,4})/) ?? [];
  if (!date || (shown && !(day && year))) return undefined;
  const [wantedYear = '', wantedMonth = '', wantedDay = ''] = date.split('-');
  const agrees =
    wantedYear.startsWith(year) &&
    (month === '' || Number(month) === Number(wantedMonth)) &&
    (day === '' || wantedDay.startsWith(day) || Number(day) === Number(wantedDay));
  return agrees ? date : undefined;
}

/** When the issuer's own seal was set. A portal's seal only says when it passed the file on. */
function signedOn(stamps: string, issuer: string | undefined): string | undefined {
  const signer = squeezed(stamps.split('\n')[0] ?? '').replace(/^(?:nguoiky|kyboi)/, '');
  return issuer !== undefined && signer === squeezed(issuer) ? dateIn(stamps) : undefined;
}

function adopted(type: string | undefined, text: string): string | undefined {
  if (!type || !ADOPTED.has(type)) return undefined;
  const formulas = Array.from(text.matchAll(/thông qua[^.;]{0,80}?ngày/g)).filter(({ index }) =>
    /(?:Luật|Hiến pháp|Pháp lệnh|Nghị quyết)\s[^.;]*$/u.test(
      text.slice(Math.max(0, index - CLAUSE), index),
    ),
  );
  const last = formulas.at(-1);
  return last && dateIn(text.slice(last.index, last.index + CLAUSE));
}

const CLAUSE = 200; // characters: "Luật này được Quốc hội ... khóa ... kỳ họp ... thông qua ngày ..."

function overSignature({ dateLine, numberLine }: Head, text: string): string | undefined {
  if (dateLine || !numberLine) return undefined;
  return dateIn(text.slice(-END).split('\n').find(isPlaceAndDate));
}
