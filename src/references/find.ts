import { normalise } from '../text/normalise.ts';
import { families } from './families.ts';
import { type Reference, canonical } from './reference.ts';
import { type Shape, shapesIn } from './shape.ts';

const LOOK_BACK = 24; // characters: "công văn số:" with room for spaces
const notAReference = /(?:mẫu|biểu|phụ lục|bảng|thửa|tờ|lô)(?:\s+số)?[\s:]*$/i;
const naming = /(?:số|công văn|văn bản|\bCV)[\s:]*$/i;

/**
 * Every document number in full form, in order. Running text and queries alike; short forms such as
 * "Nghị quyết 57" are not among them. Linear time. Offsets are those of the text as given.
 */
export function findReferences(text: string): Reference[] {
  const clean = normalise(text);
  const found = [...shapesIn(clean)].flatMap((shape) => referenceAt(clean, shape) ?? []);
  return clean.length === text.length ? apart(found) : apart(found).map(placedIn(text));
}

function referenceAt(text: string, shape: Shape): Reference | undefined {
  const before = text.slice(Math.max(0, shape.start - LOOK_BACK), shape.start);
  const named = before.match(naming)?.[0] ?? '';
  for (const readFamily of families) {
    const read = readFamily(shape, named);
    if (!read) continue;
    if (notAReference.test(before)) return undefined;
    const end = shape.parts[read.used - 1]?.end ?? shape.start;
    const { flag: _, ...said } = read.said;
    const place = { text: text.slice(shape.start, end), start: shape.start, end };
    return { ...place, ...said, canonical: canonical(read.said) };
  }
  return undefined;
}

/** Without those that begin inside the one before. */
function apart(found: Reference[]): Reference[] {
  let free = 0;
  return found.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/** Moves a reference found in the normalised text to where it stands in the text as given. */
function placedIn(text: string): (reference: Reference) => Reference {
  const offsets: number[] = [];
  for (const { 0: written, index } of text.matchAll(/\r\n|[^]\p{M}*/gu))
    for (let i = 0; i < normalise(written).length; i++) offsets.push(index + i);
  return (reference) => {
    const start = offsets[reference.start] ?? 0;
    const last = offsets[reference.end - 1] ?? start;
    const end = last + (/^[^]\p{M}*/u.exec(text.slice(last))?.[0].length ?? 1);
    return { ...reference, text: text.slice(start, end), start, end };
  };
}
