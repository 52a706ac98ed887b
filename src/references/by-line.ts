import { findReferences } from './find.ts';
import { parseNumber } from './number.ts';
import type { Reference } from './reference.ts';

/**
 * The numbers of a text. A line that is one number and nothing else may be written as people type
 * it and as scanners read it: `so 15 nq tu`. Offsets are those of the text as given.
 */
export function referencesByLine(text: string): Reference[] {
  const strict = findReferences(text);
  const found: Reference[] = [];
  let [at, next] = [0, 0];
  for (const line of text.split(/(?<=\n)/)) {
    const end = at + line.length;
    const here = next;
    while ((strict[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++;
    const typed = here === next ? typedLine(line, at) : undefined;
    found.push(...(typed ? [typed] : strict.slice(here, next)));
    at = end;
  }
  return found;
}

const LABEL = /^\s*(?:s[\p{L}\p{M}]{1,4}\s*[:.]?\s*)?/iu;

function typedLine(line: string, at: number): Reference | undefined {
  const reference = parseNumber(line);
  if (!reference) return undefined;
  const start = LABEL.exec(line)?.[0].length ?? 0;
  // Without a unit, "Số" or a well-known body it may be any code.
  if (reference.family === 'cv' && start === line.search(/\S/) && !/-|UBND/.test(reference.organ))
    return undefined;
  const end = line.trimEnd().replace(/[.;,\s]+$/, '').length;
  return { ...reference, text: line.slice(start, end), start: at + start, end: at + end };
}
