import { paragraphs, type Stretch } from '../../text/paragraphs.ts';
import {
  beginsBody,
  isCapitals,
  isDrawnRule,
  isNation,
  isPlaceAndDate,
} from '../catalogue/lines.ts';
import { isNumberLine } from '../catalogue/number-line.ts';
import { beginsSignature } from '../catalogue/signature.ts';
import { markerOf } from './markers.ts';

export type Kind = 'header' | 'body' | 'signature' | 'annex';
export type Region = { kind: Kind; paragraphs: Stretch[] };

const LONGEST_HEADER = 6_000; // characters
const MOST_IN_HEADER = 40; // lines
const LONGEST_IN_HEADER = 400; // characters: the longest title on one line has 380
const LONGEST_SIGNATURE = 4_000; // characters: recipients of a decree take 1,500

/** The header, the body, the signature and the annexes of a document, in order; empty ones left out. */
export function regionsOf(text: string): Region[] {
  const header = headerOf(text);
  const units = [...header, ...paragraphsFrom(text, header.at(-1)?.end ?? 0)];
  const written = units.map(({ start, end }) => text.slice(start, end));
  const annex = firstAnnex(written);
  const signature = signatureStart(written, header.length, annex);
  const cuts: [Kind, number, number][] = [
    ['header', 0, Math.min(header.length, annex)],
    ['body', header.length, signature],
    ['signature', signature, annex],
    ['annex', annex, units.length],
  ];
  return cuts
    .filter(([, from, to]) => to > from)
    .map(([kind, from, to]) => ({ kind, paragraphs: units.slice(from, to) }));
}

const paragraphsFrom = (text: string, from: number): Stretch[] =>
  paragraphs(text.slice(from))
    .map(({ start, end }) => ({ start: from + start, end: from + end }))
    .filter(({ start, end }) => end > start);

/** Line by line up to the first of the body, if anything before it is what only headers have. */
function headerOf(text: string): Stretch[] {
  const head = linesOf(text.slice(0, LONGEST_HEADER));
  const written = head.map(({ start, end }) => text.slice(start, end));
  const body = written.findIndex(
    (line, i) =>
      beginsBody(line) || line.length > LONGEST_IN_HEADER || followsRule(line, written[i - 1]),
  );
  const lines = written.slice(0, Math.max(0, Math.min(body, MOST_IN_HEADER)));
  return lines.some(isOfHeader) && !isAnnexHeading(lines[0] ?? '')
    ? head.slice(0, lines.length)
    : [];
}

const SHORTEST_BODY = 60; // characters: under a line of dashes stand a place, a number or a sentence

/** Party papers draw a line between the title and the text. */
const followsRule = (line: string, above = ''): boolean =>
  isDrawnRule(above) && line.length >= SHORTEST_BODY && !isCapitals(line) && !isPlaceAndDate(line);

const isOfHeader = (line: string) =>
  isNation(line) || isPlaceAndDate(line) || isNumberLine(line) || isCapitals(line);

const linesOf = (text: string): Stretch[] =>
  Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => {
    const start = index + line.length - line.trimStart().length;
    return { start, end: start + line.trim().length };
  }).filter(({ start, end }) => end > start);

/** A heading "Phụ lục" or a text "(Kèm theo ...)"; the very beginning of a file that is an annex. */
function firstAnnex(written: string[]): number {
  const marked = firstIndex(written, (line, i) => (i === 0 || i > 3) && isAnnexHeading(line));
  const attached = firstIndex(written, (line, i) => i > 6 && attachedTo.test(line));
  const head = headOf(written, attached);
  return head === attached ? marked : Math.min(marked, head);
}

const isAnnexHeading = (line: string) => line.length < 120 && markerOf(line)?.level === 'annex';
const attachedTo = /^\((?:ban hành )?kèm theo /i;
const MOST_ABOVE = 12; // lines between the nation's name and "(Kèm theo ...)"

/** Where the attached text begins: at its own header, or the name of its type. */
function headOf(written: string[], attached: number): number {
  let found = attached;
  for (let i = attached - 1; i >= Math.max(0, attached - MOST_ABOVE); i--) {
    const line = written[i] ?? '';
    if (beginsSignature(line) || /[.;]$/.test(line)) break;
    if (isCapitals(line) || isNation(line)) found = i;
  }
  return found;
}

function firstIndex(lines: string[], test: (line: string, i: number) => boolean): number {
  const index = lines.findIndex(test);
  return index === -1 ? lines.length : index;
}

function signatureStart(written: string[], header: number, end: number): number {
  let length = 0;
  let found = end;
  for (let i = end - 1; i > header; i--) {
    length += (written[i] ?? '').length;
    if (length > LONGEST_SIGNATURE) break;
    if (beginsSignature(written[i] ?? '')) found = i;
  }
  return found;
}
