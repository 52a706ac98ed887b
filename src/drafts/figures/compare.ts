import { isSameDay } from './day-facts.ts';
import type { Fact } from './fact.ts';
import { mayBeSame } from './period.ts';
import { maySharePlace } from './places.ts';

/** Nouns that only count: the word behind them says what. */
const CLASSIFIERS = new Set(
  'vụ cuộc căn trang lượt đơn ca chiếc tấm suất bộ hộ điểm km mét ha tấn ngày tháng năm lần'.split(
    ' ',
  ),
);
const SHARED = 2; // words besides the unit
const FIRM = 4; // shared words from which each side may have one of its own
const MOST_OWN = 1; // words that one side has alone, for each that they share, the unit too

const RULE_SHARED = 3; // words that two sentences of one rule share
const RULE_OWN = 0.75; // and what one says beside them

/** Two facts of one thing that cannot both be right. */
export type Pair = [Fact, Fact];

/** Contradictions between two texts. Where the other text says it rightly too, it contradicts itself and not this one. */
export const compareFacts = (ones: Fact[], others: Fact[]): Pair[] =>
  ones.flatMap((one) => {
    const same = others.filter((other) => areOfOne(one, other));
    return same.some((other) => agree(one, other)) ? [] : same.map((other): Pair => [one, other]);
  });

/** Whether the texts hold the same fact with a value that fits. */
export const agreesWith = (one: Fact, others: Fact[]): boolean =>
  others.some((other) => areOfOne(one, other) && agree(one, other));

/** Contradictions within one text. Rules that stand side by side are mostly for different cases. */
export const compareWithin = (facts: Fact[]): Pair[] =>
  facts.flatMap((one, i) =>
    facts
      .slice(i + 1)
      .filter(
        (other) => other.sentence !== one.sentence && areOfOne(one, other) && !agree(one, other),
      )
      .filter((other) => flows(one, other) || (saysNoMore(one, other) && isSameCase(one, other)))
      .map((other): Pair => [one, other]),
  );

/** Sentences of a text that flows: rules and items of a list that stand side by side are for different cases. */
const flows = (a: Fact, b: Fact): boolean =>
  !a.strict && !b.strict && !a.sentence.item && !b.sentence.item;

const saysNoMore = ({ sentence: a }: Fact, { sentence: b }: Fact): boolean =>
  without(a.words, b.words).length + without(b.words, a.words).length <= (a.item && b.item ? 0 : 2);

/** Whether two facts measure one thing, at one time, in one place. */
function areOfOne(a: Fact, b: Fact): boolean {
  return (
    a.kind === b.kind &&
    a.role === b.role &&
    a.role !== 'before' &&
    isSameUnit(a, b) &&
    mayBeSame(a.period, b.period) &&
    (a.strict || (mayBeWritten(a, b) && mayBeWritten(b, a))) &&
    maySharePlace(a.areas, b.areas) &&
    isSameThing(a, b)
  );
}

/** A figure without a time is of about the year in which it was written. */
const mayBeWritten = ({ writtenIn }: Fact, other: Fact): boolean =>
  writtenIn === undefined ||
  (other.period?.year === undefined
    ? (other.writtenIn ?? writtenIn) === writtenIn
    : other.period.year === writtenIn || other.period.year === writtenIn - 1);

const isSameUnit = (a: Fact, b: Fact): boolean =>
  a.unit === b.unit || (a.unit === '' && b.own.has(a.unit)) || (b.unit === '' && a.own.has(b.unit));

function isSameThing(a: Fact, b: Fact): boolean {
  return a.strict || b.strict ? isSameRule(a, b) : isSameMeasure(a, b);
}

/** A rule holds for the cases that its sentence names: these must be the same, figures among them. */
function isSameRule(a: Fact, b: Fact): boolean {
  const [one, other] = [a.sentence, b.sentence];
  if (!isSameCase(a, b)) return false;
  const [onlyA, onlyB] = [without(one.words, other.words), without(other.words, one.words)];
  const shared = one.words.size - onlyA.length;
  return (
    shared >= RULE_SHARED &&
    Math.min(onlyA.length, onlyB.length) <= 1 &&
    Math.max(onlyA.length, onlyB.length) <= RULE_OWN * shared &&
    isSameMeasure(a, b)
  );
}

/** The two sentences have the same numbers besides those that are compared. */
function isSameCase(a: Fact, b: Fact): boolean {
  const own = [a.value, a.low, b.value, b.low];
  const rest = ({ sentence }: Fact) => sentence.figures.filter((one) => !own.includes(one)).join();
  return rest(a) === rest(b);
}

function isSameMeasure(a: Fact, b: Fact): boolean {
  if ([...a.turns].some((word) => !b.turns.has(word))) return false;
  if ([...b.turns].some((word) => !a.turns.has(word))) return false;
  if (a.own.size === 0 || b.own.size === 0) return false;
  const [onlyA, onlyB] = [without(a.own, b.wide), without(b.own, a.wide)];
  const shared = new Set([...a.own].filter((word) => b.wide.has(word)));
  for (const word of b.own) if (a.wide.has(word)) shared.add(word);
  shared.delete(a.unit);
  const needed = a.kind === 'count' && CLASSIFIERS.has(a.unit) ? 1 : SHARED;
  const few = Math.min(onlyA.length, onlyB.length);
  const many = Math.max(onlyA.length, onlyB.length);
  return (
    shared.size >= needed &&
    few <= (shared.size >= FIRM ? 1 : 0) &&
    many <= MOST_OWN * (shared.size + 1)
  );
}

const without = (words: Set<string>, others: Set<string>) =>
  [...words].filter((word) => !others.has(word));

/** The rounder of two tells what is left open. */
function agree(a: Fact, b: Fact): boolean {
  if (a.kind === 'day') return isSameDay(a.value, b.value);
  if (a.range && b.range) return same(a.low, b.low) && same(a.high, b.high);
  const [rough, fine] = b.high - b.low > a.high - a.low ? [b, a] : [a, b];
  if (isLoose(fine)) return fine.low <= rough.high && rough.low <= fine.high;
  if (rough.high - rough.low === fine.high - fine.low) return same(a.value, b.value);
  return rough.low <= fine.value * (1 + TINY) && fine.value * (1 - TINY) <= rough.high;
}

const TINY = 1e-9;
const same = (a: number, b: number) =>
  Math.abs(a - b) <= TINY * Math.max(Math.abs(a), Math.abs(b), 1);
/** "hơn", "gần" and ranges: its value is one end of what it allows. */
const isLoose = ({ low, high, value }: Fact) => high > low && (low === value || high === value);
