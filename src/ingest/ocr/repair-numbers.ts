import { parseNumber } from '../../references/number.ts';
import type { Piece } from '../extract/rows.ts';

/**
 * Mends document numbers of one row that OCR cut or misread: "4 0/2025/NĐ- CP", "10/71Y-HĐND",
 * "19-CT/TỦ". Only what stands after digits and a slash, or after "số", or is a number but for its
 * accents, is touched.
 */
export function repairNumbers(pieces: Piece[]): Piece[] {
  const mended: Piece[] = [];
  for (const piece of pieces) {
    const before = mended.at(-1);
    const joined = before && joinedText(before.text, piece.text, mended.at(-2)?.text ?? '');
    if (before && joined) mended[mended.length - 1] = join(before, piece, joined);
    else mended.push(piece);
  }
  return mended.map((piece) => reread(piece, withTypes(withoutAccents(piece.text))));
}

const halves: [RegExp, RegExp][] = [
  [/\d\/\p{Lu}{2,6}-$/u, /^\p{Lu}{2}/u], // NĐ- CP
  [/\d\/\p{Lu}{2,4}\.?$/u, /^-\p{Lu}{2}/u], // TT. -BCT
  [/\d\/QH$/u, /^\d{2}(?!\d)/], // QH 15
];
const one = /^[IÌÍlìí|!]$/u; // 1 alone before other digits
const restOfNumber = /^\d{0,4}\s?\/(?:\d{4}\/)?\p{Lu}/u;

function joinedText(before: string, next: string, earlier: string): string | undefined {
  const afterNumber = /^số\W*$/iu.test(earlier);
  if (
    afterNumber &&
    (/^\d{1,3}$/.test(before) || one.test(before)) &&
    (restOfNumber.test(next) || /^\d$/.test(next))
  )
    return before.replace(one, '1') + next;
  const torn = halves.some(([left, right]) => left.test(before) && right.test(next));
  return torn ? before.replace(/\.$/, '') + next : undefined;
}

function join(a: Piece, b: Piece, text: string): Piece {
  const confidence = Math.min(a.confidence ?? 1, b.confidence ?? 1);
  const [top, bottom] = [Math.min(a.top, b.top), Math.max(a.bottom, b.bottom)];
  return {
    ...a,
    text,
    right: b.right,
    top,
    bottom,
    confidence,
    read: `${a.read ?? a.text} ${b.text}`,
  };
}

// T in italics is read as 7, 1, I, J or Y, and so is r: Thông tư (TT), Tờ trình (TTr).
const tLike = /(\d\/)([T71IJY]{2,4}r?)(?=-\p{Lu})/u;
const withoutBar: [RegExp, string][] = [
  [/(?<=\d\/)QD(?=-)/, 'QĐ'],
  [/(?<=\d\/)ND(?=-CP)/, 'NĐ'],
  [/(?<=\d\/\S*)HDND/, 'HĐND'],
];

function withTypes(text: string): string {
  const typed = text.replace(
    tLike,
    (_, number: string, code: string) => number + (code.length === 2 ? 'TT' : 'TTr'),
  );
  return withoutBar.reduce((mended, [from, to]) => mended.replace(from, to), typed);
}

const accents = /[\u0300-\u0303\u0306\u0309\u0323]/g; // all but the horn: codes have Ư and Đ, no others

/** A code's letters bear no accents: specks over them are read as such. */
function withoutAccents(text: string): string {
  const at = text.search(/[\d/-]/);
  const plain = text.slice(at).normalize('NFD').replace(accents, '').normalize('NFC');
  if (at === -1 || plain === text.slice(at)) return text;
  const code = /^[-/]/.test(plain); // its figures are stamped or written by hand, and stand apart
  const number = parseNumber(code ? `1${plain}` : plain);
  const whole = number && (number.family !== 'cv' || number.organ.includes('-')); // "1/ĐIỀU" is none
  return whole ? text.slice(0, at) + plain : text;
}

/** Another text for a piece, which remembers what the machine read. */
export const reread = (piece: Piece, text: string): Piece =>
  text === piece.text ? piece : { ...piece, text, read: piece.read ?? piece.text };
