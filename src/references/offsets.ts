import { normalise } from '../text/normalise.ts';

type Place = { start: number; end: number };
type Line = { clean: number; text: number; same: boolean }; // as long as before: nothing was dropped

/** A text normalised, and where each character of it stands in the text as given. */
export type Normalised = { clean: string; placeOf: (offset: number) => Place };

/**
 * Normalises line by line: no character of one line is joined with the next, most lines need
 * nothing, and a long text is done in a fifth of the time.
 */
export function normalised(text: string): Normalised {
  const lines: Line[] = [];
  const clean: string[] = [];
  let [at, cleanAt] = [0, 0];
  for (const line of text.split(/(?<=\n)/)) {
    const cleaned = normalise(line);
    lines.push({ clean: cleanAt, text: at, same: cleaned.length === line.length });
    clean.push(cleaned);
    cleanAt += cleaned.length;
    at += line.length;
  }
  let read: { line: Line; places: Place[] } | undefined; // the line that was asked for last
  const placeOf = (offset: number): Place => {
    const line = lastUpTo(lines, offset);
    const inLine = offset - line.clean;
    if (line.same) return { start: line.text + inLine, end: line.text + inLine + 1 };
    if (read?.line !== line) read = { line, places: placesOf(text, line) };
    return read.places[inLine] ?? { start: text.length, end: text.length };
  };
  return { clean: clean.join(''), placeOf };
}

/** For each character of a normalised line the one that it was, with its loose accents. */
function placesOf(text: string, line: Line): Place[] {
  const end = text.indexOf('\n', line.text) + 1 || text.length;
  const places: Place[] = [];
  for (const { 0: written, index } of text.slice(line.text, end).matchAll(/\r\n|[\s\S]\p{M}*/gu)) {
    const start = line.text + index;
    const length = /^[ -~]$/.test(written) ? 1 : normalise(written).length;
    for (let i = 0; i < length; i++) places.push({ start, end: start + written.length });
  }
  return places;
}

function lastUpTo(lines: Line[], offset: number): Line {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.clean ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? { clean: 0, text: 0, same: true };
}
