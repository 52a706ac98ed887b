import { families, numbered } from './families.ts';
import { parseNumber } from './number.ts';
import { normalised } from './offsets.ts';
import { stateOrgan } from './organs.ts';
import { canonical, type Reference } from './reference.ts';
import { type Shape, shapesIn } from './shape.ts';
import { typeBefore } from './short-forms.ts';
import { documentTypes, typeCode, typeName } from './types.ts';

const LOOK_BACK = 24; // characters: "công văn số:" with room for spaces
const MOST_LOOSE = 4; // codes
const notAReference =
  /(?:mẫu|biểu|phụ lục|bảng|thửa|tờ|lô)(?:\s+(?:biểu|mẫu|đất|bản đồ|khai|hàng))?(?:\s+số)?[\s:]*$/iu;
const naming = /(?:số|công văn|văn bản|\bCV)[\s:]*$/i;

/**
 * Every document number in full form, in order. Running text and queries alike; short forms such as
 * "Nghị quyết 57" are not among them. Linear time. Offsets are those of the text as given.
 */
export function findReferences(text: string): Reference[] {
  const { clean, placeOf } = normalised(text);
  const found = referencesIn(clean);
  if (clean === text) return found;
  return found.map((reference) => {
    const { start } = placeOf(reference.start);
    const { end } = placeOf(reference.end - 1);
    return { ...reference, text: text.slice(start, end), start, end };
  });
}

/** The same for a text that is normalised already. */
export const referencesIn = (clean: string): Reference[] =>
  apart([...shapesIn(clean)].flatMap((shape) => referenceAt(clean, shape) ?? []));

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
  return untyped(text, shape) ?? loosely(text, shape);
}

/** "Quyết định số 34-QĐ/UBND": behind its type a number is read as loosely as a box reads it. */
function loosely(text: string, { start, parts }: Shape): Reference | undefined {
  const name = typeBefore(text, start)?.name;
  const end = parts[Math.min(parts.length, MOST_LOOSE) - 1]?.end ?? start;
  const read = name && parts.length > 1 ? parseNumber(text.slice(start, end)) : undefined;
  if (!name || !read?.type || !typeName(read.type, read.family).includes(name)) return undefined;
  return { ...read, text: text.slice(start, end), start, end };
}

/** "Thông tư số 69/2022/BTC": the type that the number lacks stands before it. */
function untyped(text: string, { start, number, suffix, parts }: Shape): Reference | undefined {
  const [year, organ, ...more] = parts;
  if (
    !/^(?:19|20)\d\d$/.test(year?.code ?? '') ||
    !organ ||
    more.some(({ separator }) => separator !== '-')
  )
    return undefined;
  const name = typeBefore(text, start)?.name;
  const type = documentTypes.find(
    (each) => each.name === name && each.code && each.families.includes('norm'),
  )?.code;
  if (
    !type ||
    organ.separator !== '/' ||
    !/^[A-ZĐ&]{2,10}$/.test(organ.code) ||
    typeCode(organ.code, 'norm') ||
    /^(?:NQ|QĐ)/.test(organ.code) // 05/2019/QĐST-DS is of a court
  )
    return undefined;
  const organs = [organ, ...more].map(({ code }) => stateOrgan(code)).join('-');
  const said = {
    family: 'norm' as const,
    ...numbered(number, suffix),
    type,
    year: Number(year?.code),
    organ: organs,
  };
  const end = parts.at(-1)?.end ?? start;
  return { text: text.slice(start, end), start, end, ...said, canonical: canonical(said) };
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
