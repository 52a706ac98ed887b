import { and, inArray, isNull } from 'drizzle-orm';
import { people, units } from '../people/schema.ts';
import { unitsUpFrom } from '../people/unit-tree.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { type Step, stepRoles } from './step.ts';

export type Colleague = { id: number; name: string; position: string } & Pick<
  Viewer,
  'role' | 'unitId'
>;
/** Everybody who may stand in a chain, also by name, and how the units stand. */
export type Staff = { people: Colleague[]; units: { id: number; parentId: number | null }[] };
type Writer = Pick<Colleague, 'id' | 'unitId'>;

export async function readStaff(db: Transaction): Promise<Staff> {
  const { id, name, position, role, unitId } = people;
  return {
    people: await db
      .select({ id, name, position, role, unitId })
      .from(people)
      .where(and(isNull(people.disabledAt), inArray(people.role, [...stepRoles])))
      .orderBy(people.name, people.id),
    units: await db.select({ id: units.id, parentId: units.parentId }).from(units),
  };
}

/** Who may take a step for a draft of this writer. Nobody approves what they wrote themselves. */
export const takersOf = (step: Step, writer: Writer, staff: Staff): Colleague[] =>
  holdersOf(step, writer, staff).filter(({ id }) => step.kind === 'issue' || id !== writer.id);

/** Whether the writer stands at this step: it is then left out, for the next one decides. */
export const isOwnStep = (step: Step, writer: Writer, staff: Staff): boolean =>
  step.kind === 'approve' && holdersOf(step, writer, staff).some(({ id }) => id === writer.id);

function holdersOf({ roles, unit, people: named }: Step, writer: Writer, staff: Staff) {
  const ofRole = staff.people.filter(({ role }) => (roles as string[]).includes(role));
  const place = placeOf(unit, writer, staff, ofRole);
  return staff.people.filter(
    (one) =>
      named.includes(one.id) ||
      (ofRole.includes(one) && (unit === 'any' || (place !== null && one.unitId === place))),
  );
}

/** The unit that a rule means for this writer; null where there is none. */
function placeOf(rule: Step['unit'], { unitId }: Writer, { units }: Staff, ofRole: Colleague[]) {
  if (rule === 'any') return null;
  if (rule === 'writer') return unitId;
  if (rule !== 'nearest') return Number(rule.slice('unit:'.length));
  const nearest = unitsUpFrom(units, unitId).find(({ id }) =>
    ofRole.some((one) => one.unitId === id),
  );
  return nearest?.id ?? null;
}
