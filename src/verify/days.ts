/** A time named in a text, as far as it is named. */
export type Day = {
  day?: number;
  month?: number;
  quarter?: number;
  year?: number;
  start: number;
  end: number;
  written: string;
};

const WORDS = 'không giêng hai ba tư năm sáu bảy tám chín mười'.split(' ');
const IN_WORDS = 'mười một|mười hai|giêng|chạp|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười';
const FIGURE = `\\d{1,2}|${IN_WORDS}`;

/** "09", "chín", "tư" and "bốn", "mười hai" and "chạp". */
function number(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (/^\d/.test(text)) return Number(text);
  const lower = text.toLowerCase();
  const known: { [word: string]: number } = {
    một: 1,
    bốn: 4,
    chạp: 12,
    'mười một': 11,
    'mười hai': 12,
  };
  return known[lower] ?? WORDS.indexOf(lower);
}

const QUARTERS: { [written: string]: number } = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
};
const YEAR = '(1[89]\\d\\d|2[01]\\d\\d)';
const AND_YEAR = `(?:\\s?(?:/|-|\\.|,?\\snăm)\\s?${YEAR})?`;

type Form = { pattern: RegExp; read: (groups: string[]) => Omit<Day, 'start' | 'end' | 'written'> };

// In order: the first form that reads a stretch keeps it.
const forms: Form[] = [
  {
    pattern: new RegExp(
      `(?<![\\d/.-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?${YEAR}(?![\\d/])`,
      'giu',
    ),
    read: ([day, , month, year]) => kept({ day, month, year }),
  },
  {
    pattern: new RegExp(
      `(?:ngày|mùng|mồng)\\s?(${FIGURE})\\s?tháng\\s?(${FIGURE})(?![\\p{L}\\d])${AND_YEAR}(?!\\d)`,
      'giu',
    ),
    read: ([day, month, year]) => kept({ day, month, year }),
  },
  {
    pattern: new RegExp(`(?<![\\d.,])(\\d{1,2})\\s?tháng\\s?(\\d{1,2})${AND_YEAR}(?!\\d)`, 'giu'),
    read: ([day, month, year]) => kept({ day, month, year }),
  },
  {
    pattern: /(?<![\d/.,])(\d{1,2})\/(\d{1,2})(?![\d/%])(?!-\p{L})/giu,
    read: ([day, month]) => kept({ day, month }),
  },
  {
    pattern: new RegExp(`tháng\\s(\\d{1,2})(?!\\d|,\\d|\\.\\d)${AND_YEAR}`, 'giu'),
    read: ([month, year]) => kept({ month, year }),
  },
  {
    pattern: new RegExp(
      `quý\\s(IV|I{1,3}|[1-4]|một|hai|ba|tư|bốn)(?![\\p{L}\\d])${AND_YEAR}`,
      'giu',
    ),
    read: ([quarter = '', year]) => ({
      quarter: QUARTERS[quarter.toLowerCase()] ?? Number(quarter),
      ...kept({ year }),
    }),
  },
  {
    pattern: new RegExp(`(?<![\\d/.,-])năm\\s(?:học\\s)?${YEAR}(?!\\d)`, 'giu'),
    read: ([year]) => kept({ year }),
  },
  {
    pattern: new RegExp(`(?<=\\s-\\s|\\d{4}-|giai đoạn\\s)${YEAR}(?![\\d/])`, 'giu'),
    read: ([year]) => kept({ year }),
  },
];

function kept(parts: { [name: string]: string | undefined }) {
  const read = Object.entries(parts).map(([name, text]) => [name, number(text)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** Every day, month, quarter and year named in a plain text, in order. */
export function daysIn(plain: string): Day[] {
  const found: Day[] = [];
  for (const { pattern, read } of forms)
    for (const match of plain.matchAll(pattern)) {
      const [written, ...groups] = match;
      const [start, end] = [match.index, match.index + written.length];
      if (found.some((day) => day.start < end && start < day.end)) continue;
      const parts = read(groups);
      if (isPossible(parts)) found.push({ ...parts, start, end, written: written.trim() });
    }
  return found.sort((a, b) => a.start - b.start);
}

const isPossible = ({ day = 1, month = 1, quarter = 1 }: Partial<Day>) =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12 && quarter >= 1 && quarter <= 4;

/** Whether one time says everything that another says. A day in March is in March. */
export function says(source: Day, claim: Day): boolean {
  const { day, month, quarter, year } = claim;
  return (
    (day === undefined || source.day === day) &&
    (month === undefined || source.month === month) &&
    (quarter === undefined ||
      source.quarter === quarter ||
      (source.month !== undefined && Math.ceil(source.month / 3) === quarter)) &&
    (year === undefined || source.year === undefined || source.year === year)
  );
}
