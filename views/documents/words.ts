/** A word that OCR read: offsets in the text of its passage; `confidence` 0 to 1. */
export type ReadWord = { start: number; end: number; confidence: number };

/** A stretch of a line, with the confidence of its word where that is in doubt. */
export type Stretch = { text: string; confidence?: number };

/** `marker` is what a paragraph is numbered by: "Điều 4.", "2.", "b)". */
export type Paragraph = { marker: string; look: Look; stretches: Stretch[] };

/** A heading stands in bold, a point under its clause. */
export type Look = 'plain' | 'point' | 'headline';

const DOUBTFUL = 0.7; // confidence below which a word is shown as doubtful; OCR's own scale

const DIVISION =
  /^(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+(?:\d+|[IVXLC]+)[a-zđ]?[.:]?(?=\s|$)/u;
const NUMBER = /^(?:\d+(?:\.\d+)*[.)-]|[IVXLC]+[.-]|[a-zđ]\d?[).])(?=\s|$)/u;
const POINT = /^[a-zđ]\d?[).]/u;
const BULLET = /^[-+*•–]\s/u;
const ENDS_PARAGRAPH = /[.;:!?”"…,]$|[./]-+$/u;
const SMALL_LETTER = /^\p{Ll}/u;
const HEADLINE = 200; // characters; a longer Điều without headline is a paragraph

/**
 * The text of a passage as paragraphs. Lines that paper broke are joined: a paragraph begins at a
 * bullet or a number, or after a line that ends a sentence or a clause.
 */
export function paragraphsOf(text: string, words: ReadWord[] = []): Paragraph[] {
  return joinedLines(text).map(({ start, end }) => {
    const own = text.slice(start, end);
    const marker = (DIVISION.exec(own) ?? NUMBER.exec(own))?.[0] ?? '';
    return {
      marker,
      look: lookOf(own),
      stretches: stretchesOf(text, start + marker.length, end, words),
    };
  });
}

function lookOf(paragraph: string): Look {
  if (POINT.test(paragraph)) return 'point';
  const short = paragraph.length <= HEADLINE && !/[.;:,]$/u.test(paragraph);
  return short && (DIVISION.test(paragraph) || isCapitals(paragraph)) ? 'headline' : 'plain';
}

/** Set in capitals, as letterheads and titles are. */
export const isCapitals = (line: string) => /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);

type Span = { start: number; end: number };

function joinedLines(text: string): Span[] {
  const spans: Span[] = [];
  for (const line of linesOf(text)) {
    const last = spans.at(-1);
    if (last && continues(text.slice(last.start, last.end), text.slice(line.start, line.end)))
      last.end = line.end;
    else spans.push(line);
  }
  return spans;
}

/** Whether paper, not the writer, ended the line before this one. */
function continues(before: string, line: string): boolean {
  if (ENDS_PARAGRAPH.test(before) || begins(line)) return false;
  const capitals = isCapitals(before);
  if (capitals || isCapitals(line)) return capitals && isCapitals(line);
  return !DIVISION.test(before) || SMALL_LETTER.test(line);
}

const begins = (line: string) => [DIVISION, NUMBER, BULLET].some((start) => start.test(line));

/** The printed lines of a text, without the blanks around them. */
export function linesOf(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => {
    const lead = line.length - line.trimStart().length;
    return { start: index + lead, end: index + line.trimEnd().length };
  });
  return lines.filter(({ start, end }) => end > start);
}

/** Cuts text[from, to) at the doubtful words; nothing is lost or repeated, overlaps included. */
export function stretchesOf(text: string, from: number, to: number, words: ReadWord[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  for (const { start, end, confidence } of words) {
    if (confidence >= DOUBTFUL || start < at || end > to || end <= start) continue;
    if (start > at) stretches.push({ text: text.slice(at, start) });
    stretches.push({ text: text.slice(start, end), confidence });
    at = end;
  }
  if (at < to) stretches.push({ text: text.slice(at, to) });
  return stretches;
}
