import { normalised } from '../references/offsets.ts';
import type { StatedRelation } from './relation.ts';
import { type Stated, statedIn } from './stated.ts';

/**
 * What a text says of other papers, in order. `own`: its own number, where it is known; that of its
 * header counts too. A relation is read only where the text itself does it ("Quyết định này thay thế
 * ...", a title, a basis) or says that it was done to it; what it tells of two other papers makes
 * none, nor do drafts, conditions and references to whatever may come. Linear time.
 */
export function readRelations(
  text: string,
  own: { number?: string; title?: string } = {},
): StatedRelation[] {
  const { clean, placeOf } = normalised(text);
  const placed = (from: number, to: number) =>
    clean === text
      ? { start: from, end: to }
      : { start: placeOf(from).start, end: placeOf(to - 1).end };
  return distinct(statedIn(clean, own.number)).map(({ statement, target, ...relation }) => {
    const place = placed(statement.start, statement.end);
    const there = placed(target.start, target.end);
    const written = text.slice(there.start, there.end);
    const sentence = text.slice(place.start, place.end);
    return { ...relation, target: { ...target, ...there, written }, sentence, ...place };
  });
}

/** Each relation once, though the title, the articles and the last lines say it. */
function distinct(stated: Stated[]): Stated[] {
  const known = new Set<string>();
  return stated.filter(({ kind, direction, target, provision = '' }) => {
    const key = [kind, direction, keyOf(target), provision].join('|');
    return !known.has(key) && known.add(key);
  });
}

const keyOf = ({ numberKey, nameKey, number, types, year }: Stated['target']): string =>
  numberKey ?? (nameKey ? `${nameKey} ${year ?? ''}` : `${number} ${types}`);
