import { EVERYONE, unitKey } from '../people/keys.ts';
import { units } from '../people/schema.ts';
import type { Transaction } from '../storage/database.ts';

/** Whether whoever may read by some keys may surely read what has others. */
export type IsOpenTo = (audienceKeys: string[], readers: string[]) => boolean;

/** Each key of the readers stands there itself or, of a unit, as one above it. */
export async function widerThan(db: Transaction): Promise<IsOpenTo> {
  const all = await db.select({ id: units.id, parentId: units.parentId }).from(units);
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const above = new Map(all.map(({ id }) => [unitKey(id), lineOf(id, parents)]));
  return (audienceKeys, readers) =>
    audienceKeys.includes(EVERYONE) ||
    readers.every((key) => (above.get(key) ?? [key]).some((one) => audienceKeys.includes(one)));
}

function lineOf(id: number, parents: Map<number, number | null>): string[] {
  const line = new Set([id]);
  for (const one of line) {
    const parent = parents.get(one);
    if (parent) line.add(parent); // a set goes on to what is added, and takes a circle once
  }
  return [...line].map(unitKey);
}
