import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { readableRows } from '../documents/access.ts';
import { documents, passages, relations } from '../documents/schema.ts';
import { mayCatalogue } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { tasks } from './schema.ts';

type Relation = typeof relations.$inferSelect;

/** A kind of relation, or tasks; left out, everything. `document`: of one alone. */
export type AskedProposals = { kind?: Relation['kind'] | 'task'; document?: string };

/** What a proposal goes by in an address. */
export type ProposalId = { of: 'relation' | 'task'; id: string };

const MOST = 500; // of each sort, waiting at once; more come up as these are decided

/**
 * What was read from texts the viewer may read and nobody has decided: relations before tasks, the
 * papers that came first before others, each in the order of its text. Relations are for who keeps
 * the catalogue.
 */
export async function findProposals(db: Transaction, viewer: Viewer, asked: AskedProposals) {
  const { kind } = asked;
  const all: ProposalId[] = [];
  if (kind !== 'task' && mayCatalogue(viewer)) {
    const rows = await waitingRelations(db, viewer, asked);
    all.push(...rows.map(({ id }) => ({ of: 'relation' as const, id })));
  }
  if (kind === undefined || kind === 'task') {
    const rows = await waitingTasks(db, viewer, asked);
    all.push(...rows.map(({ id }) => ({ of: 'task' as const, id })));
  }
  return all;
}

/** How many wait of each kind; kinds without any are left out. */
export async function countProposals(db: Transaction, viewer: Viewer, asked: AskedProposals) {
  const ofKind = mayCatalogue(viewer)
    ? await db
        .select({ kind: relations.kind, total: count() })
        .from(relations)
        .innerJoin(documents, eq(documents.id, relations.statedIn))
        .where(relationWhere(viewer, asked.document))
        .groupBy(relations.kind)
    : [];
  const [ofTasks] = await db
    .select({ total: count() })
    .from(tasks)
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .where(taskWhere(viewer, asked.document));
  const counted: { kind: Relation['kind'] | 'task'; total: number }[] = [
    ...ofKind.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    { kind: 'task', total: ofTasks?.total ?? 0 },
  ];
  return counted.filter(({ total }) => total > 0);
}

const order: readonly string[] = relations.kind.enumValues;

const relationWhere = (viewer: Viewer, document: string | undefined): SQL | undefined =>
  and(
    eq(relations.state, 'proposed'),
    readableRows(viewer),
    document
      ? sql`${sql.param(document)}::uuid in (${relations.subjectId}, ${relations.objectId}, ${relations.statedIn})`
      : undefined,
  );

const taskWhere = (viewer: Viewer, document: string | undefined): SQL | undefined =>
  and(
    eq(tasks.state, 'proposed'),
    readableRows(viewer),
    document ? eq(tasks.documentId, document) : undefined,
  );

const waitingRelations = (db: Transaction, viewer: Viewer, { kind, document }: AskedProposals) =>
  db
    .select({ id: relations.id })
    .from(relations)
    .innerJoin(documents, eq(documents.id, relations.statedIn))
    .leftJoin(passages, eq(passages.id, relations.passageId))
    .where(
      and(
        relationWhere(viewer, document),
        kind && kind !== 'task' ? inArray(relations.kind, [kind]) : undefined,
      ),
    )
    .orderBy(
      asc(documents.createdAt),
      asc(documents.id),
      sql`${passages.place} asc nulls last`,
      asc(relations.id),
    )
    .limit(MOST);

const waitingTasks = (db: Transaction, viewer: Viewer, { document }: AskedProposals) =>
  db
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .where(taskWhere(viewer, document))
    .orderBy(asc(documents.createdAt), asc(documents.id), asc(tasks.place), asc(tasks.id))
    .limit(MOST);
