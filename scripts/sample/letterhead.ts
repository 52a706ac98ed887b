import { organNamed } from './organs.ts';
import type { Source } from './source.ts';

export type Line = { text: string; size: number; bold?: boolean; italic?: boolean; rule?: boolean };

/** How far the two columns reach into each margin, in points: long names fill both. */
export const OVERHANG = 16;

/**
 * Everything above the body: two columns, then the title and the addressees. Sizes in points;
 * `leftShare` of the columns' width belongs to the left one.
 */
export type Letterhead = {
  leftShare: number;
  left: Line[];
  right: Line[];
  title: Line[];
  addressees: Line[];
};

/** The head block of a source, by its layout. Facts: Party guidelines of 2018 and 2026, Decree 30. */
export const letterheadOf = (source: Source): Letterhead =>
  source.layout === 'ND30' ? stateHead(source) : partyHead(source);

/** A công văn prints no type; its subject stands below the number. */
const isLetter = (source: Source) => source.type === 'Công văn';

function partyHead(source: Source): Letterhead {
  const [parent, own] = organNamed(source.issuer).letterhead;
  return {
    leftShare: 0.51,
    left: [
      ...(parent ? [{ text: parent, size: 14 }] : []),
      { text: own, size: 14, bold: true },
      { text: '*', size: 14 },
      { text: `Số ${source.number}`, size: 14 },
      ...(isLetter(source) ? [{ text: source.title, size: 12, italic: true }] : []),
      ...urgencyOf(source),
    ],
    right: [
      { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15, bold: true, rule: true },
      { text: placeAndDate(source), size: 14, italic: true },
    ],
    title: isLetter(source)
      ? []
      : [
          { text: source.type.toUpperCase(), size: 16, bold: true },
          { text: source.title, size: 14, bold: true },
          { text: '-----', size: 14 },
        ],
    addressees: addressees(source, source.layout === 'HD05' ? 'Kính trình:' : 'Kính gửi:', true),
  };
}

function stateHead(source: Source): Letterhead {
  const [parent, own] = organNamed(source.issuer).letterhead;
  return {
    leftShare: 0.42,
    left: [
      { text: parent, size: 13, bold: true },
      { text: own, size: 13, bold: true, rule: true },
      { text: `Số: ${source.number}`, size: 13 },
      ...(isLetter(source) ? [{ text: `V/v ${source.title}`, size: 12 }] : []),
      ...urgencyOf(source),
    ],
    right: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12, bold: true },
      { text: 'Độc lập - Tự do - Hạnh phúc', size: 13, bold: true, rule: true },
      { text: placeAndDate(source), size: 13, italic: true },
    ],
    title: isLetter(source)
      ? []
      : [
          { text: source.type.toUpperCase(), size: 14, bold: true },
          { text: source.title, size: 14, bold: true, rule: true },
        ],
    addressees: addressees(source, 'Kính gửi:', false),
  };
}

const urgencyOf = ({ urgency }: Source): Line[] =>
  urgency === 'Thường' ? [] : [{ text: urgency.toUpperCase(), size: 14, bold: true }];

function addressees({ addressees, type }: Source, submission: string, italic: boolean): Line[] {
  if (addressees.length === 0) return [];
  const label = type === 'Tờ trình' ? submission : 'Kính gửi:';
  const [only] = addressees;
  if (addressees.length === 1) return [{ text: `${label} ${only}`, size: 14, italic }];
  const listed = addressees.map((text, at) => ({
    text: `- ${text}${at === addressees.length - 1 ? '.' : ';'}`,
    size: 14,
  }));
  return [{ text: label, size: 14, italic }, ...listed];
}

/** Days under 10 and the months 1 and 2 take a zero, so that nobody can write a digit before them. */
function placeAndDate({ place, issuedOn }: Pick<Source, 'place' | 'issuedOn'>): string {
  const [year = '', month = '', day = ''] = issuedOn.split('-');
  const printedMonth = Number(month) < 3 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${printedMonth} năm ${year}`;
}
