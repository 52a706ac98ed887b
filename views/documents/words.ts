import type { StatusState } from '../ui/status.tsx';

/** A word in doubt: offsets in the text of its passage, its page and its place among the page's words. */
export type ReadWord = { start: number; end: number; confidence: number; page: number; at: number };

/** What a question found: offsets in the text of its passage; `hit` counts through the document. */
export type FoundWord = { start: number; end: number; hit: number };

/** A paper that is called: offsets in the text of its passage, and what it leads to. */
export type CalledPaper = { start: number; end: number } & (
  | { state: 'resolved'; documentId: string; status: StatusState }
  | { state: 'ambiguous'; number: string }
  | { state: 'not-held' }
);

/** A stretch of a line. `doubt`: its word is in doubt. `hit`: found; `first` of the stretches found. */
export type Stretch = {
  text: string;
  doubt?: ReadWord;
  hit?: number;
  first?: boolean;
  called?: CalledPaper;
};

/** `marker` is what a paragraph is numbered by: "Điều 4.", "2.", "b)", as `lead` is to be shown. */
export type Paragraph = { marker: string; look: Look; lead: Stretch[]; stretches: Stretch[] };

/** A title stands in the middle, a headline in bold, a point under its clause. */
type Look = 'plain' | 'point' | 'headline' | 'title';

const ARTICLE = /^(?:Điều|ĐIỀU)\s+\d+[a-zđ]?[.:]?(?=\s|$)/u;
const CHAPTER =
  /^(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Phụ lục|PHỤ LỤC)\s+(?:[IVXLC]+|\d+)[.:]?(?=\s|$)/u;
const NUMBER = /^(?:\d+(?:\.\d+)*[.)-]|[IVXLC]+[.-]|[a-zđ]\d?[).])(?=\s|$)/u;
const POINT = /^[a-zđ]\d?[).]/u;
const HEADLINE = 200; // characters; a longer Điều has no headline, its words follow at once

/** A text with what is to be shown in it. Both lists are in the order of the text. */
export type Shown = {
  text: string;
  words?: ReadWord[];
  found?: FoundWord[];
  called?: CalledPaper[];
};

/** The paragraphs of a passage, whose text has one on each line. */
export const paragraphsOf = (shown: Shown): Paragraph[] =>
  linesOf(shown.text).map(({ start, end }) => {
    const own = shown.text.slice(start, end);
    const marker = (ARTICLE.exec(own) ?? NUMBER.exec(own))?.[0] ?? '';
    const lead = stretchesOf(shown, start, start + marker.length);
    const stretches = stretchesOf(shown, start + marker.length, end);
    return { marker, look: lookOf(own), lead, stretches };
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

/** Cuts text[from, to) at the doubtful and the found words and the papers called; nothing is lost or repeated. */
export function stretchesOf(
  { text, words, found, called }: Shown,
  from: number,
  to: number,
): Stretch[] {
  const within = ({ start, end }: { start: number; end: number }) =>
    start < to && end > from && end > start;
  const doubts = words?.filter(within) ?? [];
  const hits = found?.filter(within) ?? [];
  const papers = called?.filter(within) ?? [];
  const cuts = [...doubts, ...hits, ...papers].flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set([from, ...cuts.map((at) => Math.min(to, Math.max(from, at))), to])];
  edges.sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? from;
    const over = (one: { start: number; end: number }) => one.start <= start && one.end >= end;
    const [doubt, hit, paper] = [doubts.find(over), hits.find(over), papers.find(over)];
    return {
      text: text.slice(start, end),
      ...(doubt ? { doubt } : {}),
      ...(hit ? { hit: hit.hit, first: hit.start === start } : {}),
      ...(paper ? { called: paper } : {}),
    };
  });
}
