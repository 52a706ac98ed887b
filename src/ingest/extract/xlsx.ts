import { listEntries, readParts } from './archive.ts';
import { type Paragraph, UnreadableFile } from './extracted.ts';
import { partPictures } from './pictures.ts';
import { partNamed, readRels, relsOf } from './rels.ts';
import { printedHeads } from './xlsx-heads.ts';
import { readSheet, type SheetRow, sheetRows } from './xlsx-sheet.ts';
import { readShownAs } from './xlsx-shown.ts';
import { attribute, damaged, tokens } from './xml.ts';

const BOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const FIRST_PICTURES = 6; // of the book: which sheet is looked at first nobody knows

type Xlsx = { paragraphs: Paragraph[]; heads: string; pictures: Uint8Array[] };

/**
 * The text of a workbook, a sheet a page: its name as a heading, a row a line with " | " between
 * the cells, numbers and dates as they are shown; what is printed over and under the pages apart.
 * Hidden sheets are read too.
 *
 * @throws {UnreadableFile} when it is damaged or too large
 */
export function readXlsx(bytes: Uint8Array): Xlsx {
  const { parts, sheets, strings, shownAs } = openXlsx(bytes);
  const paragraphs = sheets.flatMap(({ name, part }, at) => {
    const rows = part ? readSheet(part, strings, shownAs) : [];
    return rows.length === 0 ? [] : [name, ...rows].map((text) => ({ text, page: at + 1 }));
  });
  const heads = sheets.flatMap(({ part }) => (part ? printedHeads(part) : [])).join('\n');
  const drawn = drawnOn(sheets, parts);
  const pictures = partPictures(bytes, drawn.slice(0, FIRST_PICTURES), drawn);
  return { paragraphs, heads, pictures };
}

/** The names of the pictures laid over the sheets, in the order of the sheets. */
const drawnOn = (sheets: Sheet[], parts: Map<string, Uint8Array>): string[] =>
  sheets
    .flatMap(({ path }) => relatedTo(path, /^drawing$/, parts))
    .flatMap((drawing) => relatedTo(drawing, /^image$/, parts));

const relatedTo = (name: string, kind: RegExp, parts: Map<string, Uint8Array>): string[] =>
  readRels(parts.get(relsOf(name)))
    .filter(({ type }) => kind.test(type))
    .map(({ target }) => partNamed(name, target));

type Bounds = { rows: number; cell: number; unpacked: number }; // of a sheet; characters; bytes

/**
 * The rows of each sheet as cells, within bounds: a small file can name one long text in every cell.
 *
 * @throws {UnreadableFile} when it is damaged or too large
 */
export function readXlsxRows(bytes: Uint8Array, most: Bounds): SheetRow[][] {
  const unpacked = listEntries(bytes).reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (unpacked > most.unpacked) throw new UnreadableFile(TOO_LARGE);
  const { sheets, strings, shownAs } = openXlsx(bytes);
  const short = strings.map((text) => text.slice(0, most.cell));
  return sheets.map(({ part }) => (part ? sheetRows(part, short, shownAs, most.rows) : []));
}

const TOO_LARGE = 'Bảng tính bung ra quá lớn nên không được mở; xin tách thành nhiều tệp.';

function openXlsx(bytes: Uint8Array) {
  const wanted =
    /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/(?:(?:worksheets|drawings)\/)?_rels\//;
  const names = listEntries(bytes)
    .map(({ name }) => name)
    .filter((name) => wanted.test(name));
  const parts = readParts(bytes, names);
  const { sheets, from1904 } = readBook(parts);
  const strings = readStrings(parts.get(STRINGS));
  return { parts, sheets, strings, shownAs: readShownAs(parts.get(STYLES), from1904) };
}

type Sheet = { name: string; path: string; part: Uint8Array | undefined };

function readBook(parts: Map<string, Uint8Array>): { sheets: Sheet[]; from1904: boolean } {
  const book = parts.get(BOOK);
  if (!book) throw damaged();
  const targets = new Map(readRels(parts.get(relsOf(BOOK))).map(({ id, target }) => [id, target]));
  const sheets: Sheet[] = [];
  let from1904 = false;
  for (const token of tokens(book)) {
    if (!('tag' in token)) continue;
    const value = (name: string) => attribute(token.attributes, name) ?? '';
    if (token.tag === 'workbookPr') from1904 = /^(?:1|true)$/.test(value('date1904'));
    if (token.tag !== 'sheet') continue;
    const target = targets.get(value('r:id'));
    const path = target ? partNamed(BOOK, target) : '';
    sheets.push({ name: value('name'), path, part: parts.get(path) });
  }
  return { sheets, from1904 };
}

/** The texts that cells share, in order; how Japanese is spoken (`rPh`) is left out. */
function readStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let spoken = false;
  for (const token of part ? tokens(part) : []) {
    if ('text' in token) text += inText && !spoken ? token.text : '';
    else if ('close' in token) {
      if (token.close === 't') inText = false;
      if (token.close === 'rPh') spoken = false;
      if (token.close === 'si') strings.push(text);
    } else {
      if (token.tag === 'si') text = '';
      if (token.tag === 'si' && token.closed) strings.push('');
      if (token.tag === 't') inText = !token.closed;
      if (token.tag === 'rPh') spoken = !token.closed;
    }
  }
  return strings;
}
