import { normalise } from '../text/normalise.ts';

type Place = { start: number; end: number };

/**
 * Where a character of the normalised text stands in the text as given, by its offset. Line by line:
 * no character of one line is joined with the next, and most lines are unchanged.
 */
export function placesIn(text: string, clean: string): (offset: number) => Place {
  if (clean.length === text.length) return (offset) => ({ start: offset, end: offset + 1 });
  const lines: { clean: number; text: number }[] = [];
  const end = { clean: 0, text: 0 };
  for (const line of text.split(/(?<=\n)/)) {
    lines.push({ ...end });
    end.clean += normalise(line).length;
    end.text += line.length;
  }
  return (offset) => {
    const line = lastUpTo(lines, offset);
    const place = placeWithin(text.slice(line.text), offset - line.clean);
    return { start: line.text + place.start, end: line.text + place.end };
  };
}

/** In a line that is not normalised, character by character with its loose accents. */
function placeWithin(line: string, offset: number): Place {
  let cleaned = 0;
  for (const { 0: written, index } of line.matchAll(/\r\n|[\s\S]\p{M}*/gu)) {
    cleaned += normalise(written).length;
    if (cleaned > offset) return { start: index, end: index + written.length };
  }
  return { start: line.length, end: line.length };
}

function lastUpTo<T extends { clean: number }>(starts: T[], offset: number): T {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle]?.clean ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return starts[low] as T;
}
