import type { Stretch } from '../../text/paragraphs.ts';
import { beginsBody, isCapitals, isNation, isPlaceAndDate } from '../catalogue/lines.ts';
import { isNumberLine } from '../catalogue/number-line.ts';
import { beginsSignature } from '../catalogue/signature.ts';
import { markerOf } from './markers.ts';

export type Kind = 'header' | 'body' | 'signature' | 'annex';
export type Region = { kind: Kind; paragraphs: Stretch[] };

const MOST_IN_HEADER = 40; // paragraphs
const LONGEST_IN_HEADER = 400; // characters: the longest title on one line has 380
const LONGEST_SIGNATURE = 4_000; // characters: recipients of a decree take 1,500

/** The header, the body, the signature and the annexes of a document, in order; empty ones left out. */
export function regionsOf(text: string, paragraphs: Stretch[]): Region[] {
  const written = paragraphs.map(({ start, end }) => text.slice(start, end));
  const annex = firstAnnex(written);
  const header = headerLength(written.slice(0, annex));
  const signature = signatureStart(written, header, annex);
  const cuts: [Kind, number, number][] = [
    ['header', 0, header],
    ['body', header, signature],
    ['signature', signature, annex],
    ['annex', annex, paragraphs.length],
  ];
  return cuts
    .filter(([, from, to]) => to > from)
    .map(([kind, from, to]) => ({ kind, paragraphs: paragraphs.slice(from, to) }));
}

/** Up to the first paragraph of the body, if anything before it is what only headers have. */
function headerLength(written: string[]): number {
  const head = written.slice(0, MOST_IN_HEADER);
  const body = head.findIndex((line) => beginsBody(line) || line.length > LONGEST_IN_HEADER);
  const length = body === -1 ? 0 : body;
  const isHeader = head
    .slice(0, length)
    .some(
      (line) => isNation(line) || isPlaceAndDate(line) || isNumberLine(line) || isCapitals(line),
    );
  return isHeader ? length : 0;
}

/** A heading "Phụ lục" or a text "(Kèm theo ...)"; the very beginning of a file that is an annex. */
function firstAnnex(written: string[]): number {
  const marked = firstIndex(written, (line, i) => (i === 0 || i > 3) && isAnnexHeading(line));
  const attached = firstIndex(written, (line, i) => i > 6 && attachedTo.test(line));
  return Math.min(marked, attached === written.length ? attached : headOf(written, attached));
}

const isAnnexHeading = (line: string) => line.length < 120 && markerOf(line)?.level === 'annex';
const attachedTo =
  /^\(?(?:ban hành )?kèm theo (?:quyết định|nghị quyết|nghị định|thông tư|kế hoạch|tờ trình|công văn|báo cáo|quy định)/i;
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
