import { eq, inArray } from 'drizzle-orm';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { readPassages } from '../documents/read-passages.ts';
import { resolveMention } from '../documents/resolve.ts';
import { relations } from '../documents/schema.ts';
import { calledIn, otherOf } from '../documents/waiting.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import type { ProposalId } from './proposals.ts';
import { tasks } from './schema.ts';

type Common = {
  id: string;
  document: DocumentCard; // whose text says so
  sentence: string;
  context: string; // the passage around the sentence; empty where it is not known
  anchor: string | null;
};
type Relation = typeof relations.$inferSelect;
export type Proposal = Common &
  (
    | {
        of: 'relation';
        kind: Relation['kind'];
        direction: Relation['direction'];
        written: string;
        provision: string | null;
        effectiveOn: string | null;
        other: DocumentCard | undefined; // where it is sure and may be read
        choice: DocumentCard[]; // where the text fits several
      }
    | ({ of: 'task' } & Pick<
        typeof tasks.$inferSelect,
        'what' | 'lead' | 'join' | 'dueOn' | 'dueRule' | 'product'
      >)
  );

/** One proposal with what a person needs to decide; undefined where it is not theirs to see. */
export async function readProposal(
  db: Transaction,
  viewer: Viewer,
  { of, id }: ProposalId,
): Promise<Proposal | undefined> {
  return of === 'task' ? readTask(db, viewer, id) : readRelation(db, viewer, id);
}

async function readRelation(db: Transaction, viewer: Viewer, id: string) {
  const [row] = await db.select().from(relations).where(eq(relations.id, id));
  if (!row) return undefined;
  const otherId = otherOf(row);
  const cards = await findDocuments(db, viewer, [row.statedIn, otherId ?? row.statedIn]);
  const document = cards.get(row.statedIn);
  if (!document) return undefined;
  const found = otherId
    ? undefined
    : await resolveMention(db, viewer, calledIn(row, document.issuedOn));
  return {
    ...{ of: 'relation' as const, id, document },
    ...{ kind: row.kind, direction: row.direction, written: row.otherNumber },
    ...{ provision: row.provision, effectiveOn: row.effectiveOn },
    ...{ sentence: row.sentence ?? '', other: otherId ? cards.get(otherId) : undefined },
    choice: found?.state === 'ambiguous' ? found.documents : [],
    ...(await around(db, viewer, document, row.passageId)),
  };
}

async function readTask(db: Transaction, viewer: Viewer, id: string) {
  const [row] = await db.select().from(tasks).where(eq(tasks.id, id));
  const document = row && (await findDocuments(db, viewer, [row.documentId])).get(row.documentId);
  if (!row || !document) return undefined;
  const { what, lead, join, dueOn, dueRule, product, sentence } = row;
  return {
    ...{ of: 'task' as const, id, document, sentence },
    ...{ what, lead, join, dueOn, dueRule, product },
    ...(await around(db, viewer, document, row.passageId)),
  };
}

async function around(
  db: Transaction,
  viewer: Viewer,
  { currentVersionId }: DocumentCard,
  passageId: string | null,
) {
  const ids = passageId ? [passageId] : [];
  const [passage] = await readPassages(db, viewer, { ids }, 'proposal');
  const isCurrent = passage?.versionId === currentVersionId;
  return { context: passage?.text ?? '', anchor: isCurrent ? (passage?.anchor ?? null) : null };
}

/** A line of the list of what comes next. */
export type WaitingLine = ProposalId & { kind: Relation['kind'] | 'task'; name: string };

/** Proposals in a few words each, in their order. They must be ones the viewer may read. */
export async function nameProposals(db: Transaction, all: ProposalId[]) {
  const ids = (of: ProposalId['of']) => all.filter((one) => one.of === of).map(({ id }) => id);
  const [ofRelations, ofTasks] = [ids('relation'), ids('task')];
  const rows = [
    ...(ofRelations.length === 0
      ? []
      : await db
          .select({ id: relations.id, kind: relations.kind, name: relations.otherNumber })
          .from(relations)
          .where(inArray(relations.id, ofRelations))),
    ...(ofTasks.length === 0
      ? []
      : (
          await db
            .select({ id: tasks.id, name: tasks.what })
            .from(tasks)

            .where(inArray(tasks.id, ofTasks))
        ).map((row) => ({ ...row, kind: 'task' as const }))),
  ];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return all.flatMap(({ of, id }): WaitingLine[] => {
    const row = byId.get(id);
    return row ? [{ of, id, kind: row.kind, name: row.name }] : [];
  });
}
