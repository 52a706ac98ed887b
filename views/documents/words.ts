/** A word that OCR read: offsets in the text of its passage; `confidence` 0 to 1. */
export type ReadWord = { start: number; end: number; confidence: number };

/** A stretch of a line, with the confidence of its word where that is in doubt. */
export type Stretch = { text: string; confidence?: number };

/** `marker` is what a paragraph is numbered by: "Điều 4.", "2.", "b)". */
export type Paragraph = { marker: string; stretches: Stretch[]; isPoint: boolean };

const DOUBTFUL = 0.7; // confidence below which a word is shown as doubtful; OCR's own scale

const MARKER =
  /^(?:(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+(?:\d+|[IVXLC]+)[a-zđ]?[.:]?|\d+(?:\.\d+)*[.)-]|[IVXLC]+[.-]|[a-zđ]\d?[).])(?=\s|$)/u;
const POINT = /^[a-zđ]\d?[).]/u;
const BEGINS_PARAGRAPH =
  /^\s*(?:[-+*•–]\s|Điều\s+\d|[a-zđ]\d?\)|\d+(?:\.\d+)*[.)]\s|[IVXLC]+[.-]\s)/u;
const ENDS_PARAGRAPH = /[.;:!?”"…,]\s*$|[./]-+\s*$/u;

/**
 * The text of a passage as paragraphs. Lines that paper broke are joined: a paragraph begins at a
 * bullet or a number, or after a line that ends a sentence or a clause.
 */
export function paragraphsOf(text: string, words: ReadWord[] = []): Paragraph[] {
  return joinedLines(text).map(({ start, end }) => {
    const own = text.slice(start, end);
    const marker = MARKER.exec(own)?.[0] ?? '';
    return {
      marker,
      isPoint: POINT.test(own),
      stretches: stretchesOf(text, start + marker.length, end, words),
    };
  });
}

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

const continues = (before: string, line: string) =>
  !ENDS_PARAGRAPH.test(before) && !BEGINS_PARAGRAPH.test(line) && before !== before.toUpperCase();

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
