import { and, asc, eq, inArray } from 'drizzle-orm';
import { documents, passages, versions } from '../documents/schema.ts';
import { units } from '../people/schema.ts';
import type { Transaction } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { readTasks } from './read-tasks.ts';
import { tasks } from './schema.ts';
import type { StatedTask } from './task.ts';

const BATCH = 200; // rows an insert

/**
 * Reads the tasks of a document's current text and keeps them as proposals. What a person has
 * decided or recorded stays, and is found again in the new text; proposals are replaced. Safe to
 * repeat. Call it where the text is written, in that transaction.
 *
 * @param versionId - nothing is done unless it is the current version
 */
export async function saveTasks(
  tx: Transaction,
  documentId: string,
  versionId: string,
): Promise<void> {
  const [current] = await tx
    .select({ text: versions.text, issuedOn: documents.issuedOn })
    .from(documents)
    .innerJoin(versions, eq(versions.id, documents.currentVersionId))
    .where(and(eq(documents.id, documentId), eq(versions.id, versionId)));
  if (!current) return;
  const read = readTasks(current.text, current.issuedOn ?? undefined);
  const passageAt = await passagesOf(tx, versionId);
  const unitOf = await unitsByName(tx);
  const fresh = await findDecided(tx, documentId, read, passageAt);
  const rows = fresh.map(({ task, place }) => ({
    documentId,
    passageId: passageAt(task.start) ?? null,
    place,
    what: task.what,
    lead: task.lead ?? null,
    leadUnitId: unitOf(task.lead) ?? null,
    join: task.join,
    dueOn: task.dueOn ?? null,
    dueRule: task.dueRule ?? null,
    product: task.product ?? null,
    sentence: task.sentence,
    origin: 'text' as const,
    confidence: task.confidence,
    state: 'proposed' as const,
  }));
  for (let at = 0; at < rows.length; at += BATCH)
    await tx.insert(tasks).values(rows.slice(at, at + BATCH));
}

type Placed = { task: StatedTask; place: number };

/**
 * Clears the proposals and ties what was decided to the text as it stands now.
 * @returns the tasks that nobody has decided on
 */
async function findDecided(
  tx: Transaction,
  documentId: string,
  read: StatedTask[],
  passageAt: (at: number) => string | undefined,
): Promise<Placed[]> {
  const old = await tx.select().from(tasks).where(eq(tasks.documentId, documentId));
  const proposed = old.filter(({ state, origin }) => state === 'proposed' && origin === 'text');
  const ids = proposed.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += BATCH)
    await tx.delete(tasks).where(inArray(tasks.id, ids.slice(at, at + BATCH)));

  const fresh = read.map((task, place) => ({ task, place }));
  for (const decided of old.filter((one) => !proposed.includes(one))) {
    const at = fresh.findIndex(({ task }) => alike(task.sentence) === alike(decided.sentence));
    const [found] = at < 0 ? [] : fresh.splice(at, 1);
    if (!found) continue;
    const passageId = passageAt(found.task.start) ?? null;
    await tx.update(tasks).set({ passageId, place: found.place }).where(eq(tasks.id, decided.id));
  }
  return fresh;
}

const alike = (sentence: string) => sentence.replace(/\s+/g, ' ');

/** Which passage stands at an offset of the version's text. */
async function passagesOf(tx: Transaction, versionId: string) {
  const rows = await tx
    .select({ id: passages.id, start: passages.start, end: passages.end })
    .from(passages)
    .where(eq(passages.versionId, versionId))
    .orderBy(asc(passages.start));
  return (at: number) => rows.findLast(({ start, end }) => start <= at && at < end)?.id;
}

const office =
  /^(?:cac |dong chi )?(?:chanh|truong|pho truong|giam doc|thu truong|chu nhiem|lanh dao) /;

/** The unit that a name means: as written, by its short name, or by the office of its head. */
async function unitsByName(tx: Transaction) {
  const rows = await tx.select().from(units);
  const known = new Map(
    rows.flatMap(({ id, name, shortName }) => [
      [fold(name), id] as const,
      [fold(shortName), id] as const,
    ]),
  );
  return (lead: string | undefined) => {
    const name = fold(lead ?? '').trim();
    return known.get(name) ?? known.get(name.replace(office, ''));
  };
}
