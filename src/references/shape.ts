// The shape all document numbers share: a number, then codes with a separator before each.

/** One code of a number: `-QĐ` or `/TW`. `spaced`: 0, 1 or 2 sides of the separator have a space. */
export type Part = { separator: string; spaced: number; code: string; end: number };
export type Shape = { start: number; number: string; suffix: string; parts: Part[] };

const LETTER = 'A-Za-z0-9_À-ỹ'; // a code never ends inside a word
const head = /(\d{1,6}(?:\.\d{1,2})?)([A-Za-zĐđ]?)(?=\s?[-/])/g;
// A dot joins only capitals (TT.HĐND, T.Ư), or the end of a sentence would be eaten.
const part = new RegExp(
  `(\\s?)([-/])(\\s?)([A-Za-zĐđƯư0-9&]{1,15}(?:\\.[A-ZĐƯ]{1,8})?)(?![${LETTER}])`,
  'y',
);
const partNoDot = new RegExp(`(\\s?)([-/])(\\s?)([A-Za-zĐđƯư0-9&]{1,15})(?![${LETTER}])`, 'y');
const joinsNumber = new RegExp(`[${LETTER}/.-]`);

const MOST_PARTS = 15; // year, type and thirteen joint issuers: the longest TTLT met

/** Everything in a normalised text that is shaped like a number. Every look is bounded: linear. */
export function* shapesIn(text: string): Generator<Shape> {
  for (const match of text.matchAll(head)) {
    const [whole, number = '', suffix = ''] = match;
    const before = text[match.index - 1];
    if (before !== undefined && joinsNumber.test(before)) continue;
    const parts = partsFrom(text, match.index + whole.length);
    if (parts.length > 0) yield { start: match.index, number, suffix, parts };
  }
}

function partsFrom(text: string, from: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  while (parts.length < MOST_PARTS) {
    const match = matchAt(part, text, at) ?? matchAt(partNoDot, text, at);
    if (!match) break;
    const [whole, left = '', separator = '', right = '', code = ''] = match;
    at += whole.length;
    parts.push({ separator, spaced: left.length + right.length, code, end: at });
  }
  return parts;
}

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
