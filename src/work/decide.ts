import { and, eq, ne } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { readableRows } from '../documents/access.ts';
import { documents } from '../documents/schema.ts';
import { Conflict, NotAllowed, NotFound } from '../errors.ts';
import { mayDecide } from '../people/roles.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { printDate } from '../text/dates.ts';
import { tasks } from './schema.ts';

export type Decision = 'confirmed' | 'rejected';
type Row = typeof tasks.$inferInsert;
/** What the person corrects as they confirm; what the text said is still in the sentence. */
export type TaskChanges = Partial<
  Pick<Row, 'what' | 'lead' | 'leadUnitId' | 'join' | 'dueOn' | 'dueRule' | 'product'>
>;

/**
 * Confirms or rejects a proposed task. Who and when are kept.
 *
 * @throws {NotAllowed} unless the viewer's role may decide
 * @throws {NotFound} alike when there is none and when its document may not be read
 * @throws {Conflict} when somebody has decided before
 */
export async function decideTask(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  decision: Decision,
  changes: TaskChanges = {},
): Promise<void> {
  if (!mayDecide(viewer)) throw new NotAllowed('Văn thư hoặc lãnh đạo đơn vị xác nhận nhiệm vụ.');
  const before = await findTask(tx, viewer, id);
  const [decided] = await tx
    .update(tasks)
    .set({ ...changes, state: decision, decidedBy: viewer.id, decidedAt: new Date() })
    .where(and(eq(tasks.id, id), eq(tasks.state, 'proposed')))
    .returning({ documentId: tasks.documentId });
  if (!decided) throw new Conflict(await decidedBefore(tx, before.id));
  await record(tx, {
    kind: 'task decided',
    personId: viewer.id,
    documentId: decided.documentId,
    detail: { task: id, decision },
  });
}

/** Puts a decision back among the proposals. @throws as `decideTask` */
export async function undecideTask(tx: Transaction, viewer: Viewer, id: string): Promise<void> {
  if (!mayDecide(viewer)) throw new NotAllowed('Văn thư hoặc lãnh đạo đơn vị xác nhận nhiệm vụ.');
  await findTask(tx, viewer, id);
  const [undone] = await tx
    .update(tasks)
    .set({ state: 'proposed', decidedBy: null, decidedAt: null })
    .where(and(eq(tasks.id, id), ne(tasks.state, 'proposed')))
    .returning({ documentId: tasks.documentId });
  if (!undone) throw new Conflict('Nhiệm vụ này chưa ai quyết định, hoặc vừa được hoàn tác.');
  await record(tx, {
    kind: 'task decided',
    personId: viewer.id,
    documentId: undone.documentId,
    detail: { task: id, decision: 'proposed' },
  });
}

async function findTask(tx: Transaction, viewer: Viewer, id: string) {
  const [found] = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .where(and(eq(tasks.id, id), readableRows(viewer)));
  if (!found) throw new NotFound();
  return found;
}

async function decidedBefore(tx: Transaction, id: string): Promise<string> {
  const [one] = await tx
    .select({ state: tasks.state, at: tasks.decidedAt, who: people.name })
    .from(tasks)
    .leftJoin(people, eq(people.id, tasks.decidedBy))
    .where(eq(tasks.id, id));
  const did = one?.state === 'rejected' ? 'bác' : 'xác nhận';
  const day = one?.at ? ` ngày ${printDate(vietnamDay.format(one.at))}` : '';
  return `${one?.who ?? 'Người khác'} đã ${did} nhiệm vụ này${day}. Điều đồng chí vừa chọn chưa được lưu.`;
}

const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }); // 2026-11-23
