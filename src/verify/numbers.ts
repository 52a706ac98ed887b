import { type Day, daysIn, says } from './days.ts';
import { type Figure, figuresIn } from './figures.ts';
import { numberedBy, saidTooOften, sizesMissing } from './numbered.ts';
import { papersIn } from './papers.ts';
import { isFunctionWord, wordsOf } from './plain.ts';
import type { Problem } from './problem.ts';
import type { Piece, Region } from './region.ts';

/** What of a text is counted and dated, papers' numbers aside. */
type Told = { figures: Figure[]; days: Day[]; plain: string };

/** From this share of its words on, the sentences found are what a claim rests on, and no others. */
const MOSTLY = 0.7;

const LABEL = /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\(?\p{L}\)|[-+•])\s+/u;

function toldIn(text: string): Told {
  const plain = text.replace(LABEL, (label) => ' '.repeat(label.length));
  const blank = (text: string, { start, end }: { start: number; end: number }) =>
    text.slice(0, start) + '#'.repeat(end - start) + text.slice(end);
  const withoutPapers = papersIn(plain).reduce(blank, plain);
  const days = daysIn(withoutPapers);
  return { days, figures: figuresIn(days.reduce(blank, withoutPapers)), plain };
}

/** Dates and figures of a claim that the sentences it rests on do not have. */
export function numberProblems(claim: Piece, { near, whole, held }: Region): Problem[] {
  const own = toldIn(claim.plain);
  const close = near.map(({ plain }) => toldIn(plain));
  const all = whole.map(({ plain }) => toldIn(plain));
  const elsewhere = held < MOSTLY ? all : [];
  const often = saidTooOften(
    own.figures,
    close.flatMap(({ figures }) => figures),
    close[0]?.figures ?? [],
  );
  const figures = own.figures
    .filter((figure) => often.includes(figure) || !isTold(figure, own, close, elsewhere))
    .map((figure) => ({
      kind: 'number' as const,
      found: figure.written,
      ...expected(figure, close),
    }));
  const days = own.days
    .filter((day) => !isDated(day, close, all))
    .map((day) => ({ kind: 'date' as const, found: day.written, ...expectedDay(day, close) }));
  const sizes = sizesMissing(
    claim.plain,
    whole.map(({ plain }) => plain),
  ).map((found) => ({ kind: 'number' as const, found }));
  return [...days, ...figures, ...sizes];
}

function isTold(figure: Figure, own: Told, close: Told[], all: Told[]): boolean {
  const same = (other: Figure) => other.value === figure.value && sameUnit(figure, other);
  const numbers = numberedBy(own.plain, figure);
  const numbered = close.flatMap(({ figures, plain }) =>
    figures.map((other) => ({ other, by: numberedBy(plain, other) })),
  );
  if (numbers && numbered.some(({ by }) => by === numbers))
    return numbered.some(({ other, by }) => by === numbers && other.value === figure.value);
  if (close.some(({ figures }) => figures.some(same))) return true;
  if (isWritten(figure, close)) return true;
  const around = wordsAround(own.plain, figure);
  return all.some(({ figures, plain }) =>
    figures.some((other) => same(other) && shares(around, wordsAround(plain, other))),
  );
}

/** A small number in words is found as the word, whatever it counts there: "một", "hai bên". */
const isWritten = ({ written, value }: Figure, close: Told[]) =>
  value < 11 &&
  /^\p{L}/u.test(written) &&
  close.some(({ plain }) => ` ${plain.toLowerCase()} `.includes(` ${written.toLowerCase()} `));

/** 15 % is not 15; of other units only a wrong one where both have one of the same sort is told. */
const sameUnit = (a: Figure, b: Figure) => (a.unit === '%') === (b.unit === '%') && !clash(a, b);

const SORTS = [
  ['giờ', 'phút', 'ngày', 'tuần', 'tháng', 'quý', 'năm'],
  ['km', 'mét', 'm', 'mm', 'cm', 'ha'],
  ['đồng', 'usd'],
];
const clash = (a: Figure, b: Figure) =>
  a.unit !== b.unit && SORTS.some((sort) => sort.includes(a.unit) && sort.includes(b.unit));

const AROUND = 4; // words to each side

function wordsAround(plain: string, { start, end }: Figure): string[] {
  const words = wordsOf(plain).filter(({ lower }) => !isFunctionWord(lower) && !/^\d/.test(lower));
  const before = words.filter((word) => word.end <= start).slice(-AROUND);
  const after = words.filter((word) => word.start >= end).slice(0, AROUND);
  return [...before, ...after].map(({ lower }) => lower);
}

const SHARED = 0.5;

const shares = (own: string[], theirs: string[]) =>
  own.length > 0 && own.filter((word) => theirs.includes(word)).length >= SHARED * own.length;

/** Of the sentences that speak of it, the figure with the same unit. */
function expected({ unit, value }: Figure, close: Told[]) {
  const like = close
    .flatMap(({ figures }) => figures)
    .find((one) => one.unit === unit && one.value !== value);
  return like ? { expected: like.written } : {};
}

/** A day without its year takes the year from anywhere in the sources. */
function isDated(day: Day, close: Told[], all: Told[]): boolean {
  const years = new Set(all.flatMap(({ days }) => days.map(({ year }) => year)));
  const fits = (other: Day) =>
    says(other, day) && (day.year === undefined || other.year !== undefined || years.has(day.year));
  if (close.some(({ days }) => days.some(fits))) return true;
  const onlyYear = day.day === undefined && day.month === undefined && day.quarter === undefined;
  return (
    onlyYear && (years.has(day.year) || all.some(({ plain }) => plain.includes(String(day.year))))
  );
}

function expectedDay(day: Day, close: Told[]) {
  const [like] = close
    .flatMap(({ days }) => days)
    .filter(({ month }) => (month === undefined) === (day.month === undefined));
  return like ? { expected: like.written } : {};
}

/** Figures of a computed sentence: those of the sources, or what two of them make. */
export function computedProblems(claim: Piece, sources: Piece[]): Problem[] {
  const known = sources.flatMap(({ plain }) => toldIn(plain).figures.map(({ value }) => value));
  const made = new Set([
    ...known,
    ...known.flatMap((a) => known.flatMap((b) => madeOf(a, b))),
    sources.length,
  ]);
  const total = known.reduce((sum, value) => sum + value, 0);
  return toldIn(claim.plain)
    .figures.filter(({ value }) => ![...made, total].some((one) => Math.abs(one - value) < NEAR))
    .map(({ written }) => ({ kind: 'number', found: written }));
}

const NEAR = 0.06; // one decimal, rounded
const madeOf = (a: number, b: number) => [
  a + b,
  a - b,
  ...(b === 0 ? [] : [a / b, (100 * a) / b, (100 * (a - b)) / b]),
];
