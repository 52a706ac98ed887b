/** How deep a marked unit stands. Free texts go from Phần to letters, articles from Điều to điểm. */
export type Level =
  | 'annex'
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'capital'
  | 'roman'
  | 'decimal'
  | 'letter';

/** `depth`: of 1.2.3 it is 3. `value`: its place among its like, for telling a list from a date. */
export type Marker = { level: Level; depth: number; name: string; value: number };

type Form = { level: Level; pattern: RegExp; value: (name: string) => number };

const ORDINALS = 'nhất hai ba tư năm sáu bảy tám chín mười'.split(' ');
const ALPHABET = 'abcdđeghiklmnopqrstuvxy'; // the order of điểm; f, j, w, z are not used
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const forms: readonly Form[] = [
  {
    level: 'annex',
    pattern: /^(?:phụ lục|PHỤ LỤC)(?:\s+(?:số\s+)?([IVXL]+|\d{1,3}|[A-Z]))?(?=[\s.:(]|$)/i,
    value: anyValue,
  },
  {
    level: 'part',
    pattern: /^phần\s+(?:thứ\s+)?(\p{L}+|\d{1,2})(?=[\s.:-]|$)/iu,
    value: ordinalValue,
  },
  { level: 'chapter', pattern: /^chương\s+([IVXL]+|\d{1,3})(?=[\s.:-]|$)/i, value: anyValue },
  { level: 'section', pattern: /^mục\s+([IVXL]+|\d{1,3})(?=[\s.:-]|$)/i, value: anyValue },
  { level: 'subsection', pattern: /^tiểu mục\s+([IVXL]+|\d{1,3})(?=[\s.:-]|$)/i, value: anyValue },
  {
    level: 'article',
    pattern: /^(?:Điều|ĐIỀU)\s+(\d{1,4}[a-zđ]?)(?=\s*(?:[.:—–-]|$))/u,
    value: (name) => Number.parseInt(name, 10),
  },
  { level: 'roman', pattern: /^([IVXL]{1,6})\s*[.–-]\s*(?=\p{Lu}|\d|$)/u, value: romanValue },
  { level: 'capital', pattern: /^([A-HK])\s*[.–-]\s+(?=\p{Lu}{2})/u, value: letterValue },
  {
    level: 'decimal',
    pattern:
      /^(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)–-]\s?[.)–-]?\s+|[.)-](?=\p{Lu}|\()|\s+(?=\p{Lu}\p{Ll}))/u,
    value: lastFigure,
  },
  { level: 'letter', pattern: /^([a-zđ]|[a-zđ]\d)\s?[).]\s*(?=\S)/u, value: letterValue },
];

/** The marker that a paragraph begins with: `Điều 3.`, `I-`, `1.2.`, `a)`. */
export function markerOf(paragraph: string): Marker | undefined {
  for (const { level, pattern, value } of forms) {
    const found = pattern.exec(paragraph);
    if (!found || !standsAlone(level, paragraph)) continue;
    const name = found[1] ?? '';
    const depth = level === 'decimal' ? name.split('.').length : 1;
    return { level, depth, name, value: value(name) };
  }
  return undefined;
}

const LONGEST_HEADING = 250; // characters; "Phần lớn ..." and "Mục 2 Điều 5 ..." open sentences too
const HEADINGS = new Set<Level>(['annex', 'part', 'chapter', 'section', 'subsection']);

function standsAlone(level: Level, paragraph: string): boolean {
  if (!HEADINGS.has(level)) return true;
  if (paragraph.length > LONGEST_HEADING || /[;,]$/.test(paragraph)) return false;
  const first = paragraph.match(/^\S+/)?.[0] ?? '';
  const capitals = first === first.toUpperCase() && first.length > 1;
  if (level === 'part') return capitals || /^Phần (?:thứ |[IVX]+\b|\d)/u.test(paragraph);
  return (
    capitals ||
    /^\S+(?: mục)?(?: số)? (?:[IVXL]+|\d+|[A-Z])\s*(?:$|[.:(–-]|\p{Lu})/u.test(paragraph) ||
    paragraph.length < 12
  );
}

function romanValue(name: string): number {
  const figures = [...name].map((letter) => ROMAN[letter] ?? 0);
  return figures.reduce(
    (sum, figure, i) => sum + (figure < (figures[i + 1] ?? 0) ? -figure : figure),
    0,
  );
}

function letterValue(name: string): number {
  return ALPHABET.indexOf(name[0]?.toLowerCase() ?? '') + 1;
}

function ordinalValue(name: string): number {
  const ordinal = ORDINALS.indexOf(name.toLowerCase()) + 1;
  return ordinal || anyValue(name);
}

function anyValue(name: string): number {
  if (/^\d+$/.test(name)) return Number(name);
  return /^[IVXL]+$/.test(name) ? romanValue(name) : letterValue(name);
}

function lastFigure(name: string): number {
  return Number(name.split('.').at(-1));
}
