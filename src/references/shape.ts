// The shape all document numbers share: a number, then codes with a separator before each.

/** One code of a number: `-QĐ` or `/TW`. `spaced`: 0, 1 or 2 sides of the separator have a space. */
export type Part = { separator: string; spaced: number; code: string; end: number };
export type Shape = { start: number; number: string; suffix: string; parts: Part[] };

const LETTER = 'A-Za-z0-9_À-ỹ'; // a code never ends inside a word
const head = /(\d{1,6}(?:\.\d{1,2})?)([A-Za-zĐđ]?)(?=\s?[-/])/g;
const SEPARATOR = '(\\s?)(-(?:-(?=[A-ZĐ]))?|/)(\\s?)'; // TTLT--BCA is met
const END = `(?![${LETTER}@])`;
// A dot joins only capitals (TT.HĐND, T.Ư), or the end of a sentence would be eaten. Where the
// space is missing a code ends before "ngày".
const partForms = [
  `${SEPARATOR}([A-Za-zĐđƯư0-9&]{1,15}(?:\\.[A-ZĐƯ]{1,8})?)${END}`,
  `${SEPARATOR}([A-Za-zĐđƯư0-9&]{1,15})${END}`,
  `${SEPARATOR}([A-ZĐƯ0-9&]{1,15})(?=ngày)`,
].map((form) => new RegExp(form, 'y'));
const spacedOrgan = new RegExp(`()()\\s([A-ZĐ&]{2,15})${END}`, 'y'); // 25/2013/TT BGDĐT
const DOTTED = /^([A-ZĐ]{2,5})\.(T[UW]|ĐU|HU)$/; // 13/TT.TU
const joinsNumber = new RegExp(`[${LETTER}/.-]`);
const GLUED = /(?<![\p{L}\d])số$/iu; // "Thông tư số26/2012/TT-BKHCN"

const MOST_PARTS = 15; // year, type and thirteen joint issuers: the longest TTLT met

/** Everything in a normalised text that is shaped like a number. Every look is bounded: linear. */
export function* shapesIn(text: string): Generator<Shape> {
  for (const match of text.matchAll(head)) {
    const [whole, number = '', suffix = ''] = match;
    const before = text[match.index - 1];
    if (before !== undefined && joinsNumber.test(before) && !isGlued(text, match.index)) continue;
    const parts = partsFrom(text, match.index + whole.length);
    if (parts.length > 0) yield { start: match.index, number, suffix, parts };
  }
}

function partsFrom(text: string, from: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  while (parts.length < MOST_PARTS) {
    const match = partAt(text, at);
    if (!match) break;
    const [whole, left = '', separator = '', right = '', code = ''] = match;
    at += whole.length;
    const first = { separator: separator.charAt(0), spaced: left.length + right.length };
    const [, type, committee = ''] = DOTTED.exec(code) ?? [];
    if (type) parts.push({ ...first, code: type, end: at - committee.length - 1 });
    if (type) parts.push({ separator: '-', spaced: 0, code: committee, end: at });
    else parts.push({ ...first, code, end: at });
  }
  const [year, type] = parts;
  if (
    parts.length !== 2 ||
    !/^\d{4}$/.test(year?.code ?? '') ||
    !/^(?:NĐ|TT|TTLT|QĐ|NQ)$/.test(type?.code ?? '')
  )
    return parts;
  const [whole, , , code] = matchAt(spacedOrgan, text, at) ?? [];
  return whole && code
    ? [...parts, { separator: '-', spaced: 0, code, end: at + whole.length }]
    : parts;
}

function partAt(text: string, at: number) {
  for (const form of partForms) {
    const match = matchAt(form, text, at);
    if (match) return match;
  }
  return undefined;
}

const isGlued = (text: string, at: number) => GLUED.test(text.slice(Math.max(0, at - 4), at));

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
