import { and, inArray, isNull, ne } from 'drizzle-orm';
import { documents } from '../documents/schema.ts';
import type { Transaction } from '../storage/database.ts';
import { isAble } from './administrators.ts';
import { people, units } from './schema.ts';

/** How far an office has come that has just opened its portal. */
type Beginning = { hasUnit: boolean; hasClerk: boolean };

export async function beginning(db: Transaction): Promise<Beginning> {
  const inUse = isNull(units.closedAt);
  const clerk = and(inArray(people.role, ['clerk', 'adviser', 'head']), isNull(people.disabledAt));
  return {
    hasUnit: (await db.select({ id: units.id }).from(units).where(inUse).limit(1)).length > 0,
    hasClerk: (await db.select({ id: people.id }).from(people).where(clerk).limit(1)).length > 0,
  };
}

/**
 * Whether somebody may choose their own unit: the one administrator, who belongs to none, while
 * nobody else could say where they belong and nothing is there that a unit would let them read.
 */
export async function mayChooseOwnUnit(
  tx: Transaction,
  person: { id: number; unitId: number | null },
): Promise<boolean> {
  if (person.unitId !== null) return false;
  const others = and(isAble, ne(people.id, person.id));
  if ((await tx.select({ id: people.id }).from(people).where(others).limit(1)).length > 0)
    return false;
  return (await tx.select({ id: documents.id }).from(documents).limit(1)).length === 0;
}
