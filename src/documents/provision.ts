import { fold } from '../text/fold.ts';

/** The parts a place in a text is made of: the unit, and its number or a run of them. */
type Part = { unit: string; from: number; to: number };

const UNITS = 'phan|chuong|muc|tieu muc|dieu|khoan|diem|phu luc';
const VALUE = '\\d{1,4}[a-z]?|[ivxlc]{1,7}|[a-z]\\d?';
const PART = new RegExp(
  `(?<![a-z])(${UNITS})\\s+(${VALUE})(?![a-z0-9])(?:\\s?[-–]\\s?(${VALUE})(?![a-z0-9]))?`,
  'g',
);

/** "khoản 2 Điều 7", "Điều 4, khoản 1-3", "Mục II": in any order. */
export const partsOf = (place: string): Part[] =>
  Array.from(fold(place).matchAll(PART), ([, unit = '', first = '', last = first]) => ({
    unit,
    from: placeValue(unit, first),
    to: placeValue(unit, last),
  }));

/** What is cited, as the record has it. */
type Place = { label: string; heading: string[] };

/**
 * Which of the places a provision of the same text is, by their index. Where the text is not cut as
 * finely as the provision, the place that holds it: a point is in its clause.
 */
export function placesOf<P extends Place>(provision: string, places: P[]): P[] {
  const wanted = partsOf(provision).sort((a, b) => rank(a) - rank(b));
  const known = places.map((place) => ({
    place,
    parts: [
      ...partsOf(place.label),
      ...place.heading.flatMap((heading) => partsOf(startOf(heading))),
    ],
  }));
  for (let depth = wanted.length; depth > 0; depth--) {
    const asked = wanted.slice(0, depth);
    const found = known.filter(({ parts }) =>
      asked.every((one) => parts.some((p) => holds(p, one))),
    );
    if (found.length > 0) return found.map(({ place }) => place);
    if (depth === 1 || rank(wanted[depth - 1] as Part) < rank(CLAUSE)) return [];
  }
  return [];
}

const holds = (part: Part, { unit, from, to }: Part) =>
  part.unit === unit && part.from <= from && to <= part.to;

const startOf = (heading: string) => heading.slice(0, 40); // its number stands first

const ORDER = UNITS.split('|');
const CLAUSE: Part = { unit: 'khoan', from: 0, to: 0 };
const rank = ({ unit }: Part) => ORDER.indexOf(unit) % ORDER.indexOf('phu luc');

/** Numbers count, letters and Roman numerals are counted: "4a" comes between 4 and 5. */
function placeValue(unit: string, written: string): number {
  const [, digits = '', letter = ''] = /^(\d+)([a-z]?)$/.exec(written) ?? [];
  if (digits) return Number(digits) + (letter ? (letter.charCodeAt(0) - 96) / 100 : 0);
  return unit === 'diem' || !/^[ivxlc]+$/.test(written) ? written.charCodeAt(0) : roman(written);
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

const roman = (written: string) =>
  [...written].reduce((sum, letter, i) => {
    const [own, next] = [ROMAN[letter] ?? 0, ROMAN[written[i + 1] ?? ''] ?? 0];
    return own < next ? sum - own : sum + own;
  }, 0);
