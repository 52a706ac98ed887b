import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { Unacceptable } from '../errors.ts';
import type { Portal } from '../portal.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { people, units } from './schema.ts';
import type { UnitForm } from './unit-form.ts';
import { withinUnit } from './unit-tree.ts';
import type { Viewer } from './viewer.ts';

type Outside = Pick<Portal, 'db' | 'now'>;
type Problems = { problems: { shortName?: string; parentId?: string } } | undefined;

/** Makes a unit (`id` null), or renames and moves one. A unit never stands under itself. */
export async function saveUnit(
  db: Database,
  viewer: Viewer,
  id: number | null,
  form: UnitForm,
): Promise<Problems> {
  return db.transaction(async (tx) => {
    await lockUnits(tx);
    const all = await tx.select().from(units);
    const same = all.find((unit) => fold(unit.shortName) === fold(form.shortName));
    if (same && same.id !== id) return { problems: { shortName: `Đã dùng cho “${same.name}”.` } };
    if (!(await isUnit(tx, form.parentId)))
      return { problems: { parentId: 'Đơn vị này không còn.' } };
    if (id !== null && withinUnit(all, id).has(form.parentId ?? 0))
      return { problems: { parentId: 'Đơn vị không thể thuộc chính nó hoặc đơn vị dưới nó.' } };
    if (id !== null && movesReader(all, viewer, id, form.parentId))
      return { problems: { parentId: OWN_UNIT } };

    const saved = id === null ? await insertUnit(tx, form) : id;
    if (id !== null) await tx.update(units).set(form).where(eq(units.id, id));
    await noteUnit(tx, viewer, saved, id === null ? 'unit created' : 'unit changed');
    return undefined;
  });
}

/** Whether who moves the unit would read more by it: what is for a unit is for those below. */
const movesReader = (
  all: (typeof units.$inferSelect)[],
  { unitId }: Viewer,
  id: number,
  parentId: number | null,
) =>
  unitId !== null &&
  withinUnit(all, id).has(unitId) &&
  parentId !== null &&
  all.find((unit) => unit.id === id)?.parentId !== parentId;

const OWN_UNIT =
  'Không tự đưa đơn vị của mình vào đơn vị khác: làm vậy là tự cho mình đọc văn bản của đơn vị ấy.';

/**
 * Takes a unit out of use. Papers for it stay for it, read by nobody more and nobody else, until it
 * is opened again: whether there are any is not asked, for the answer would tell of them.
 *
 * @throws {Unacceptable} while people or units belong to it
 */
export async function closeUnit({ db, now }: Outside, viewer: Viewer, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await lockUnits(tx);
    await tx.update(units).set({ closedAt: now() }).where(eq(units.id, id));
    const rest = await remaining(tx, id);
    if (rest.length > 0)
      throw new Unacceptable(`Chưa đóng được: đơn vị còn ${rest.join(', ')}. Xin chuyển đi trước.`);
    await noteUnit(tx, viewer, id, 'unit closed');
  });
}

/** @throws {Unacceptable} while the unit above it is closed */
export async function reopenUnit(db: Database, viewer: Viewer, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await lockUnits(tx);
    const [unit] = await tx.select().from(units).where(eq(units.id, id));
    if (unit?.parentId && !(await isUnit(tx, unit.parentId))) throw new Unacceptable(CLOSED_ABOVE);
    await tx.update(units).set({ closedAt: null }).where(eq(units.id, id));
    await noteUnit(tx, viewer, id, 'unit reopened');
  });
}

const CLOSED_ABOVE = 'Đơn vị cấp trên đang đóng: xin mở lại đơn vị ấy trước.';

/** Whether there is such a unit, in use; until the transaction ends nobody closes it. */
export async function isUnit(db: Transaction, id: number | null): Promise<boolean> {
  if (id === null) return true;
  const open = and(eq(units.id, id), isNull(units.closedAt));
  return (await db.select({ id: units.id }).from(units).where(open).for('share')).length > 0;
}

/** Until the transaction ends nobody else changes a unit: two moves at once could make a circle. */
const lockUnits = (tx: Transaction) =>
  tx.execute(sql`lock table units in share row exclusive mode`);

export async function insertUnit(tx: Transaction, form: UnitForm): Promise<number> {
  const [unit] = await tx.insert(units).values(form).returning({ id: units.id });
  if (!unit) throw new Error('insert returned nothing');
  return unit.id;
}

/** What an empty unit has none of, counted and named. */
async function remaining(tx: Transaction, id: number): Promise<string[]> {
  const [own] = await tx.select({ n: count() }).from(people).where(eq(people.unitId, id));
  const [below] = await tx
    .select({ n: count() })
    .from(units)
    .where(and(eq(units.parentId, id), isNull(units.closedAt)));
  const kinds = [
    { n: own?.n ?? 0, what: 'người' },
    { n: below?.n ?? 0, what: 'đơn vị bên dưới' },
  ];
  return kinds.filter(({ n }) => n > 0).map(({ n, what }) => `${n} ${what}`);
}

export const noteUnit = (tx: Transaction, viewer: Viewer, unit: number, what: string) =>
  record(tx, { kind: 'people changed', personId: viewer.id, detail: { what, unit } });
