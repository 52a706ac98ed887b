import { asc, eq, sql } from 'drizzle-orm';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { newLink, noteChange } from './change.ts';
import { proposeShortName } from './logins.ts';
import { people, units } from './schema.ts';
import type { StaffLine } from './staff-list.ts';
import { type Known, type Planned, planStaff, type Wanted } from './staff-plan.ts';
import { words } from './staff-words.ts';
import { insertUnit, noteUnit } from './units.ts';
import type { Viewer } from './viewer.ts';

/** A new account with the token of its one-time link, which is shown this once. */
export type Newcomer = { name: string; login: string; unit: string; token: string };

/** What the list would do now; nothing is written. */
export const tryStaffList = async (
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  lines: StaffLine[],
) => planStaff(lines, await knownStaff(db, viewer));

/**
 * Writes a list in one transaction, planned anew as things stand now: safe to repeat, and two at
 * once come one after the other. Lines that cannot be used are left out.
 */
export async function importStaff(
  { db, now }: Pick<Portal, 'db' | 'now'>,
  viewer: Viewer,
  lines: StaffLine[],
): Promise<{ plan: Planned[]; newcomers: Newcomer[] }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table people, units in share row exclusive mode`);
    const known = await knownStaff(tx, viewer);
    const plan = planStaff(lines, known);
    const unitId = await unitsMade(tx, viewer, plan, known.units);
    const newcomers: Newcomer[] = [];
    for (const step of plan) {
      if (step.action === 'change') await change(tx, viewer, step.id, rowOf(step.wanted, unitId));
      if (step.action !== 'new') continue;
      const id = await create(tx, viewer, rowOf(step.wanted, unitId));
      const { name, login, unit } = step.wanted;
      const token = await newLink(tx, viewer, id, now());
      newcomers.push({ name, login, unit: unit?.name ?? '', token });
    }
    return { plan, newcomers };
  });
}

/** Units the list names and nobody has made yet, each once. */
export function newUnits(plan: Planned[]): string[] {
  const named = plan.flatMap((step) =>
    'wanted' in step && step.wanted.unit && !('id' in step.wanted.unit)
      ? [step.wanted.unit.name]
      : [],
  );
  const first = new Map<string, string>();
  for (const name of named) if (!first.has(words(name))) first.set(words(name), name);
  return [...first.values()];
}

const knownStaff = async (db: Transaction, { id: by }: Viewer): Promise<Known> => ({
  by,
  people: await db.select().from(people).orderBy(asc(people.id)),
  units: await db.select().from(units),
});

/** @returns how to find the id of a wanted unit, also of one made just now */
async function unitsMade(
  tx: Transaction,
  viewer: Viewer,
  plan: Planned[],
  known: Known['units'],
): Promise<(unit: Wanted['unit']) => number | null> {
  const names = [...known.map(({ shortName }) => shortName), ...newUnits(plan)];
  const taken = new Set(names.map(words)); // a short name that is another's name would mislead
  const made = new Map<string, number>();
  for (const name of newUnits(plan)) {
    const shortName = proposeShortName(name, (one) => taken.has(words(one)));
    taken.add(words(shortName));
    const id = await insertUnit(tx, { name, shortName, parentId: null });
    await noteUnit(tx, viewer, id, 'unit created');
    made.set(words(name), id);
  }
  return (unit) => (unit && 'id' in unit ? unit.id : (made.get(words(unit?.name ?? '')) ?? null));
}

const rowOf = ({ unit, ...person }: Wanted, unitId: (unit: Wanted['unit']) => number | null) => ({
  ...person,
  unitId: unitId(unit),
});

type Row = ReturnType<typeof rowOf>;

async function create(tx: Transaction, viewer: Viewer, row: Row): Promise<number> {
  const [person] = await tx.insert(people).values(row).returning({ id: people.id });
  if (!person) throw new Error('insert returned nothing');
  await noteChange(tx, viewer, person.id, 'created', { role: row.role, unit: row.unitId });
  return person.id;
}

async function change(tx: Transaction, viewer: Viewer, id: number, row: Row): Promise<void> {
  await tx.update(people).set(row).where(eq(people.id, id));
  await noteChange(tx, viewer, id, 'changed', { role: row.role, unit: row.unitId });
}
