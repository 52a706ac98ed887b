import { normalise } from '../text/normalise.ts';

/**
 * Where an offset of the normalised text stands in the text as given. Line by line: no character of
 * one line is joined with the next, and most lines are unchanged.
 */
export function offsetsBefore(text: string, clean: string): (offset: number) => number {
  if (clean.length === text.length) return (offset) => offset;
  const starts: { clean: number; text: number }[] = [];
  const end = { clean: 0, text: 0 };
  for (const line of text.split(/(?<=\n)/)) {
    starts.push({ ...end });
    end.clean += normalise(line).length;
    end.text += line.length;
  }
  return (offset) => {
    const start = lastUpTo(starts, offset);
    return start.text + within(text.slice(start.text), offset - start.clean);
  };
}

/** The offset in a line that is not normalised, character by character with its loose accents. */
function within(line: string, offset: number): number {
  let cleaned = 0;
  for (const { 0: written, index } of line.matchAll(/\r\n|[\s\S]\p{M}*/gu)) {
    if (cleaned >= offset) return index;
    cleaned += normalise(written).length;
  }
  return line.length;
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
