import type { Figure } from '../../verify/figures.ts';

export type Stretch = { start: number; end: number };

// What parts clauses; a comma within a number parts none.
const PARTS = /,(?!\d)|[;:()]|\s[-–]\s|\s(?:và|còn)(?=\s[^,;:]*\d)/gu;

/** The clauses of a plain sentence, as far as signs and "và" before another figure part them. */
export function clausesOf(plain: string): Stretch[] {
  const ends = [...plain.matchAll(PARTS)];
  return [...ends, undefined].map((end, i) => ({
    start: i === 0 ? 0 : (ends[i - 1]?.index ?? 0) + (ends[i - 1]?.[0].length ?? 0),
    end: end?.index ?? plain.length,
  }));
}

/** Between a part and its whole: "5/7 chỉ tiêu" counts chỉ tiêu twice. */
const OF_ALL = /^\s?(?:\/|(?:trên|trong)(?:\stổng)?(?:\ssố)?)\s?$/u;

/** Around each figure: its clause, and with it the clauses beside that hold no figure. */
export function around(plain: string, figures: Figure[]): { own: Stretch; wide: Stretch }[] {
  const clauses = clausesOf(plain);
  const clauseOf = (at: number) => clauses.findIndex(({ start, end }) => start <= at && at < end);
  const places = figures.map(({ start }) => Math.max(0, clauseOf(start)));
  return figures.map((figure, i) => {
    const [before, place, after] = [
      places[i - 1] ?? -1,
      places[i] ?? 0,
      places[i + 1] ?? clauses.length,
    ];
    const [clause, first, last] = [clauses[place], clauses[before + 1], clauses[after - 1]];
    const start = before === place ? (figures[i - 1]?.end ?? 0) : (clause?.start ?? 0);
    const end =
      after === place ? (figures[i + 1]?.start ?? plain.length) : (clause?.end ?? plain.length);
    const next = figures[i + 1];
    const isPart = next && OF_ALL.test(plain.slice(figure.end, next.start));
    if (isPart && after === place) {
      const all = {
        start,
        end: figures[i + 2] && places[i + 2] === place ? next.end : (clause?.end ?? next.end),
      };
      return {
        own: all,
        wide: { ...all, start: before === place ? start : (first?.start ?? start) },
      };
    }
    return {
      own: { start, end: Math.max(end, figure.end) },
      wide: {
        start: before === place ? start : (first?.start ?? start),
        end: after === place ? end : (last?.end ?? end),
      },
    };
  });
}
