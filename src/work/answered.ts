import { and, eq, ne } from 'drizzle-orm';
import { readableRows } from '../documents/access.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { documents, organs, relations } from '../documents/schema.ts';
import { people, units } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { isAnybody, isOf } from './answers-for.ts';
import { tasks } from './schema.ts';

/** What answered a task: the paper, and who confirmed that it does. */
export type Answered = { replyId: string; confirmedBy: string | null; confirmedAt: Date | null };

/**
 * Tasks that a paper in the archive answers, by id: those of a document that it is confirmed to answer,
 * as far as they are asked of whoever answers, or of nobody by name. Derived each time, never stored: a
 * relation that is taken back, a paper that is withdrawn opens them again. A paper that the viewer may
 * not read answers nothing for them, or they would learn of it.
 */
export async function answeredTasks(
  db: Transaction,
  viewer: Viewer,
  documentId?: string,
): Promise<Map<string, Answered>> {
  const rows = await db
    .select({
      ...{ taskId: tasks.id, lead: tasks.lead, replyId: documents.id },
      ...{ issuer: organs.name, printed: documents.issuerPrinted },
      ...{ confirmedBy: people.name, confirmedAt: relations.decidedAt },
    })
    .from(relations)
    .innerJoin(documents, eq(documents.id, relations.subjectId))
    .innerJoin(tasks, eq(tasks.documentId, relations.objectId))
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .leftJoin(people, eq(people.id, relations.decidedBy))
    .where(
      and(
        eq(relations.kind, 'answers'),
        eq(relations.state, 'confirmed'),
        ne(tasks.state, 'rejected'),
        readableRows(viewer),
        documentId ? eq(relations.objectId, documentId) : undefined,
      ),
    )
    .orderBy(documents.issuedOn, documents.id);
  if (rows.length === 0) return new Map();
  const known = await db.select().from(units);
  const answered = rows.filter(
    ({ lead, issuer, printed }) =>
      lead === null || isAnybody(lead) || isOf(lead, [issuer ?? '', printed ?? ''], known),
  );
  return new Map(
    answered
      .reverse() // the first paper that answers stays
      .map(({ taskId, replyId, confirmedBy, confirmedAt }) => [
        taskId,
        { replyId, confirmedBy, confirmedAt },
      ]),
  );
}

/** The papers that answer, by id, for lines of a list. */
export const repliesOf = (
  db: Transaction,
  viewer: Viewer,
  answered: Map<string, Answered>,
  taskIds: string[],
): Promise<Map<string, DocumentCard>> =>
  findDocuments(db, viewer, [...new Set(taskIds.flatMap((id) => answered.get(id)?.replyId ?? []))]);
