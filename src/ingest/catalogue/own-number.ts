import { numberKey, parseNumber } from '../../references/number.ts';
import type { Reference } from '../../references/reference.ts';
import { typeName } from '../../references/types.ts';
import { fold } from '../../text/fold.ts';
import { type FirstPage, figuresOf, isSure } from './certainty.ts';
import type { Head } from './head.ts';
import { type NumberRead, readNumberLine } from './number-line.ts';
import { mendedCode } from './organ-code.ts';

export type OwnNumber = {
  numberState: 'read' | 'unreadable' | 'none';
  number?: string; // as printed; with 'unreadable' a proposal from the file name
  reference?: Reference;
  code?: Reference; // its type and organ, which are printed, where the number itself is not certain
};

type Asked = {
  head: Head;
  headerBox: Head;
  type: string | undefined; // as the title line says
  fileName: string;
  page: FirstPage;
};

/**
 * The document's own number: from the header block, then from the picture of the header box where
 * the text leaves it blank (it is stamped there), then from the file name. A file name is believed
 * only if it bears the very type and organ that the header prints; else it is a proposal.
 */
export function ownNumber({ head, headerBox, type, fileName, page }: Asked): OwnNumber {
  const line = head.numberLine ?? headerBox.numberLine;
  const printed = line === undefined ? {} : readCode(line, head, page);
  const boxed = headerBox.numberLine === undefined ? {} : readNumberLine(headerBox.numberLine);
  const named = numberInName(fileName, printed, type);

  if (printed.reference && !isDoubtful(line ?? '', printed.reference, page)) return read(printed);
  if (printed.reference && named && sameKey(named, printed.reference)) return read(printed);
  if (boxed.reference && fits(boxed.reference, printed) && line !== headerBox.numberLine)
    return read(boxed);
  if (printed.printed && !printed.reference)
    return { numberState: 'read', number: printed.printed };
  if (named) return fromName(named, printed.code !== undefined && spellsOut(fileName, named));
  const code = codeIn(printed);
  const state = line !== undefined || isDue(head) ? 'unreadable' : 'none';
  return { numberState: state, ...(code ? { code } : {}) };
}

function readCode(line: string, { issuerLines }: Head, { by }: FirstPage): NumberRead {
  const read = readNumberLine(line);
  return by === 'ocr' && read.code ? { ...read, code: mendedCode(read.code, issuerLines) } : read;
}

const fromName = (named: Reference, sure: boolean): OwnNumber => ({
  numberState: sure ? 'read' : 'unreadable',
  number: named.canonical,
  reference: named,
});

/** What is printed of the number, as a number: its figures are worth nothing. */
const codeIn = ({ code, reference }: NumberRead) =>
  reference ?? (code === undefined ? undefined : parseNumber(`1${code}`));

const UNNUMBERED = new Set([
  'Hiến pháp',
  'Hợp đồng',
  'Điều lệ',
  'Cương lĩnh',
  'Tuyên bố',
  'Lời kêu gọi',
]);

/** Under the name of the country stands a number, on every paper but these. */
const isDue = ({ hasNation, type }: Head) => hasNation && !(type && UNNUMBERED.has(type));

const read = ({ printed, reference }: NumberRead): OwnNumber => ({
  numberState: 'read',
  ...(printed ? { number: printed } : {}),
  ...(reference ? { reference } : {}),
});

/** Scanned with a gap or a stray sign before its code, or without certainty: handwritten or stamped. */
const isDoubtful = (line: string, { number }: Reference, page: FirstPage) =>
  page.by === 'ocr' && !(hasNoGap(line, number) && isSure(page, figuresOf(number)));

const hasNoGap = (line: string, number: string) =>
  new RegExp(`(?:^|[^\\d])0*${number.replace('.', '\\.')}\\p{L}?[-/]`, 'u').test(line);

const sameKey = (a: Reference, b: Reference) => numberKey(a) === numberKey(b);

/** The same type and organ as what is printed, whatever the number. */
function fits(candidate: Reference, printed: NumberRead): boolean {
  const code = codeIn(printed);
  return !code || fold(codeOf(candidate)) === fold(codeOf(code));
}
const codeOf = ({ canonical }: Reference) => canonical.replace(/^[\d.]+[a-zđ]?/, '');

/** Files are often named by their day: `2021-11-15_83-QD-TU`. Its figures are no number. */
const DAY = /(?<!\d)(?:\d{4}([-_.])\d\d?\1\d\d?|\d\d?([-_.])\d\d?\2\d{4})(?!\d)/g;

/** A number in the name that goes with the printed code, or, with none printed, with the type. */
function numberInName(fileName: string, printed: NumberRead, type: string | undefined) {
  const tokens = fold(fileName.replace(/\.[a-z0-9]{2,5}$/i, '').replace(DAY, ' '))
    .split(/[^a-z0-9&]+|(?<=[a-z])(?<!qh)(?=\d)/)
    .filter(Boolean);
  const code = printed.code ?? (printed.reference && codeOf(printed.reference));
  for (const [at, token] of tokens.entries()) {
    if (!/^\d{1,5}[a-z]?$/.test(token)) continue;
    const found = code ? completed(tokens, at, code) : wholeAt(tokens, at, type);
    if (found) return found;
  }
  return undefined;
}

/** `kh 173` beside the printed `/KH-UBND`: the number stands next to the code of the type. */
function completed(tokens: string[], at: number, code: string): Reference | undefined {
  const number = parseNumber(`${tokens[at]}${code}`);
  const type = number?.type && fold(number.type);
  const beside =
    type && (tokens[at - 1] === type || tokens[at + 1] === type || afterYear(tokens, at) === type);
  return beside ? number : undefined;
}

const afterYear = (tokens: string[], at: number) =>
  /^(?:19|20)\d\d$/.test(tokens[at + 1] ?? '') ? tokens[at + 2] : undefined;

/** `23 vbhn vpqh` or `vbhn 23 vpqh`, of the type that the title line says. */
function wholeAt(tokens: string[], at: number, type: string | undefined): Reference | undefined {
  const [before = '', number = '', first = '', second = ''] = tokens.slice(
    Math.max(0, at - 1),
    at + 3,
  );
  const tries = [
    `${number}-${first}-${second}`,
    `${number}-${before}-${first}`,
    `${number}/${first}/${second}`,
  ];
  return tries
    .map((written) => parseNumber(written))
    .find(
      (found) =>
        found?.type && type !== undefined && typeName(found.type, found.family).includes(type),
    );
}

const spellsOut = (fileName: string, { canonical }: Reference) =>
  fold(fileName)
    .replace(/[^a-z0-9]+/g, ' ')
    .includes(fold(canonical).replace(/[^a-z0-9]+/g, ' '));
