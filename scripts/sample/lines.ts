import type { Span } from './blocks.ts';
import type { Measure } from './measure.ts';

export type Style = { size: number; bold?: boolean; italic?: boolean };
export type Align = 'left' | 'centre' | 'justify';

/**
 * A word and where its baseline starts, in points from the top left. The space before the next word
 * is part of it: some readers of PDF text do not see a gap as a space.
 */
export type Piece = { text: string; style: Style; x: number; y: number };

type Word = { text: string; style: Style; width: number; glued: boolean };
export type TextLine = { words: Word[]; indent: number; ends: boolean };

/** Fills lines of the given width greedily, as Word does. */
export function breakLines(
  spans: Span[],
  size: number,
  width: number,
  indent: number,
  measure: Measure,
): TextLine[] {
  const lines: TextLine[] = [{ words: [], indent, ends: false }];
  let used = indent;
  for (const word of wordsOf(spans, size, measure)) {
    const gap = word.glued ? 0 : measure(' ', word.style);
    const current = lines.at(-1);
    if (current && current.words.length > 0 && used + gap + word.width > width) {
      lines.push({ words: [word], indent: 0, ends: false });
      used = word.width;
      continue;
    }
    current?.words.push(word);
    used += word.width + (current?.words.length === 1 ? 0 : gap);
  }
  const last = lines.at(-1);
  if (last) last.ends = true;
  return lines;
}

function wordsOf(spans: Span[], size: number, measure: Measure): Word[] {
  let spaceBefore = true;
  return spans.flatMap((span) => {
    const style = { size, bold: span.bold ?? false, italic: span.italic ?? false };
    const texts = span.text.split(' ').filter(Boolean);
    const words = texts.map((text, at) => ({
      text,
      style,
      width: measure(text, style),
      glued: at === 0 && !spaceBefore && !span.text.startsWith(' '),
    }));
    spaceBefore = span.text.endsWith(' ');
    return words;
  });
}

/** Puts the words of a line at their places. The last line of a justified paragraph is not stretched. */
export function placeLine(
  line: TextLine,
  align: Align,
  x: number,
  y: number,
  width: number,
  measure: Measure,
): Piece[] {
  const gaps = line.words.map((word, at) =>
    at === 0 || word.glued ? 0 : measure(' ', word.style),
  );
  const natural = line.words.reduce((sum, word, at) => sum + word.width + (gaps[at] ?? 0), 0);
  const free = width - line.indent - natural;
  const stretchable = gaps.filter((gap) => gap > 0).length;
  const stretch = align === 'justify' && !line.ends && stretchable > 0 ? free / stretchable : 0;

  let at = x + line.indent + (align === 'centre' ? free / 2 : 0);
  return line.words.map(({ text, style, width: wide }, index) => {
    const gap = gaps[index] ?? 0;
    at += gap > 0 ? gap + stretch : 0;
    const next = line.words[index + 1];
    const piece = { text: next && !next.glued ? `${text} ` : text, style, x: at, y };
    at += wide;
    return piece;
  });
}
