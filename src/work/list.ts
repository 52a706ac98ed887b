import { and, asc, count, eq, inArray, ne, not, or, type SQL, sql } from 'drizzle-orm';
import { noteReading } from '../audit/reading.ts';
import { readableRows } from '../documents/access.ts';
import { anyOf } from '../documents/any-of.ts';
import { documents, organs, passages } from '../documents/schema.ts';
import { people, units } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { syllables } from '../text/tokens.ts';
import { type Answered, answeredTasks, repliesOf } from './answered.ts';
import type { AskedTasks } from './asked.ts';
import { conditions } from './conditions.ts';
import { tasks } from './schema.ts';

export const PAGE_SIZE = 20; // tasks

type Slice = { limit: number; offset: number };

/**
 * Tasks of readable documents: those whose day has passed first, then by day; what has no day last.
 * Their sentences are the documents' text, so that reading them is on record.
 * @param today - ISO day in Vietnam
 */
export async function listTasks(
  db: Transaction,
  viewer: Viewer,
  asked: AskedTasks,
  today: string,
  slice: Slice,
) {
  const answered = await answeredTasks(db, viewer, asked.document);
  const where = await whereOf(db, viewer, asked, today, answered);
  const total = await countOf(db, where);
  const lines = await rowsOf(db, where, slice);
  const ids = lines.map(({ id }) => id);
  const replies = await repliesOf(db, viewer, answered, ids);
  const shown = lines.flatMap(({ passageId }) => passageId ?? []);
  if (shown.length > 0)
    await noteReading(db, {
      kind: 'passages shown',
      personId: viewer.id,
      documentIds: lines.map(({ document }) => document.id),
      passageIds: shown,
      purpose: 'tasks',
    });
  return {
    total,
    lines: lines.map((line) => ({ ...line, ...answerOf(line.id, answered, replies) })),
  };
}

/** What a line says of the paper that answers its task. */
function answerOf(
  id: string,
  answered: Map<string, Answered>,
  replies: Awaited<ReturnType<typeof repliesOf>>,
) {
  const found = answered.get(id);
  const document = found && replies.get(found.replyId);
  return found && document
    ? { answered: { document, by: found.confirmedBy, at: found.confirmedAt } }
    : {};
}

/** How many tasks of readable documents there are; no text is shown. */
export const countTasks = async (
  db: Transaction,
  viewer: Viewer,
  asked: AskedTasks,
  today: string,
): Promise<number> =>
  countOf(
    db,
    await whereOf(db, viewer, asked, today, await answeredTasks(db, viewer, asked.document)),
  );

async function countOf(db: Transaction, where: SQL | undefined): Promise<number> {
  const [counted] = await db
    .select({ total: count() })
    .from(tasks)
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .leftJoin(units, eq(units.id, tasks.leadUnitId))
    .where(where);
  return counted?.total ?? 0;
}

async function whereOf(
  db: Transaction,
  viewer: Viewer,
  asked: AskedTasks,
  today: string,
  answered: Map<string, Answered>,
) {
  const named = asked.lead ? await ledBy(db, viewer, asked.lead) : undefined;
  const done = anyOf(tasks.id, [...answered.keys()]);
  return and(readableRows(viewer), named, ...stateOf(asked, done), ...conditions(asked, today));
}

/** A task that a paper answers is neither open nor waiting for somebody, whatever its state. */
const stateOf = ({ state }: AskedTasks, done: SQL) =>
  state === 'answered'
    ? [done, ne(tasks.state, 'rejected')]
    : [eq(tasks.state, state), state === 'rejected' ? undefined : not(done)];

/** Tasks whose leader's name holds the words, with accents or without. */
async function ledBy(db: Transaction, viewer: Viewer, words: string): Promise<SQL | undefined> {
  const rows = await db
    .selectDistinct({ lead: tasks.lead, unitId: tasks.leadUnitId, unit: units.name })
    .from(tasks)
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .leftJoin(units, eq(units.id, tasks.leadUnitId))
    .where(readableRows(viewer));
  const holds = (name: string | null) => Boolean(name && spaced(name).includes(spaced(words)));
  const leads = rows.flatMap(({ lead }) => (lead && holds(lead) ? lead : []));
  const led = rows.flatMap(({ unitId, unit }) => (unitId && holds(unit) ? unitId : []));
  return or(inArray(tasks.lead, [...new Set(leads)]), inArray(tasks.leadUnitId, [...new Set(led)]));
}

const spaced = (name: string) => ` ${syllables(fold(name)).join(' ')} `;

/** Tasks with the document that gives each, and the place where it says so. */
const rowsOf = (db: Transaction, where: SQL | undefined, { limit, offset }: Slice) =>
  db
    .select({
      id: tasks.id,
      place: tasks.place,
      what: tasks.what,
      lead: tasks.lead,
      unit: units.name,
      join: tasks.join,
      dueOn: tasks.dueOn,
      dueRule: tasks.dueRule,
      product: tasks.product,
      sentence: tasks.sentence,
      state: tasks.state,
      decidedBy: people.name,
      decidedAt: tasks.decidedAt,
      passageId: tasks.passageId,
      anchor: passages.anchor,
      document: {
        id: documents.id,
        type: documents.type,
        number: documents.number,
        numberState: documents.numberState,
        issuedOn: documents.issuedOn,
        issuer: organs.name,
        issuerPrinted: documents.issuerPrinted,
        title: documents.title,
        origin: documents.origin,
      },
    })
    .from(tasks)
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .leftJoin(units, eq(units.id, tasks.leadUnitId))
    .leftJoin(people, eq(people.id, tasks.decidedBy))
    .leftJoin(
      passages,
      and(eq(passages.id, tasks.passageId), eq(passages.versionId, documents.currentVersionId)),
    )
    .where(where)
    .orderBy(sql`${tasks.dueOn} asc nulls last`, asc(documents.id), asc(tasks.place), asc(tasks.id))
    .limit(limit)
    .offset(offset);
