import { EVERYONE, unitKey } from '../people/keys.ts';
import { units } from '../people/schema.ts';
import { unitsUpFrom } from '../people/unit-tree.ts';
import type { Transaction } from '../storage/database.ts';

/** Whether whoever may read by some keys may surely read what has others. */
export type IsOpenTo = (audienceKeys: string[], readers: string[]) => boolean;

/** Each key of the readers stands there itself or, of a unit, as one above it. */
export async function widerThan(db: Transaction): Promise<IsOpenTo> {
  const all = await db.select({ id: units.id, parentId: units.parentId }).from(units);
  const lineOf = (id: number) => unitsUpFrom(all, id).map((unit) => unitKey(unit.id));
  const above = new Map(all.map(({ id }) => [unitKey(id), lineOf(id)]));
  return (audienceKeys, readers) =>
    audienceKeys.includes(EVERYONE) ||
    readers.every((key) => (above.get(key) ?? [key]).some((one) => audienceKeys.includes(one)));
}
