import { canonical, type Said } from '../references/reference.ts';

/** A paper in a register. `readable`: false, only that its number is taken may be told. */
export type Entry = {
  id: string;
  number: string; // as printed
  issuedOn: string | null;
  title: string;
  readable: boolean;
  said: Said;
};

export type Gap = { from: number; to: number };
export type Repeat = { number: string; entries: Entry[] };

/** One run of numbers: of a type and issuer, within a term (Party) or a year (State). */
export type Series = {
  key: string;
  example: Said;
  period: string; // "2020 - 2025", "2026", or empty where the day is not known
  taken: number; // papers
  last: number;
  next: string | undefined; // only of the period that runs
  gaps: Gap[];
  repeats: Repeat[];
  hidden: string[]; // numbers that are taken by what the person may not read
};

/**
 * What is taken, missing and given twice in one run of numbers. "24a" is a number of its own beside
 * 24, and fills no gap.
 */
export function seriesOf(key: string, period: string, runs: boolean, entries: Entry[]): Series {
  const byNumber = new Map<string, Entry[]>();
  for (const entry of entries) {
    const number = `${Number(entry.said.number)}${entry.said.suffix}`;
    byNumber.set(number, [...(byNumber.get(number) ?? []), entry]);
  }
  const whole = [...new Set(entries.map(({ said }) => Number(said.number)))].sort((a, b) => a - b);
  const last = whole.at(-1) ?? 0;
  const example = entries[0]?.said as Said;
  return {
    ...{ key, period, example, last, taken: entries.length, gaps: gapsIn(whole) },
    next: runs ? canonical({ ...example, suffix: '', number: printed(last + 1) }) : undefined,
    repeats: [...byNumber.values()]
      .filter((same) => same.length > 1 && same.some(({ readable }) => readable))
      .map((same) => ({
        number: same.find(({ readable }) => readable)?.number ?? '',
        entries: same,
      })),
    hidden: entries.filter(({ readable }) => !readable).map(({ said }) => canonical(said)),
  };
}

/** A number under 10 takes a zero. */
const printed = (number: number) => String(number).padStart(2, '0');

/** From 1 up to the last, in order. */
function gapsIn(numbers: number[]): Gap[] {
  let before = 0;
  return numbers.flatMap((number) => {
    const gap = { from: before + 1, to: number - 1 };
    before = number;
    return gap.from <= gap.to ? [gap] : [];
  });
}
