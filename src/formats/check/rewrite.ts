import type { Mend } from './findings.ts';
import type { Line, Piece } from './lines.ts';

/**
 * The changes that make a line say something else and leave its runs as they are: what both have in
 * common at the start and at the end stays where it is. None where the line's words are not all its own.
 */
export function rewrite(line: Line, wanted: string): Mend[] {
  const own = line.pieces.filter(({ element }) => element.tag === 'w:t');
  const typed = own.map(({ text }) => text).join('');
  if (own.length !== line.pieces.length || typed.replace(/\s+/g, ' ').trim() !== line.text)
    return [];
  const start = typed.length - typed.trimStart().length;
  const end = typed.trimEnd().length;
  const kept = `${typed.slice(0, start)}${wanted}${typed.slice(end)}`;
  return replaced(own, typed, kept);
}

function replaced(own: Piece[], before: string, after: string): Mend[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  return spread(own, head, before.length - tail, after.slice(head, after.length - tail));
}

/** Writes `words` in the place of what stands from `from` to `to`, into the first piece it touches. */
function spread(own: Piece[], from: number, to: number, words: string): Mend[] {
  const mends: Mend[] = [];
  let at = 0;
  let left: string | undefined = words;
  for (const [index, { text, element }] of own.entries()) {
    const [first, last] = [Math.max(0, from - at), Math.min(text.length, to - at)];
    const isTouched =
      first <= text.length && (last > first || (left !== undefined && first < text.length));
    const isLast = index === own.length - 1 && left !== undefined;
    if (isTouched || isLast) {
      const cut = Math.min(first, text.length);
      const said = text.slice(0, cut) + (left ?? '') + text.slice(Math.max(cut, last));
      if (said !== text) mends.push({ of: 'text', element, text: said });
      left = undefined;
    }
    at += text.length;
  }
  return mends;
}
