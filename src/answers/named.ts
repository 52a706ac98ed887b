import type { Evidence } from './evidence.ts';
import { padded } from './padded.ts';
import type { Terms } from './terms.ts';
import { type Day, daysIn, says } from './verify/days.ts';
import { plainText } from './verify/plain.ts';

/**
 * The share of the figures, names and days of the question that sentence and surroundings have. A sentence
 * that tells of other years tells nothing of the one asked.
 *
 * @param all - the words of both
 */
export function namedIn(
  { named, days }: Terms,
  all: string,
  { passage, card }: Evidence,
  plain: string,
): number {
  const count = named.length + days.length;
  if (count === 0) return 1;
  const own = daysIn(plain).filter(({ year }) => year !== undefined);
  const isOtherYear =
    own.length > 0 && !own.some(({ year }) => days.some((day) => (day.year ?? year) === year));
  const told = [
    ...daysIn(plainText(passage.text)),
    ...daysIn(plainText(card.title)),
    ...issued(card.issuedOn),
  ];
  const held =
    named.filter((name) => all.includes(padded(name))).length +
    days.filter(
      (day) =>
        !isOtherYear &&
        told.some(
          (other) => says(other, day) && (day.year === undefined || other.year === day.year),
        ),
    ).length;
  return held / count;
}

/** The day of a paper dates what it tells. */
function issued(day: string | null): Day[] {
  if (!day) return [];
  const [year, month, date] = day.split('-').map(Number);
  return [{ year: year ?? 0, month: month ?? 0, day: date ?? 0, start: 0, end: 0, written: day }];
}
