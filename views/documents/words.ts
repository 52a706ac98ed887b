/** A word that OCR read: offsets in the text of its passage; `confidence` 0 to 1. */
export type ReadWord = { start: number; end: number; confidence: number };

/** A stretch of a line, with the confidence of its word where that is in doubt. */
export type Stretch = { text: string; confidence?: number };

/** `marker` is what a paragraph is numbered by: "Điều 4.", "2.", "b)". */
export type Paragraph = { marker: string; look: Look; stretches: Stretch[] };

/** A title stands in the middle, a headline in bold, a point under its clause. */
type Look = 'plain' | 'point' | 'headline' | 'title';

const DOUBTFUL = 0.7; // confidence below which a word is shown as doubtful; OCR's own scale

const ARTICLE = /^(?:Điều|ĐIỀU)\s+\d+[a-zđ]?[.:]?(?=\s|$)/u;
const CHAPTER =
  /^(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Phụ lục|PHỤ LỤC)\s+(?:[IVXLC]+|\d+)[.:]?(?=\s|$)/u;
const NUMBER = /^(?:\d+(?:\.\d+)*[.)-]|[IVXLC]+[.-]|[a-zđ]\d?[).])(?=\s|$)/u;
const POINT = /^[a-zđ]\d?[).]/u;
const HEADLINE = 200; // characters; a longer Điều has no headline, its words follow at once

/** The paragraphs of a passage, whose text has one on each line. */
export const paragraphsOf = (text: string, words: ReadWord[] = []): Paragraph[] =>
  linesOf(text).map(({ start, end }) => {
    const own = text.slice(start, end);
    const marker = (ARTICLE.exec(own) ?? NUMBER.exec(own))?.[0] ?? '';
    const stretches = stretchesOf(text, start + marker.length, end, words);
    return { marker, look: lookOf(own), stretches };
  });

function lookOf(paragraph: string): Look {
  if (POINT.test(paragraph)) return 'point';
  if (paragraph.length > HEADLINE || /[.;:,]$/u.test(paragraph)) return 'plain';
  if (ARTICLE.test(paragraph)) return 'headline';
  if (CHAPTER.test(paragraph)) return 'title';
  if (!isCapitals(paragraph)) return 'plain';
  return NUMBER.test(paragraph) ? 'headline' : 'title';
}

/** Set in capitals, as letterheads and titles are. */
export const isCapitals = (line: string) => /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);

/** Where the lines of a text stand, without the blanks around them. */
export function linesOf(text: string): { start: number; end: number }[] {
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
