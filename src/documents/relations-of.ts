import { and, asc, count, eq, inArray, ne, or } from 'drizzle-orm';
import { doer } from '../audit/events.ts';
import { noteReading } from '../audit/reading.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { readableRows } from './access.ts';
import { type DocumentCard, findDocuments } from './find.ts';
import { documents, passages, relations } from './schema.ts';

/** What is confirmed to be done to a document is a fact of it, whoever may read the other paper. */
const FACTS: (typeof relations.$inferSelect)['kind'][] = [
  'amends',
  'replaces',
  'repeals',
  'suspends',
  'corrects',
];
const MOST = 500; // lines; a law is the basis of thousands of papers

/** A relation as one of its two papers sees it; see `relationsOf` for what is left out of it. */
export type SeenRelation = Awaited<ReturnType<typeof relationsOf>>[number];

/**
 * The relations of a document the viewer has been shown to be able to read, in both directions.
 * What the other paper's own text says is left out with that paper, unless it is a confirmed change
 * of this document: then neither number nor sentence of it is told.
 */
export async function relationsOf(db: Transaction, viewer: Viewer, card: DocumentCard) {
  const rows = await rowsOf(db, viewer, card.id);
  const others = rows.flatMap(({ relation: { subjectId, objectId, statedIn } }) =>
    [subjectId, objectId, statedIn].filter((id) => id !== null && id !== card.id),
  ) as string[];
  const readable = await findDocuments(db, viewer, [...new Set(others)]);
  return rows.map(({ relation, anchor, decidedBy }) => {
    const isSubject = relation.subjectId === card.id;
    const isStatedHere = relation.statedIn === card.id;
    const other = readable.get((isSubject ? relation.objectId : relation.subjectId) ?? '');
    const isTold = isStatedHere || readable.has(relation.statedIn);
    return {
      id: relation.id,
      kind: relation.kind,
      direction: isSubject ? ('out' as const) : ('in' as const),
      state: relation.state,
      origin: relation.origin,
      number: isStatedHere ? relation.otherNumber : null, // as this very text prints it
      other,
      provision: relation.provision,
      effectiveOn: relation.effectiveOn,
      sentence: isTold ? relation.sentence : null,
      place: isTold ? { documentId: relation.statedIn, anchor } : null,
      passageId: isTold ? relation.passageId : null,
      decidedBy: isTold ? decidedBy : null,
      decidedAt: isTold ? relation.decidedAt : null,
    };
  });
}

/** How many there are of which `relationsOf` tells, without what was rejected. */
export async function countRelations(
  db: Transaction,
  viewer: Viewer,
  { id }: DocumentCard,
): Promise<number> {
  const [counted] = await db
    .select({ total: count() })
    .from(relations)
    .innerJoin(documents, eq(documents.id, relations.statedIn))
    .where(and(seenOf(viewer, id), ne(relations.state, 'rejected')));
  return counted?.total ?? 0;
}

/** What is told of a document: its own text, readable texts, confirmed changes of it. */
const seenOf = (viewer: Viewer, id: string) =>
  and(
    or(eq(relations.subjectId, id), eq(relations.objectId, id)),
    or(
      eq(relations.statedIn, id),
      readableRows(viewer),
      and(
        eq(relations.objectId, id),
        eq(relations.state, 'confirmed'),
        inArray(relations.kind, FACTS),
      ),
    ),
  );

/** Confirmed ones first, so that these are there however many there are. */
const rowsOf = (db: Transaction, viewer: Viewer, id: string) =>
  db
    .select({ relation: relations, anchor: passages.anchor, decidedBy: people.name })
    .from(relations)
    .innerJoin(documents, eq(documents.id, relations.statedIn))
    .leftJoin(people, eq(people.id, relations.decidedBy))
    .leftJoin(
      passages,
      and(eq(passages.id, relations.passageId), eq(passages.versionId, documents.currentVersionId)),
    )
    .where(seenOf(viewer, id))
    .orderBy(
      asc(relations.state),
      asc(relations.kind),
      asc(relations.otherNumber),
      asc(relations.id),
    )
    .limit(MOST);

/** Puts on record that sentences, which are text of documents, were shown. */
export async function recordSentences(
  db: Transaction,
  viewer: Viewer,
  seen: { passageId: string | null; place?: { documentId: string } | null }[],
): Promise<void> {
  const passageIds = seen.flatMap(({ passageId }) => passageId ?? []);
  if (passageIds.length === 0) return;
  await noteReading(db, {
    kind: 'passages shown',
    ...doer(viewer),
    documentIds: seen.flatMap(({ place }) => place?.documentId ?? []),
    passageIds,
    purpose: 'relations',
  });
}
