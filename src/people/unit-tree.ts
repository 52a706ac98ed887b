import { asc, count, isNotNull, isNull } from 'drizzle-orm';
import { NotFound } from '../errors.ts';
import type { Transaction } from '../storage/database.ts';
import { people, units } from './schema.ts';

type Placed = { id: number; name: string; parentId: number | null };

const vietnamese = new Intl.Collator('vi');

/** Every unit in use followed by those below it, with how deep it stands (0: at the top) and its people. */
export async function unitTree(db: Transaction) {
  const rows = await db.select().from(units).where(isNull(units.closedAt));
  const counted = await db
    .select({ unitId: people.unitId, people: count() })
    .from(people)
    .groupBy(people.unitId);
  const peopleIn = new Map(counted.map((row) => [row.unitId, row.people]));
  return inOrder(rows).map((unit) => ({ ...unit, people: peopleIn.get(unit.id) ?? 0 }));
}

export const closedUnits = (db: Transaction) =>
  db.select().from(units).where(isNotNull(units.closedAt)).orderBy(asc(units.name));

/** @throws {NotFound} */
export function unitIn<T extends Placed>(tree: T[], id: number): T {
  const unit = tree.find((one) => one.id === id);
  if (!unit) throw new NotFound('Không có đơn vị này.');
  return unit;
}

/** A unit and all below it. */
export function withinUnit(all: Placed[], id: number): Set<number> {
  const within = new Set([id]);
  for (const known of within) // a set goes on to what is added while it is walked
    for (const unit of all) if (unit.parentId === known) within.add(unit.id);
  return within;
}

/** A unit and all above it, the nearest first. A circle in imported lists ends it. */
export function unitsUpFrom<T extends Pick<Placed, 'id' | 'parentId'>>(
  all: T[],
  id: number | null,
): T[] {
  const up = new Set<T>();
  const at = (wanted: number | null) => all.find((unit) => unit.id === wanted);
  for (let unit = at(id); unit && !up.has(unit); unit = at(unit.parentId)) up.add(unit);
  return [...up];
}

function inOrder<T extends Placed>(all: T[]): (T & { depth: number })[] {
  const under = (parentId: number | null, depth: number): (T & { depth: number })[] =>
    all
      .filter((unit) => unit.parentId === parentId)
      .sort((a, b) => vietnamese.compare(a.name, b.name))
      .flatMap((unit) => [{ ...unit, depth }, ...under(unit.id, depth + 1)]);
  return under(null, 0);
}
