import { type Day, daysIn, says } from '../verify/days.ts';
import { plainText } from '../verify/plain.ts';
import type { Evidence } from './evidence.ts';
import { padded } from './padded.ts';
import { BEFORE, type Terms } from './terms.ts';

/**
 * The share of the figures, names and days of the question that sentence and surroundings have. A sentence
 * that tells of other years tells nothing of the one asked.
 *
 * @param all - the words of both
 */
export function namedIn(
  { named, days }: Terms,
  all: string,
  evidence: Evidence,
  plain: string,
): number {
  const count = named.length + days.length;
  if (count === 0) return 1;
  const own = daysIn(plain).filter(
    ({ year, start }) => year !== undefined && !BASE.test(plain.slice(0, start)),
  );
  const isOtherYear =
    own.length > 0 && !own.some(({ year }) => days.some((day) => (day.year ?? year) === year));
  const told = days.length > 0 ? daysAround(evidence) : [];
  const held =
    named.filter((name) => isHeld(name, all)).length +
    days.filter(
      (day) =>
        !isOtherYear &&
        told.some(
          (other) => says(other, day) && (day.year === undefined || other.year === day.year),
        ),
    ).length;
  return held / count;
}

const daysOf = new WeakMap<Evidence, Day[]>(); // read once for all sentences of a passage

function daysAround(evidence: Evidence): Day[] {
  const { passage, card } = evidence;
  const known = daysOf.get(evidence) ?? [
    ...daysIn(plainText(passage.text)),
    ...daysIn(plainText(card.title)),
    ...issued(card.issuedOn),
  ];
  daysOf.set(evidence, known);
  return known;
}

/** Before a time that is only compared with. */
const BASE = /(?:so với|so cùng kỳ)(?: \p{L}+){0,3} $/u;

const HEAD = new RegExp(`^(?:${BEFORE}) `, 'iu');
const OTHER_HEADS = new Set(
  'phường xã khu quận huyện tỉnh sông kênh hồ cầu đường đình đền chùa làng thôn viện trường ty cảng chợ phố ủy'.split(
    ' ',
  ),
);

const SEAT = /^(?:quận|huyện|thị|tỉnh)(?= )/iu; // its committee bears its name: Huyện ủy Vĩnh An

/** "trạm Vĩnh Lâm" will do for "xã Vĩnh Lâm", "phường Kim Sa" will not do for "huyện Kim Sa". */
function isHeld(name: string, all: string): boolean {
  if (all.includes(padded(name)) || all.includes(padded(name.replace(SEAT, '$& ủy')))) return true;
  const bare = padded(name.replace(HEAD, ''));
  if (bare === padded(name)) return false;
  const before = all.split(bare).slice(0, -1);
  return before.some((text) => !OTHER_HEADS.has(text.split(' ').at(-1) ?? ''));
}

/** The day of a paper dates what it tells. */
function issued(day: string | null): Day[] {
  if (!day) return [];
  const [year, month, date] = day.split('-').map(Number);
  return [{ year: year ?? 0, month: month ?? 0, day: date ?? 0, start: 0, end: 0, written: day }];
}
