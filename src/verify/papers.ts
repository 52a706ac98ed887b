import type { Mention } from '../references/mention.ts';
import { mentionsIn } from '../references/mentions.ts';
import { fold } from '../text/fold.ts';
import { type Day, daysIn, says } from './days.ts';
import type { Problem } from './problem.ts';

/** Papers of a claim that its sources do not call. A short form is held by the whole number. */
export function paperProblems(claim: string, sources: string[]): Problem[] {
  const known = sources.flatMap((source) => mentionsIn(source));
  return papersIn(claim)
    .filter((paper) => !known.some((other) => isSame(paper, other)))
    .map((paper) => {
      const [like] = known.filter((other) =>
        other.types?.some((type) => paper.types?.includes(type)),
      );
      return {
        kind: 'document',
        found: paper.written,
        ...(like ? { expected: like.written } : {}),
      };
    });
}

const BEHIND = /^\s?,?\s?(?:ngày\s)?$/u;

/** The day of a paper that stands behind its number, where its sources give that paper another day. */
export function paperDayProblems(claim: string, sources: string[]): Problem[] {
  const known = sources.flatMap((source) => dated(source));
  return dated(claim).flatMap(({ paper, day }) => {
    const days = known.filter((other) => isSame(paper, other.paper)).map((other) => other.day);
    const [expected] = days;
    return !expected || days.some((other) => says(other, day))
      ? []
      : [{ kind: 'date' as const, found: day.written, expected: expected.written }];
  });
}

function dated(plain: string): { paper: Mention; day: Day }[] {
  const days = daysIn(plain);
  return papersIn(plain).flatMap((paper) => {
    const day = days.find(
      ({ start }) => start >= paper.end && BEHIND.test(plain.slice(paper.end, start)),
    );
    return day ? [{ paper, day }] : [];
  });
}

export const papersIn = (plain: string): Mention[] =>
  mentionsIn(plain).filter(
    ({ numberKey, number }) => numberKey !== undefined || number !== undefined,
  );

function isSame(claim: Mention, source: Mention): boolean {
  if (claim.numberKey) return claim.numberKey === source.numberKey && agree(claim, source);
  const own = numberOf(source);
  return own !== undefined && bare(claim.number) === bare(own) && agree(claim, source);
}

/** "Quyết định 118-QĐ/TU" is not "Quy định 118-QĐ/TU", where both say which they mean. */
function agree({ types: said, written }: Mention, { types, written: source }: Mention): boolean {
  if (/^\d/.test(written) || /^\d/.test(source) || !said || !types) return true;
  const own = types.map(fold);
  return said
    .map(fold)
    .some((type) => own.some((other) => type.startsWith(other) || other.startsWith(type)));
}

const numberOf = ({ numberKey, number }: Mention) =>
  number ?? /^\d+[a-zđ]?/.exec(numberKey ?? '')?.[0];
const bare = (number: string | undefined) => number?.toLowerCase().replace(/^0+(?=\d)/, '');
