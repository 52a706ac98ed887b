import { arrayContains, count, eq, sql } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { documents } from '../documents/schema.ts';
import { Unacceptable } from '../errors.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { unitKey } from './keys.ts';
import { people, units } from './schema.ts';
import type { UnitForm } from './unit-form.ts';
import { withinUnit } from './unit-tree.ts';
import type { Viewer } from './viewer.ts';

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
    if (form.parentId !== null && !all.some((unit) => unit.id === form.parentId))
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

/** @throws {Unacceptable} while people, units or documents still belong to it */
export async function deleteUnit(db: Database, viewer: Viewer, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await lockUnits(tx);
    const rest = await remaining(tx, id);
    if (rest.length > 0)
      throw new Unacceptable(`Chưa xóa được: đơn vị còn ${rest.join(', ')}. Xin chuyển đi trước.`);
    await tx.delete(units).where(eq(units.id, id));
    await noteUnit(tx, viewer, id, 'unit deleted');
  });
}

export async function isUnit(db: Transaction, id: number | null): Promise<boolean> {
  if (id === null) return true;
  return (await db.select({ id: units.id }).from(units).where(eq(units.id, id))).length > 0;
}

/** Until the transaction ends nobody else changes a unit: two moves at once could make a circle. */
const lockUnits = (tx: Transaction) =>
  tx.execute(sql`lock table units in share row exclusive mode`);

export async function insertUnit(tx: Transaction, form: UnitForm): Promise<number> {
  const [unit] = await tx.insert(units).values(form).returning({ id: units.id });
  if (!unit) throw new Error('insert returned nothing');
  return unit.id;
}

/** What an empty unit has none of, counted and named. A document only it may read would be lost. */
async function remaining(tx: Transaction, id: number): Promise<string[]> {
  const [own] = await tx.select({ n: count() }).from(people).where(eq(people.unitId, id));
  const [below] = await tx.select({ n: count() }).from(units).where(eq(units.parentId, id));
  const [readable] = await tx
    .select({ n: count() })
    .from(documents)
    .where(arrayContains(documents.audienceKeys, [unitKey(id)]));
  const kinds = [
    { n: own?.n ?? 0, what: 'người' },
    { n: below?.n ?? 0, what: 'đơn vị bên dưới' },
    { n: readable?.n ?? 0, what: 'văn bản trong phạm vi đọc' },
  ];
  return kinds.filter(({ n }) => n > 0).map(({ n, what }) => `${n} ${what}`);
}

export const noteUnit = (tx: Transaction, viewer: Viewer, unit: number, what: string) =>
  record(tx, { kind: 'people changed', personId: viewer.id, detail: { what, unit } });
