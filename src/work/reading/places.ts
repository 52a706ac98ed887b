import type { Heading } from './headings.ts';
import type { Statement } from './outline.ts';

type Place = Heading & { depth: number };

const DEEPEST = 20; // of a line without a sign: below every item
const JUST_ABOVE = 0.05;
const addressees = /^nơi\s+nhận/iu;

/** The headings that stand over a statement, once it is entered; the outermost first. */
export function enter(
  open: Place[],
  statement: Statement,
  next: Statement | undefined,
  heading: Heading | undefined,
): Place[] {
  if (addressees.test(statement.text)) return [];
  const depth = statement.depth ?? (heading ? depthWithoutSign(next) : undefined);
  if (depth === undefined) return open;
  return [...open.filter((place) => place.depth < depth), { ...heading, depth }];
}

/** A line without a sign heads what follows it: the items of the next sign, or the next lines. */
const depthWithoutSign = (next: Statement | undefined) =>
  next?.depth === undefined ? DEEPEST : next.depth - JUST_ABOVE;

/** What holds where the headings stand: the nearest name, unless something closer closes the list. */
export function standing(open: Place[]) {
  const scope = open.some((place) => place.scope);
  for (const place of [...open].reverse()) {
    if (place.lead) return { lead: place.lead, scope, closed: open.some((one) => one.closed && one.depth < place.depth && !place.scope) };
    if (place.closed) return { scope, closed: true };
  }
  return { scope, closed: false };
}
