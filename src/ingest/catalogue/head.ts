import { documentTypes } from '../../references/types.ts';
import { beginsBody, isCapitals, isNation, isPlaceAndDate, isRule, squeezed } from './lines.ts';
import { isNumberLine } from './number-line.ts';
import { isOrgan } from './organ-name.ts';

/** The head of a document, taken apart. Lines are as printed. */
export type Head = {
  hasNation: boolean; // the country's name or the Party's stands there
  issuerLines: string[]; // the left block: the parent body, then the issuer
  numberLine?: string; // "Số: 12/QĐ-UBND"
  dateLine?: string; // "Hà Nội, ngày 05 tháng 3 năm 2026"
  type?: string; // from the title line
  titleLines: string[];
  underNumber: string[]; // what a công văn prints there: its abstract
  afterTitle?: string; // the line that ends the title: often the issuer again
};

const MOST_LINES = 60;
export const ANNEX = 'Phụ lục';
const types = new Map(documentTypes.map(({ name }) => [squeezed(name), name]));
const typeNames = [...types.values()].sort((a, b) => b.length - a.length);
const typeInLine = new RegExp(
  `^(?:.*[^\\p{L}])?(${typeNames.map((name) => name.toUpperCase()).join('|')})(?![\\p{L}])`,
  'u',
);

export function readHead(lines: string[]): Head {
  const head = lines.slice(0, MOST_LINES);
  const body = firstIndex(head, (line) => beginsBody(line));
  const at = typeLine(head.slice(0, body));
  const above = head.slice(0, at?.index ?? body);
  const number = numberAmong(head, above.length);
  const date = head.slice(0, body).find(isPlaceAndDate);
  const split = number && number.index < above.length ? number.index : above.length;
  return {
    hasNation: above.some(isNation),
    issuerLines: above.slice(0, split).filter(isIssuer),
    ...(number ? { numberLine: number.line } : {}),
    ...(date ? { dateLine: date } : {}),
    ...(at ? { type: at.type } : {}),
    ...titleFrom(head, at, number?.index),
    underNumber: above
      .slice(number ? split + 1 : 0)
      .filter((line) => !isFurniture(line) && !isPlaceAndDate(line)),
  };
}

/** `bare`: the text has no header, its first line is its title. */
type TypeLine = { index: number; type: string; rest: string; bare?: true };

/** A line that is the name of a type; failing that, one in capitals that begins with or holds one. */
function typeLine(lines: string[]): TypeLine | undefined {
  const annex = lines.findIndex((line) => /^phụ lục(?!\p{Ll})/iu.test(line));
  if (annex !== -1 && annex < 2) return { index: annex, type: ANNEX, rest: '' };
  for (const [index, line] of lines.entries()) {
    const type = types.get(squeezed(line));
    if (type && line[0] === line[0]?.toUpperCase()) return { index, type, rest: '' };
  }
  for (const [index, line] of lines.entries()) {
    const found = isNumberLine(line) ? undefined : line.match(typeInLine);
    const type = types.get(squeezed(found?.[1] ?? ''));
    if (!found || !type) continue;
    const rest = line.slice(found[0].length).trim();
    return { index, type, rest: isCapitals(line) ? rest : '' };
  }
  return titleFirst(lines);
}

/** A text without header, whose first line is its title: "Quyết định về việc ..." */
function titleFirst([first = '']: string[]): TypeLine | undefined {
  const type = typeNames.find((name) => first.startsWith(`${name} `));
  return type ? { index: 0, type, rest: first.slice(type.length).trim(), bare: true } : undefined;
}

/** Above the type; where nothing stands there, right below it. */
function numberAmong(lines: string[], above: number) {
  const index = firstIndex(lines.slice(0, above + 4), isNumberLine);
  const line = lines[index];
  return line === undefined || !isNumberLine(line) ? undefined : { index, line };
}

const isFurniture = (line: string) => isRule(line) || isNation(line) || isLabel(line);
const isLabel = (line: string) =>
  /^(?:mat|toimat|tuyetmat|khan|thuongkhan|hoatoc|duthao.*|tailieu.*|luuhanhnoibo)$/.test(
    squeezed(line),
  );

const isIssuer = (line: string) =>
  isCapitals(line) &&
  squeezed(line).length > 3 &&
  !isFurniture(line) &&
  !isPlaceAndDate(line) &&
  (!/\d/.test(line) || numberedBody.test(line));

// Other lines with figures are numbers that a scanner spoiled.
const numberedBody = /(?:QUẬN|PHƯỜNG|XÃ|KHU|LẦN THỨ|KHÓA|KHOÁ|CHI BỘ|TIỂU BAN|SỐ)\s/u;

function titleFrom(lines: string[], at: TypeLine | undefined, numberIndex: number | undefined) {
  if (!at) return { titleLines: [] };
  const titleLines: string[] = at.rest ? [at.rest] : [];
  for (const [offset, line] of lines.slice(at.index + 1).entries()) {
    const index = at.index + 1 + offset;
    if (isPlaceAndDate(line) || isNation(line)) continue;
    if (index === numberIndex) titleLines.push(...besideNumber(line));
    if (index === numberIndex) continue;
    if (isRule(line) && titleLines.length === 0) continue;
    if (isRule(line) || beginsBody(line, { title: titleLines.length === 0 })) break;
    if (endsTitle(line, titleLines) || (at.bare && titleLines.length > 0 && isOrgan(line)))
      return { titleLines, afterTitle: line };
    titleLines.push(line);
  }
  return { titleLines };
}

const besideNumber = (line: string) => line.match(/(?:V\/v|Vv|Về việc)\s.*$/i) ?? [];

const MOST_TITLE_LINES = 14;
const LONG = 60; // characters: a wrapped title's lines are shorter than the lines of the body
const goesOn =
  /(?:,|-|\/|(?:^|\s)(?:của|và|về|số|theo|các|cho|với|do|tại|trên|trong|ngày|thuộc|bởi|đến|năm))$/i;
const enacting =
  /^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|GIÁM ĐỐC|HỘI ĐỒNG|[ỦU][ỶYỷy] BAN|ỦY BAN|THỐNG ĐỐC|TỔNG|TRƯỞNG|CHÁNH|VIỆN TRƯỞNG|BAN |BỘ CHÍNH TRỊ|THÀNH ỦY|TỈNH ỦY|ĐẢNG ỦY|ĐẠI HỘI)/;

/** The issuer in capitals again, the bracket of an annex, or the first sentence of the body. */
function endsTitle(line: string, title: string[]): boolean {
  const last = title.at(-1);
  if (/^\W?\((?:kèm theo|ban hành kèm)/i.test(line) || title.length === MOST_TITLE_LINES)
    return true;
  if (last === undefined || goesOn.test(last)) return false;
  if (/^\p{Lu}.*:$/u.test(line) && !isCapitals(line)) return true;
  if (isCapitals(line)) return enacting.test(line) || !isCapitals(last);
  if (isCapitals(last) && title.length > 0 && line.length > LONG) return true;
  return line.length > LONG && /^\p{Lu}/u.test(line) && last.length < line.length * 0.75;
}

function firstIndex(lines: string[], test: (line: string) => boolean): number {
  const index = lines.findIndex(test);
  return index === -1 ? lines.length : index;
}
