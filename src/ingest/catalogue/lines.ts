import { fold } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';

const HEAD_LENGTH = 6_000; // characters: a header with the longest title met takes 1,500
const RULE = '-----';

// What stands at the right of the header; read as one line with what stands left of it.
const NATION = 'C[ỘÔO]NG H[ÒOÓ][AÀÁ] X[ÃAÁ]|Đ[ẢA]NG C[ỘÔO]NG S[ẢA]N VI[ỆÊE]T';
const MOTTO = 'Đ[ộôo]c l[ậâa]p\\s?[-—–~]';
const secondColumn = new RegExp(`(?<!NƯỚC )(?=(?:${NATION}))|(?=${MOTTO})`, 'g');
const DRAWN = '(?:[-_–—=*]\\s?){3,}'; // three signs and more draw a line, with spaces between or none
const drawnRule = new RegExp(`\\s*${DRAWN}\\s*`, 'g');
const drawn = new RegExp(`^\\s*${DRAWN}\\s*$`);

const PLACE = "(?:\\p{Lu}[\\p{L}.’'-]*)(?:[ -]\\p{Lu}[\\p{L}.’'-]*){0,6}";
const dated = new RegExp(
  `(?:^|\\s)(${PLACE}\\s?,\\s?ng[àaáy]{1,2}y?\\s?[^\\n]{0,6}?th[áaà]ng\\s?[^\\n]{0,6}?n[ăaâ]m.{0,8}|${PLACE}\\s?,\\s?ng[àaá]y ?\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})\\W*$`,
  'u',
);

// Page furniture: the gazette's running head, page numbers, notes of the system that sent the file.
const furniture =
  /^\W*\d{0,4}\s*c[oôỗố]ng b[áa]o\s*\/|^\W*\d{1,3}\W*$|^\W*$|file được đính kèm|^.{0,8}(?:người ký|ký bởi|thời gian ký|ngày ký|mail|cơ quan)\s*:/i;

// What a receiving office stamps on a paper: "ĐẾN Giờ: ... Ngày: ...".
const arrivalStamp =
  /^.*TH[ÔO]NG T[IÍ]N ĐI[ỆE]N TỬ CHÍNH PHỦ.*$|^\W*ĐẾN\s+(?:Giờ|Ngày)\S*|^\W*(?:Giờ|Ngày)[.:]\S*$/gmu;

/**
 * The lines of a page's head, each of one column: nation, motto and place with date stand on lines
 * of their own. Page furniture is gone; a drawn rule is the line `-----`.
 */
export function headLines(text: string): string[] {
  return normalise(text.slice(0, HEAD_LENGTH))
    .replace(drawnRule, `\n${RULE}\n`)
    .replace(arrivalStamp, '')
    .split(/\n|(?:\t+| {4,})(?=\p{Lu})/u)
    .flatMap((line) => line.split(secondColumn))
    .flatMap(apartFromDate)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line === RULE || !furniture.test(line));
}

function apartFromDate(line: string): string[] {
  const found = dated.exec(line);
  if (!found?.[1]) return [line];
  const at = line.indexOf(found[1], found.index);
  return [line.slice(0, at), line.slice(at)];
}

export const isRule = (line: string) => line === RULE;
/** The same of a line as it stands in the text. */
export const isDrawnRule = (line: string) => drawn.test(line);
export const isPlaceAndDate = (line: string) => dated.test(line);

/** The country's or the Party's name and the motto, however scanned. */
export function isNation(line: string): boolean {
  const letters = squeezed(line);
  if (letters.length > LONGEST_NATION || letters.startsWith('nuoc')) return false;
  return /xahoichunghia|hoaxahoi|nghiavietnam$|tudohanhphuc|^doclaptu|^dangcongsanvietnam$/.test(
    letters,
  );
}
const LONGEST_NATION = 45; // letters: the country's name has 31, and scanners add some

/** Where the text itself begins. `title`: right below the type, where a title may say "Thực hiện". */
export function beginsBody(line: string, { title = false } = {}): boolean {
  const plain = fold(line);
  return (
    strongOpening.test(plain) || (!title && /^\W*\p{Lu}/u.test(line) && weakOpening.test(plain))
  );
}
const strongOpening =
  /^[^a-z0-9]{0,6}(?:can cu|theo de nghi|dieu \d|chuong [ivx\d]|phan (?:[ivx\d]|thu)|muc [ivx\d]|[ivx]{1,4}\s*[.-]|1\s*[.)-]|a\)|loi noi dau)|^.{0,14}\bkinh (?:gui|trinh)\b/;
const weakOpening =
  /^\W{0,3}(?:thuc hien|xet|ngay \d|trong (?:thoi|nhung|qua)|de (?:tiep|thuc|trien|bao)|sau khi)/;

/** Letters alone, folded: spaces between letters and lost accents make no difference. */
export const squeezed = (line: string) => fold(line).replace(/[^a-z]/g, '');

/** Printed in capitals, but for what a scanner spoiled. */
export function isCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && letters.filter(isUpper).length >= letters.length * 0.85;
}
const isUpper = (letter: string) => letter === letter.toUpperCase();
