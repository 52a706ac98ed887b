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

/**
 * What holds where the headings stand: the nearest name, unless something closer ends its reach.
 * `direct`: the name stands in the very line over this one.
 */
export function standing(open: Place[], own: boolean) {
  const above = own ? open.slice(0, -1) : open;
  const scope = open.some((place) => place.scope);
  for (const place of [...open].reverse()) {
    if (place.closed) return { scope, closed: true };
    if (place.nobody) return { scope, closed: above.some((one) => one.closed) };
    if (place.lead)
      return {
        lead: place.lead,
        direct: place === above.at(-1),
        scope,
        closed: outside(open, place),
      };
  }
  return { scope, closed: false };
}

/** Powers that stand over a name close it too, unless the name says that it is charged. */
const outside = (open: Place[], named: Place) =>
  !named.scope && open.some((place) => place.closed && place.depth < named.depth);
