import { type Mark, marker, marksOf } from '../text/marks.ts';

/** Text cut at the found words, in order. */
export type Piece = { text: string; matched: boolean };

/** A text with what the question found in it, as pieces that together are the text. */
export const highlight = (text: string, question: string, marks = marksIn(text, question)) =>
  cut(text, marks, 0, text.length);

/** Title and passages of one hit: what stands together in one tells what is chance in another. */
export function highlighter(question: string) {
  const mark = marker(question);
  return (title: string, texts: string[]) => {
    const [inTitle, ...inTexts] = mark([title, ...texts]);
    return {
      title: highlight(title, question, inTitle),
      texts: texts.map((text, i) => excerpt(text, question, inTexts[i])),
    };
  };
}

const WINDOW = 320; // characters of a passage in a list: about three lines

/**
 * The stretch of a long text that holds most of what was found, with its marks.
 *
 * @param marks - what of it is marked; where that is nothing, its own words say which stretch
 */
export function excerpt(text: string, question: string, marks = marksIn(text, question)): Piece[] {
  if (text.length <= WINDOW) return highlight(text, question, marks);
  const around = marks.length > 0 ? marks : marksIn(text, question);
  const start = wordStart(text, bestStart(text, around));
  const end = wordEnd(text, Math.min(text.length, start + WINDOW));
  const pieces = cut(text, marks, start, end);
  const dots = (cutOff: boolean) => (cutOff ? [{ text: '…', matched: false }] : []);
  return [...dots(start > 0), ...pieces, ...dots(end < text.length)];
}

const marksIn = (text: string, question: string): Mark[] => marksOf([text], question)[0] ?? [];

/** Where a window begins that holds most marked characters; the earliest of equals. */
function bestStart(text: string, marks: Mark[]): number {
  let best = { start: 0, held: -1 };
  for (const { start } of marks) {
    const from = Math.max(0, Math.min(start - WINDOW / 4, text.length - WINDOW));
    const held = marks
      .filter((mark) => mark.start >= from && mark.end <= from + WINDOW)
      .reduce((sum, mark) => sum + mark.end - mark.start, 0);
    if (held > best.held) best = { start: from, held };
  }
  return Math.floor(best.start);
}

const wordStart = (text: string, at: number) => (at === 0 ? 0 : afterSpace(text, at));
const afterSpace = (text: string, at: number) => {
  const space = text.slice(at, at + 40).search(/\s/u);
  return space < 0 ? at : at + space + 1;
};
const wordEnd = (text: string, at: number) => {
  if (at >= text.length) return text.length;
  const space = text.slice(0, at).search(/\s\S*$/u);
  return space > at - 40 ? space : at;
};

function cut(text: string, marks: Mark[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at || end > to) continue;
    pieces.push({ text: text.slice(at, start), matched: false });
    pieces.push({ text: text.slice(start, end), matched: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to), matched: false });
  return pieces.filter((piece) => piece.text !== '');
}
