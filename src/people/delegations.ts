import { and, asc, desc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { record } from '../audit/events.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import type { Transaction } from '../storage/database.ts';
import type { LendingForm } from './delegation-form.ts';
import { mayAdminister } from './roles.ts';
import { delegations, people, units } from './schema.ts';
import { withinUnit } from './unit-tree.ts';
import type { Viewer } from './viewer.ts';

const MOST = 200; // lines; the latest

/** A head, a leader or an administrator arranges who reads for whom while somebody is away. */
export const mayArrange = ({ role, id }: Pick<Viewer, 'role' | 'id'>) =>
  id !== null && ['head', 'leader', 'administrator'].includes(role);

export type Lender = { id: number; name: string; unit: string | null };

/** Whose reading the viewer may lend: a leader their own, a head that of their unit, an administrator everybody's. */
export async function lendersFor(db: Transaction, viewer: Viewer): Promise<Lender[]> {
  return db
    .select({ id: people.id, name: people.name, unit: units.name })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(and(isNull(people.disabledAt), await lentBy(db, viewer)))
    .orderBy(asc(people.name), asc(people.id));
}

async function lentBy(db: Transaction, { id, role, unitId }: Viewer): Promise<SQL | undefined> {
  if (role === 'administrator') return undefined;
  if (role !== 'head' || unitId === null) return eq(people.id, id ?? 0);
  const all = await db.select().from(units);
  return inArray(people.unitId, [...withinUnit(all, unitId)]);
}

/** Those who can be lent to: everybody who can come in. */
export const everyReader = (db: Transaction): Promise<Lender[]> =>
  db
    .select({ id: people.id, name: people.name, unit: units.name })
    .from(people)
    .leftJoin(units, eq(units.id, people.unitId))
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name), asc(people.id));

type Problem = { problem: string };

/** Lends reading for some days. @throws {NotAllowed} unless the viewer's role may */
export async function lend(
  tx: Transaction,
  viewer: Viewer,
  form: LendingForm,
): Promise<Problem | undefined> {
  if (!mayArrange(viewer)) throw new NotAllowed();
  const { fromId, toId, scope, startsAt, endsAt } = form;
  if (!(await lendersFor(tx, viewer)).some(({ id }) => id === fromId))
    return { problem: 'Đồng chí không giao được quyền đọc của người này.' };
  if (!(await everyReader(tx)).some(({ id }) => id === toId))
    return { problem: 'Người đọc thay không còn tài khoản đang hoạt động.' };
  if (fromId === toId) return { problem: 'Người giao và người đọc thay phải là hai người.' };
  if (fromId !== viewer.id && toId === viewer.id) return { problem: TO_ONESELF };
  if (scope === 'own' && fromId !== viewer.id && !mayAdminister(viewer))
    return { problem: 'Văn bản gửi đích danh thì chỉ người ấy tự giao được.' };
  const values = { fromId, toId, scope, startsAt, endsAt, createdBy: viewer.id };
  await tx.insert(delegations).values(values);
  const until = endsAt.toISOString();
  await note(tx, viewer, { what: 'reading lent', from: fromId, to: toId, scope, until });
  return undefined;
}

const TO_ONESELF = 'Không tự nhận quyền đọc của người khác: người ấy phải tự giao.';

/** Takes lent reading back at once. @throws {NotFound} when there is none that the viewer may end */
export async function endLending(tx: Transaction, viewer: Viewer, id: number, now: Date) {
  const [one] = await tx.select().from(delegations).where(eq(delegations.id, id));
  const own = one && [one.fromId, one.toId, one.createdBy].includes(viewer.id);
  const theirs = one && (await lendersFor(tx, viewer)).some((lender) => lender.id === one.fromId);
  if (!one || one.endedAt || !(own || (mayArrange(viewer) && theirs))) throw new NotFound();
  await tx.update(delegations).set({ endedAt: now }).where(eq(delegations.id, id));
  await note(tx, viewer, { what: 'reading taken back', from: one.fromId, to: one.toId });
}

const note = (tx: Transaction, viewer: Viewer, detail: Record<string, string | number>) =>
  record(tx, { kind: 'access changed', personId: viewer.id, detail });

/** Lent reading that holds now or will, the latest first. `of`: whose, or to whom. */
export async function lentNow(db: Transaction, now: Date, of?: { lenders: number[] } | number) {
  const [lender, reader] = [alias(people, 'lender'), alias(people, 'reader')];
  const whose =
    typeof of === 'number'
      ? eq(delegations.toId, of)
      : of && inArray(delegations.fromId, of.lenders.length > 0 ? of.lenders : [0]);
  return db
    .select({
      ...{ id: delegations.id, scope: delegations.scope },
      ...{ startsAt: delegations.startsAt, endsAt: delegations.endsAt },
      ...{ from: lender.name, unit: units.name, to: reader.name },
    })
    .from(delegations)
    .innerJoin(lender, eq(lender.id, delegations.fromId))
    .innerJoin(reader, eq(reader.id, delegations.toId))
    .leftJoin(units, eq(units.id, lender.unitId))
    .where(and(isNull(delegations.endedAt), gt(delegations.endsAt, now), whose))
    .orderBy(desc(delegations.startsAt), desc(delegations.id))
    .limit(MOST);
}
